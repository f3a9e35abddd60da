// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/meetings.h"
#include "core/reports/meeting_papers.h"

namespace rt {

// The papers of a meeting that were asked for, several values of Paper together. The names of files
// are neutral: never a person's.
Result<std::vector<PaperFile>> papersOf(const Database& db, const MeetingLine& line, int papers,
                                        const Printing& printing);

} // namespace rt
