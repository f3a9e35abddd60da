// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/same_person.h"
#include "core/store/tables.h"

namespace rt {

template <> struct TableOf<SamePerson> { static constexpr int number = 39; };

} // namespace rt
