// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/secret.h"

#include "core/base/result.h"

#include <sodium.h>
#include <utility>

namespace rt {

void startSodium() {
    static const int state = sodium_init();
    if (state < 0)
        throw Fault(FaultKind::Programming, "sodium_init");
}

Secret::Secret(std::size_t size) : m_bytes(nullptr), m_size(size) {
    startSodium();
    m_bytes = static_cast<unsigned char*>(sodium_malloc(size));
    if (!m_bytes)
        throw Fault(FaultKind::Memory, "sodium_malloc");
    sodium_memzero(m_bytes, size);
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr)),
      m_size(std::exchange(other.m_size, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    std::swap(m_bytes, other.m_bytes);
    std::swap(m_size, other.m_size);
    return *this;
}

Secret::~Secret() {
    sodium_free(m_bytes);
}

bool Secret::operator==(const Secret& other) const {
    return m_size == other.m_size && sodium_memcmp(m_bytes, other.m_bytes, m_size) == 0;
}

void wipe(QString& text) {
    sodium_memzero(text.data(), size_t(text.size()) * sizeof(QChar));
    text.clear();
}

void wipe(QByteArray& bytes) {
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    bytes.clear();
}

} // namespace rt
