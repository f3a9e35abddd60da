// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/field_history.h"

#include "core/queries/people.h"

namespace rt {

namespace {

constexpr int clockBits = 16; // below the milliseconds

class History {
public:
    History(const Database& db, const ChangeLog& log, const TableSpec& table, QUuid row)
        : m_log(log),
          m_table(table),
          m_names(personNames(db)) {
        const StoredRow stored = log.read(table, row);
        if (stored.key)
            m_walked = log.walk(table, stored.key);
    }

    std::vector<FieldLine> lines() {
        for (const WalkedChange& walked : m_walked)
            add(walked);
        std::stable_sort(m_lines.begin(), m_lines.end(),
                         [](const FieldLine& a, const FieldLine& b) { return a.when > b.when; });
        return std::move(m_lines);
    }

private:
    // What the change wrote in the column; a row's first change wrote every column.
    Value valueOf(ChangeNo no, int column) const {
        for (const WalkedChange& walked : m_walked)
            if (walked.change.no == no)
                for (const CellChange& cell : walked.change.cells)
                    if (cell.column == column)
                        return cell.value;
        return {};
    }

    FieldLine lineOf(const Change& change) const {
        FieldLine line;
        line.when = QDateTime::fromMSecsSinceEpoch(qint64(change.clock >> clockBits), Qt::UTC);
        line.change = change.no;
        line.commandNo = change.command;
        if (const auto command = m_log.command(change.command)) {
            line.who = {command->person};
            line.by = m_names.value(line.who);
            line.why = QString::fromUtf8(command->why);
            line.command = QString::fromUtf8(command->name);
        }
        return line;
    }

    static bool wasShown(const WalkedChange& walked, int column) {
        return std::none_of(walked.kept.own.begin(), walked.kept.own.end(),
                            [column](const ColumnValue& own) { return own.column == column; });
    }

    void add(const WalkedChange& walked) {
        const Change& change = walked.change;
        const FieldLine base = lineOf(change);
        if (change.kind == ChangeKind::Life) {
            FieldLine line = base;
            line.what =
                change.life.withdraw ? FieldLine::What::Withdrawn : FieldLine::What::Restored;
            m_lines.push_back(std::move(line));
            return;
        }
        for (const CellChange& cell : change.cells) {
            const int place = m_table.at(cell.column);
            if (place < 0)
                continue;
            FieldLine line = base;
            line.what =
                change.kind == ChangeKind::Set ? FieldLine::What::Changed : FieldLine::What::Made;
            line.column = QString::fromStdString(m_table.columns[size_t(place)].name);
            line.to = cell.value;
            if (!cell.prev.empty())
                line.from = valueOf(cell.prev.front().no, cell.column);
            line.shown = wasShown(walked, cell.column);
            m_lines.push_back(std::move(line));
        }
    }

    const ChangeLog& m_log;
    const TableSpec& m_table;
    const QHash<PersonId, QString> m_names;
    std::vector<WalkedChange> m_walked;
    std::vector<FieldLine> m_lines;
};

} // namespace

std::vector<FieldLine> fieldHistory(const Database& db, const ChangeLog& log,
                                    const TableSpec& table, QUuid row) {
    return History(db, log, table, row).lines();
}

} // namespace rt
