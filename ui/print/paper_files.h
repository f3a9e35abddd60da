// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/meeting_papers.h"

#include <QStringList>

namespace rt {

// Writes each file into the folder, whole or not there, readable by its owner alone. An existing
// file is never replaced: Conflict "file.exists". Returns the names. Safe beside the window's
// thread.
Result<QStringList> writePaperFiles(const std::vector<PaperFile>& files, const QString& folder);

} // namespace rt
