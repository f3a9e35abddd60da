// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/case_views.h"

#include "core/queries/case_views.h"
#include "core/queries/rows.h"
#include "core/store/case_view_table.h"
#include "core/store/derived_id.h"

#include <set>

namespace rt {

namespace {

std::set<HubId> hubsOf(const Database& db, FamilyId family) {
    std::set<HubId> hubs;
    for (const Case& one : rowsOf<Case>(db, "family=?", family))
        if (!one.hub.isNull())
            hubs.insert(one.hub);
    return hubs;
}

} // namespace

size_t noteView(Workspace& workspace, FamilyId family, ViewKind kind, QUuid sitting) {
    const PersonId person = workspace.actor();
    if (!isAudited(workspace.db(), person))
        return 0;
    size_t rows = 0;
    for (const HubId hub : hubsOf(workspace.db(), family)) {
        CaseView view{{}, family, hub, person, kind, workspace.env().now()};
        const QString key = family.text() + hub.text() + QString::number(int(kind));
        view.id = {derivedId(sitting, u"view", key)};
        if (workspace.load<CaseView>(view.id).row.key)
            continue;
        ++rows;
        (void)bool(workspace.derive("case.view", [&](Changes& changes) -> Outcome {
            changes.add(view);
            return ok;
        }));
    }
    return rows;
}

} // namespace rt
