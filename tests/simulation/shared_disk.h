// SPDX-License-Identifier: GPL-3.0-or-later
// The faulty twin of the shared folder: what all PCs write to, and each PC's own bad view of it.
#pragma once
#include "core/sync/share.h"

#include <functional>
#include <map>
#include <random>

namespace rt::sim {

class Random {
public:
    explicit Random(quint64 seed) : m_engine(seed * 0x9E3779B97F4A7C15u + 1) {}

    size_t below(size_t n) { return size_t(m_engine() % n); }

    bool chance(int percent) { return below(100) < size_t(percent); }

    template <class List> auto& of(List& list) { return list[below(list.size())]; }

private:
    std::mt19937_64 m_engine;
};

struct Disk {
    std::map<QString, QByteArray> files;
    bool mounted = true;

    QStringList list(const QString& folder, bool& there) const {
        const QString prefix = folder.isEmpty() ? QString{} : folder + u'/';
        QStringList names;
        there = folder.isEmpty();
        for (auto at = files.lower_bound(prefix); at != files.end(); ++at) {
            if (!at->first.startsWith(prefix))
                break;
            there = true;
            const QString name = at->first.mid(prefix.size()).section(u'/', 0, 0);
            if (names.isEmpty() || names.last() != name)
                names += name;
        }
        return names;
    }
};

struct Crash {}; // the program is killed at this call

// One PC's way to the disk.
class FaultyShare : public Share {
public:
    FaultyShare(Disk& disk, quint64 seed, std::function<qint64()> nowMs)
        : m_disk(disk),
          m_random(seed),
          m_now(std::move(nowMs)) {}

    int trouble = 0;      // percent of calls that go wrong
    bool stale = false;   // listings may be ten seconds old, "not there" five
    int crashAt = -1;     // counts down calls
    int vanishAt = -1;    // the same: from that call on the share is away
    qint64 awayUntil = 0; // milliseconds
    qint64 busyUntil = 0;
    int calls = 0;
    std::function<bool(const QString& name)> full; // no room for these
    bool crashAfter = false; // the call is carried out before the program dies

    Shared<QStringList> list(const QString& folder) override {
        if (const auto bad = before(); bad != ShareState::Done)
            return {bad, {}};
        if (stale)
            if (const auto old = m_listings.find(folder);
                old != m_listings.end() && m_now() - old->second.first < 10'000)
                return {ShareState::Done, old->second.second};
        bool there = false;
        const QStringList names = m_disk.list(folder, there);
        if (!there)
            return {ShareState::NotThere, {}};
        m_listings[folder] = {m_now(), names};
        return {ShareState::Done, names};
    }

    Shared<QByteArray> read(const QString& name, qint64 limit) override {
        if (const auto bad = before(); bad != ShareState::Done)
            return {bad, {}};
        if (stale)
            if (const auto missed = m_missed.find(name);
                missed != m_missed.end() && m_now() - missed->second < 5'000)
                return {ShareState::NotThere, {}};
        const auto file = m_disk.files.find(name);
        if (file == m_disk.files.end()) {
            m_missed[name] = m_now();
            return {ShareState::NotThere, {}};
        }
        if (file->second.size() > limit)
            return {ShareState::Failed, {}};
        QByteArray bytes = file->second;
        if (m_random.chance(trouble) && !bytes.isEmpty())
            bytes.truncate(qsizetype(m_random.below(size_t(bytes.size()))));
        return {ShareState::Done, bytes};
    }

    ShareState create(const QString& name, const QByteArray& bytes) override {
        const bool dies = crashAt == 0 && crashAfter;
        if (dies)
            crashAt = -1;
        if (const auto bad = before(); bad != ShareState::Done)
            return bad;
        const ShareState state = write(name, bytes);
        if (dies)
            throw Crash{};
        return state;
    }

    ShareState remove(const QString& name) override {
        if (const auto bad = before(); bad != ShareState::Done)
            return bad;
        return m_disk.files.erase(name) ? ShareState::Done : ShareState::NotThere;
    }

private:
    ShareState before() {
        ++calls;
        if (crashAt == 0) {
            crashAt = -1;
            throw Crash{};
        }
        crashAt -= crashAt > 0;
        if (vanishAt == 0 || m_now() < awayUntil || !m_disk.mounted)
            return ShareState::Away;
        vanishAt -= vanishAt > 0;
        if (m_now() < busyUntil)
            return ShareState::Busy;
        if (m_random.chance(trouble) && m_random.chance(20))
            return ShareState::Failed;
        return ShareState::Done;
    }

    ShareState write(const QString& name, const QByteArray& bytes) {
        if (m_disk.files.contains(name))
            return ShareState::Exists;
        if (full && full(name))
            return ShareState::Full;
        if (m_random.chance(trouble)) {
            const qsizetype part = qsizetype(m_random.below(size_t(bytes.size()) + 1));
            switch (m_random.below(6)) {
            case 0:
                m_disk.files[name] = bytes.first(part);
                return ShareState::Failed;
            case 1:
                m_disk.files[name] = bytes.first(part) + QByteArray(bytes.size() - part, '\0');
                return ShareState::Done;
            case 2:
                return ShareState::Done; // lost
            case 3:
                m_disk.files[name] = bytes;
                return ShareState::Failed;
            case 4:
                m_disk.files[name] = bytes.first(part);
                return ShareState::Full;
            default:
                m_disk.files[name + QStringLiteral(" (2)")] = bytes; // a conflict copy besides
                break;
            }
        }
        m_disk.files[name] = bytes;
        return ShareState::Done;
    }

    Disk& m_disk;
    Random m_random;
    std::function<qint64()> m_now;
    std::map<QString, std::pair<qint64, QStringList>> m_listings;
    std::map<QString, qint64> m_missed;
};

} // namespace rt::sim
