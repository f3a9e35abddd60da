// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
#include "core/store/database.h"

// Why somebody may open families: the same answers as Sight and the commands give, as lines.
namespace rt {

enum class Because {
    WorksHere, // reads whatever is not restricted, in any hub
    Everywhere,
    Member,
    StandsIn,
    JointMeeting,
    Named, // lead or co-worker
    Nothing
};

struct SightReason {
    Because because = Because::Nothing;
    PersonId person;
    QString personName;
    Role role = Role::SocialWorker; // that it comes from
    QString hubLabel, forName;      // of a hub; whom they stand in for
    QDate from, to;
    int families = 0;   // that it reaches, open now
    int restricted = 0; // of them
};

// The reasons that one person has, the widest first.
std::vector<SightReason> sightOf(const Database& db, PersonId person, QDate day);

// Everybody who reaches the hub's families also when they are restricted, and partners who are
// named; by reason, then by name.
std::vector<SightReason> readersOf(const Database& db, HubId hub, QDate day);

} // namespace rt
