// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

namespace rt {

// Signs these discussions, all or none, and says how many records were filed, or why none was.
void signThese(Desk& desk, const Around& around, QObject* owner, std::vector<DiscussionId> ids);

void sayFiled(const Around& around, const Result<std::vector<SignedRecordId>>& filed);

} // namespace rt
