// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/profile.h"
#include "ui/shell/first_run.h"

namespace rt {

// A new profile that asks to be let into the trust on a shared folder; the six words are its local
// fact "spoken". Throws Failure for what a person can mend, with nothing made where that can be
// said before; Fault otherwise.
std::unique_ptr<Profile> joinedProfile(const WishedJoin& wish, KdfCost cost, Env env);

} // namespace rt
