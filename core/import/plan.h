// SPDX-License-Identifier: GPL-3.0-or-later
// What several lists given together would do to what is there. Deterministic: the same files plan
// the same ids, and a second time only what differs. Planning writes nothing.
#pragma once
#include "core/import/references.h"

namespace rt {

// A row that the profile already holds, as the list of its kind would say it (cell.h), but for: an
// address, whole in its first line; days ahead, each that was ever set; actions, ended ones too.
struct ExistingRow {
    QUuid id;
    QUuid subject;  // as in Named
    QUuid relative; // of a relation: the second person
    ImportRow row;
};

struct Existing {
    QUuid trust;                                                   // the namespace of imported ids
    std::array<std::vector<ExistingRow>, importKinds.size()> rows; // by kind
};

enum class PlanAction { Add, Change, Same };

struct Link {
    size_t column;
    QUuid target;

    bool operator==(const Link&) const = default;
};

struct PlannedRow {
    ImportKind kind = ImportKind::Hubs;
    size_t table = 0, row = 0; // tables[table].rows[row]
    Named named;
    PlanAction action = PlanAction::Add;
    std::vector<size_t> changed; // columns that differ; an empty cell changes nothing
    std::vector<Link> links;     // what the reference columns mean
};

struct ImportPlan {
    std::vector<PlannedRow> rows;  // hubs first, then people, families and what refers to them
    std::vector<Problem> problems; // of the tables and between them

    int count(ImportKind kind, PlanAction action) const;
};

ImportPlan planImport(std::span<const ImportTable> tables, const Existing& existing);

} // namespace rt
