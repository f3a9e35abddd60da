// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda_reasons.h"
#include "core/domain/ids.h"
#include "core/reports/calendar.h"
#include "core/reports/document.h"

#include <functional>

// What comes out of a meeting on paper, into calendars and onto the clipboard.
namespace rt {

class Database;

struct Printing { // of every document
    Printed printed;
    QString marking;
    bool practiceData = false;
};

// Restricted to the hub: families by name, children by initials. Never filed in a child's record.
Document hubMinutes(const Database& db, MeetingId meeting, const Printing& printing);

// As signed, with its amendments; before it is signed, what would be signed, marked as a draft.
Document signedRecordDocument(const Database& db, SignedRecordId record, const Printing& printing);
Document discussionRecordDocument(const Database& db, DiscussionId discussion, ChildId child,
                                  const Printing& printing);

// By owner, children by initials: each part is one person's.
Document actionListByPerson(const Database& db, MeetingId meeting, const Printing& printing);

using SayReason = std::function<QString(const Reason& reason, const QString& childInitials)>;

// For scribe and chair: one page a family.
Document agendaPack(const Database& db, MeetingId meeting, const SayReason& say,
                    const Printing& printing);

// A member's own preparation: why each of their families is on the agenda, and their open actions.
Document preparationList(const Database& db, MeetingId meeting, PersonId member,
                         const SayReason& say, const Printing& printing);

// The owner's open actions of the meeting: verb and family reference only.
std::vector<CalendarEntry> calendarFor(const Database& db, MeetingId meeting, PersonId owner);
std::vector<PersonId> actionOwners(const Database& db, MeetingId meeting); // by name

// Initials and due dates, no narrative.
QString emailText(const Database& db, MeetingId meeting);

} // namespace rt
