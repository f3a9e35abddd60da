// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda.h"
#include "core/store/database.h"

// What the agenda rule needs to know about each open case of a hub, in a few statements.
namespace rt {

Settings hubSettings(const Database& db, HubId hub, QDate day); // as they stand

// Of the cases that are open with the hub on the day; discussions count once they are closed.
std::vector<Standing> standings(const Database& db, HubId hub, QDate day);

// `minutes`: length less overhead.
Agenda proposedAgenda(const Database& db, HubId hub, QDate day, int minutes);

// Of both hubs when the meeting is joint.
Agenda proposedAgenda(const Database& db, const Meeting& meeting);

} // namespace rt
