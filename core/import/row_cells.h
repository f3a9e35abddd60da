// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a new row, as cellsOf() makes them, but without an allocation for each: their bytes
// stand together, in memory that the next row uses again.
#pragma once
#include "core/import/date_text.h"
#include "core/store/bytes.h"
#include "core/store/table.h"

namespace rt {

class RowCells {
public:
    const std::vector<Value>& all() const { return m_cells; }

    template <class T> void take(const T& row) {
        size_t room = 0;
        eachField<T>([&](const auto& f) { room += roomFor(row.*(f.member)); });
        if (m_bytes.size() < room)
            m_bytes.resize(room);
        m_end = m_bytes.data();
        m_cells.clear();
        eachField<T>([&](const auto& f) { m_cells.push_back(cell(row.*(f.member))); });
    }

private:
    static size_t roomFor(const QString& text) { return 3 * size_t(text.size()); }

    template <class M> static size_t roomFor(const M&) { return 16; }

    Value cell(const QString& text) {
        char* out = m_end;
        for (const QChar c : text) {
            if (c.unicode() >= 0x80)
                return Cell<QString>::write(text);
            *out++ = char(c.unicode());
        }
        return text.isEmpty() ? Value{} : Value::text(upTo(out));
    }

    Value cell(QDate day) {
        char* const end = writeIso(day, m_end);
        return end ? Value::text(upTo(end)) : Cell<QDate>::write(day);
    }

    Value cell(const QUuid& id) {
        if (id.isNull())
            return {};
        const auto bytes = bytesOf(id);
        return Value::blob(upTo(std::copy(bytes.begin(), bytes.end(), m_end)));
    }

    template <class Tag> Value cell(const Id<Tag>& id) { return cell(id.value); }

    template <class M> Value cell(const M& member) {
        if constexpr (std::is_enum_v<M>) {
            const std::string_view word = nameOf(member);
            return Value::text(QByteArray::fromRawData(word.data(), qsizetype(word.size())));
        } else {
            return Cell<M>::write(member);
        }
    }

    QByteArray upTo(char* end) {
        const char* const begin = std::exchange(m_end, end);
        return QByteArray::fromRawData(begin, end - begin);
    }

    std::vector<Value> m_cells;
    std::vector<char> m_bytes;
    char* m_end = nullptr; // of what is written
};

} // namespace rt
