// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/bytes.h"
#include "core/store/workspace.h"
#include "core/sync/cargo.h"
#include "core/sync/sync_book.h"

#include <unordered_set>

namespace rt {

inline constexpr qsizetype snapshotLimit = 16 << 20; // of a file

// Makes a snapshot a slice at a time, so that a save never waits for the whole: rows are written as
// the changes that the scope held at the beginning made them, whatever comes in between.
class SnapshotMaking {
public:
    explicit SnapshotMaking(QUuid scope) : m_scope(scope) {}

    // False where the scope holds nothing, or this PC's own history is not whole, or holds what
    // only a newer program knows.
    bool begin(Workspace& workspace);

    bool slice(Workspace& workspace, int changes); // looks at so many; true while there are more

    std::vector<QByteArray> takeParts(); // those that are finished

    QByteArray index() const; // after the last slice
    FileHash vectorHash() const;

private:
    using Runs = std::vector<std::pair<ChangeNo, ChangeNo>>;

    bool holds(ChangeNo no) const;
    size_t placeOf(int device);
    QByteArray encodeVector(const SyncBook& book) const;
    void sortRuns(const ChangeLog& log);
    void row(const ChangeLog& log, const TableSpec& table, QUuid id);
    RowState stateOf(const ChangeLog& log, const TableSpec& table, const StoredRow& row,
                     const std::vector<WalkedChange>& walked) const;
    void write(const ChangeLog& log, const TableSpec& table, QUuid id, const RowState& state,
               const std::vector<WalkedChange>& walked);
    void writeCells(const TableSpec& table, const RowState& state);
    void writeVersions(const ChangeLog& log, Versions versions, bool sorted = false);
    void keep(const Heads& heads, const std::vector<WalkedChange>& walked);
    void endPart(const ChangeLog& log);
    QByteArray encodeKept(const ChangeLog& log) const;

    QUuid m_scope;
    Runs m_runs;  // by number
    Runs m_order; // by incarnation
    size_t m_run = 0;
    ChangeNo m_next = 0;
    QByteArray m_vector;
    std::unordered_set<qint64> m_done; // table and key
    std::vector<FileHash> m_hashes;
    std::vector<QByteArray> m_parts;

    // of the part that is being written
    ByteWriter m_body{1 << 16};
    size_t m_rows = 0;
    std::vector<int> m_devices;
    std::map<std::pair<size_t, ChangeNo>, Change> m_kept;
};

} // namespace rt
