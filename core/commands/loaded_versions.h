// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

#include <QJsonObject>

namespace rt {

// Makes a row what a form showed that had been opened earlier: {"school":
// ["incarnation:count@clock"]} as "show" prints it. So that a script can save a stale form.
// Invalid, "loaded".
Outcome useLoaded(const ChangeLog& log, const TableSpec& table, StoredRow& row,
                  const QJsonObject& loaded);

} // namespace rt
