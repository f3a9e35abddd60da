// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"
#include "core/store/workspace.h"

// Recording a family's discussion while the meeting talks. Drafts save at every key elsewhere;
// these commands write the record. Conflict "discussion.signed": a signed one is only amended.
namespace rt {

// The same row on every PC; opening again returns it. Conflict "meeting.state" unless running.
Result<DiscussionId> openDiscussion(Workspace& workspace, MeetingId meeting, CaseId inCase);

// Texts, dates, waivers, seconds. Meeting, case, family and state are not taken from the form.
Outcome saveDiscussion(Workspace& workspace, const Edit<Discussion>& edit);

// Invalid "discussion.waiver": not one of waiversFor(half). None takes a waiver back.
Outcome waiveHalf(Workspace& workspace, DiscussionId discussion, Half half, Waiver waiver,
                  const QString& why);

struct DirectionInDiscussion {
    DiscussionId discussion;
    std::vector<ChildId> children; // empty: the whole family
    DecisionKind kind = DecisionKind::Plan;
    QString decision, because;
    QDate by;
    QString noActionBecause;
    PersonId decider; // null: the hub's consultant, or cover, of the day
};

template <> struct Fields<DirectionInDiscussion> {
    static constexpr auto list =
        std::make_tuple(field(1, "discussion", &DirectionInDiscussion::discussion),
                        field(2, "children", &DirectionInDiscussion::children),
                        field(3, "kind", &DirectionInDiscussion::kind),
                        field(4, "decision", &DirectionInDiscussion::decision),
                        field(5, "because", &DirectionInDiscussion::because),
                        field(6, "by_day", &DirectionInDiscussion::by),
                        field(7, "no_action_because", &DirectionInDiscussion::noActionBecause),
                        field(8, "decider", &DirectionInDiscussion::decider));
};

// Above the decider's level: owed by the group manager. Only the decision is needed to write one;
// what else is missing shows as gaps. Invalid "direction.decision", "direction.decider".
Result<DirectionId> directInDiscussion(Workspace& workspace,
                                       const DirectionInDiscussion& direction);

// Decision, because, by, kind, no action because, children; the level is found again.
Outcome editDirectionInDiscussion(Workspace& workspace, const Edit<Direction>& edit);
Outcome withdrawDirection(Workspace& workspace,
                          DirectionId direction); // made in an open discussion

struct NewDiscussionAction {
    DiscussionId discussion;
    ChildId child; // null: the family
    PersonId owner;
    QString outsideOwner; // when owed by somebody outside the hub
    QString what;
    QDate due;
    DirectionId direction; // null: the discussion's only direction, if there is one
};

template <> struct Fields<NewDiscussionAction> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &NewDiscussionAction::discussion),
        field(2, "child", &NewDiscussionAction::child),
        field(3, "owner", &NewDiscussionAction::owner),
        field(4, "outside_owner", &NewDiscussionAction::outsideOwner),
        field(5, "what", &NewDiscussionAction::what), field(6, "due", &NewDiscussionAction::due),
        field(7, "direction", &NewDiscussionAction::direction));
};

Result<ActionId> addDiscussionAction(Workspace& workspace, const NewDiscussionAction& action);

// A reflection written beforehand, shown to the room. A null writer does not wish to be named.
Result<ContributionId> revealContribution(Workspace& workspace, DiscussionId discussion,
                                          const QString& text, PersonId writer,
                                          const QDateTime& writtenAt);

// Nothing that blocks signing is missing; else Invalid as closeDiscussion.
Outcome checkWhole(const Database& db, DiscussionId discussion);

// Invalid "gap.<name>" of the first gap that blocks signing; gapsOf and draftOf tell all of them.
// Marks the agenda item as discussed and the family's requests as met.
Outcome closeDiscussion(Workspace& workspace, DiscussionId discussion);
Outcome reopenDiscussion(Workspace& workspace, DiscussionId discussion);

} // namespace rt
