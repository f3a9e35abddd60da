// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <sodium.h>
#include <thread>

namespace rt::backupfile {

// BLAKE2b of all that passes through it.
class Digest {
public:
    static constexpr qsizetype size = crypto_generichash_BYTES;
    Digest();
    void add(const QByteArray& bytes);
    QByteArray end();

private:
    crypto_generichash_state m_state;
};

// The same on a thread of its own: whoever writes a long file need not wait for its digest.
class DigestThread {
public:
    DigestThread();
    DigestThread(const DigestThread&) = delete;
    DigestThread& operator=(const DigestThread&) = delete;
    ~DigestThread();
    void add(const QByteArray& bytes); // waits only when it is far ahead
    QByteArray end();                  // of all added; once

private:
    void loop();
    void close();

    Digest m_digest;
    std::mutex m_mutex;
    std::condition_variable m_more, m_less;
    std::deque<QByteArray> m_waiting;
    bool m_closed = false;
    std::thread m_thread;
};

} // namespace rt::backupfile
