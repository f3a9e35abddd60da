// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation_rules.h"
#include "core/store/database.h"

// Who opens Today, and which of its homes they find.
namespace rt {

enum class Home {
    Coordinator,  // what must leave this desk
    Consultant,   // which children need direction
    Practitioner, // the consultant's, of one's own families
    Partner,      // only families in which one is named
    Manager,      // hubs over time
};

Home homeOf(Role role);

struct TodayPlace {
    Person person;
    Home home = Home::Coordinator;
    std::vector<Hub> hubs; // theirs; of a role that reaches all: every open one that holds cases
    bool ownHubs = false;  // they belong to them
};

// None: nobody is chosen on this PC. Who covers a consultant finds the consultant's home.
std::optional<TodayPlace> todayPlace(const Database& db, PersonId person, QDate day);

} // namespace rt
