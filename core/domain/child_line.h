// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/action_line.h"

namespace rt {

struct ChildCandidate {
    ChildId id;
    QString given, knownAs;
};

struct ForChild {
    ChildId child; // null: nobody was named, the whole family is meant
    QString rest;  // of the line
};

// A typed action may begin with the child whom it is for: "mia jo call nan fri". A name that
// somebody who can be given actions bears too, or that two children share, is nobody's here; a name
// before a colon is an outside owner.
ForChild takeChild(QStringView line, const std::vector<ChildCandidate>& children,
                   const std::vector<OwnerCandidate>& people);

} // namespace rt
