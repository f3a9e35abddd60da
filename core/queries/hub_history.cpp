// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hub_history.h"

#include "core/queries/people.h"
#include "core/queries/rows.h"

namespace rt {

FamilyHistory trustRowHistory(const Database& db, const ChangeLog& log, const TableSpec& table,
                              QUuid row) {
    FamilyHistory history;
    const auto names = personNames(db);
    for (auto one = names.begin(); one != names.end(); ++one)
        history.names.insert(one.key().value, one.value());
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key"))
        history.names.insert(hub.id.value, QStringLiteral("Hub ") + hub.label);
    for (const ServiceArea& area : rowsOf<ServiceArea>(db, "1 ORDER BY key"))
        history.names.insert(area.id.value, area.name);
    const QString name = QString::fromStdString(table.name);
    for (FieldLine& line : fieldHistory(db, log, table, row))
        history.changes.push_back({name, {}, row, std::move(line), false});
    return history;
}

} // namespace rt
