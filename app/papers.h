// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/env.h"
#include "core/domain/ids.h"
#include "core/store/database.h"

#include <QStringList>

namespace rt {

// Everything that a meeting leaves on paper: hub minutes, a record for each child, the list of
// actions, a calendar file for each owner and the text of an e-mail. Returns the files' names.
// Existing files are never replaced: Conflict "file.exists".
Result<QStringList> writePapers(const Database& db, MeetingId meeting, const QString& folder,
                                bool practice, const Env& env);

} // namespace rt
