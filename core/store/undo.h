// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

namespace rt {

// Writes what takes a command's effect back: cells go to the values of the versions that the
// command replaced, one set for each distinct value, so that undoing a resolution brings the
// conflict back; rows that it made are withdrawn. All of it or, where something moved on since,
// nothing. It asks nobody whether they may: core/commands/undo.cpp alone calls it.
Outcome undoCommand(ChangeLog& log, Changes& out, ChangeNo command);

} // namespace rt
