// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QString>

// The labels that fieldText() and commandText() look up.
namespace rt {

using Labels = QHash<QString, QString>;

QString snakeCase(QStringView name); // "agendaItem.removedBecause" as the tables write it

const Labels& thingLabels();  // by table
const Labels& ownLabels();    // by table and column, where a column's name alone would mislead
const Labels& columnLabels(); // by column
const Labels& ownCommands();  // commands whose words do not follow from thing and verb
const Labels& commandVerbs(); // what was done: "add" -> "added"

// Refusals that need a sentence of their own, by Error::detail in small letters.
const Labels& refusalSentences();
const Labels& sharingSentences(); // of the trust and the shared folder
const Labels& backupSentences();

} // namespace rt
