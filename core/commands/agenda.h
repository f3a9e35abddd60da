// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/store/workspace.h"

// Preparing a meeting's agenda: by rule first, then by hand.
namespace rt {

// Writes what the rule proposes. Again: new families are added, tiers and reasons follow the facts;
// places, minutes, depths and removals made by hand stay. Returns how many stand on the agenda.
Result<int> prepareAgenda(Workspace& workspace, MeetingId meeting);

Result<AgendaItemId> addToAgenda(Workspace& workspace, MeetingId meeting, CaseId inCase);

// Invalid "agenda_item.removed_because": a must goes only with a reason.
Outcome removeFromAgenda(Workspace& workspace, AgendaItemId item, const QString& because = {});

Outcome moveItem(Workspace& workspace, AgendaItemId item, AgendaItemId after); // null: to the top
Outcome setItemMinutes(Workspace& workspace, AgendaItemId item, int minutes);  // 1 to 120
Outcome setItemDepth(Workspace& workspace, AgendaItemId item, Depth depth);

enum class Urgency { Usual, Urgent };

// Somebody asks for a family; urgent makes it a must. Urgent needs a reason: "agenda_request.why".
Result<AgendaRequestId> requestFamily(Workspace& workspace, CaseId inCase, Urgency urgency,
                                      const QString& why);

} // namespace rt
