// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda_reasons.h"
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/store/database.h"

namespace rt {

struct CaseChild {
    ChildId id;
    QString name; // as they are called
    QDate born, expected;
    Journey status = Journey::Assessment;
    QString category;
    PersonId lead;
    QDate lastSeen, lastAlone, lastVoice;
};

struct NextDate {
    KeyDateKind kind = KeyDateKind::Conference;
    QDate due; // null: none
};

struct CaseLine {
    CaseId id;
    FamilyId family;
    QString name, reference;
    bool restricted = false;
    HubId hub;
    QString hubLabel;
    QDate opened;
    std::vector<CaseChild> children; // open in this case, eldest first
    QStringList leads;               // names, each once
    std::vector<int> scales;         // the hub's last five numbers, oldest first
    QDate lastDiscussed, lastDeep, nextDeep;
    QDate lastSeen; // of the child whose last visit is longest ago; null: one was never seen
    NextDate next;
    int openActions = 0, overdueActions = 0, rolledActions = 0; // rolled: twice or more
    std::vector<Reason> attention; // what to look at first; words come from ui/text
    int news = 0;                  // of others, since the reader last looked; counted apart
};

// Open cases by family name; of every hub when it is null.
std::vector<CaseLine> caseList(const Database& db, HubId hub, QDate day);

// Those that the person may see: partners only see families in which they are named.
std::vector<CaseLine> caseListFor(const Database& db, PersonId person, HubId hub, QDate day);

} // namespace rt
