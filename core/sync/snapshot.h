// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/snapshot_making.h"

namespace rt {

// A scope's rows and heads as they stand, in parts, and the index that names the parts. Two PCs
// that read the same files make the same bytes: FORMAT.md, "Snapshot".
struct SnapshotBytes {
    std::vector<QByteArray> parts;
    QByteArray index;
    FileHash vector{}; // hash of how far each stream was read
};

// Nothing where SnapshotMaking::begin says so.
std::optional<SnapshotBytes> makeSnapshot(Workspace& workspace, QUuid scope);

struct SnapshotIndex {
    QByteArray vector;
    std::vector<FileHash> parts; // hashes of their plain bytes
};

SnapshotIndex readSnapshotIndex(const QByteArray& plain); // throws Fault(Damaged)

// Brings a part's rows in, a slice at a time and each in one transaction, with the changes that
// they stand for: what was loaded is right whatever becomes of the rest. A row that is here already
// is left as it is, and its changes come with the history.
class SnapshotLoading {
public:
    SnapshotLoading(Workspace& workspace, const QByteArray& part); // throws Fault(Damaged)

    bool slice(size_t rows); // true while more are left; throws Fault(Damaged)

    const std::vector<ChangeNo>& stoodFor() const { return m_stoodForAll; } // so far

    std::set<int>& tables() { return m_tables; } // numbers, that rows came into

private:
    Versions versions();
    int device(quint64 place) const;
    void readRow();
    void load(const TableSpec& table, StoredRow& row, const std::vector<ChangeNo>& others);
    void standFor();
    void applyKept();

    Workspace& m_workspace;
    ChangeLog& m_log;
    QByteArray m_plain;
    ByteReader m_in;
    std::vector<QUuid> m_incarnations;
    Cargo m_kept;
    std::map<std::pair<int, QUuid>, std::vector<size_t>> m_keptOf; // places in the cargo
    size_t m_left = 0;
    std::vector<ChangeNo> m_stoodForAll;

    // of one slice
    std::vector<int> m_devices;
    std::vector<ChangeNo> m_stoodFor;
    std::vector<size_t> m_apply;
    std::set<int> m_tables; // until whoever loads takes them
};

// Once all parts are in: the streams count as read up to here, and the scope holds these changes.
void moveToVector(Workspace& workspace, QUuid scope, const QByteArray& vector,
                  const std::vector<ChangeNo>& stoodFor);

// BLAKE2b of the index: equal on all PCs that hold the same of a scope. Empty without one.
QByteArray snapshotDigest(Workspace& workspace, QUuid scope);

} // namespace rt
