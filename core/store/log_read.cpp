// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change_log.h"

// Looking things up in the log.
namespace rt {

// A row without a heads blob is headed by its first change alone, which is also its last: its clock
// comes with the row.
StoredRow ChangeLog::read(const TableSpec& table, QUuid id) const {
    settle();
    StoredRow row;
    row.id = id;
    row.state.cells.resize(table.columns.size());
    Statements& made = statements(table);
    if (!made.select) {
        std::string sql = "SELECT key,last,heads,gone,CASE WHEN heads IS NULL THEN "
                          "(SELECT c.clock FROM change h JOIN command c ON c.id = h.id - h.part "
                          "WHERE h.id = last) END";
        for (const ColumnSpec& column : table.columns)
            sql += ',' + column.name;
        made.select = &m_db.cached(sql + " FROM " + table.name + " WHERE id=?");
    }
    Statement& s = made.select->reset();
    const auto bytes = bytesOf(id);
    if (s.bindBytes(1, bytes.data(), bytes.size()).step()) {
        row.key = s.number(0);
        row.state.last = s.number(1);
        row.state.gone = int(s.number(3));
        for (size_t i = 0; i < table.columns.size(); ++i)
            row.state.cells[i] = s.value(int(i) + 5);
        if (!s.isNull(2))
            row.state.heads = decodeHeads(s.bytes(2));
        else if (row.state.last != 0)
            row.state.heads.base = {{Clock(s.number(4)), row.state.last}};
    }
    s.reset();
    return row;
}

bool ChangeLog::seen(ChangeNo no) const {
    auto& s = m_db.cached("SELECT 1 FROM change WHERE id = ?");
    const bool there = s.bind(1, no).step();
    s.reset();
    return there || covered(no);
}

// Asked once for each withdrawal or restoring that heads a row's life; kept until it was judged.
const LifeChange* ChangeLog::lifeOf(ChangeNo no) const {
    auto& s = m_db.cached("SELECT own FROM change WHERE id = ?");
    const LifeChange* life = nullptr;
    if (s.bind(1, no).step())
        life = &(m_lives[no] = decodeLife(s.bytes(0)));
    s.reset();
    return life;
}

Clock ChangeLog::clockOf(ChangeNo no) const {
    auto& s = m_db.cached("SELECT c.clock FROM change h JOIN command c ON c.id = h.id - h.part "
                          "WHERE h.id = ?");
    const Clock clock = s.bind(1, no).step() ? Clock(s.number(0)) : 0;
    s.reset();
    return clock;
}

std::optional<Command> ChangeLog::command(ChangeNo id) const {
    auto& s = m_db.cached("SELECT clock, person, name, why FROM command WHERE id = ?");
    std::optional<Command> found;
    if (s.bind(1, id).step())
        found = Command{id, Clock(s.number(0)), s.uuid(1), s.bytes(2), s.bytes(3)};
    s.reset();
    return found;
}

std::vector<ChangeNo> ChangeLog::changesOf(ChangeNo command) const {
    std::vector<ChangeNo> all;
    auto s = m_db.prepare("SELECT id, part FROM change WHERE id >= ? AND id < ? ORDER BY id");
    s.bind(1, command).bind(2, changeNo(deviceOf(command) + 1, 0));
    while (s.step() && s.number(0) - s.number(1) == command)
        all.push_back(s.number(0));
    return all;
}

std::optional<std::pair<int, qint64>> ChangeLog::placeOf(ChangeNo no) const {
    auto& s = m_db.cached("SELECT tbl, row FROM change WHERE id = ?");
    std::optional<std::pair<int, qint64>> place;
    if (s.bind(1, no).step())
        place = {int(s.number(0)), s.number(1)};
    s.reset();
    return place;
}

} // namespace rt
