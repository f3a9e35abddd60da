// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>

#include <cstddef>

namespace rt {

// Bytes that never reach the swap file and are wiped when they are let go of: keys, passphrases.
// They can be moved but not copied, so that each has one owner.
class Secret {
public:
    explicit Secret(std::size_t size); // zeroed
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    unsigned char* data() { return m_bytes; }

    const unsigned char* data() const { return m_bytes; }

    std::size_t size() const { return m_size; }

    bool operator==(const Secret& other) const; // takes the same time whatever differs

private:
    unsigned char* m_bytes;
    std::size_t m_size;
};

// Overwrites text that had to pass through an ordinary string. Other copies of it may exist.
void wipe(QString& text);
void wipe(QByteArray& bytes);

// Must have been called before any libsodium function; Secret and the functions of core/vault do.
void startSodium();

} // namespace rt
