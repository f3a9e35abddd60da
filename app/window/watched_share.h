// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/share.h"

#include <atomic>
#include <memory>

namespace rt {

// A share that can be left in the middle of a round, and that remembers why it could not be written
// to. Left, it answers as one that is away, so that a round comes to its end.
class WatchedShare : public Share {
public:
    explicit WatchedShare(std::unique_ptr<Share> share) : m_share(std::move(share)) {}

    void leave() { m_left = true; } // from any thread

    bool isLeft() const { return m_left; }

    // Done, or what the last file met that could not be made; asking forgets it.
    ShareState refusal() { return std::exchange(m_refusal, ShareState::Done); }

    Shared<QStringList> list(const QString& folder) override {
        return m_left ? Shared<QStringList>{ShareState::Away, {}} : m_share->list(folder);
    }

    Shared<QByteArray> read(const QString& name, qint64 limit = readLimit) override {
        return m_left ? Shared<QByteArray>{ShareState::Away, {}} : m_share->read(name, limit);
    }

    ShareState create(const QString& name, const QByteArray& bytes) override {
        const ShareState state = m_left ? ShareState::Away : m_share->create(name, bytes);
        if (state == ShareState::Busy || state == ShareState::Full || state == ShareState::Failed)
            m_refusal = state;
        return state;
    }

    ShareState remove(const QString& name) override {
        return m_left ? ShareState::Away : m_share->remove(name);
    }

private:
    std::unique_ptr<Share> m_share;
    std::atomic<bool> m_left = false;
    ShareState m_refusal = ShareState::Done;
};

} // namespace rt
