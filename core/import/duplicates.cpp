// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/duplicates.h"

#include "core/base/text.h"
#include "core/import/likeness.h"
#include "core/import/text_table.h"

#include <QHash>

#include <algorithm>
#include <tuple>

namespace rt {

namespace {

constexpr size_t neighbours = 60;

// Names by numbers from 1; 0 is none. Many people share few names, so whether two of them sound
// alike is found out once.
class Names {
public:
    quint32 numberOf(const QString& name) {
        if (name.isEmpty())
            return 0;
        quint32& number = m_numbers[name];
        if (number == 0) {
            m_names.push_back(name);
            number = quint32(m_names.size());
        }
        return number;
    }

    bool soundAlike(quint32 a, quint32 b) {
        if (a == 0 || b == 0 || a == b)
            return a == b && a != 0;
        const quint64 pair = quint64(a) << 32 | b;
        const auto known = m_alike.constFind(pair);
        if (known != m_alike.constEnd())
            return *known;
        return *m_alike.insert(pair, rt::soundAlike(m_names[a - 1], m_names[b - 1]));
    }

    bool isInitial(quint32 a, quint32 b) const { // of the other
        if (a == 0 || b == 0)
            return false;
        const QString &x = m_names[a - 1], &y = m_names[b - 1];
        return std::min(x.size(), y.size()) == 1 && x.front() == y.front();
    }

    // How each name sounds, by number, as its place among all that are there.
    std::vector<int> sounds() const {
        std::vector<QString> keys(1);
        for (const QString& name : m_names)
            keys.push_back(soundKey(name));
        std::vector<QString> order = keys;
        std::sort(order.begin(), order.end());
        std::vector<int> places;
        for (const QString& key : keys)
            places.push_back(
                int(std::lower_bound(order.begin(), order.end(), key) - order.begin()));
        return places;
    }

private:
    TextTable<quint32> m_numbers;
    std::vector<QString> m_names;
    QHash<quint64, bool> m_alike;
};

struct Called { // a candidate's names
    quint32 given, known, family;
};

struct Place {
    int born;  // the same for a date and the one with day and month changed over
    int sound; // of the family name, in order
    size_t at;

    bool operator<(const Place& other) const {
        return std::tie(born, sound, at) < std::tie(other.born, other.sound, other.at);
    }
};

int birthKey(QDate born) {
    int year = 0, month = 0, day = 0;
    born.getDate(&year, &month, &day);
    return year * 10000 + std::min(month, day) * 100 + std::max(month, day);
}

class Search {
public:
    explicit Search(const std::vector<Candidate>& all) : m_all(all) {
        m_called.reserve(all.size());
        for (const Candidate& one : all)
            m_called.push_back({m_given.numberOf(one.givenName), m_given.numberOf(one.knownAs),
                                m_family.numberOf(one.familyName)});
    }

    std::vector<LikelyPair> run() {
        const std::vector<Place> places = inOrder();
        constexpr size_t none = size_t(-1);
        std::vector<size_t> earliest(m_all.size(), none);
        for (size_t i = 0; i < places.size(); ++i) {
            const size_t end = std::min(places.size(), i + 1 + neighbours);
            for (size_t j = i + 1; j < end && places[j].born == places[i].born; ++j) {
                auto [first, second] = std::minmax({places[i].at, places[j].at});
                if (!m_all[second].fresh)
                    std::swap(first, second);
                if (m_all[second].fresh && first < earliest[second] && alike(first, second))
                    earliest[second] = first;
            }
        }
        std::vector<LikelyPair> pairs;
        for (size_t i = 0; i < earliest.size(); ++i)
            if (earliest[i] != none)
                pairs.push_back({earliest[i], i});
        return pairs;
    }

private:
    std::vector<Place> inOrder() const {
        const std::vector<int> sounds = m_family.sounds();
        std::vector<Place> places;
        places.reserve(m_all.size());
        for (size_t i = 0; i < m_all.size(); ++i)
            if (m_all[i].born.isValid())
                places.push_back({birthKey(m_all[i].born), sounds[m_called[i].family], i});
        std::sort(places.begin(), places.end());
        return places;
    }

    // Twins share a birthday, a family name and a family: within a family the first name must
    // agree.
    bool alike(size_t first, size_t second) {
        const Called &a = m_called[first], &b = m_called[second];
        if (!m_family.soundAlike(a.family, b.family))
            return false;
        if (givenAlike(a, b))
            return true;
        const Candidate &one = m_all[first], &other = m_all[second];
        return a.family == b.family && one.born == other.born && one.family != other.family;
    }

    bool givenAlike(const Called& a, const Called& b) {
        for (const quint32 x : {a.given, a.known})
            for (const quint32 y : {b.given, b.known})
                if (m_given.soundAlike(x, y) || m_given.isInitial(x, y))
                    return true;
        return false;
    }

    const std::vector<Candidate>& m_all;
    std::vector<Called> m_called;
    Names m_given, m_family;
};

} // namespace

std::vector<LikelyPair> likelyDuplicates(const std::vector<Candidate>& all) {
    return Search(all).run();
}

} // namespace rt
