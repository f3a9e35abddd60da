// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>
#include <optional>

namespace rt {

// Asks tests/formats/reader.py, which knows the format pages and none of our code. Nothing, and a
// printed reason, where Python or its modules are not installed.
inline std::optional<QJsonObject> askReader(const QJsonObject& question) {
    using namespace Qt::StringLiterals;
    const QString python = u"/usr/bin/python3"_s;
    if (QProcess::execute(python, {u"-c"_s, u"import nacl, zstandard"_s}) != 0) {
        std::puts("skipped: python3 with nacl and zstandard is not installed");
        return std::nullopt;
    }
    QProcess reader;
    reader.start(python, {QStringLiteral(SOURCE_DIR "/tests/formats/reader.py")});
    reader.write(QJsonDocument(question).toJson(QJsonDocument::Compact));
    reader.closeWriteChannel();
    reader.waitForFinished();
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}

} // namespace rt
