// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/case_view.h"
#include "core/store/tables.h"

namespace rt {

template <> struct TableOf<CaseView> {
    static constexpr int number = 40;
};

} // namespace rt
