// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/env.h"
#include "core/reports/meeting_documents.h"

namespace rt {

// What every paper of a hub says today: who printed it, when and what for, the trust's marking as
// the settings of the day have it, and that practice data is invented.
Printing printingFor(const Database& db, HubId hub, const Env& env, const QString& purpose,
                     bool practice);

} // namespace rt
