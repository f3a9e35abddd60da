// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/bench_rows.h"
#include "core/sync/folder_share.h"
#include "core/sync/trust_round.h"

#include <memory>

// PCs of the sync figures: real profiles, a real trust, one local folder as the share.
namespace rt {

// Counts the calls, which must not grow with history.
class CountingShare : public Share {
public:
    explicit CountingShare(const QString& folder) : m_folder(folder) {}

    Shared<QStringList> list(const QString& folder) override {
        ++calls;
        return m_folder.list(folder);
    }

    Shared<QByteArray> read(const QString& name, qint64 limit = readLimit) override {
        ++calls;
        return m_folder.read(name, limit);
    }

    ShareState create(const QString& name, const QByteArray& bytes) override {
        ++calls;
        return m_folder.create(name, bytes);
    }

    ShareState remove(const QString& name) override {
        ++calls;
        return m_folder.remove(name);
    }

    int calls = 0;

private:
    FolderShare m_folder;
};

// The trust of one run: its folder, its hubs, the time of day, which is set by hand.
struct BenchTrust {
    enum Begin { Fresh, Standing };

    explicit BenchTrust(const QString& workFolder, Begin begin = Fresh); // Fresh empties it

    Env env() const;
    std::vector<RoleGrant> grants() const;

    QString folder, share;
    std::shared_ptr<qint64> ms;
    QUuid person;
    std::vector<QUuid> hubs;
};

class BenchPc {
public:
    BenchPc(const BenchTrust& all, const QString& folder); // opens what made() made

    // The founder's, or one that the founder lets in.
    static std::unique_ptr<BenchPc> made(const BenchTrust& all, const QString& name,
                                         BenchPc* founder);

    Workspace& workspace() { return m_profile->workspace(); }

    Exchange& exchange() { return *m_exchange; }

    RoundResult round() { return m_exchange->round(); }

    qint64 seal(); // what waits, and nothing else; changes

    CountingShare& share() { return m_share; }

    Profile& profile() { return *m_profile; }

    SyncSelf self() const { return {m_trust.ring(), m_trust.keys(), m_options}; }

    const Trust& trust() const { return m_trust; }

    // The workload's sides, as bench_plain.h has them of the floor.
    template <class Work> void command(Work work) {
        (void)workspace().change("bench.edit", [&](Changes& c) -> Outcome {
            m_changes = &c;
            work();
            return ok;
        });
    }

    template <class T, class Edit> void edit(decltype(T::id) id, Edit edit) {
        (void)m_changes->update<T>(id, edit);
    }

    template <class T> void load(const std::vector<T>& rows, size_t from, size_t to) {
        (void)workspace().change("bench.load", [&](Changes& c) -> Outcome {
            for (; from < to; ++from)
                c.add(rows[from]);
            return ok;
        });
    }

private:
    std::unique_ptr<Profile> m_profile;
    CountingShare m_share;
    Trust m_trust;
    SyncOptions m_options;
    std::unique_ptr<Exchange> m_exchange;
    Changes* m_changes = nullptr;
};

std::vector<Case> benchCases(const BenchTrust& all, const BenchRows& rows); // one a family

constexpr size_t rowsOfOne = 500; // of one command, or of one transaction of the floor

// Every row once.
template <class Side>
void loadRows(Side& side, const BenchRows& rows, const std::vector<Case>& cases) {
    const auto load = [&](const auto& list) {
        for (size_t from = 0; from < list.size(); from += rowsOfOne)
            side.load(list, from, std::min(from + rowsOfOne, list.size()));
    };
    load(rows.families);
    load(cases);
    load(rows.children);
    load(rows.adults);
    load(rows.notes);
    load(rows.actions);
    load(rows.discussions);
}

} // namespace rt
