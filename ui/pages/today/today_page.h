// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rt {

class Desk;
struct Around;

// The Today area: the home of whoever uses this PC. Every number leads to what it counts, every row
// says why it is here.
QWidget* todayPage(Desk& desk, const Around& around);

} // namespace rt
