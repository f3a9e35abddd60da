// SPDX-License-Identifier: GPL-3.0-or-later
// One PC with the real change log on a database in memory, reset between histories.
#pragma once
#include "core/store/undo.h"
#include "core/store/verify.h"
#include "tests/core/store/log_oracle.h"

#include <memory>
#include <optional>

namespace rt::logtest {

constexpr int tableNumber = 1;

inline std::vector<TableSpec> thingTable(int columns) {
    TableSpec spec{tableNumber, "thing", Scope::Hub, Growth::Editable, {}, {}, {}};
    for (int n = 1; n <= columns; ++n)
        spec.columns.push_back({n, std::string("c") + char('0' + n), "TEXT"});
    return {spec};
}

inline const std::vector<TableSpec> oldTables = thingTable(columnCount - 1);
inline const std::vector<TableSpec> newTables = thingTable(columnCount);

inline QUuid incarnationOf(int device) {
    return {uint(device + 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 7};
}

inline QUuid rowId(int row) {
    return {uint(row), 0, 0, 0, 0, 0, 0, 0, 0, 0, 9};
}

enum class Program { Old, New };

class Replica {
public:
    Replica() {
        db.run(logSchema);
        for (const TableSpec& t : newTables)
            db.run(t.createSql().c_str());
        db.run("CREATE TABLE search(words)");
        for (const char* name : {"thing", "device", "command", "change", "covered", "log_state"})
            db.guard(name);
        db.endSetUp();
        m_old = std::make_unique<ChangeLog>(db, oldTables);
        m_new = std::make_unique<ChangeLog>(db, newTables);
    }

    // An empty PC of this device, until the next start.
    void start(int device, Program program = Program::New) {
        if (m_open)
            db.run("ROLLBACK");
        db.run("BEGIN");
        m_open = true;
        {
            const GuardOpen open(db);
            db.cached("UPDATE device SET incarnation=? WHERE no=1")
                .bind(1, incarnationOf(device))
                .run();
        }
        m_log = program == Program::Old ? m_old.get() : m_new.get();
        m_log->reload();
    }

    void upgrade() {
        m_log->finish();
        m_log = m_new.get();
        m_log->reload();
        m_log->adoptUnknown();
    }

    ChangeLog& log() { return *m_log; }

    // --- names
    ChangeNo local(const Name& name) {
        return changeNo(m_log->deviceNumber(incarnationOf(name.device), {}), name.count);
    }

    Name global(Version v) const {
        const QUuid incarnation = m_log->incarnation(deviceOf(v.no));
        return {v.clock, int(incarnation.data1) - 1, countOf(v.no)};
    }

    Names global(const Versions& versions) const {
        Names names;
        for (const Version& v : versions)
            names.insert(global(v));
        return names;
    }

    Versions local(const Names& names) {
        Versions versions;
        for (const Name& n : names)
            versions.push_back({n.clock, local(n)});
        return versions;
    }

    Said said(const Change& change) const {
        Said s{global(change.version()),
               countOf(change.command),
               change.kind,
               int(change.row.data1),
               {},
               false,
               {},
               {}};
        for (const CellChange& cell : change.cells)
            s.cells[cell.column] = {cell.value, global(cell.prev)};
        if (change.kind == ChangeKind::Life) {
            s.withdraw = change.life.withdraw;
            s.lifePrev = global(change.life.prev);
            s.lifeSeen = global(change.life.seen);
        }
        return s;
    }

    Change change(const Said& s) {
        Change c;
        c.no = local(s.id);
        c.command = changeNo(deviceOf(c.no), s.command);
        c.clock = s.id.clock;
        c.kind = s.kind;
        c.table = tableNumber;
        c.row = rowId(s.row);
        for (const auto& [column, cell] : s.cells)
            c.cells.push_back({column, cell.value, local(cell.prev)});
        c.life = {s.withdraw, local(s.lifePrev), local(s.lifeSeen)};
        return c;
    }

    // --- writing
    bool apply(const Said& s, qint64 nowMs = 0) {
        const Change c = change(s);
        return m_log->apply(c, {c.command, c.clock, {}, "edit", {}}, nowMs);
    }

    // Takes a command back; nothing if the log refuses. Returns what was written.
    std::vector<Said> undo(ChangeNo command, qint64 nowMs) {
        SearchIndex index(db);
        const Env env = fixedEnv({}, 1);
        for (Clock atLeast = 0;;) {
            m_log->finish();
            db.run("SAVEPOINT undoing");
            Changes changes(*m_log, index, m_log->begin(nowMs, {}, "edit", {}, atLeast), env);
            try {
                const bool done = bool(undoCommand(*m_log, changes, command));
                db.run("RELEASE undoing");
                return done && changes.command() ? saidBy(changes.command()) : std::vector<Said>{};
            } catch (const ClockTooLow& low) {
                atLeast = low.needed;
                db.run("ROLLBACK TO undoing");
                m_log->reload();
            }
        }
    }

    std::vector<Said> saidBy(ChangeNo command) {
        std::vector<Said> out;
        const auto all = said();
        for (const ChangeNo no : m_log->changesOf(command))
            out.push_back(all.at(no));
        return out;
    }

    // --- reading, from the local form alone
    std::vector<std::pair<qint64, QUuid>> rows() const {
        std::vector<std::pair<qint64, QUuid>> all;
        auto& s = db.cached("SELECT key, id FROM thing ORDER BY key");
        while (s.step())
            all.emplace_back(s.number(0), s.uuid(1));
        s.reset();
        return all;
    }

    StoredRow read(int row) const { return m_log->read(m_log->tables()[0], rowId(row)); }

    std::map<ChangeNo, Said> said() const {
        std::map<ChangeNo, Said> all;
        for (const auto& [key, id] : rows())
            for (const WalkedChange& w : m_log->walk(m_log->tables()[0], key))
                all.emplace(w.change.no, said(w.change));
        return all;
    }

    View view() const {
        View view;
        const TableSpec& table = m_log->tables()[0];
        for (const auto& [key, id] : rows()) {
            std::vector<Said> walked;
            for (const WalkedChange& w : m_log->walk(table, key))
                walked.push_back(said(w.change));
            const StoredRow stored = m_log->read(table, id);
            RowView& row = view[int(id.data1)];
            row.gone = stored.state.gone;
            for (const ColumnSpec& column : table.columns)
                if (CellView cell = cellOf(stored, column.number, walked); !cell.heads.empty())
                    row.cells[column.number] = std::move(cell);
        }
        return view;
    }

    Database db{QStringLiteral(":memory:"), {}};

private:
    CellView cellOf(const StoredRow& stored, int column, const std::vector<Said>& walked) const {
        CellView cell;
        for (const Said& s : walked)
            if (const auto at = s.cells.find(column); at != s.cells.end())
                cell.history[s.id] = at->second.value;
            else if (isFirst(s))
                cell.history[s.id] = {};
        cell.shown = stored.state.cells[size_t(column - 1)];
        for (const Version& v : stored.versionsOf(column)) {
            cell.heads.push_back(global(v));
            cell.headValues.push_back(cell.history[cell.heads.back()]);
        }
        return cell;
    }

    std::unique_ptr<ChangeLog> m_old, m_new;
    ChangeLog* m_log = nullptr;
    bool m_open = false;
};

} // namespace rt::logtest
