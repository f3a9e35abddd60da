// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/sync_book.h"
#include "core/sync/sync_self.h"

namespace rt {

inline constexpr qsizetype snapshotLimit = 64 << 20;

struct SnapshotBytes {
    QByteArray plain;
    FileHash vector{}; // hash of how far each stream was read
};

// A scope's rows, heads and runs as they stand. Two PCs that read the same files make the same
// bytes: FORMAT.md, "Snapshot". Nothing where this PC's own history is not whole, or holds what
// only a newer program knows.
std::optional<SnapshotBytes> makeSnapshot(Workspace& workspace, QUuid scope);

// Fills an empty scope from a snapshot, in one transaction. False where rows are here already: then
// the history is the way. Throws Fault(Damaged) with nothing changed.
bool loadSnapshot(Workspace& workspace, const SyncSelf& self, QUuid scope, const QByteArray& plain);

// BLAKE2b of the snapshot: equal on all PCs that hold the same of a scope. Empty without one.
QByteArray scopeDigest(Workspace& workspace, QUuid scope);

} // namespace rt
