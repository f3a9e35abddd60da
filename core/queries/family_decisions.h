// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/store/database.h"

namespace rt {

struct FamilyDirection {
    Direction direction;
    QString decider;     // empty while it is owed by the group manager
    bool isOwed = false; // and nobody has decided it since
};

struct FamilyChallenge {
    Challenge challenge;
    QString by, answeredBy;

    bool isOpen() const { return challenge.answer.isEmpty() || challenge.evidence.isEmpty(); }
};

// Whether the manager has given the direction that this one asks for.
bool isAnswered(const Database& db, const Direction& owed);

std::vector<FamilyDirection> familyDirections(const Database& db, FamilyId family); // newest first
std::vector<FamilyChallenge> familyChallenges(const Database& db, FamilyId family); // newest first

} // namespace rt
