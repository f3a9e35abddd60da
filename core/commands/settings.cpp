// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/settings.h"

#include "core/commands/actor.h"
#include "core/commands/writing.h"
#include "core/domain/settings.h"

namespace rt {

namespace {

// Who decides what is not for those to change whom it binds.
Outcome maySet(Workspace& workspace, const Setting& setting) {
    if (setting.name.startsWith(u"authority."))
        return mayDecide(workspace, Authority::GroupManager);
    return setting.hub.isNull() ? mayAct(workspace, Deed::KeepStructure)
                                : mayActIn(workspace, Deed::KeepStructure, {setting.hub});
}

} // namespace

Result<SettingId> setSetting(Workspace& workspace, const Setting& setting) {
    if (const Outcome may =
            firstOf(maySet(workspace, setting), checkSetting(setting.name, setting.value),
                    require(setting.hub.isNull() || exists<Hub>(workspace.db(), setting.hub),
                            "setting.hub"),
                    require(!blank(setting.why), "setting.why"));
        !may)
        return may.error();
    Setting dated = setting;
    if (!dated.from.isValid())
        dated.from = workspace.today();
    dated.author = workspace.actor();
    return workspace.change(
        "setting.set", [&](Changes& c) { return addNew(c, dated); }, setting.why);
}

} // namespace rt
