// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/store/log_bytes.h"
#include "core/store/row_state.h"

#include <map>
#include <unordered_map>

// The only way into a synced table, for local changes and for those that arrive from other PCs.
// Form and rules: ARCHITECTURE.md, "The log". Every call runs inside the caller's transaction.
namespace rt {

// A row as it stands with the versions of its cells: what a form remembers while it is open.
struct StoredRow {
    qint64 key = 0; // 0: there is no such row
    QUuid id;
    RowState state;

    Versions versionsOf(int column) const { return state.heads.of(column); }
};

struct WalkedChange { // a change with the values that it wrote, found again along the chain
    Change change;
    Digest digest{};
    Kept kept;
};

class ChangeLog {
public:
    explicit ChangeLog(const Database& db);

    void reload(); // reads devices and counters; again after a rollback

    // --- writing
    struct Local { // the command that local changes belong to
        Command command;
        Digest digest{};
        bool written = false;
    };

    // The clock is above every one this PC gave out and not below the given time (milliseconds);
    // `atLeast` is above the versions that the command is about to name.
    Local begin(qint64 nowMs, QUuid person, const QByteArray& name, const QByteArray& why,
                Clock atLeast = 0);

    // Numbers the change and applies it. Returns the clock that the command would need when the
    // change names a version that is not below its clock: then nothing was written.
    std::optional<Clock> write(Local& local, Change& change);

    // A change from elsewhere, with its command. False: it was there already. Throws Fault
    // (Programming) for a change whose clock is not above those that it names: the caller sets it aside.
    bool apply(const Change& change, const Command& command);

    void finish(); // writes the sum of digests; once, before the commit

    // --- devices
    int deviceNumber(QUuid incarnation, QUuid person); // makes one when it is new
    QUuid incarnation(int number) const;

    int ownDevice() const { return m_own; }

    // --- reading
    StoredRow read(const TableSpec& table, QUuid id) const;
    std::vector<WalkedChange> walk(const TableSpec& table, qint64 key) const; // newest arrival first
    std::optional<Command> command(ChangeNo id) const;
    std::vector<ChangeNo> changesOf(ChangeNo command) const;
    std::optional<std::pair<int, qint64>> placeOf(ChangeNo no) const; // table number, key
    bool seen(ChangeNo no) const;
    Clock clockOf(ChangeNo no) const;

    const Incarnations& incarnations() const { return m_incarnations; }

    const std::vector<int>& rank() const { return m_rank; }

    Digest sum() const { return m_sum; }

    qint64 lastKey() const { return m_lastKey; } // of the row that was written last

    Surroundings surroundings(bool covered) const;

    // After the program learned new columns: cells that were kept as foreign become shown.
    void adoptUnknown();

private:
    struct Statements {
        std::string insert, select, updateHead;
    };

    const Statements& statements(const TableSpec& table) const;
    void applyIn(const Change& change, const Digest& commandDigest);
    void store(const TableSpec& table, StoredRow& row, const std::vector<Value>& before,
               const Kept& kept);
    void insertChange(const Change& change, qint64 key, const Kept& kept, const Digest& digest);
    void writeCommand(const Command& command);
    void loadDevices();
    void adopt(const TableSpec& table, qint64 key, int column);
    void fillHeads(StoredRow& row, const QByteArray& blob) const;
    bool covered(ChangeNo no) const;

    const Database& m_db;
    int m_own = 0;
    qint64 m_next = 1; // count of the next own change
    Clock m_clock = 0; // the last given out or received within the cap
    Incarnations m_incarnations;
    std::vector<int> m_rank;
    Digest m_sum{};
    qint64 m_lastKey = 0;
    bool m_anyCovered = false;
    mutable std::unordered_map<int, Statements> m_statements;
    mutable std::map<ChangeNo, LifeChange> m_lives; // read for evaluateGone, one at a time
};

// The tables of the log itself.
extern const char* const logSchema;

} // namespace rt
