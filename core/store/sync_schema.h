// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rt {

// What the exchange of this PC keeps beside the log (core/sync). Local: it never leaves, and all of
// it but the outbox can be made again from the share.
inline constexpr const char* syncSchema = R"(
CREATE TABLE sync_stream(scope BLOB NOT NULL, device INTEGER NOT NULL, sequence INTEGER NOT NULL,
  hash BLOB, known INTEGER NOT NULL, told INTEGER NOT NULL DEFAULT 0,
  filled INTEGER NOT NULL DEFAULT 0, behind_since INTEGER, stopped TEXT, PRIMARY KEY(scope, device)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_file(name TEXT NOT NULL PRIMARY KEY, scope BLOB NOT NULL, device INTEGER NOT NULL,
  sequence INTEGER NOT NULL, state INTEGER NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE INDEX sync_file_by_state ON sync_file(state);
CREATE INDEX sync_file_by_scope ON sync_file(scope, device, sequence);
CREATE TABLE sync_run(scope BLOB NOT NULL, device INTEGER NOT NULL, from_count INTEGER NOT NULL,
  to_count INTEGER NOT NULL, PRIMARY KEY(scope, device, from_count)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_aside(device INTEGER NOT NULL, count INTEGER NOT NULL, scope BLOB NOT NULL,
  sender BLOB NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL, bytes BLOB NOT NULL,
  kind INTEGER NOT NULL DEFAULT 1, PRIMARY KEY(device, count)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_alarm(kind TEXT NOT NULL, scope BLOB NOT NULL, name TEXT NOT NULL,
  since INTEGER NOT NULL, PRIMARY KEY(kind, scope, name)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_offer(family BLOB NOT NULL, scope BLOB NOT NULL, PRIMARY KEY(family, scope)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_relay(scope BLOB NOT NULL, change INTEGER NOT NULL, PRIMARY KEY(scope, change)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_proof(change INTEGER NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE blob(hash BLOB NOT NULL PRIMARY KEY, attempt INTEGER NOT NULL, state INTEGER NOT NULL,
  at INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;
CREATE TABLE sync_fork(incarnation BLOB NOT NULL PRIMARY KEY, from_count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE trust_right(person BLOB NOT NULL, role TEXT NOT NULL, hub BLOB NOT NULL,
  PRIMARY KEY(person, role, hub)) STRICT, WITHOUT ROWID;
CREATE TABLE sync_state(name TEXT NOT NULL PRIMARY KEY, value) WITHOUT ROWID;
)";

} // namespace rt
