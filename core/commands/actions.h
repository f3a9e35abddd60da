// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// An action is made once and then done, rolled to another date, dropped with a reason, reopened or
// given to somebody else; each leaves a step that says when, why and in which discussion.
namespace rt {

struct ActionDone {
    ActionId action;
    QDate on; // null: today
    QString note;
    DiscussionId at;
};

template <> struct Fields<ActionDone> {
    static constexpr auto list = std::make_tuple(
        field(1, "action", &ActionDone::action), field(2, "on_day", &ActionDone::on),
        field(3, "note", &ActionDone::note), field(4, "at_discussion", &ActionDone::at));
};

struct RollAction {
    ActionId action;
    QDate newDue;
    QString reason; // required from the second time
    DiscussionId at;
};

template <> struct Fields<RollAction> {
    static constexpr auto list = std::make_tuple(
        field(1, "action", &RollAction::action), field(2, "new_due", &RollAction::newDue),
        field(3, "reason", &RollAction::reason), field(4, "at_discussion", &RollAction::at));
};

struct DropAction {
    ActionId action;
    QString reason;
    DiscussionId at;
};

template <> struct Fields<DropAction> {
    static constexpr auto list = std::make_tuple(field(1, "action", &DropAction::action),
                                                 field(2, "reason", &DropAction::reason),
                                                 field(3, "at_discussion", &DropAction::at));
};

struct ReopenAction {
    ActionId action;
    QDate newDue; // null: as it was
    QString reason;
    DiscussionId at;
};

template <> struct Fields<ReopenAction> {
    static constexpr auto list = std::make_tuple(
        field(1, "action", &ReopenAction::action), field(2, "new_due", &ReopenAction::newDue),
        field(3, "reason", &ReopenAction::reason), field(4, "at_discussion", &ReopenAction::at));
};

struct ReassignAction {
    ActionId action;
    PersonId owner;
    QString outsideOwner; // one of the two
    QString reason;
};

template <> struct Fields<ReassignAction> {
    static constexpr auto list = std::make_tuple(
        field(1, "action", &ReassignAction::action), field(2, "owner", &ReassignAction::owner),
        field(3, "outside_owner", &ReassignAction::outsideOwner),
        field(4, "reason", &ReassignAction::reason));
};

Result<ActionId> addAction(Workspace& workspace, const Action& action);
Outcome actionDone(Workspace& workspace, const ActionDone& done);
Outcome rollAction(Workspace& workspace, const RollAction& roll);
Outcome dropAction(Workspace& workspace, const DropAction& drop);
Outcome reopenAction(Workspace& workspace, const ReopenAction& reopen);
Outcome reassignAction(Workspace& workspace, const ReassignAction& reassign);

} // namespace rt
