// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/phrases.h"

// Invented people of an invented town. Every combination is made up; no school, street or town of
// these names is meant.
namespace rt::demo {

struct Heritage { // a family's background: names, language, codes of the CIN census
    Phrases surnames, girls, boys;
    Phrase language, ethnicity, religion;
    int weight = 1;
};

extern const std::span<const Heritage> heritages;
const Heritage& anyHeritage(Chance& chance);

extern const Phrases nurseries, primaries, secondaries, streets;
Phrase specialSchool();

} // namespace rt::demo
