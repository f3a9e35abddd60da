// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_news.h"
#include "ui/pages/desk.h"

#include <QSet>

#include <functional>

namespace rt {

using NewsCounts = QHash<FamilyId, int>; // of what others wrote since the person last looked

// Counted beside the window's thread, of those of the families that the person has looked at.
void askNews(Desk& desk, QObject* owner, const QSet<FamilyId>& of,
             std::function<void(const NewsCounts&)> then);

} // namespace rt
