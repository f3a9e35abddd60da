// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/discussion_parts.h"

#include "core/queries/discussion_sheet.h"
#include "core/queries/rows.h"

#include <QSet>

#include <algorithm>

namespace rt {

namespace {

std::optional<ActionStep> stepIn(const Database& db, ActionId action, DiscussionId at) {
    auto step = firstRowOf<ActionStep>(db, "t.action=? AND t.at_discussion=? ORDER BY t.key DESC",
                                       action, at);
    return step && step->kind != StepKind::Reopened ? step : std::nullopt;
}

Action asBefore(Action action, const std::optional<ActionStep>& step) {
    if (!step)
        return action;
    action.state = ActionState::Open;
    action.endedOn = QDate();
    action.rolled -= step->kind == StepKind::Rolled ? 1 : 0;
    return action;
}

} // namespace

std::vector<PreviousAction> previousActions(const Database& db, const Discussion& d) {
    std::vector<PreviousAction> previous;
    QSet<ChildId> children;
    for (const Child& child : childrenInCase(db, d.inCase, d.on))
        children.insert(child.id);
    const auto known = rowsOf<Action>(
        db, "t.family=?1 AND (t.state='open' OR t.ended_on>=?2) ORDER BY t.due,t.key", d.family,
        d.on);
    for (const Action& action : known) {
        const bool ours = action.child.isNull() || children.contains(action.child);
        if (!ours || action.from == d.id)
            continue;
        const auto step = stepIn(db, action.id, d.id);
        if (step || action.state == ActionState::Open)
            previous.push_back({asBefore(action, step), step});
    }
    return previous;
}

std::optional<Discussion> discussionBefore(const Database& db, const Discussion& d,
                                           std::optional<Depth> depth) {
    const auto all = rowsOf<Discussion>(
        db,
        "t.family=?1 AND t.case_id=?2 AND t.state<>'open' AND t.on_day<=?3 AND t.id<>?4 "
        "ORDER BY t.on_day DESC,t.key DESC LIMIT 12",
        d.family, d.inCase, d.on, d.id);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Discussion& before) {
        return !depth || before.depth == *depth;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

DiscussionDraft draftFor(const Database& db, const Discussion& d) {
    DiscussionDraft draft;
    draft.discussion = d;
    draft.directions = rowsOf<Direction>(db, "t.discussion=? ORDER BY t.key", d.id);
    draft.actions = rowsOf<Action>(db, "t.from_discussion=? ORDER BY t.key", d.id);
    draft.scales = rowsOf<Scale>(db, "t.discussion=? ORDER BY t.key", d.id);
    draft.hypotheses = rowsOf<Hypothesis>(db, "t.discussion=? ORDER BY t.key", d.id);
    draft.previous = previousActions(db, d);
    if (const auto last = discussionBefore(db, d, Depth::Deep)) {
        draft.lastReflectionWaiver = last->reflectionWaiver;
        draft.lastDirectionWaiver = last->directionWaiver;
    }
    draft.managerKnows = rolePresent(
        rowsOf<Attendance>(db, "t.meeting=? ORDER BY t.key", d.meeting), Role::GroupManager);
    return draft;
}

std::optional<DiscussionDraft> draftOf(const Database& db, DiscussionId id) {
    const auto discussion = rowOf<Discussion>(db, id);
    return discussion ? std::optional(draftFor(db, *discussion)) : std::nullopt;
}

} // namespace rt
