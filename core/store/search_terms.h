// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/value.h"

#include <QString>

#include <string_view>

// What the search index holds of a cell, and how typed text asks for it. A mark that nobody can
// type stands before how a name sounds and before a day of birth, so that they never meet a word.
namespace rt {

// The cell itself; of names also how they sound, of numbers also without spaces and dashes, of a
// day of birth nothing but the day.
QByteArray searchTerms(std::string_view column, const QByteArray& cell);

// Expressions for FTS5; each word is quoted, so that operators and quotes mean nothing. Empty: the
// text holds nothing to look for.
QString holdingWords(const QString& text);  // every word is one
QString beginningWith(const QString& text); // every word begins one
QString soundingLike(const QString& text);  // every word begins one or sounds like one
QString bornOn(const QString& digits);      // "20130413", "201304" or "2013"

} // namespace rt
