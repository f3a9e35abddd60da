// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/discussion_rules.h"
#include "core/domain/family.h"
#include "core/domain/good_with.h"
#include "core/domain/meeting.h"
#include "core/domain/organisation_rules.h"

// The words for every code, in sentence case as a label of its own: "Senior social worker".
namespace rt {

QString inWords(HubType type);
QString inWords(Role role);
QString inWords(Employment employment);
QString inWords(TagKind kind);
QString inWords(Journey status);
QString inWords(Sex sex);
QString inWords(Kin kin); // "Parent of"
QString inWords(NoteKind kind);
QString inWords(IncidentKind kind);
QString inWords(KeyDateKind kind);
QString inWords(ActionState state);
QString inWords(StepKind kind);
QString inWords(Authority authority);
QString inWords(DecisionKind kind);
QString inWords(MeetingKind kind);
QString inWords(MeetingState state);
QString inWords(Presence presence);
QString inWords(Tier tier);
QString inWords(ItemState state);
QString inWords(Depth depth);
QString inWords(Waiver waiver);
QString inWords(DiscussionState state);
QString inWords(Half half);
QString inWords(Tie tie); // "" when there is none
QString inWords(Band band);
QString inWords(Signing::As as);

QString shortWord(Role role);      // "CSW", "SW", "FSW"
QString shortWord(Journey status); // "CP", "CIN", "CLA"

QString categoryText(QStringView code); // of a child protection plan: "NEG" -> "neglect"
QString needText(QStringView code);     // of the CIN census: "N1" -> "Abuse, neglect, exploitation"

// A word as it is stored in a column ("family.status", "looked_after") said; itself if unknown.
QString storedText(QStringView column, QStringView word);

} // namespace rt
