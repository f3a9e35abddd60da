// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/actions.h"

namespace rt {

struct Chase { // who asks, for which hub
    QString from, role, hub;
    QDate today;
    bool practiceData = false;
};

// Text ready for an e-mail to one owner about what they owe: initials and dates, the verb and
// nothing that was written. The rows are the owner's.
QString chaseEmail(const Database& db, const std::vector<ActionRow>& rows, const Chase& chase);

} // namespace rt
