// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/privacy.h"
#include "core/queries/meetings.h"
#include "core/reports/meeting_documents.h"

// What the meeting's documents share.
namespace rt {

struct MeetingAction { // made or moved in the meeting
    Action action;
    QString owner, initials; // of the owner; name and initials, or the outside owner
    AgendaLine line;         // of its family
};

Document newDocument(const QString& title, const QString& subject, QDate asAt,
                     const Printing& printing);
QString hubTitle(const MeetingLine& line);     // "Hub 13, Thu 12 Nov 2026"
QString familyTitle(const AgendaLine& line);   // "Adeyemi family: M.A., T.A."
QString initialsOfAll(const AgendaLine& line); // "M.A., T.A."; the reference without children
QString aboutWhom(const MeetingAction& one);   // initials of the child or the children

std::vector<MeetingAction> actionsOfMeeting(const Database& db, MeetingId meeting); // by owner, due

KnownNames knownNamesOf(const Database& db, FamilyId family);

// The first word of what is to be done, unless it is somebody's name: "Call"; else "Action".
QString verbOf(const QString& what, const KnownNames& known);

} // namespace rt
