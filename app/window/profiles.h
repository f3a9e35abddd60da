// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/window/launch.h"
#include "core/store/profile.h"
#include "ui/shell/first_run.h"

namespace rt {

// The three ways to an open profile. Each derives a key, so it takes a while; each throws Fault.

// With the person who made it, a coordinator, as the one who uses this PC.
std::unique_ptr<Profile> makeProfile(const NewProfile& wish, KdfCost cost, Env env);
std::unique_ptr<Profile> openProfile(const QString& folder, const QString& typed, Env env);
std::unique_ptr<Profile> practiceProfile(const Launch& launch, Env env); // made if it is not there

// The same, as somebody of that role in it, with things to practise.
std::unique_ptr<Profile> practiceAs(Role role, const Launch& launch, Env env);

} // namespace rt
