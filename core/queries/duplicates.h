// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/family.h"
#include "core/store/database.h"

namespace rt {

enum class Alike { Reference, CaseNumber, NhsNumber, NameAndBirth, SoundAndBirth };

struct DuplicateLine {
    Alike why = Alike::Reference;
    FamilyId family, other;
    ChildId child, otherChild;           // null: the families themselves
    QString shown, otherShown;           // names
    AdultId adult = {}, otherAdult = {}; // where it is not a child
};

// Likely doubles, strongest first; they are shown, never merged alone.
std::vector<DuplicateLine> duplicatesOf(const Database& db, FamilyId family);
std::vector<DuplicateLine> duplicatesOf(const Database& db,
                                        const Child& child); // perhaps not stored
std::vector<DuplicateLine> duplicatesOf(const Database& db, const Adult& adult);
std::vector<DuplicateLine> allDuplicates(const Database& db);

} // namespace rt
