// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace rt {

class Desk;
struct Around;

// The Meeting area: the hub's running meeting or the next one, what waits for a signature, and the
// meetings before.
QWidget* meetingPage(Desk& desk, const Around& around);

} // namespace rt
