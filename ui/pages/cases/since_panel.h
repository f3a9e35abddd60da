// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/news_columns.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/cases/shown_names.h"
#include "ui/pages/desk.h"
#include "ui/widgets/panel.h"

#include <functional>

namespace rt {

struct SinceLooked { // what others did since the person of this desk was here before
    QDateTime then;
    FamilyNews news;
};

SinceLooked sinceLooked(Desk& desk, FamilyId family, const ShownNames& names);

// Each line opens the part of the file where it stands. Null: nothing is new.
Panel* sincePanel(const SinceLooked& since, QDate today,
                  std::function<void(FamilyTabName tab)> open);

} // namespace rt
