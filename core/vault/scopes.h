// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QUuid>

namespace rt {

// Who shares a key: everybody in the trust, each hub, the front door's index, the counts for
// charts. The ids follow from the trust's, so that every PC names them alike.
QUuid trustScope(QUuid trust);
QUuid hubScope(QUuid trust, QUuid hub);
QUuid indexScope(QUuid trust);
QUuid countsScope(QUuid trust);

// Who looked into a hub's cases. Told from all others by its first bytes: whoever reads every hub
// for the returns does not read what is kept of that.
QUuid auditScope(QUuid trust, QUuid hub);
bool isAuditScope(QUuid scope);

} // namespace rt
