// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/queries/hub_digest.h"

namespace rt {

class Desk;

// A hub's digest as it leaves the program: children by initials, actions by their verb.
QString digestAsEmail(Desk& desk, const HubDigest& digest);

// Returns the name of the file, which was not there before.
Result<QString> digestAsPdf(Desk& desk, const HubDigest& digest, const QString& folder);

} // namespace rt
