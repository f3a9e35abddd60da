// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QDate>
#include <QString>

namespace rt {

// What the index holds of a protected person in place of names: 16 bytes for each name with the day
// of birth. Whoever already knows both can ask whether there is such a person; nobody can read
// either out of a mark but by trying, and each try takes milliseconds (Argon2id, 4 MiB, one pass).
QByteArray nameMark(const QString& foldedName, QDate born);

bool holdsMark(const QByteArray& marks, const QByteArray& mark);

} // namespace rt
