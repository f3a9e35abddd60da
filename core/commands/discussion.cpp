// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/discussion.h"

#include "core/commands/actions.h"
#include "core/commands/family_members.h"
#include "core/commands/meeting_writing.h"
#include "core/domain/meeting_ids.h"
#include "core/queries/discussion_sheet.h"

#include <algorithm>

namespace rt {

namespace {

// The item of a family that is being discussed, or was; none when it was never on the agenda.
Outcome setItemState(Changes& c, const Discussion& d, ItemState state) {
    const auto before = c.load<AgendaItem>(agendaItemId(d.meeting, d.inCase));
    if (!before.exists())
        return ok;
    AgendaItem after = before.value;
    after.state = state;
    c.save(before, after);
    return ok;
}

Outcome setRequests(Changes& c, const Database& db, const Discussion& d, bool met) {
    for (const AgendaRequest& request :
         rowsOf<AgendaRequest>(db, "t.case_id=? ORDER BY t.key", d.inCase)) {
        const bool concerned = met ? request.met.isNull() : request.met == d.id;
        if (!concerned)
            continue;
        const Outcome set = c.update<AgendaRequest>(
            request.id, [&](AgendaRequest& r) { r.met = met ? d.id : DiscussionId{}; });
        if (!set)
            return set;
    }
    return ok;
}

Outcome setState(Changes& c, const Database& db, const Discussion& d, DiscussionState state) {
    const bool closed = state == DiscussionState::Closed;
    const Outcome set = c.update<Discussion>(d.id, [state](Discussion& row) { row.state = state; });
    if (!set)
        return set;
    const auto meeting = rowOf<Meeting>(db, d.meeting);
    const bool isOver = !meeting || meeting->state == MeetingState::Ended ||
                        meeting->state == MeetingState::Cancelled;
    const ItemState notClosed = isOver ? ItemState::NotReached : ItemState::Planned;
    if (const Outcome item = setItemState(c, d, closed ? ItemState::Discussed : notClosed); !item)
        return item;
    return setRequests(c, db, d, closed);
}

} // namespace

Result<DiscussionId> openDiscussion(Workspace& workspace, MeetingId id, CaseId inCase) {
    const auto meeting = runnableMeeting(workspace, id);
    if (!meeting)
        return meeting.error();
    const auto item = rowOf<AgendaItem>(workspace.db(), agendaItemId(id, inCase));
    if (!item || item->state == ItemState::Removed)
        return notFound("agenda_item");
    Discussion d;
    d.id = discussionId(id, inCase);
    if (exists<Discussion>(workspace.db(), d.id))
        return d.id;
    if (meeting->state != MeetingState::Running)
        return conflict("meeting.state");
    if (const auto ofCase = rowOf<Case>(workspace.db(), inCase);
        !ofCase || ofCase->closed.isValid())
        return conflict("agenda_item.case_closed");
    d.meeting = id;
    d.inCase = inCase;
    d.family = item->family;
    d.depth = item->depth;
    d.on = meeting->on;
    return workspace.change("discussion.open", [&](Changes& c) -> Result<DiscussionId> {
        if (const Outcome put = putRow(c, d); !put)
            return put.error();
        return d.id;
    });
}

Outcome saveDiscussion(Workspace& workspace, const Edit<Discussion>& edit) {
    const auto current = writableDiscussion(workspace, edit.before.value.id);
    if (!current)
        return current.error();
    Edit<Discussion> kept = edit;
    const Discussion& before = edit.before.value;
    kept.after.id = before.id;
    kept.after.meeting = before.meeting;
    kept.after.inCase = before.inCase;
    kept.after.family = before.family;
    kept.after.on = before.on;
    kept.after.state = before.state;
    if (kept.after.seconds < 0)
        return invalid("discussion.seconds");
    if (kept.after.presenter != before.presenter &&
        !exists<Person>(workspace.db(), kept.after.presenter) && !kept.after.presenter.isNull())
        return invalid("discussion.presenter");
    return saveAs(workspace, "discussion.save", kept);
}

Outcome waiveHalf(Workspace& workspace, DiscussionId id, Half half, Waiver waiver,
                  const QString& why) {
    const auto current = writableDiscussion(workspace, id);
    if (!current)
        return current.error();
    const auto possible = waiversFor(half);
    if (waiver != Waiver::None &&
        std::find(possible.begin(), possible.end(), waiver) == possible.end())
        return invalid("discussion.waiver");
    return workspace.change("discussion.waive", [&](Changes& c) {
        return c.update<Discussion>(id, [&](Discussion& d) {
            const bool reflection = half == Half::Reflection;
            (reflection ? d.reflectionWaiver : d.directionWaiver) = waiver;
            (reflection ? d.reflectionWaiverWhy : d.directionWaiverWhy) =
                waiver == Waiver::None ? QString() : tidyText(why);
        });
    });
}

Result<ActionId> addDiscussionAction(Workspace& workspace, const NewDiscussionAction& wish) {
    const auto discussion = writableDiscussion(workspace, wish.discussion);
    if (!discussion)
        return discussion.error();
    Action action;
    action.family = discussion->family;
    action.child = wish.child;
    action.owner = wish.owner;
    action.outsideOwner = wish.outsideOwner;
    action.what = wish.what;
    action.due = wish.due;
    action.from = wish.discussion;
    action.direction = wish.direction;
    if (action.direction.isNull()) {
        const auto made =
            rowsOf<Direction>(workspace.db(), "t.discussion=? ORDER BY t.key", wish.discussion);
        if (made.size() == 1)
            action.direction = made.front().id;
    }
    return addAction(workspace, action);
}

Result<ContributionId> revealContribution(Workspace& workspace, DiscussionId id,
                                          const QString& text, PersonId writer,
                                          const QDateTime& writtenAt) {
    const auto discussion = writableDiscussion(workspace, id);
    if (!discussion)
        return discussion.error();
    if (blank(text))
        return invalid("contribution.text");
    if (!writer.isNull() && writer != workspace.actor()) // in one's own name, or in none
        return invalid("contribution.by");
    Contribution contribution;
    contribution.discussion = id;
    contribution.family = discussion->family;
    contribution.by = writer;
    contribution.text = text;
    contribution.writtenAt = writtenAt;
    return addAs(workspace, "contribution.reveal", contribution);
}

Outcome checkWhole(const Database& db, DiscussionId id) {
    const auto draft = draftOf(db, id);
    if (!draft)
        return notFound("discussion");
    for (const Gap& gap : missing(*draft)) {
        const std::string_view name = nameOf(gap.code);
        if (blocksSigning(gap.code))
            return Error{ErrorCode::Invalid,
                         QStringLiteral("gap.") +
                             QString::fromLatin1(name.data(), qsizetype(name.size()))};
    }
    return ok;
}

Outcome closeDiscussion(Workspace& workspace, DiscussionId id) {
    const auto discussion = writableDiscussion(workspace, id);
    if (!discussion)
        return discussion.error();
    if (const Outcome whole = checkWhole(workspace.db(), id); !whole)
        return whole;
    return workspace.change("discussion.close", [&](Changes& c) {
        return setState(c, workspace.db(), *discussion, DiscussionState::Closed);
    });
}

Outcome reopenDiscussion(Workspace& workspace, DiscussionId id) {
    const auto discussion = writableDiscussion(workspace, id);
    if (!discussion)
        return discussion.error();
    return workspace.change("discussion.reopen", [&](Changes& c) {
        return setState(c, workspace.db(), *discussion, DiscussionState::Open);
    });
}

} // namespace rt
