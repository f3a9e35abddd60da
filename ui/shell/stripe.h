// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;

namespace rt {

// One line of words across the whole window, hidden until it says something.
QLabel* stripe();

} // namespace rt
