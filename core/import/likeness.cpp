// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/likeness.h"

#include "core/base/text.h"

namespace rt {

bool soundAlike(QStringView a, QStringView b) {
    if (a.isEmpty() || b.isEmpty())
        return false;
    if (a == b)
        return true;
    const double like = jaroWinkler(a, b);
    return like >= 0.9 ||
           (like >= 0.7 && a.size() > 2 && b.size() > 2 && soundKey(a) == soundKey(b));
}

bool datesAlike(QDate a, QDate b) {
    return a.isValid() && b.isValid() &&
           (a == b || (a.year() == b.year() && a.month() == b.day() && a.day() == b.month()));
}

} // namespace rt
