// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Taking a command back, with the rights of the person who does: one's own, or another's as a
// consultant or manager of the family, or, of roles and hubs, as whoever gives rights. What was
// signed stays, and what a signed discussion says. While a trust is being set up and nobody of it
// has written anything, whoever sets it up (nobody yet) takes their own commands back, as the first
// import.
namespace rt {

// NotFound "command"; NotAllowed "undo.person", "undo.signed"; Conflict: something moved on since.
Result<ChangeNo> undo(Workspace& workspace, ChangeNo command);

} // namespace rt
