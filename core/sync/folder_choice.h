// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/sync/share.h"

namespace rt {

// Whether a folder that somebody chose can be the shared one: "share.file", "share.missing",
// "share.profile" (it is, holds or lies in the profile's folder), "share.read_only".
Outcome checkShareFolder(const QString& folder, const QString& profileFolder);

// Whether a trust can begin in it: "share.away", "share.other_trust", "share.crowded" (other things
// stand there), "share.read_only" (tried with a file that is taken away again).
Outcome mayFoundIn(Share& share);

} // namespace rt
