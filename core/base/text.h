// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <QStringView>

// What search, matching and import do to text. The one place for each of these rules.
namespace rt {

// For comparing and searching: small letters without accents ("Zoë" and "zoe" agree).
QString folded(QStringView text);

// Folded words: runs of letters and digits, an apostrophe inside a word dropped ("O'Brien").
QStringList foldedWords(QStringView text);

// True when every word of the query begins some word of the text; an empty query matches nothing.
bool wordsBegin(QStringView text, QStringView query);

// One line: control and direction characters removed, white space single, ends cut, composed.
QString tidyLine(QStringView text);

// Several lines: as above within each line; line ends become \n, blank lines at the ends are cut.
QString tidyText(QStringView text);

// Control characters other than tab and line end, and the marks that turn the direction of writing.
bool hasControlCharacters(QStringView text);
bool hasDirectionMarks(QStringView text);

// Names that sound alike share a key ("Stephen", "Steven"); "" when there are no Latin letters.
QString soundKey(QStringView name);

// 0 (nothing in common) to 1 (equal), of folded text; a common beginning counts for more.
double jaroWinkler(QStringView a, QStringView b);

} // namespace rt
