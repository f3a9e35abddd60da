// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

#include <QStringList>

namespace rt {

// Bringing lists in: templates, files, what is wrong with them, what they would do, and doing it.
// Files are read and planned on the writer's thread. Files also arrive by drag and drop.
QWidget* importPage(Desk& desk, const Around& around);

// The six templates as files in the folder; those that are there already stay. Their names.
Result<QStringList> saveTemplates(const QString& folder);

} // namespace rt
