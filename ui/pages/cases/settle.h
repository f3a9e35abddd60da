// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_history.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

namespace rt {

// Keeps one of the values that stand beside each other in a field, in place of those that were
// shown with it; `shown` is the history they stood in.
void settle(Desk& desk, const Around& around, QObject* owner, const FamilyChange& keep,
            const std::vector<FamilyChange>& shown, std::function<void()> done);

// Beside a field of a form in which several values stand.
QString severalText();

} // namespace rt
