// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rt {

// A scale strip is a slider to a screen reader, with a value from 0 to 10.
void installScaleAccess();

} // namespace rt
