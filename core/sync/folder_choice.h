// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

namespace rt {

// Whether a folder that somebody chose can be the shared one: "share.file", "share.missing",
// "share.profile" (it is, holds or lies in the profile's folder), "share.read_only".
Outcome checkShareFolder(const QString& folder, const QString& profileFolder);

} // namespace rt
