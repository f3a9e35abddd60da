// SPDX-License-Identifier: GPL-3.0-or-later
// Text as import compares it: headings, references and names that people write in many ways.
#pragma once
#include <QString>

namespace rt {

// "Date of Birth (dd/mm/yyyy) *" -> "dateofbirth"
QString foldHeading(QStringView heading);
// "  f 001 " -> "f 001": references differ by more than case and spaces
QString foldReference(QStringView reference);
// "O'Brien-Núñez" -> "obriennunez"
QString foldName(QStringView name);

} // namespace rt
