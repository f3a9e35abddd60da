// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/meeting_parts.h"

// Calendar entries of a meeting's actions: on telephones they say a verb and a reference, no more.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

QDateTime stampOf(const Meeting& meeting) {
    if (meeting.ended.isValid())
        return meeting.ended;
    return meeting.started.isValid() ? meeting.started
                                     : QDateTime(meeting.on, QTime(12, 0), Qt::UTC);
}

CalendarEntry entryOf(const Database& db, const MeetingAction& one, const Meeting& meeting) {
    const KnownNames known = knownNamesOf(db, one.action.family);
    const QString verb = verbOf(one.action.what, known);
    const QString summary =
        one.line.reference.isEmpty() ? verb : verb + u", "_s + one.line.reference;
    CalendarEntry entry;
    entry.source = one.action.id.value;
    entry.start = one.action.due;
    entry.summary = checkDiscreet(summary, known.names) ? summary : u"Action"_s;
    entry.revision = one.action.rolled + (one.action.state == ActionState::Open ? 0 : 1);
    entry.stamp = stampOf(meeting);
    entry.cancelled = one.action.state != ActionState::Open;
    return entry;
}

} // namespace

std::vector<CalendarEntry> calendarFor(const Database& db, MeetingId id, PersonId owner) {
    std::vector<CalendarEntry> entries;
    const auto meeting = meetingLine(db, id);
    if (!meeting)
        return entries;
    for (const MeetingAction& one : actionsOfMeeting(db, id))
        if (one.action.owner == owner && one.action.due.isValid())
            entries.push_back(entryOf(db, one, meeting->meeting));
    return entries;
}

std::vector<PersonId> actionOwners(const Database& db, MeetingId meeting) {
    std::vector<PersonId> owners;
    for (const MeetingAction& one : actionsOfMeeting(db, meeting))
        if (!one.action.owner.isNull() && (owners.empty() || owners.back() != one.action.owner))
            owners.push_back(one.action.owner);
    return owners;
}

} // namespace rt
