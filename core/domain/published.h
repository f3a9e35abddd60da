// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"

#include <optional>

// What a hub lets others know of it: to the front door, whom it knows (the scope "index"); to the
// whole trust, how many and how often (the scope "counts"), and nothing of any child.
namespace rt {

enum class Known {
    Open,   // the hub has a case
    Closed, // it had one
    Ask     // protected: no name, no day of birth; whoever asks is told whom to ask
};

template <> struct Names<Known> {
    static constexpr std::array<std::string_view, 3> words{"open", "closed", "ask"};
};

struct KnownPerson { // one for each hub and child or adult; its id does not lead back to them
    KnownPersonId id;
    HubId hub;
    Known standing = Known::Open;
    bool isChild = false;
    QString given, surname, knownAs;
    QDate born;
    QDate closed;     // the day of the last closing
    QByteArray marks; // of Ask: 16 bytes for each name with the day of birth (core/store/name_mark)
};

template <> struct Fields<KnownPerson> {
    static constexpr auto list = std::make_tuple(
        field(1, "hub", &KnownPerson::hub), field(2, "standing", &KnownPerson::standing),
        field(3, "is_child", &KnownPerson::isChild), field(4, "given", &KnownPerson::given),
        field(5, "surname", &KnownPerson::surname), field(6, "known_as", &KnownPerson::knownAs),
        field(7, "born", &KnownPerson::born), field(8, "closed", &KnownPerson::closed),
        field(9, "marks", &KnownPerson::marks));
};

inline constexpr int fewestCounted = 6; // children and families below this are not published

struct HubWeek { // a hub's figures of one week
    HubWeekId id;
    HubId hub;
    QDate monday;
    QDate asAt;        // the day that families, children and unallocated are of
    QString metOn;     // days of meetings that took place, ISO 8601, a space between
    QString managerOn; // those of them at which the group manager was
    int both = 0, reflectionOnly = 0, directionOnly = 0, neither = 0; // deep discussions
    int kept = 0, later = 0, notYet = 0; // actions first due in the week, by their first date
    std::optional<int> families, children, unallocated; // none: 1 to 5
};

template <> struct Fields<HubWeek> {
    static constexpr auto list = std::make_tuple(
        field(1, "hub", &HubWeek::hub), field(2, "monday", &HubWeek::monday),
        field(3, "as_at_day", &HubWeek::asAt), field(4, "met_on", &HubWeek::metOn),
        field(5, "manager_on", &HubWeek::managerOn), field(6, "both_halves", &HubWeek::both),
        field(7, "reflection_only", &HubWeek::reflectionOnly),
        field(8, "direction_only", &HubWeek::directionOnly),
        field(9, "neither_half", &HubWeek::neither), field(10, "first_kept", &HubWeek::kept),
        field(11, "first_later", &HubWeek::later), field(12, "first_not_yet", &HubWeek::notYet),
        field(13, "families", &HubWeek::families), field(14, "open_children", &HubWeek::children),
        field(15, "unallocated", &HubWeek::unallocated));
};

} // namespace rt
