// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rt {

// Schema version 1, frozen: later versions are later migrations.
inline constexpr const char* migration1 = R"sql(
CREATE TABLE device(no INTEGER PRIMARY KEY, incarnation BLOB NOT NULL UNIQUE, person BLOB, own INTEGER) STRICT;
CREATE TABLE command(id INTEGER PRIMARY KEY, clock INTEGER NOT NULL, person BLOB, name TEXT NOT NULL, why TEXT, state BLOB) STRICT;
CREATE TABLE change(id INTEGER PRIMARY KEY, part INTEGER NOT NULL, tbl INTEGER NOT NULL, row INTEGER NOT NULL,
  kind INTEGER NOT NULL, chain INTEGER, digest BLOB NOT NULL, prev BLOB, old BLOB, own BLOB) STRICT;
CREATE TABLE covered(device INTEGER NOT NULL, from_count INTEGER NOT NULL, to_count INTEGER NOT NULL) STRICT;
CREATE TABLE unknown(tbl INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(tbl, row)) STRICT, WITHOUT ROWID;
CREATE TABLE contested(tbl INTEGER NOT NULL, row INTEGER NOT NULL, PRIMARY KEY(tbl, row)) STRICT, WITHOUT ROWID;
CREATE TABLE log_state(one INTEGER PRIMARY KEY CHECK(one = 1), state BLOB NOT NULL) STRICT;
CREATE TABLE service_area(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, name TEXT, from_day TEXT, to_day TEXT) STRICT;
CREATE TABLE hub(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, area BLOB, label TEXT, name TEXT, type TEXT, specialisms TEXT, band_low INTEGER, band_high INTEGER, opened TEXT, merged TEXT, closed TEXT, merged_into BLOB) STRICT;
CREATE TABLE person(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, given TEXT, family TEXT, known_as TEXT, staff_number TEXT, email TEXT, phone TEXT, role TEXT, employment TEXT, share INTEGER, from_day TEXT, to_day TEXT) STRICT;
CREATE TABLE membership(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, person BLOB, hub BLOB, role TEXT, share INTEGER, from_day TEXT, to_day TEXT) STRICT;
CREATE INDEX membership_by_hub ON membership(hub);
CREATE INDEX membership_by_person ON membership(person);
CREATE TABLE cover(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, person BLOB, covered_by BLOB, hub BLOB, from_day TEXT, to_day TEXT, reason TEXT) STRICT;
CREATE INDEX cover_by_hub ON cover(hub);
CREATE TABLE person_tag(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, person BLOB, kind TEXT, words TEXT, confirmed_by BLOB, confirmed_on TEXT) STRICT;
CREATE INDEX person_tag_by_person ON person_tag(person);
CREATE TABLE setting(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, name TEXT, value TEXT, hub BLOB, from_day TEXT, author BLOB, why TEXT) STRICT;
CREATE TABLE family(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, name TEXT, reference TEXT, banner TEXT, language TEXT, interpreter INTEGER, restricted INTEGER) STRICT;
CREATE INDEX family_by_reference ON family(reference);
CREATE TABLE child(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, given TEXT, surname TEXT, known_as TEXT, born TEXT, expected TEXT, sex TEXT, gender TEXT, ethnicity TEXT, language TEXT, religion TEXT, case_number TEXT, nhs_number TEXT, upn TEXT, school TEXT, status TEXT, status_since TEXT, category TEXT, legal_status TEXT, need TEXT, disability TEXT, health TEXT, placement TEXT, summary TEXT, summary_on TEXT, reference TEXT) STRICT;
CREATE INDEX child_by_family ON child(family);
CREATE INDEX child_by_case_number ON child(case_number);
CREATE TABLE adult(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, given TEXT, surname TEXT, known_as TEXT, born TEXT, sex TEXT, part TEXT, phone TEXT, language TEXT, reference TEXT) STRICT;
CREATE INDEX adult_by_family ON adult(family);
CREATE TABLE relation(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, who BLOB, whom BLOB, kin TEXT, from_day TEXT, to_day TEXT, note TEXT) STRICT;
CREATE INDEX relation_by_family ON relation(family);
CREATE TABLE address(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, person BLOB, lines TEXT, postcode TEXT, not_known_by TEXT, from_day TEXT, to_day TEXT) STRICT;
CREATE INDEX address_by_family ON address(family);
CREATE TABLE family_case(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, hub BLOB, opened TEXT, closed TEXT, closed_because TEXT, first_deep_due TEXT) STRICT;
CREATE INDEX family_case_by_family ON family_case(family);
CREATE INDEX family_case_by_hub ON family_case(hub);
CREATE TABLE allocation(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, child BLOB, case_id BLOB, lead BLOB, from_day TEXT, to_day TEXT, why TEXT) STRICT;
CREATE INDEX allocation_by_child ON allocation(child);
CREATE INDEX allocation_by_case_id ON allocation(case_id);
CREATE TABLE co_worker(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, child BLOB, case_id BLOB, person BLOB, what TEXT) STRICT;
CREATE INDEX co_worker_by_case_id ON co_worker(case_id);
CREATE TABLE note(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, children BLOB, author BLOB, at INTEGER, kind TEXT, text TEXT, amends BLOB) STRICT;
CREATE INDEX note_by_family_at ON note(family,at);
CREATE TABLE visit(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, child BLOB, on_day TEXT, seen INTEGER, alone INTEGER, by BLOB, note BLOB) STRICT;
CREATE INDEX visit_by_family_child_seen_alone_on_day_gone ON visit(family,child,seen,alone,on_day,gone);
CREATE INDEX visit_by_family_on_day_note ON visit(family,on_day,note);
CREATE TABLE voice(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, child BLOB, on_day TEXT, words TEXT, method TEXT, changed TEXT) STRICT;
CREATE INDEX voice_by_family_on_day_child ON voice(family,on_day,child);
CREATE TABLE incident(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, child BLOB, kind TEXT, on_day TEXT, words TEXT) STRICT;
CREATE INDEX incident_by_family_on_day ON incident(family,on_day);
CREATE TABLE key_date(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, child BLOB, kind TEXT, due TEXT, held TEXT, note TEXT) STRICT;
CREATE INDEX key_date_by_family_held_kind ON key_date(family,held,kind);
CREATE TABLE action(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, child BLOB, owner BLOB, outside_owner TEXT, what TEXT, due TEXT, first_due TEXT, state TEXT, ended_on TEXT, rolled INTEGER, from_discussion BLOB, direction BLOB) STRICT;
CREATE INDEX action_by_family_state ON action(family,state);
CREATE INDEX action_by_from_discussion ON action(from_discussion);
CREATE INDEX action_by_owner ON action(owner);
CREATE TABLE action_step(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, action BLOB, family BLOB, kind TEXT, on_day TEXT, new_due TEXT, reason TEXT, by BLOB, at_discussion BLOB) STRICT;
CREATE INDEX action_step_by_action ON action_step(action);
CREATE TABLE direction(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, children BLOB, discussion BLOB, kind TEXT, decision TEXT, because TEXT, by_day TEXT, no_action_because TEXT, decider BLOB, decided_at INTEGER, level TEXT, owed_by_manager INTEGER, answers BLOB) STRICT;
CREATE INDEX direction_by_family_decided_at_discussion ON direction(family,decided_at,discussion);
CREATE INDEX direction_by_discussion ON direction(discussion);
CREATE TABLE challenge(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, discussion BLOB, by BLOB, at INTEGER, text TEXT, answer TEXT, answered_by BLOB, answered_at INTEGER, evidence TEXT, evidenced_on TEXT) STRICT;
CREATE INDEX challenge_by_family ON challenge(family);
CREATE TABLE meeting(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, hub BLOB, joint_with BLOB, kind TEXT, on_day TEXT, at_time TEXT, ordinal INTEGER, minutes INTEGER, overhead INTEGER, state TEXT, cancelled_because TEXT, started INTEGER, ended INTEGER, chair BLOB, scribe BLOB) STRICT;
CREATE INDEX meeting_by_hub ON meeting(hub);
CREATE TABLE attendance(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, meeting BLOB, person BLOB, visitor TEXT, agency TEXT, role TEXT, presence TEXT, late TEXT, left_at TEXT) STRICT;
CREATE INDEX attendance_by_meeting ON attendance(meeting);
CREATE TABLE agenda_item(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, meeting BLOB, case_id BLOB, family BLOB, tier TEXT, reasons TEXT, points INTEGER, minutes INTEGER, place TEXT, depth TEXT, state TEXT, removed_because TEXT) STRICT;
CREATE INDEX agenda_item_by_meeting ON agenda_item(meeting);
CREATE INDEX agenda_item_by_case_id ON agenda_item(case_id);
CREATE TABLE agenda_request(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, case_id BLOB, family BLOB, by BLOB, on_day TEXT, urgent INTEGER, why TEXT, met BLOB) STRICT;
CREATE INDEX agenda_request_by_case_id ON agenda_request(case_id);
CREATE TABLE discussion(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, meeting BLOB, case_id BLOB, family BLOB, depth TEXT, on_day TEXT, presenter BLOB, question TEXT, new_facts TEXT, seen TEXT, voice TEXT, reflection TEXT, reflection_waiver TEXT, direction_waiver TEXT, reflection_waiver_why TEXT, direction_waiver_why TEXT, plan_stands INTEGER, dissent TEXT, next_day TEXT, next_deep TEXT, seconds INTEGER, state TEXT) STRICT;
CREATE INDEX discussion_by_meeting ON discussion(meeting);
CREATE INDEX discussion_by_family_on_day ON discussion(family,on_day);
CREATE TABLE scale(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, discussion BLOB, family BLOB, child BLOB, question TEXT, voice TEXT, number INTEGER, because TEXT, owed INTEGER, on_day TEXT) STRICT;
CREATE INDEX scale_by_family_on_day ON scale(family,on_day);
CREATE INDEX scale_by_discussion ON scale(discussion);
CREATE TABLE hypothesis(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, discussion BLOB, family BLOB, text TEXT, conversation_with TEXT, question TEXT, asker BLOB, by_day TEXT, result TEXT, result_at BLOB, result_on TEXT) STRICT;
CREATE INDEX hypothesis_by_family ON hypothesis(family);
CREATE INDEX hypothesis_by_discussion ON hypothesis(discussion);
CREATE TABLE contribution(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, discussion BLOB, family BLOB, by BLOB, text TEXT, written_at INTEGER) STRICT;
CREATE INDEX contribution_by_discussion ON contribution(discussion);
CREATE TABLE sign_request(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, discussion BLOB, meeting BLOB, asked BLOB, asked_by BLOB, at INTEGER, met INTEGER) STRICT;
CREATE INDEX sign_request_by_discussion ON sign_request(discussion);
CREATE INDEX sign_request_by_asked ON sign_request(asked);
CREATE TABLE signed_record(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, discussion BLOB, meeting BLOB, family BLOB, child BLOB, signed_by BLOB, deputy_for BLOB, signed_at INTEGER, text TEXT, digest BLOB) STRICT;
CREATE INDEX signed_record_by_discussion ON signed_record(discussion);
CREATE INDEX signed_record_by_family ON signed_record(family);
CREATE TABLE amendment(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, record BLOB, family BLOB, by BLOB, at INTEGER, text TEXT) STRICT;
CREATE INDEX amendment_by_record ON amendment(record);
CREATE TABLE known_person(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, hub BLOB, standing TEXT, is_child INTEGER, given TEXT, surname TEXT, known_as TEXT, born TEXT, closed TEXT, marks BLOB) STRICT;
CREATE INDEX known_person_by_hub_standing ON known_person(hub,standing);
CREATE TABLE hub_week(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, hub BLOB, monday TEXT, as_at_day TEXT, met_on TEXT, manager_on TEXT, both_halves INTEGER, reflection_only INTEGER, direction_only INTEGER, neither_half INTEGER, first_kept INTEGER, first_later INTEGER, first_not_yet INTEGER, families INTEGER, open_children INTEGER, unallocated INTEGER) STRICT;
CREATE INDEX hub_week_by_hub_monday ON hub_week(hub,monday);
CREATE TABLE attachment(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, about BLOB, name TEXT, what TEXT, size INTEGER, secret BLOB, hash BLOB, by BLOB, at INTEGER) STRICT;
CREATE INDEX attachment_by_family_at ON attachment(family,at);
CREATE TABLE same_person(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, one BLOB, shown BLOB, by BLOB, at INTEGER, why TEXT) STRICT;
CREATE INDEX same_person_by_family ON same_person(family);
CREATE TABLE case_view(key INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, last INTEGER, heads BLOB, gone INTEGER NOT NULL DEFAULT 0, family BLOB, hub BLOB, person BLOB, kind TEXT, at INTEGER) STRICT;
CREATE INDEX case_view_by_hub ON case_view(hub);
CREATE INDEX case_view_by_person ON case_view(person);

CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
CREATE VIRTUAL TABLE search_name USING fts5(words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');

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
CREATE TABLE local(name TEXT NOT NULL PRIMARY KEY, value) WITHOUT ROWID;
)sql";

} // namespace rt
