// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/england_day.h"

#include <QTimeZone>

namespace rt {

QDate dayInEngland(const QDateTime& moment) {
    static const QTimeZone england("Europe/London");
    return (england.isValid() ? moment.toTimeZone(england) : moment.toLocalTime()).date();
}

} // namespace rt
