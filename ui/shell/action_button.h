// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/buttons.h"

class QAction;

namespace rt {

// A button over an action: words, icon, tip, checked, enabled and shown are the action's. The key
// stays with the action, so that it is defined once.
QPushButton* actionButton(QAction*, Kind);

} // namespace rt
