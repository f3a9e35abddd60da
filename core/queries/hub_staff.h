// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/organisation.h"
#include "core/store/database.h"

// Who works here: where, who is away and who stands in, and what they are good with.
namespace rt {

struct StaffPlace {
    Membership membership;
    QString hubLabel;
};

struct StaffCover {
    Cover cover;
    QString hubLabel;
    QString personName, coveredByName; // nobody stands in: empty
};

struct StaffTag {
    PersonTag tag;
    QString confirmedByName;
};

struct StaffLine {
    Person person;
    std::vector<StaffPlace> places;   // newest first
    std::vector<StaffCover> absences; // leave and the like, newest first
    std::vector<StaffCover> standsIn; // for others
    std::vector<StaffTag> tags;
};

// Everybody, also who left, by name; of their places and covers those that are true on the day.
std::vector<StaffLine> staffOn(const Database& db, QDate day);

// One person, with the places and covers that were and will be.
std::optional<StaffLine> staffFile(const Database& db, PersonId person);

// Of the trust's own data, what somebody may change on the day. While the trust has nobody yet,
// everything.
struct Keeping {
    bool structure = false; // hubs, people, settings
    bool rights = false;    // roles and places that decide or reach further
    bool levels = false;    // who decides what
};

Keeping keepingOf(const Database& db, PersonId person, QDate day);

} // namespace rt
