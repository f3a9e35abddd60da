// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/households.h"

#include <algorithm>

namespace rt::demo {

namespace {

int ageOn(QDate day, QDate born) {
    const int years = day.year() - born.year();
    return born.addYears(years) > day ? years - 1 : years;
}

// The birthday stays, the year moves.
void beBetween(Adult& adult, int from, int to, QDate today) {
    const int age = ageOn(today, adult.born);
    adult.born = adult.born.addYears(age - std::clamp(age, from, std::max(from, to)));
}

bool isParent(const Adult& adult) {
    return adult.part == u"Mum" || adult.part == u"Dad" || adult.part == adult.given; // PAUSE
}

} // namespace

void fitAges(Household& home, QDate today) {
    int eldest = -1, youngest = 99;
    for (const Kid& kid : home.kids) {
        const int age = kid.row.born.isValid() ? std::max(ageOn(today, kid.row.born), 0) : 0;
        eldest = std::max(eldest, age);
        youngest = std::min(youngest, age);
    }
    int parents = 0;
    for (Adult& adult : home.adults) {
        if (!isParent(adult))
            continue;
        if (eldest >= 0)
            beBetween(adult, eldest + 18, youngest + (adult.sex == Sex::Female ? 43 : 50), today);
        parents = std::max(parents, ageOn(today, adult.born));
    }
    for (Adult& adult : home.adults)
        if (adult.part == u"Nan" || adult.part == u"Grandad")
            beBetween(adult, parents + 17, parents + 34, today);
}

} // namespace rt::demo
