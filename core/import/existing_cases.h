// SPDX-License-Identifier: GPL-3.0-or-later
// Allocations and standing as the lists would say them. Only readExisting() asks.
#pragma once
#include "core/domain/family.h"
#include "core/import/date_text.h"
#include "core/import/plan.h"
#include "core/store/database.h"

namespace rt {

struct ExistingPeople { // what the lists of hubs, people and families made known
    QHash<QUuid, QString> hubLabels, people; // by id: the word that a list would use
    QSet<QUuid> adultHubs;                   // that work with adults
    std::vector<Child> children;
    std::vector<Adult> adults;
};

std::vector<ExistingRow> existingAllocations(const Database& db, const ExistingPeople& people);
std::vector<ExistingRow> existingStanding(const Database& db, const ExistingPeople& people);

using RowDraft = std::vector<QString>; // the cells of an ImportRow to be

inline RowDraft emptyRow(ImportKind kind) {
    return RowDraft(columnsOf(kind).size());
}

} // namespace rt
