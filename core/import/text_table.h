// SPDX-License-Identifier: GPL-3.0-or-later
// Texts and what each of them means. Flat, and with a plain hash: a list has 100,000 references,
// and QHash<QString> took a third of planning (its seeded hash alone 0.3 us a text).
#pragma once
#include <QString>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

namespace rt {

template <class T> class TextTable {
public:
    void reserve(size_t count) {
        m_entries.reserve(count);
        size_t slots = 16;
        while (slots < 2 * count)
            slots *= 2;
        if (slots > m_slots.size())
            spread(slots);
    }

    bool isEmpty() const { return m_entries.empty(); }

    const T* find(QStringView text) const { // null: it is not there
        if (m_entries.empty())
            return nullptr;
        const quint32 place = m_slots[slotOf(text, hashOf(text))].place;
        return place ? &m_entries[place - 1].value : nullptr;
    }

    T value(QStringView text) const {
        const T* const found = find(text);
        return found ? *found : T();
    }

    bool contains(QStringView text) const { return find(text); }

    T& operator[](QStringView text) { // until the next one is made
        if (2 * (m_entries.size() + 1) > m_slots.size())
            spread(std::max<size_t>(16, 2 * m_slots.size()));
        const quint32 hash = hashOf(text);
        Slot& slot = m_slots[slotOf(text, hash)];
        if (!slot.place) {
            m_entries.push_back({quint32(m_texts.size()), quint32(text.size()), T()});
            m_texts.append(text);
            slot = {hash, quint32(m_entries.size())};
        }
        return m_entries[slot.place - 1].value;
    }

private:
    struct Entry {
        quint32 begin, size; // in m_texts
        T value;
    };

    struct Slot {
        quint32 hash = 0;
        quint32 place = 0; // among the entries, from 1; 0: free
    };

    static quint32 hashOf(QStringView text) {
        quint64 hash = quint64(text.size());
        const auto take = [&hash](const QChar* from, size_t count) {
            quint64 part = 0;
            std::memcpy(&part, from, count * sizeof(QChar));
            hash = (hash ^ part) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        };
        qsizetype at = 0;
        for (; at + 4 <= text.size(); at += 4)
            take(text.data() + at, 4);
        take(text.data() + at, size_t(text.size() - at));
        return quint32(hash);
    }

    size_t slotOf(QStringView text, quint32 hash) const { // its own, or the free one for it
        size_t slot = hash & (m_slots.size() - 1);
        while (m_slots[slot].place && !(m_slots[slot].hash == hash && isAt(slot, text)))
            slot = (slot + 1) & (m_slots.size() - 1);
        return slot;
    }

    bool isAt(size_t slot, QStringView text) const {
        const Entry& entry = m_entries[m_slots[slot].place - 1];
        return QStringView(m_texts).sliced(entry.begin, entry.size) == text;
    }

    void spread(size_t slots) {
        for (const Slot& taken : std::exchange(m_slots, std::vector<Slot>(slots)))
            if (taken.place) {
                size_t slot = taken.hash & (slots - 1);
                while (m_slots[slot].place)
                    slot = (slot + 1) & (slots - 1);
                m_slots[slot] = taken;
            }
    }

    QString m_texts; // of all entries
    std::vector<Entry> m_entries;
    std::vector<Slot> m_slots; // as many as a power of two, half of them free at least
};

} // namespace rt
