// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace rt {

// Paths from the project's root of the files below these folders whose names end so; build trees
// and hidden folders are left out. An empty list of endings means every file.
QStringList filesBelow(const QStringList& folders, const QStringList& endings);

QString textOf(const QString& path); // a path from the root

// "path:line: text" of each line that the pattern matches, for a readable failure.
QStringList linesMatching(const QStringList& paths, const QString& pattern);

// C++ of the program itself, and of the tests but for those of the house.
QStringList programSources();
QStringList testSources();

} // namespace rt
