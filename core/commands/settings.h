// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

namespace rt {

// A dated row beside the earlier ones; what was true last year stays. Author and day default to the
// actor and today; the reason is required.
Result<SettingId> setSetting(Workspace& workspace, const Setting& setting);

} // namespace rt
