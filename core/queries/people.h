// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
#include "core/store/database.h"

#include <QHash>

namespace rt {

struct HubPerson { // a member of a hub on a day
    Person person;
    Membership membership;
    std::vector<PersonTag> tags;
    PersonId coveredBy; // null: nobody stands in
    QString coveredByName;
    int openActions = 0;
};

std::vector<HubPerson> peopleOfHub(const Database& db, HubId hub, QDate day); // by role, then name
std::vector<Membership> membershipsOf(const Database& db, PersonId person);   // newest first
std::vector<PersonTag> tagsOf(const Database& db, PersonId person);

// Names of everybody, so that a list need not look up each.
QHash<PersonId, QString> personNames(const Database& db);

// By id, staff number, e-mail, full name or the beginning of its words; those in post on the day
// first.
std::vector<Person> findPeople(const Database& db, const QString& text, QDate day);

struct WhoAmI {
    Person person;
    std::vector<Hub> hubs; // current ones, by label
    std::vector<PersonId> standsInFor;
};

std::optional<WhoAmI> whoAmI(const Database& db, PersonId person, QDate day);

} // namespace rt
