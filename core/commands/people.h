// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// Who works here, in which hub, who stands in for whom, and what they are good with.
namespace rt {

struct LeaveHub {
    MembershipId membership;
    QDate on; // the last day
    QString why;
};

template <> struct Fields<LeaveHub> {
    static constexpr auto list =
        std::make_tuple(field(1, "membership", &LeaveHub::membership),
                        field(2, "on_day", &LeaveHub::on), field(3, "why", &LeaveHub::why));
};

struct EndCover {
    CoverId cover;
    QDate on; // the last day
};

template <> struct Fields<EndCover> {
    static constexpr auto list =
        std::make_tuple(field(1, "cover", &EndCover::cover), field(2, "on_day", &EndCover::on));
};

struct ConfirmTag {
    PersonTagId tag;
};

template <> struct Fields<ConfirmTag> {
    static constexpr auto list = std::make_tuple(field(1, "tag", &ConfirmTag::tag));
};

struct RemoveTag {
    PersonTagId tag;
    QString why;
};

template <> struct Fields<RemoveTag> {
    static constexpr auto list =
        std::make_tuple(field(1, "tag", &RemoveTag::tag), field(2, "why", &RemoveTag::why));
};

Result<PersonId> addPerson(Workspace& workspace, const Person& person);
Outcome editPerson(Workspace& workspace, const Edit<Person>& edit);
Result<MembershipId> joinHub(Workspace& workspace, const Membership& membership);
Outcome leaveHub(Workspace& workspace, const LeaveHub& leave);
Result<CoverId> arrangeCover(Workspace& workspace,
                             const Cover& cover); // by nobody: away, and nobody stands in
Outcome endCover(Workspace& workspace, const EndCover& end);
Result<PersonTagId> addTag(Workspace& workspace, const PersonTag& tag); // one's own, or for others
Outcome confirmTag(Workspace& workspace,
                   const ConfirmTag& confirm); // by whoever directs a hub, not one's own
Outcome removeTag(Workspace& workspace, const RemoveTag& remove);

} // namespace rt
