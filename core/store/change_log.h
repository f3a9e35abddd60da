// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/store/log_bytes.h"
#include "core/store/row_state.h"

#include <deque>
#include <map>
#include <memory>
#include <set>

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
    // The tables that this program knows; a test brings older and newer ones.
    explicit ChangeLog(const Database& db, const std::vector<TableSpec>& tables = allTables());

    void reload(); // reads devices and counters; again after a rollback

    void forget() noexcept {
        m_stale = true;
        m_unsettled.clear();
    } // the same, but only when the next command begins

    const std::vector<TableSpec>& tables() const { return m_tables; }

    const TableSpec* table(int number) const; // null: of a newer program

    // --- writing
    struct Local { // the command that local changes belong to
        Command command;
        Digest digest{};
        bool written = false;
    };

    // The clock is above every one that this PC gave out, and not below the given time
    // (milliseconds). `atLeast` is above the versions that the command is about to name; it lifts
    // this command only, so that one wrong clock elsewhere does not move ours.
    Local begin(qint64 nowMs, QUuid person, const QByteArray& name, const QByteArray& why,
                Clock atLeast = 0);

    // Numbers the change and applies it. Returns the clock that the command would need when the
    // change names a version that is not below its clock: then nothing was written. `shown` is the
    // row as it was read before: it saves reading it again where it still stands like that.
    std::optional<Clock> write(Local& local, Change& change, const StoredRow* shown = nullptr);

    // The first write of a row, without looking whether there is one: the usual case, and the
    // quickest. False: there is one, or a snapshot may stand for one, and nothing was written.
    bool writeFresh(Local& local, const TableSpec& table, QUuid id,
                    const std::vector<Value>& cells);

    // From now on the first writes of rows reach the log several at a time, until it ends: for who
    // writes many and asks nobody but read() about them in between.
    void writeTogether(bool together);

    // A change from elsewhere, with its command. False: it was there already. Throws Fault
    // (Programming) for a clock that is impossible, not the command's, or not above those that the
    // change names: the caller sets it aside. Clocks more than ten minutes ahead do not move ours.
    bool apply(const Change& change, const Command& command, qint64 nowMs);

    void finish(); // writes what counts on after a restart; once, before the commit

    // --- devices
    int deviceNumber(QUuid incarnation, QUuid person); // makes one when it is new
    QUuid incarnation(int number) const;

    int ownDevice() const { return m_own; }

    // From here on this PC writes under a new name: it was restored, copied or cloned.
    int becomeDevice(QUuid incarnation, QUuid person);

    // Gives changes other names, and names them so wherever their rows speak of them. The new ones
    // are free, and in the order of the old.
    void renumber(const std::map<ChangeNo, ChangeNo>& moves);

    // The same by whole versions, for a name under which two PCs wrote: in these rows whatever is
    // named so, here or not. `commands`: those of the changes that move.
    using Renaming = std::function<ChangeNo(const Version&)>;
    using Places = std::set<std::pair<int, qint64>>; // table numbers, keys
    void rename(const Renaming& to, const Places& rows,
                const std::map<ChangeNo, ChangeNo>& commands);
    Places awaiting(int device, qint64 fromCount) const; // rows that name what is not here

    // --- snapshots: a row as it stands, and the changes that it stands for
    void cover(int device, qint64 from, qint64 to);
    void joinCovered(); // neighbours become one; when a snapshot is whole
    bool load(const TableSpec& table, StoredRow& row); // false: the row is there already

    // --- reading
    StoredRow read(const TableSpec& table, QUuid id) const;
    std::vector<WalkedChange> walk(const TableSpec& table,
                                   qint64 key) const; // newest arrival first
    std::vector<WalkedChange> walk(const TableSpec& table, const StoredRow& row) const;
    std::optional<Command> command(ChangeNo id) const;
    std::vector<ChangeNo> changesOf(ChangeNo command) const;
    std::optional<std::pair<int, qint64>> placeOf(ChangeNo no) const; // table number, key
    bool seen(ChangeNo no) const;
    Clock clockOf(ChangeNo no) const;

    // What this PC wrote lately, kept beside the log for whoever seals it (core/sync/sealing.h);
    // null where it is not, or no longer.
    struct Recent {
        std::shared_ptr<const Command> command;
        Change change;
    };

    void keepRecent() { m_keepsRecent = true; }

    const Recent* recent(ChangeNo no) const;
    void dropRecent(qint64 upToCount);

    const Incarnations& incarnations() const { return m_incarnations; }

    const std::vector<int>& rank() const { return m_rank; }

    Digest sum() const; // of all digests, as of the last finish()

    qint64 lastKey() const { return m_lastKey; } // of the row that was written last

    // A snapshot stands for changes whose history has not come yet.
    bool isIncomplete() const;

    // After the program learned new columns: cells that were kept as foreign become shown. Returns
    // the table numbers and keys of their rows.
    std::vector<std::pair<int, qint64>> adoptUnknown();

private:
    struct Statements {
        Statement* insert = nullptr;
        Statement* select = nullptr;
        std::vector<bool> given; // what insert was last given: by place, false for nothing
        std::map<std::vector<int>, Statement*> updates; // by the places of the cells that move
    };

    struct FirstChange { // of a row that stands already
        ChangeNo no;
        qint64 part;
        int table;
        qint64 key;
        ChangeKind kind;
        Digest digest;
    };

    struct State {
        std::array<quint8, 24> bytes{}; // sum of digests, clock

        Digest sum() const;
        Clock clock() const;
        void add(const Digest& digest);
        void take(const Digest& digest);
        void setClock(Clock clock);
    };

    State readState(std::string_view sql) const;
    State localState() const;
    State remoteState() const;
    Statements& statements(const TableSpec& table) const;
    const TableSpec& known(int number) const;
    Surroundings surroundings(const Change& change, const Versions& base) const;
    bool isTail(const Change& change, const Versions& base) const;
    Digest applyIn(const Change& change, const Digest& commandDigest, const StoredRow* shown);
    bool applyFresh(const Change& change, const TableSpec& table, const Digest& digest);
    Statement& insertOf(const TableSpec& table) const;
    void bindCells(const TableSpec& table, Statement& insert,
                   const std::vector<Value>& cells) const;
    void beginCommand(Local& local);
    void settle() const; // writes what waits in m_unsettled
    bool insertRow(const TableSpec& table, StoredRow& row, const Kept& kept);
    bool updateRow(const TableSpec& table, const StoredRow& row, ChangeNo last, const Kept& kept);
    Statement& updateOf(const TableSpec& table, const std::vector<int>& moved) const;
    void insertChange(const Change& change, qint64 key, const Kept& kept, const Digest& digest);
    void noteUnknown(const Change& change, const TableSpec& table, qint64 key);
    void writeCommand(const Command& command);
    void loadDevices();
    void loadCovered();
    void noteCovered(int device, qint64 from, qint64 to);
    void countNext();
    bool adopt(const TableSpec& table, qint64 key, const ColumnSpec& column);
    void noteContest(const Heads& heads, int table, qint64 key);
    void writeRenamed(const WalkedChange& walked, const Renaming& to, ChangeNo chain);
    void renameRow(const TableSpec& spec, qint64 key, const Renaming& to);
    void moveCommands(const std::map<ChangeNo, ChangeNo>& moves);
    bool isHere(ChangeNo no);
    const Digest& arrived(const Command& command);
    void noteRecent(const Command& command, Change change);
    void noteRecent(const Command& command, const TableSpec& table, QUuid row,
                    const std::vector<Value>& cells, ChangeNo no);
    bool covered(ChangeNo no) const;
    const LifeChange* lifeOf(ChangeNo no) const;

    const Database& m_db;
    const std::vector<TableSpec>& m_tables;
    std::vector<const TableSpec*> m_byNumber;
    int m_own = 1;     // the newest of our own device numbers
    qint64 m_next = 1; // count of the next own change
    Clock m_clock = 0; // the last given out or received within the cap
    Incarnations m_incarnations;
    std::vector<int> m_rank;
    State m_local, m_remote;
    ChangeNo m_localCommand = 0; // written since the last finish()
    bool m_anyRemote = false;    // the same of changes from elsewhere
    qint64 m_lastKey = 0;
    std::map<int, std::map<qint64, qint64>> m_covered;   // by device: first and last counts
    ChangeNo m_gapFrom = 0, m_gapTo = 0;                 // none of these is in the log
    std::optional<std::pair<Command, Digest>> m_arrived; // the command that came last
    std::deque<Recent> m_recent;                         // numbered one after another
    qsizetype m_recentSize = 0;
    bool m_keepsRecent = false;
    bool m_stale = false;
    bool m_together = false;
    mutable std::vector<FirstChange> m_unsettled;
    mutable std::vector<Statements> m_statements;   // by number
    mutable std::map<ChangeNo, LifeChange> m_lives; // read for evaluateGone, one at a time
};

// The tables of the log itself.
extern const char* const logSchema;

void addTo(Digest& sum, const Digest& digest); // modulo 2^128, big-endian
void takeFrom(Digest& sum, const Digest& digest);

// Around a transaction: unless what was written is kept, the counters in memory follow it back.
class Forgetting {
public:
    explicit Forgetting(ChangeLog& log) : m_log(log) {}

    Forgetting(const Forgetting&) = delete;
    Forgetting& operator=(const Forgetting&) = delete;

    ~Forgetting() {
        if (!m_kept)
            m_log.forget();
    }

    void keep() { m_kept = true; }

private:
    ChangeLog& m_log;
    bool m_kept = false;
};

} // namespace rt
