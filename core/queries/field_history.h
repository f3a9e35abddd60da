// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "core/store/change_log.h"

namespace rt {

struct FieldLine { // one field of a row, changed once
    QDateTime when;
    PersonId who;
    QString by;     // name, empty when nobody is known
    QString column; // of the table; "" for the row's own life
    Value from, to;
    QString why, command; // in the person's words; name in the log
    ChangeNo change = 0, commandNo = 0;
    enum class What { Made, Changed, Withdrawn, Restored } what = What::Changed;
    bool shown = true; // false: replaced by somebody who had not seen it, or in conflict
};

// Newest first; a row's first values are one line for each field that was filled.
std::vector<FieldLine> fieldHistory(const Database& db, const ChangeLog& log,
                                    const TableSpec& table, QUuid row);

} // namespace rt
