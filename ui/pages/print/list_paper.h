// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/document.h"
#include "core/reports/meeting_documents.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/widgets/list_habits.h"

namespace rt {

// A list as a document: its columns as they are shown, no wider than can be read.
Document listDocument(const ListSheet& sheet, const Printing& printing, QDate asAt);

// What the lists of a window do there: printing shows the preview, copies of practice data say so.
void serveLists(ListHabits& lists, Desk& desk, const Around& around);

} // namespace rt
