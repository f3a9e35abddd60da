// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

namespace rt {

// Opens the print preview; what cannot be composed is refused in words. With names hidden (F7)
// nothing is: papers have names.
void previewPapers(Desk& desk, const Around& around, MeetingId meeting, int papers); // of Paper
void previewSigned(Desk& desk, const Around& around, SignedRecordId record);
void previewDraft(Desk& desk, const Around& around, DiscussionId discussion, ChildId child);

} // namespace rt
