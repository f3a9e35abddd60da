// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
struct sqlite3;

namespace rt {

// Throws the Fault that an SQLite result code stands for; OK, ROW and DONE pass. Without a
// connection, as when one could not be opened, the code alone speaks.
void check(sqlite3* db, int code);

} // namespace rt
