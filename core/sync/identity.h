// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/sync_book.h"
#include "core/sync/sync_self.h"

namespace rt {

// Ties a database to its machine: the database and a file beside it count together. Where they
// differ the database was restored, copied or cloned, and must not go on under its old name.
class Identity {
public:
    Identity(Workspace& workspace, const SyncSelf& self);

    bool isOurs() const; // also true the first time, and where there is no token file
    void advance();      // before each sealing commits: the database is one ahead, never behind
    void write() const;  // afterwards: the file follows

    // A new incarnation. What was shared keeps its name; the rest is renamed and sealed again.
    void takeNewName();

private:
    struct Unshared {
        std::set<ChangeNo> changes;
        std::map<QUuid, std::set<ChangeNo>> byScope;
    };

    Unshared withdrawOutbox(int own);
    std::set<ChangeNo> changesIn(const KeptFile& file) const;
    void keepShared(int own, Unshared& unshared) const;

    Workspace& m_workspace;
    ChangeLog& m_log;
    const SyncSelf& m_self;
    SyncBook m_book;
};

} // namespace rt
