// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"

namespace rt {

// The name that a child or adult goes by: "Mia", "Mia Adeyemi".
template <class Member> QString calledName(const Member& one) {
    return one.knownAs.isEmpty() ? one.given : one.knownAs;
}

template <class Member> QString wholeName(const Member& one) {
    return (calledName(one) + u' ' + one.surname).trimmed();
}

} // namespace rt
