// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/keep_look.h"

#include "core/commands/case_views.h"
#include "core/queries/case_views.h"

#include <QVariant>

namespace rt {

namespace {

constexpr const char* sitting = "rt.sitting"; // as long as the program runs on this profile

} // namespace

void keepLook(Desk& desk, FamilyId family, ViewKind kind) {
    if (!isAudited(desk.db(), desk.person()))
        return;
    if (desk.property(sitting).isNull())
        desk.setProperty(sitting, desk.env().newUuid());
    desk.run([family, kind, id = desk.property(sitting).toUuid()](
                 Workspace& w) -> Result<size_t> { return noteView(w, family, kind, id); },
             &desk, [](const Result<size_t>&) {});
}

} // namespace rt
