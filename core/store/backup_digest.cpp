// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup_digest.h"

#include "core/vault/secret.h"

namespace rt::backupfile {

namespace {

constexpr size_t mostWaiting = 64;

} // namespace

Digest::Digest() {
    startSodium();
    crypto_generichash_init(&m_state, nullptr, 0, size);
}

void Digest::add(const QByteArray& bytes) {
    crypto_generichash_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.constData()),
                              size_t(bytes.size()));
}

QByteArray Digest::end() {
    QByteArray hash(size, '\0');
    crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()), size);
    return hash;
}

DigestThread::DigestThread() : m_thread([this] { loop(); }) {}

DigestThread::~DigestThread() {
    if (m_thread.joinable())
        close();
}

void DigestThread::add(const QByteArray& bytes) {
    std::unique_lock lock(m_mutex);
    m_less.wait(lock, [this] { return m_waiting.size() < mostWaiting; });
    m_waiting.push_back(bytes);
    lock.unlock();
    m_more.notify_one();
}

QByteArray DigestThread::end() {
    close();
    return m_digest.end();
}

void DigestThread::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_more.notify_one();
    m_thread.join();
}

void DigestThread::loop() {
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_more.wait(lock, [this] { return m_closed || !m_waiting.empty(); });
        if (m_waiting.empty())
            return;
        const QByteArray bytes = std::move(m_waiting.front());
        m_waiting.pop_front();
        lock.unlock();
        m_less.notify_one();
        m_digest.add(bytes);
    }
}

} // namespace rt::backupfile
