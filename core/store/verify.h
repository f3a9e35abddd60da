// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"

namespace rt {

// One place where the database does not agree with its log. No case data.
struct Flaw {
    QString table, what; // "digest", "heads", "unwritten", "foreign", "count", "sum", "chain"
    QUuid row;
    ChangeNo change = 0;
};

struct Verdict {
    qint64 rows = 0, changes = 0;
    bool incomplete = false; // history behind a snapshot is still arriving
    std::vector<Flaw> flaws;
};

// Recomputes every digest, replays every row and compares. Reads only.
Verdict verifyLog(const Database& db, const ChangeLog& log);

// Versions by incarnation and count, in an order that local numbers do not decide: for digests.
void addVersions(ByteWriter& out, const Versions& versions, const Incarnations& devices);

// BLAKE2b-128 over every shown value, in order of table and row id: equal on every PC that holds
// the same things, whatever devices wrote them.
QByteArray valuesDigest(const Database& db, const std::vector<TableSpec>& tables = allTables());

// The same over versions as well: equal only where the same changes came.
QByteArray logDigest(const Database& db, const ChangeLog& log);

} // namespace rt
