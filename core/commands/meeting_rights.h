// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/domain/rights.h"
#include "core/store/database.h"

// Whether the person who acts may do a deed of the meeting in a hub: by their role in it that day,
// else by their own role (head of operations). NotAllowed "right.<deed>".
namespace rt {

Outcome mayInHub(const Database& db, PersonId actor, HubId hub, QDate day, Deed deed);
Outcome mayInMeeting(const Database& db, PersonId actor, const Meeting& meeting, Deed deed);

// Their role in the hub that day, else their own.
std::optional<Role> roleOf(const Database& db, PersonId person, HubId hub, QDate day);

} // namespace rt
