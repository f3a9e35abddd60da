// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/meeting.h"

#include "core/commands/meeting_writing.h"
#include "core/domain/meeting_ids.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/meetings.h"
#include "core/queries/standings.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

Outcome checkMinutes(int minutes, int overhead) {
    if (minutes < 1 || minutes > 600)
        return invalid("meeting.minutes");
    return require(overhead >= 0 && overhead < minutes, "meeting.overhead");
}

Outcome checkHub(const Database& db, HubId id, QDate day, const char* field) {
    const auto hub = rowOf<Hub>(db, id);
    return require(hub && isOpen(*hub, day), field);
}

Outcome checkPerson(const Database& db, PersonId id, const char* field) { // or nobody
    return require(id.isNull() || exists<Person>(db, id), field);
}

// One series a hub: a weekly and a joint meeting happen once on a day.
bool isTaken(const Database& db, HubId hub, QDate on, MeetingKind kind, MeetingId but = {}) {
    if (kind == MeetingKind::Extra)
        return false;
    const auto there = rowsOf<Meeting>(
        db, "(t.hub=?1 OR t.joint_with=?1) AND t.on_day=?2 AND t.kind=?3 AND t.state<>'cancelled'",
        hub, on, Cell<MeetingKind>::write(kind));
    return std::any_of(there.begin(), there.end(), [but](const Meeting& m) { return m.id != but; });
}

Outcome checkPlan(const Database& db, const NewMeeting& wish) {
    if (!wish.on.isValid())
        return invalid("meeting.on_day");
    if (const Outcome hub = checkHub(db, wish.hub, wish.on, "meeting.hub"); !hub)
        return hub;
    if (!wish.at.isEmpty() && !isTimeOfDay(wish.at))
        return invalid("meeting.at_time");
    const bool joint = wish.kind == MeetingKind::Joint;
    if (joint != !wish.jointWith.isNull() || wish.jointWith == wish.hub)
        return invalid("meeting.joint_with");
    if (joint)
        if (const Outcome other = checkHub(db, wish.jointWith, wish.on, "meeting.joint_with");
            !other)
            return other;
    if (isTaken(db, wish.hub, wish.on, wish.kind) ||
        (joint && isTaken(db, wish.jointWith, wish.on, wish.kind)))
        return conflict("meeting.on_day");
    return ok;
}

// Families that were not discussed roll over; what was said stays. Returns how many.
int rollOver(Changes& c, const Database& db, MeetingId meeting) {
    int notReached = 0;
    for (const AgendaItem& item :
         rowsOf<AgendaItem>(db, "t.meeting=? AND t.state='planned' ORDER BY t.key", meeting)) {
        const auto before = c.load<AgendaItem>(item.id);
        AgendaItem after = item;
        after.state = ItemState::NotReached;
        c.save(before, after);
        ++notReached;
    }
    return notReached;
}

} // namespace

Result<MeetingId> planMeeting(Workspace& workspace, const NewMeeting& wish) {
    if (const Outcome may = mayRunMeetingOf(workspace, wish.hub, wish.jointWith); !may)
        return may.error();
    if (const Outcome valid = checkPlan(workspace.db(), wish); !valid)
        return valid.error();
    const Settings settings = hubSettings(workspace.db(), wish.hub, wish.on);
    Meeting meeting;
    meeting.hub = wish.hub;
    meeting.jointWith = wish.jointWith;
    meeting.kind = wish.kind;
    meeting.on = wish.on;
    meeting.at = wish.at.isEmpty() ? u"10:00"_s : wish.at;
    meeting.ordinal = hubSeries(workspace.db(), wish.hub).lastOrdinal + 1;
    meeting.minutes = wish.minutes.value_or(settings.number("meeting.minutes"_L1));
    meeting.overhead = wish.overhead.value_or(settings.number("meeting.overhead_minutes"_L1));
    meeting.id = meetingId(wish.hub, wish.on, wish.kind, meeting.ordinal);
    if (const Outcome minutes = checkMinutes(meeting.minutes, meeting.overhead); !minutes)
        return minutes.error();
    return workspace.change("meeting.plan", [&](Changes& c) -> Result<MeetingId> {
        if (const Outcome put = putRow(c, meeting); !put)
            return put.error();
        return meeting.id;
    });
}

Outcome saveMeeting(Workspace& workspace, const Edit<Meeting>& edit) {
    const auto meeting = openMeeting(workspace, edit.before.value.id);
    if (!meeting)
        return meeting.error();
    Edit<Meeting> kept{edit.before, edit.before.value};
    kept.after.on = edit.after.on;
    kept.after.at = edit.after.at;
    kept.after.minutes = edit.after.minutes;
    kept.after.overhead = edit.after.overhead;
    kept.after.chair = edit.after.chair;
    const bool moved = kept.after.on != meeting->on;
    if (!kept.after.on.isValid() || (moved && meeting->state == MeetingState::Running))
        return invalid("meeting.on_day");
    if (moved && isTaken(workspace.db(), meeting->hub, kept.after.on, meeting->kind, meeting->id))
        return conflict("meeting.on_day");
    if (!isTimeOfDay(kept.after.at))
        return invalid("meeting.at_time");
    if (const Outcome chair = checkPerson(workspace.db(), kept.after.chair, "meeting.chair");
        !chair)
        return chair;
    if (const Outcome minutes = checkMinutes(kept.after.minutes, kept.after.overhead); !minutes)
        return minutes;
    return saveAs(workspace, "meeting.edit", kept);
}

Outcome cancelMeeting(Workspace& workspace, MeetingId id, const QString& because) {
    const auto meeting = openMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    if (blank(because))
        return invalid("meeting.cancelled_because");
    return workspace.change("meeting.cancel", [&](Changes& c) -> Outcome {
        rollOver(c, workspace.db(), id);
        return c.update<Meeting>(id, [&](Meeting& m) {
            m.state = MeetingState::Cancelled;
            m.cancelledBecause = tidyText(because);
        });
    });
}

Outcome startMeeting(Workspace& workspace, MeetingId id, PersonId chair, PersonId scribe) {
    const auto meeting = runnableMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    if (meeting->state != MeetingState::Planned)
        return conflict("meeting.state");
    if (const Outcome there = firstOf(checkPerson(workspace.db(), chair, "meeting.chair"),
                                      checkPerson(workspace.db(), scribe, "meeting.scribe"));
        !there)
        return there;
    if (!firstRowOf<AgendaItem>(workspace.db(), "t.meeting=? AND t.state<>'removed'", id))
        return invalid("meeting.families");
    return workspace.change("meeting.start", [&](Changes& c) {
        return c.update<Meeting>(id, [&](Meeting& m) {
            m.state = MeetingState::Running;
            m.started = c.now();
            m.chair = chair;
            m.scribe = scribe.isNull() ? c.actor() : scribe;
        });
    });
}

Outcome takeOverScribe(Workspace& workspace, MeetingId id) {
    const auto meeting = openMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    return workspace.change("meeting.scribe", [&](Changes& c) {
        return c.update<Meeting>(id, [&](Meeting& m) { m.scribe = c.actor(); });
    });
}

Result<EndedMeeting> endMeeting(Workspace& workspace, MeetingId id) {
    const auto meeting = runnableMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    if (meeting->state != MeetingState::Running)
        return conflict("meeting.state");
    return workspace.change("meeting.end", [&](Changes& c) -> Result<EndedMeeting> {
        const int notReached = rollOver(c, workspace.db(), id);
        const Outcome ended = c.update<Meeting>(id, [&](Meeting& m) {
            m.state = MeetingState::Ended;
            m.ended = c.now();
        });
        if (!ended)
            return ended.error();
        return EndedMeeting{notReached};
    });
}

} // namespace rt
