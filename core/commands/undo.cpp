// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/undo.h"

#include "core/commands/actor.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

Outcome mayUndo(Workspace& workspace, const Command& command) {
    const Actor actor = actorOf(workspace);
    if (!actor.role && !actor.settingUp)
        return notAllowed("actor");
    if (command.person == workspace.actor().value)
        return ok;
    return mayAct(workspace, Deed::RecordDirection) ? Outcome(ok) : notAllowed("undo.person");
}

DiscussionId sayingOf(const Discussion& row) {
    return row.id;
}

DiscussionId sayingOf(const Action& row) {
    return row.from;
}

DiscussionId sayingOf(const ActionStep& row) {
    return row.at;
}

template <class T> DiscussionId sayingOf(const T& row) {
    return row.discussion;
}

// In which discussion a row is said, whether it is withdrawn or not.
template <class T> DiscussionId discussionOf(const Database& db, qint64 key) {
    static const std::string sql =
        "SELECT " + columnsOf<T>("t") + " FROM " + specOf<T>().name + " t WHERE t.key=?";
    Statement& s = db.cached(sql);
    const DiscussionId id = s.bind(1, key).step() ? sayingOf(readRow<T>(s)) : DiscussionId{};
    s.reset();
    return id;
}

DiscussionId discussionOf(const Database& db, int table, qint64 key) {
    switch (table) {
    case TableOf<Discussion>::number:
        return discussionOf<Discussion>(db, key);
    case TableOf<Direction>::number:
        return discussionOf<Direction>(db, key);
    case TableOf<Action>::number:
        return discussionOf<Action>(db, key);
    case TableOf<ActionStep>::number:
        return discussionOf<ActionStep>(db, key);
    case TableOf<Scale>::number:
        return discussionOf<Scale>(db, key);
    case TableOf<Hypothesis>::number:
        return discussionOf<Hypothesis>(db, key);
    case TableOf<Contribution>::number:
        return discussionOf<Contribution>(db, key);
    default:
        return {};
    }
}

bool isSigned(const Database& db, DiscussionId id) {
    const auto discussion = rowOf<Discussion>(db, id);
    return discussion && discussion->state == DiscussionState::Signed;
}

// An action that a discussion made is worked on afterwards: only its making is what was signed.
bool isLaterWork(const ChangeLog& log, int table, qint64 key, ChangeNo no) {
    if (table != TableOf<Action>::number)
        return false;
    const auto walked = log.walk(*log.table(table), key);
    return std::any_of(walked.begin(), walked.end(), [no](const WalkedChange& w) {
        return w.change.no == no && w.change.kind == ChangeKind::Set;
    });
}

bool touchesSigned(Workspace& workspace, ChangeNo no) {
    const auto place = workspace.log().placeOf(no);
    if (!place)
        return false;
    const auto [table, key] = *place;
    return table == TableOf<SignedRecord>::number || table == TableOf<Amendment>::number ||
           (isSigned(workspace.db(), discussionOf(workspace.db(), table, key)) &&
            !isLaterWork(workspace.log(), table, key, no));
}

} // namespace

Result<ChangeNo> undo(Workspace& workspace, ChangeNo no) {
    const auto command = workspace.log().command(no);
    if (!command)
        return notFound("command");
    if (const Outcome may = mayUndo(workspace, *command); !may)
        return may.error();
    for (const ChangeNo change : workspace.log().changesOf(no))
        if (touchesSigned(workspace, change))
            return notAllowed("undo.signed");
    return workspace.undo(no);
}

} // namespace rt
