// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Decisions on any day between meetings. Above the decider's level they wait for the manager.
namespace rt {

struct DirectedAction {
    ChildId child;
    PersonId owner;
    QString outsideOwner, what;
    QDate due;
};

template <> struct Fields<DirectedAction> {
    static constexpr auto list = std::make_tuple(
        field(1, "child", &DirectedAction::child), field(2, "owner", &DirectedAction::owner),
        field(3, "outside_owner", &DirectedAction::outsideOwner),
        field(4, "what", &DirectedAction::what), field(5, "due", &DirectedAction::due));
};

struct DirectionBetween {
    DirectionId id;
    FamilyId family;
    std::vector<ChildId> children; // empty: the whole family
    DecisionKind kind = DecisionKind::Plan;
    QString decision, because;
    QDate by;
    std::vector<DirectedAction> actions;
    QString noActionBecause; // when there are none
};

template <> struct Fields<DirectionBetween> {
    static constexpr auto list = std::make_tuple(
        field(1, "family", &DirectionBetween::family),
        field(2, "children", &DirectionBetween::children),
        field(3, "kind", &DirectionBetween::kind),
        field(4, "decision", &DirectionBetween::decision),
        field(5, "because", &DirectionBetween::because), field(6, "by_day", &DirectionBetween::by),
        field(7, "actions", &DirectionBetween::actions),
        field(8, "no_action_because", &DirectionBetween::noActionBecause));
};

struct OwedDirection { // the manager decides; an empty decision confirms what was asked for
    DirectionId direction;
    QString decision, because;
};

template <> struct Fields<OwedDirection> {
    static constexpr auto list = std::make_tuple(field(1, "direction", &OwedDirection::direction),
                                                 field(2, "decision", &OwedDirection::decision),
                                                 field(3, "because", &OwedDirection::because));
};

Result<DirectionId> recordDirection(Workspace& workspace, const DirectionBetween& direction);

// The manager's decision is a direction of its own that answers the owed one; in a discussion that
// is still being written it takes the owed one's place. Conflict "direction.owed_by_manager".
Result<DirectionId> giveOwedDirection(Workspace& workspace, const OwedDirection& owed);

} // namespace rt
