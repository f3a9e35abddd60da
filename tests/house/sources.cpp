// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/sources.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

#include <algorithm>
#include <stdexcept>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const QString root = QDir(QString::fromLocal8Bit(SOURCE_DIR)).absolutePath() + u'/';

bool endsWithAny(const QString& path, const QStringList& endings) {
    return endings.isEmpty() || std::any_of(endings.begin(), endings.end(),
                                            [&](const QString& e) { return path.endsWith(e); });
}

} // namespace

QStringList filesBelow(const QStringList& folders, const QStringList& endings) {
    QStringList found;
    for (const QString& folder : folders) {
        QDirIterator files(root + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            if (const QString path = files.next().mid(root.size()); endsWithAny(path, endings))
                found.append(path);
    }
    found.sort();
    return found;
}

QString textOf(const QString& path) {
    QFile file(root + path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return QString::fromUtf8(file.readAll());
}

QStringList linesMatching(const QStringList& paths, const QString& pattern) {
    const QRegularExpression wanted(pattern);
    QStringList found;
    for (const QString& path : paths) {
        int number = 0;
        for (const QString& line : textOf(path).split(u'\n')) {
            ++number;
            if (wanted.match(line).hasMatch())
                found.append(path + u':' + QString::number(number) + u": "_s + line.trimmed());
        }
    }
    return found;
}

QStringList programSources() {
    return filesBelow({"core", "ui", "app"}, {".cpp", ".h"});
}

QStringList testSources() {
    QStringList sources = filesBelow({"tests"}, {".cpp", ".h"});
    sources.removeIf([](const QString& path) { return path.startsWith(u"tests/house/"); });
    return sources;
}

} // namespace rt
