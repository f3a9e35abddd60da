// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/same_people.h"
#include "core/store/workspace.h"

// Children and adults who were entered twice. Both rows stay with all that was written of them.
namespace rt {

struct JoinPeople { // two children, or two adults
    QUuid one;      // is not shown any more
    QUuid shown;    // stands for both
    QString why;
};

template <> struct Fields<JoinPeople> {
    static constexpr auto list =
        std::make_tuple(field(1, "one", &JoinPeople::one), field(2, "shown", &JoinPeople::shown),
                        field(3, "why", &JoinPeople::why));
};

// What names the one names the other from now on; records stay as they were written and are read
// so. Undo takes all of it back. NotFound "same.one", "same.shown"; Invalid "same.shown" for
// oneself or a child and an adult.
Result<SamePersonId> joinPeople(Workspace& workspace, const JoinPeople& join);

// Where two people said opposite things of each other: whoever said the last of it has their way on
// every PC, and one row is shown again. Returns how many were settled here: only those of which the
// person at this PC said something.
size_t settleSamePeople(Workspace& workspace);

} // namespace rt
