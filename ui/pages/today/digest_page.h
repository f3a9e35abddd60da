// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/today.h"

class QWidget;

namespace rt {

class Desk;
struct Around;

// What a hub reads on Monday in a minute: last week, this week, what is owed, who has which
// actions. E copies it as an e-mail, P makes a PDF; both by initials.
QWidget* digestPage(Desk& desk, const Around& around, const TodayPlace& place);

} // namespace rt
