// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

// What is done about a field that two people wrote without knowing of each other, by its name.
namespace rt {

// Settled by itself, the shown value stands: places in a list, counters, what follows from others.
bool isQuietField(std::string_view table, std::string_view column);

// Holds somebody's words, so that both may be kept or others put in their place; the rest are
// codes, days, numbers and ids, of which one is true.
bool holdsWords(std::string_view table, std::string_view column);

} // namespace rt
