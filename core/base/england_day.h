// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>

// Moments are kept in UTC; the day that people mean is England's.
namespace rt {

QDate dayInEngland(const QDateTime& moment); // 23:30 UTC on 1 June is 2 June; null if there is none

} // namespace rt
