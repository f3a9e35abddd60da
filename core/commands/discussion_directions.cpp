// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/discussion.h"
#include "core/commands/family_members.h"
#include "core/commands/meeting_writing.h"
#include "core/domain/meeting_ids.h"
#include "core/queries/meeting_people.h"
#include "core/queries/standings.h"

// Directions that are made in a discussion: the scribe drafts, the consultant's name stands on
// them.
namespace rt {

namespace {

struct Deciding { // who decides in the case's hub on the discussion's day
    HubId hub;
    PersonId person;
    Role role = Role::SocialWorker;
};

bool isPresent(const Database& db, MeetingId meeting, PersonId person) {
    const auto row = rowOf<Attendance>(db, attendanceId(meeting, person));
    return row && row->presence == Presence::Present;
}

Result<Deciding> decidingFor(const Database& db, const Discussion& d, PersonId named) {
    const auto ofCase = rowOf<Case>(db, d.inCase);
    if (!ofCase)
        return notFound("family_case");
    Deciding deciding{ofCase->hub, named, Role::SocialWorker};
    const HubStaff staff = hubStaff(db, ofCase->hub);
    const auto consultant = consultantOn(d.on, ofCase->hub, staff.memberships, staff.covers);
    if (named.isNull()) {
        if (!consultant)
            return deciding; // nobody: what needs more than nobody's level is owed
        deciding.person = consultant->acting();
    } else if (!(consultant && consultant->acting() == named) && !isPresent(db, d.meeting, named)) {
        return invalid("direction.decider"); // nobody decides in their absence
    }
    const auto role = roleAtTable(db, deciding.person, ofCase->hub, d.on);
    if (!role)
        return notFound("person");
    deciding.role = *role;
    return deciding;
}

Result<Direction> levelled(const Database& db, const Discussion& d, Direction direction,
                           PersonId named) {
    const auto deciding = decidingFor(db, d, named);
    if (!deciding)
        return deciding.error();
    direction = withAuthority(direction, deciding->person, deciding->role,
                              hubSettings(db, deciding->hub, d.on));
    if (direction.decider.isNull() && !direction.owedByManager)
        return invalid("direction.decider");
    return direction;
}

Outcome checkWords(const Database& db, const Direction& direction) {
    return firstOf(
        require(!blank(direction.decision), "direction.decision"),
        require(areChildrenOf(db, direction.children, direction.family), "direction.children"));
}

// Of a discussion that may still be written.
Result<Discussion> discussionOf(Workspace& workspace, const Direction& direction) {
    return writableDiscussion(workspace, direction.discussion);
}

} // namespace

Result<DirectionId> directInDiscussion(Workspace& workspace, const DirectionInDiscussion& wish) {
    const auto discussion = writableDiscussion(workspace, wish.discussion);
    if (!discussion)
        return discussion.error();
    Direction direction;
    direction.family = discussion->family;
    direction.discussion = wish.discussion;
    direction.children = wish.children;
    direction.kind = wish.kind;
    direction.decision = wish.decision;
    direction.because = wish.because;
    direction.by = wish.by;
    direction.noActionBecause = wish.noActionBecause;
    direction.decidedAt = workspace.env().now();
    if (const Outcome words = checkWords(workspace.db(), direction); !words)
        return words.error();
    const auto made = levelled(workspace.db(), *discussion, direction, wish.decider);
    if (!made)
        return made.error();
    return addAs(workspace, "direction.discuss", *made);
}

Outcome editDirectionInDiscussion(Workspace& workspace, const Edit<Direction>& edit) {
    const Direction& before = edit.before.value;
    const auto discussion = discussionOf(workspace, before);
    if (!discussion)
        return discussion.error();
    Direction after = before;
    after.children = edit.after.children;
    after.kind = edit.after.kind;
    after.decision = edit.after.decision;
    after.because = edit.after.because;
    after.by = edit.after.by;
    after.noActionBecause = edit.after.noActionBecause;
    if (const Outcome words = checkWords(workspace.db(), after); !words)
        return words;
    const auto made = levelled(workspace.db(), *discussion, after, before.decider);
    if (!made)
        return made.error();
    return saveAs(workspace, "direction.edit", Edit<Direction>{edit.before, *made});
}

Outcome withdrawDirection(Workspace& workspace, DirectionId id) {
    const auto direction = rowOf<Direction>(workspace.db(), id);
    if (!direction)
        return notFound("direction");
    const auto discussion = discussionOf(workspace, *direction);
    if (!discussion)
        return discussion.error();
    return workspace.change("direction.take_back", [&](Changes& c) -> Outcome {
        c.withdraw<Direction>(id);
        return ok;
    });
}

} // namespace rt
