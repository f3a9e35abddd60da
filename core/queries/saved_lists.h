// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "core/store/drafts.h"

namespace rt {

// A search that somebody gave a name to. Theirs alone: kept with the drafts of this PC, never
// exchanged.
struct SavedList {
    QString name, search; // "Teenagers not heard", "age:13-17 voice:>42d"

    bool operator==(const SavedList&) const = default;
};

std::vector<SavedList> savedLists(const Drafts& drafts, PersonId person); // by name

// Under a name that is there already the new one stands. False: it has no name or no search.
bool keepList(Drafts& drafts, PersonId person, const SavedList& list, QDateTime at);
void dropList(Drafts& drafts, PersonId person, const QString& name);

} // namespace rt
