// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QUuid>
#include <QtEndian>

#include <array>
#include <cstring>
#include <limits>

// Fixed fields as FORMAT.md lists them: numbers little-endian, ids as RFC 4122 has them.
namespace rt {

class FormWriter {
public:
    template <class N> FormWriter& number(N n) {
        char bytes[sizeof n];
        qToLittleEndian(n, bytes);
        m_bytes.append(bytes, sizeof n);
        return *this;
    }

    FormWriter& id(const QUuid& id) { return raw(id.toRfc4122()); }

    FormWriter& raw(const QByteArray& bytes) {
        m_bytes.append(bytes);
        return *this;
    }

    template <size_t n> FormWriter& raw(const std::array<unsigned char, n>& bytes) {
        m_bytes.append(reinterpret_cast<const char*>(bytes.data()), qsizetype(n));
        return *this;
    }

    FormWriter& sized(const QByteArray& bytes) { // 2 bytes for the length
        return number(quint16(bytes.size())).raw(bytes);
    }

    const QByteArray& bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

// What runs past the end reads as zeros, and `whole` is false from then on.
class FormReader {
public:
    explicit FormReader(QByteArrayView bytes) : m_bytes(bytes) {}

    template <class N> N number() {
        char bytes[sizeof(N)] = {};
        copy(bytes, sizeof bytes);
        return qFromLittleEndian<N>(bytes);
    }

    QUuid id() {
        char bytes[16] = {};
        copy(bytes, sizeof bytes);
        return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
    }

    QByteArray raw(qsizetype size) {
        QByteArray bytes(fits(size) ? size : 0, '\0');
        copy(bytes.data(), size);
        return bytes;
    }

    template <size_t n> std::array<unsigned char, n> fixed() {
        std::array<unsigned char, n> bytes{};
        copy(reinterpret_cast<char*>(bytes.data()), qsizetype(n));
        return bytes;
    }

    QByteArray sized() { return raw(number<quint16>()); }

    // A count of things that take at least `each` bytes; damage cannot ask for the moon.
    int count(qsizetype each) {
        const int n = number<quint16>();
        if (fits(n * each))
            return n;
        m_whole = false;
        return 0;
    }

    bool whole() const { return m_whole; }

    bool atEnd() const { return m_whole && m_at == m_bytes.size(); }

private:
    bool fits(qsizetype size) const { return m_whole && size <= m_bytes.size() - m_at; }

    void copy(char* to, qsizetype size) {
        if (!fits(size)) {
            m_whole = false;
            return;
        }
        std::memcpy(to, m_bytes.data() + m_at, size_t(size));
        m_at += size;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_whole = true;
};

} // namespace rt
