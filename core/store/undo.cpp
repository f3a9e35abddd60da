// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/workspace.h"

#include <algorithm>
#include <map>

// Undo goes back to the values of the versions that a change replaced, one set for each distinct
// value, so that undoing a resolution brings the conflict back (changelog.md).
namespace rt {

namespace {

struct Back { // one cell to write again
    const TableSpec* table;
    QUuid row;
    int column;
    Value value;
    Versions prev;
};

// The value of each version of a column, found along the row's chain.
std::map<ChangeNo, Value> valuesOf(const std::vector<WalkedChange>& walked, int column) {
    std::map<ChangeNo, Value> values;
    for (const WalkedChange& w : walked) {
        const bool first = w.change.kind == ChangeKind::Row || w.change.kind == ChangeKind::Record;
        if (first)
            values[w.change.no] = {};
        for (const CellChange& cell : w.change.cells)
            if (cell.column == column)
                values[w.change.no] = cell.value;
    }
    return values;
}

bool onlyHead(const Versions& heads, ChangeNo no) {
    return heads.size() == 1 && heads[0].no == no;
}

class Undo {
public:
    Undo(ChangeLog& log, Changes& out) : m_log(log), m_out(out) {}

    Outcome run(ChangeNo command) {
        const auto changes = m_log.changesOf(command);
        if (changes.empty())
            return notFound("command");
        for (auto no = changes.rbegin(); no != changes.rend(); ++no)
            if (const Outcome done = one(*no); !done)
                return done;
        for (const Back& b : m_backs)
            m_out.setCell(*b.table, b.row, b.column, b.value, b.prev);
        return ok;
    }

private:
    Outcome one(ChangeNo no) {
        const auto place = m_log.placeOf(no);
        const TableSpec* table = place ? tableNumbered(place->first) : nullptr;
        if (!table)
            return notFound("command");
        if (table->number == TableOf<SignedRecord>::number)
            return notAllowed("undo.signed");
        const auto walked = m_log.walk(*table, place->second);
        const auto at = std::find_if(walked.begin(), walked.end(),
                                     [&](const WalkedChange& w) { return w.change.no == no; });
        if (at == walked.end())
            return Error{ErrorCode::Conflict, QString::fromStdString(table->name)};
        const StoredRow row = m_log.read(*table, at->change.row);
        switch (at->change.kind) {
        case ChangeKind::Set:
            return cells(*table, row, *at, walked);
        case ChangeKind::Life:
            if (!onlyHead(row.state.heads.life, no))
                return moved(*table);
            m_out.life(*table, row.id, !at->change.life.withdraw);
            return ok;
        default:
            return made(*table, row, no, at->change.command);
        }
    }

    // A row that the command made is withdrawn, unless somebody has worked on it since.
    Outcome made(const TableSpec& table, const StoredRow& row, ChangeNo no, ChangeNo command) {
        for (const Version& v : row.state.heads.all()) {
            const auto& own = m_log.changesOf(command);
            if (v.no != no && std::find(own.begin(), own.end(), v.no) == own.end())
                return moved(table);
        }
        m_out.life(table, row.id, true);
        return ok;
    }

    Outcome cells(const TableSpec& table, const StoredRow& row, const WalkedChange& w,
                  const std::vector<WalkedChange>& walked) {
        for (const CellChange& cell : w.change.cells) {
            if (!onlyHead(row.versionsOf(cell.column), w.change.no) || cell.prev.empty())
                return moved(table);
            const auto values = valuesOf(walked, cell.column);
            std::vector<Value> distinct;
            for (const Version& p : cell.prev) {
                const auto value = values.find(p.no);
                if (value == values.end())
                    return moved(table);
                if (std::find(distinct.begin(), distinct.end(), value->second) == distinct.end())
                    distinct.push_back(value->second);
            }
            for (Value& value : distinct)
                m_backs.push_back(
                    {&table, row.id, cell.column, std::move(value), {w.change.version()}});
        }
        return ok;
    }

    static Error moved(const TableSpec& table) {
        return {ErrorCode::Conflict, QString::fromStdString(table.name)};
    }

    ChangeLog& m_log;
    Changes& m_out;
    std::vector<Back> m_backs;
};

} // namespace

Result<ChangeNo> Workspace::undo(ChangeNo command) {
    return change("undo", [&](Changes& c) -> Result<ChangeNo> {
        if (const Outcome done = Undo(m_log, c).run(command); !done)
            return done.error();
        return c.command();
    });
}

} // namespace rt
