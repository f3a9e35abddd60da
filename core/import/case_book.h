// SPDX-License-Identifier: GPL-3.0-or-later
// Which children are where while a list is carried out, and the cases that it opens. Only
// carry_cases.cpp and carry_standing.cpp include this.
#pragma once
#include "core/domain/family.h"
#include "core/import/carrying.h"

namespace rt {

class CaseBook {
public:
    explicit CaseBook(Carrying& carrying);

    // The family's open case in the hub; a new one is kept until writeCases().
    CaseId caseIn(FamilyId family, HubId hub, QDate since);

    // What a child or a family of a list means: itself, or its open children; a family without any
    // stands for itself, as a null child.
    std::vector<ChildId> childrenMeant(const QUuid& subject) const;
    FamilyId familyMeant(const QUuid& subject) const;
    std::vector<CaseId> casesMeant(const QUuid& subject) const; // none: no hub has them

    // Writes the new cases. Those that were never discussed get their first day one after another
    // over the weeks of their cadence, hub by hub; what came to a hub in the last two weeks does
    // not: it is new indeed.
    void writeCases();

    QHash<ChildId, Allocation> held; // that last
    QHash<ChildId, Child> children;
    QSet<CaseId> discussed;

private:
    struct Opened {
        Case row;
        int weeks = 0; // of its cadence
    };

    void findCadence();
    void spread();

    Carrying& m_c;
    QHash<std::pair<QUuid, QUuid>, CaseId> m_open; // by family and hub
    QHash<FamilyId, std::vector<CaseId>> m_ofFamily;
    QHash<FamilyId, std::vector<ChildId>> m_members; // not closed
    QHash<QUuid, FamilyId> m_adults;
    std::vector<Opened> m_opened;
    QHash<CaseId, size_t> m_at; // in m_opened
};

void carryAllocations(Carrying& carrying, CaseBook& book);
void carryStanding(Carrying& carrying, CaseBook& book);

} // namespace rt
