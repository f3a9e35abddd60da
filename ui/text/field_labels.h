// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>

// The labels of tables and columns, as fieldText() looks them up.
namespace rt {

using Labels = QHash<QString, QString>;

const Labels& thingLabels();  // by table
const Labels& ownLabels();    // by table and column, where a column's name alone would mislead
const Labels& columnLabels(); // by column

} // namespace rt
