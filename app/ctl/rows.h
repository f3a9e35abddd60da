// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"

#include <QJsonObject>

namespace rt::ctl {

// Any row of any synced table as JSON, by its table's columns: dates and codes as they are stored,
// ids as text, times in ISO 8601.
QJsonObject rowJson(const TableSpec& table, const StoredRow& row);

// "incarnation:count", the same on every PC: what `undo` takes.
QString commandText(const ChangeLog& log, ChangeNo command);

// {"incarnation:count@clock", …} for a version, the same on every PC.
QString versionText(const ChangeLog& log, const Version& version);

// Column -> versions of its heads; more than one is a conflict.
QJsonObject versionsJson(const ChangeLog& log, const TableSpec& table, const StoredRow& row);

QJsonValue cellJson(const ColumnSpec& column, const Value& value);

} // namespace rt::ctl
