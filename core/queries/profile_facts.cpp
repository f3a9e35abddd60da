// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/profile_facts.h"

namespace rt {

bool hasPeople(const Database& db) {
    return db.number("SELECT EXISTS(SELECT 1 FROM person WHERE gone&5=0)") != 0;
}

bool hasFamilies(const Database& db) {
    return db.number("SELECT EXISTS(SELECT 1 FROM family WHERE gone&5=0)") != 0;
}

} // namespace rt
