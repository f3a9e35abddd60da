// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/sync/sync_state.h"

namespace rt {

// How the exchange stands, for IT support: counts, codes and ages. No name, no path, nothing that
// anybody wrote.
QString syncSupportText(const SyncState& state, const QDateTime& now);

} // namespace rt
