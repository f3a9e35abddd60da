// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"

namespace rt {

using SamePersonId = Id<struct SamePersonTag>;

// A child or an adult who was entered twice, as somebody said: both rows stay, one of them is
// shown, and what names the other is read as about this one. Where several such rows join, the
// newest says who is shown, alike on every PC.
struct SamePerson {
    SamePersonId id;
    FamilyId family; // of whom is shown
    QUuid one;       // not shown any more
    QUuid shown;
    PersonId by;
    QDateTime at;
    QString why;
};

template <> struct Fields<SamePerson> {
    static constexpr auto list =
        std::make_tuple(field(1, "family", &SamePerson::family), field(2, "one", &SamePerson::one),
                        field(3, "shown", &SamePerson::shown), field(4, "by", &SamePerson::by),
                        field(5, "at", &SamePerson::at), field(6, "why", &SamePerson::why));
};

} // namespace rt
