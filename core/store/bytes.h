// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/value.h"

#include <QByteArray>
#include <QtEndian>

#include <algorithm>
#include <array>

namespace rt {

// The bytes of RFC 4122, without an allocation.
inline std::array<quint8, 16> bytesOf(const QUuid& id) {
    std::array<quint8, 16> bytes;
    qToBigEndian(quint32(id.data1), bytes.data());
    qToBigEndian(quint16(id.data2), bytes.data() + 4);
    qToBigEndian(quint16(id.data3), bytes.data() + 6);
    std::copy_n(id.data4, 8, bytes.data() + 8);
    return bytes;
}

inline char* writeNumber(char* at, quint64 n) { // LEB128, ten bytes at most
    for (; n >= 0x80; n >>= 7)
        *at++ = char(n | 0x80);
    *at++ = char(n);
    return at;
}

inline char* writeValue(char* at, const Value& v) { // eleven bytes more than its own at most
    *at++ = char(v.kind);
    if (v.kind == Value::Kind::Int)
        return writeNumber(at, (quint64(v.number) << 1) ^ quint64(v.number >> 63)); // zigzag
    if (v.kind == Value::Kind::Null)
        return at;
    at = writeNumber(at, quint64(v.bytes.size()));
    return std::copy(v.bytes.begin(), v.bytes.end(), at);
}

// Writes whole numbers as LEB128 varints and lengths before bytes.
class ByteWriter {
public:
    explicit ByteWriter(qsizetype reserve = 64) : m_bytes(reserve, Qt::Uninitialized) {}

    void number(quint64 n) {
        char* const at = room(10);
        m_size += writeNumber(at, n) - at;
    }

    void raw(const QByteArray& bytes) { raw(bytes.constData(), size_t(bytes.size())); }

    void raw(const quint8* bytes, size_t size) { raw(reinterpret_cast<const char*>(bytes), size); }

    void raw(const QUuid& id) {
        const auto bytes = bytesOf(id);
        raw(bytes.data(), bytes.size());
    }

    void sized(const QByteArray& bytes) {
        number(quint64(bytes.size()));
        raw(bytes);
    }

    void value(const Value& v) {
        char* const at = room(v.bytes.size() + 11);
        m_size += writeValue(at, v) - at;
    }

    const QByteArray& bytes() const {
        m_bytes.truncate(m_size);
        return m_bytes;
    }

private:
    void raw(const char* bytes, size_t size) {
        std::copy_n(bytes, size, room(qsizetype(size)));
        m_size += qsizetype(size);
    }

    char* room(qsizetype size) {
        if (m_size + size > m_bytes.size())
            m_bytes.resize(std::max(2 * m_bytes.size(), m_size + size));
        return m_bytes.data() + m_size;
    }

    mutable QByteArray m_bytes; // longer than what is written
    qsizetype m_size = 0;
};

// Reads what ByteWriter wrote; anything else is a Fault of kind Damaged.
class ByteReader {
public:
    explicit ByteReader(QByteArrayView bytes) : m_at(bytes.data()), m_end(m_at + bytes.size()) {}

    bool atEnd() const { return m_at == m_end; }

    quint64 number() {
        quint64 n = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 part = quint8(*take(1));
            n |= quint64(part & 0x7F) << shift;
            if (part < 0x80)
                return n;
        }
        damaged();
    }

    // A count of things of at least one byte each, so that damage cannot ask for the moon.
    size_t count() {
        const quint64 n = number();
        if (n > quint64(m_end - m_at))
            damaged();
        return size_t(n);
    }

    QByteArray sized() {
        const size_t n = count();
        return {take(n), qsizetype(n)};
    }

    QUuid uuid() { return QUuid::fromRfc4122(QByteArrayView(take(16), 16)); }

    Value value() {
        switch (Value::Kind(quint8(*take(1)))) {
        case Value::Kind::Null:
            return {};
        case Value::Kind::Int: {
            const quint64 z = number();
            return Value::of(qint64(z >> 1) ^ -qint64(z & 1));
        }
        case Value::Kind::Text:
            return Value::text(sized());
        case Value::Kind::Blob:
            return Value::blob(sized());
        }
        damaged();
    }

private:
    [[noreturn]] static void damaged() {
        throw Fault(FaultKind::Damaged, "change log: a cell of the log cannot be read");
    }

    const char* take(size_t n) {
        if (n > size_t(m_end - m_at))
            damaged();
        const char* at = m_at;
        m_at += n;
        return at;
    }

    const char* m_at;
    const char* m_end;
};

} // namespace rt
