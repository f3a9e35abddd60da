// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/loaded_versions.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

std::optional<Version> versionIn(const ChangeLog& log, const QString& text) {
    static const QRegularExpression form(u"^([0-9a-f-]{36}):(\\d{1,12})@(\\d{1,20})$"_s);
    const auto match = form.match(text);
    const QByteArray incarnation = QUuid::fromString(match.captured(1)).toRfc4122();
    const auto& all = log.incarnations();
    const auto at = std::find(all.begin() + 1, all.end(), incarnation);
    if (!match.hasMatch() || at == all.end())
        return std::nullopt;
    return Version{match.captured(3).toULongLong(),
                   changeNo(int(at - all.begin()), match.captured(2).toLongLong())};
}

} // namespace

Outcome useLoaded(const ChangeLog& log, const TableSpec& table, StoredRow& row,
                  const QJsonObject& loaded) {
    for (auto cell = loaded.begin(); cell != loaded.end(); ++cell) {
        const int at = table.at(cell.key().toStdString());
        CellHeads heads;
        for (const QJsonValue& text : cell->toArray()) {
            const auto version = versionIn(log, text.toString());
            if (!version)
                return invalid("loaded");
            heads.heads.push_back(*version);
        }
        if (at < 0 || heads.heads.empty())
            return invalid("loaded");
        heads.column = table.columns[size_t(at)].number;
        auto& cells = row.state.heads.cells;
        const auto place =
            std::lower_bound(cells.begin(), cells.end(), heads.column,
                             [](const CellHeads& one, int column) { return one.column < column; });
        if (place != cells.end() && place->column == heads.column)
            *place = heads;
        else
            cells.insert(place, heads);
    }
    row.state.last = 0; // not as it stands: the log reads it again
    return ok;
}

} // namespace rt
