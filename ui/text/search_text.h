// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/search_line.h"

// What was understood of a typed search, in words.
namespace rt {

QString filterText(const SearchFilter& filter); // "Age 13 to 17", "Heard over 42 days ago"
QString bornText(const BirthTime& born);        // "Born 13 Apr 2013", "Born in 2013"
QString searchText(const SearchLine& line);     // all of it: "Hub 13, age 13 to 17, “nan”"

} // namespace rt
