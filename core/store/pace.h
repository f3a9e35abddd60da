// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rt {

// Whether work of the program's own accord may come in large units: off a writer's thread, and on
// one where people have done nothing for a while, counted in such units.
bool isQuiet();

} // namespace rt
