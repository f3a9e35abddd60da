// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "core/store/drafts.h"

#include <QHash>

#include <map>

// When somebody last looked at a family, kept with the drafts of this PC: theirs alone, never
// exchanged.
namespace rt {

// What had arrived on this PC at a moment. What came later over the share counts as later, whenever
// it was written.
struct LookMark {
    QDateTime at;
    std::map<int, qint64> devices; // count of the newest change of each
    std::map<int, qint64> keys;    // newest row of each table that only grows, by its number

    bool operator==(const LookMark&) const = default;
};

LookMark markOf(const Database& db, QDateTime now);

struct Look {
    LookMark before; // as it was left the time before
    LookMark last;
};

std::optional<Look> lookAt(const Drafts& drafts, PersonId person, FamilyId family);

// Within an hour of the last look it is still the same one.
void keepLook(Drafts& drafts, PersonId person, FamilyId family, const LookMark& now);

QHash<FamilyId, LookMark> lastLooks(const Drafts& drafts, PersonId person);

} // namespace rt
