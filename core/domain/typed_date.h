// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>
#include <QStringList>
#include <QStringView>

#include <optional>

// Dates as people type them: "fri", "next fri", "mon 16", "+2w", "+3d", "+1m", "+10wd", "today",
// "tomorrow", "yesterday", "-2d", "13/4/13", "13/04/2026", "12 nov", "12 nov 2026", "thu 12 nov",
// "end nov", "end of month", "2026-11-12". Without a year, and for weekdays, the next one is meant.
namespace rt {

std::optional<QDate> typedDate(QStringView text, QDate today);

// The longest run of words at the end of a sentence that is a date; "by" and "on" before it go too.
struct TrailingDate {
    QDate date;
    int words = 0; // of the sentence, that the date took
};

std::optional<TrailingDate> trailingDate(const QStringList& words, QDate today);

// Whether a sentence names a day somewhere: "talked it through on 5 Nov".
bool namesDate(QStringView sentence, QDate today);

} // namespace rt
