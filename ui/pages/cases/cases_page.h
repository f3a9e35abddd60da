// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

namespace rt {

// The families of the person's hub, or of all that they may see: filter as you type, Enter opens.
QWidget* casesPage(Desk& desk, const Around& around);

} // namespace rt
