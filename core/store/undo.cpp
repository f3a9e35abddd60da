// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/undo.h"

#include <algorithm>
#include <map>

namespace rt {

namespace {

struct Back { // one cell to write again
    const TableSpec* table;
    QUuid row;
    int column;
    Value value;
    Versions prev;
};

bool isFirst(const Change& change) {
    return change.kind == ChangeKind::Row || change.kind == ChangeKind::Record;
}

// What a version wrote into a column; nothing where the history has not come yet.
std::optional<Value> valueIn(const std::vector<WalkedChange>& walked, ChangeNo no, int column) {
    for (const WalkedChange& w : walked) {
        if (w.change.no != no)
            continue;
        for (const CellChange& cell : w.change.cells)
            if (cell.column == column)
                return cell.value;
        return isFirst(w.change) ? std::optional(Value{}) : std::nullopt;
    }
    return std::nullopt;
}

class Undo {
public:
    Undo(ChangeLog& log, Changes& out) : m_log(log), m_out(out) {}

    Outcome run(ChangeNo command) {
        m_mine = m_log.changesOf(command);
        if (m_mine.empty())
            return notFound("command");
        std::map<std::pair<int, qint64>, bool> places;
        for (const ChangeNo no : m_mine)
            if (const auto place = m_log.placeOf(no))
                places[*place] = true;
        for (const auto& [place, _] : places)
            if (const Outcome done = row(place.first, place.second); !done)
                return done;
        for (const Back& b : m_backs)
            m_out.setCell(*b.table, b.row, b.column, b.value, b.prev);
        for (const auto& [table, id, withdraw] : m_lives) // last: it names what was just written
            m_out.life(*table, id, withdraw);
        return ok;
    }

private:
    bool mine(ChangeNo no) const { return std::binary_search(m_mine.begin(), m_mine.end(), no); }

    bool allMine(const Versions& versions) const {
        return std::all_of(versions.begin(), versions.end(), [&](Version v) { return mine(v.no); });
    }

    Outcome row(int number, qint64 key) {
        const TableSpec* table = m_log.table(number);
        if (!table)
            return notFound("command");
        const auto walked = m_log.walk(*table, key);
        if (walked.empty())
            return moved(*table);
        const StoredRow stored = m_log.read(*table, walked.front().change.row);
        const Versions& life = stored.state.heads.life;
        if ((stored.state.gone & Hidden) && !allMine(life))
            return moved(*table);
        std::vector<const Change*> own;
        for (const WalkedChange& w : walked)
            if (mine(w.change.no))
                own.push_back(&w.change);
        if (std::any_of(own.begin(), own.end(), [](const Change* c) { return isFirst(*c); }))
            return made(*table, stored);
        if (const Outcome done = cells(*table, stored, own, walked); !done)
            return done;
        return lives(*table, stored, own, walked);
    }

    // A row that the command made is withdrawn, unless somebody has worked on it since.
    Outcome made(const TableSpec& table, const StoredRow& row) {
        if (table.number == TableOf<SignedRecord>::number)
            return notAllowed("undo.signed");
        if (!allMine(row.state.heads.all()))
            return moved(table);
        if (!(row.state.gone & Hidden))
            m_lives.push_back({&table, row.id, true});
        return ok;
    }

    Outcome cells(const TableSpec& table, const StoredRow& row,
                  const std::vector<const Change*>& own, const std::vector<WalkedChange>& walked) {
        std::map<int, Versions> replaced; // by column: the versions before the command
        for (const Change* change : own)
            for (const CellChange& cell : change->cells)
                for (const Version& p : cell.prev)
                    if (auto& all = replaced[cell.column];
                        !mine(p.no) && std::find(all.begin(), all.end(), p) == all.end())
                        all.push_back(p);
        for (const auto& [column, versions] : replaced) {
            const Versions& heads = row.state.heads.of(column);
            if (heads.empty() || !allMine(heads) || versions.empty())
                return moved(table);
            std::vector<Value> distinct;
            for (const Version& p : versions) {
                auto value = valueIn(walked, p.no, column);
                if (!value)
                    return moved(table);
                if (std::find(distinct.begin(), distinct.end(), *value) == distinct.end())
                    distinct.push_back(std::move(*value));
            }
            for (Value& value : distinct)
                m_backs.push_back({&table, row.id, column, std::move(value), heads});
        }
        return ok;
    }

    // A row goes back to withdrawn, or to shown.
    Outcome lives(const TableSpec& table, const StoredRow& row,
                  const std::vector<const Change*>& own, const std::vector<WalkedChange>& walked) {
        Versions before;
        bool any = false;
        for (const Change* change : own)
            if (change->kind == ChangeKind::Life) {
                any = true;
                for (const Version& p : change->life.prev)
                    if (!mine(p.no))
                        before.push_back(p);
            }
        if (!any)
            return ok;
        if (!allMine(row.state.heads.life))
            return moved(table);
        const bool was = withdrawn(before, walked), is = withdrawn(row.state.heads.life, walked);
        if (was != is)
            m_lives.push_back({&table, row.id, was});
        return ok;
    }

    static bool withdrawn(const Versions& versions, const std::vector<WalkedChange>& walked) {
        return std::any_of(walked.begin(), walked.end(), [&](const WalkedChange& w) {
            return w.change.life.withdraw && w.change.kind == ChangeKind::Life &&
                   std::find(versions.begin(), versions.end(), w.change.version()) !=
                       versions.end();
        });
    }

    static Error moved(const TableSpec& table) {
        return {ErrorCode::Conflict, QString::fromStdString(table.name)};
    }

    struct Life {
        const TableSpec* table;
        QUuid row;
        bool withdraw;
    };

    ChangeLog& m_log;
    Changes& m_out;
    std::vector<ChangeNo> m_mine; // ascending
    std::vector<Back> m_backs;
    std::vector<Life> m_lives;
};

} // namespace

Outcome undoCommand(ChangeLog& log, Changes& out, ChangeNo command) {
    return Undo(log, out).run(command);
}

} // namespace rt
