// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite_check.h"

#include "core/base/result.h"

#include <sqlite3.h>
#include <string>

namespace rt {

namespace {

FaultKind kindOf(int code) {
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return FaultKind::Full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return FaultKind::Damaged;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return FaultKind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FaultKind::InUse;
    case SQLITE_CANTOPEN:
        return FaultKind::Missing;
    case SQLITE_IOERR:
        return FaultKind::Disk;
    default:
        return FaultKind::Programming;
    }
}

} // namespace

// SQLite's text for a failed statement may quote it; ours holds no case data, values are bound.
void check(sqlite3* db, int code) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE)
        return;
    const int full = db ? sqlite3_extended_errcode(db) : code;
    const char* words = db ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    throw Fault(kindOf(code), "sqlite " + std::to_string(full) + ": " + words);
}

} // namespace rt
