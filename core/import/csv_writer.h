// SPDX-License-Identifier: GPL-3.0-or-later
// Rows into CSV that spreadsheets open as plain text: UTF-8 with its mark, CRLF, RFC 4180, and an
// apostrophe before anything that a spreadsheet would take for a formula.
#pragma once
#include <QByteArray>
#include <QStringList>

#include <vector>

namespace rt {

QByteArray writeCsv(const std::vector<QStringList>& rows, QChar separator = u',');

QString guardedCell(const QString& text);
// Takes the apostrophe of guardedCell() away; anything else stays as it is.
QStringView unguardedCell(QStringView text);

} // namespace rt
