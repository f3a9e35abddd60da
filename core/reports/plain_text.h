// SPDX-License-Identifier: GPL-3.0-or-later
// A document as text to paste into the statutory system, and the words that text and paper share.
#pragma once
#include "core/reports/document.h"

namespace rt {

// One blank line between blocks, no wrapping, each row of a table as lines of "Column: value".
QString toPlainText(const Document& document);

// Without what no page can show: control and direction characters, broken surrogates. Line breaks
// of every kind become "\n".
QString printable(const QString& text);

QString onPaper(QDate date);            // "Thu 12 Nov 2026"
QString onPaper(const QDateTime& time); // "Thu 12 Nov 2026 14:05", English time
QString practiceWords();

// "Printed by Asha Rahman, Thu 12 Nov 2026 14:05. Purpose: filing." with what is known of it.
QString printedLine(const QString& verb, const Printed& printed);

} // namespace rt
