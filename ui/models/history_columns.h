// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_history.h"
#include "ui/models/lines_model.h"

namespace rt {

// A change as it may be read: by whom and when, which field, from and to what, and why.
struct HistoryLine {
    FamilyChange change;
    QString thing, field, from, to; // in words
};

HistoryLine historyLine(FamilyChange change, const QHash<QUuid, QString>& names);
std::vector<Column<HistoryLine>> historyColumns();

enum HistoryColumn {
    HistoryWhen,
    HistoryWho,
    HistoryThing,
    HistoryField,
    HistoryFrom,
    HistoryTo,
    HistoryWhy
};

} // namespace rt
