// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/notes.h"
#include "ui/pages/quick/capture_line.h"

namespace rt {

// What a captured visit tells of each child that it names: seen, unless it says "not seen"; alone,
// if it says "seen alone"; and their own words, after "mia says" or, for all of them, "says".
std::vector<VisitFacts> visitsIn(const QString& text, const CaptureTarget& about);
std::vector<VoiceFacts> voicesIn(const QString& text, const CaptureTarget& about);

// The note itself keeps the whole text.
NewNote noteOf(const Captured& line);

} // namespace rt
