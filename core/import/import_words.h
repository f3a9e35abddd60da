// SPDX-License-Identifier: GPL-3.0-or-later
// Words that import writes into stored rows and knows them by again.
#pragma once
#include <QString>

namespace rt {

inline constexpr QStringView leadOfAdult = u"lead worker"; // CoWorker::what where there is no child
inline constexpr QStringView discussedBefore = u"Discussed before Roundtable (imported).";
inline constexpr QStringView notForOthers = u"Others in the family"; // Address::notKnownBy
inline constexpr QStringView movedByList = u"Moved to another hub (imported list)";

// An action's words as a list can say them: one line without bars.
inline QString listedText(const QString& what) {
    return QString(what).replace(u'|', u'/').simplified();
}

} // namespace rt
