// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/sources.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

void checkNone(const QStringList& wrong) {
    UNSCOPED_INFO(wrong.join(u'\n').toStdString());
    CHECK(wrong.isEmpty());
}

QStringList without(QStringList paths, const QString& folder) {
    paths.removeIf([&](const QString& path) { return path.startsWith(folder); });
    return paths;
}

// All that is tracked, in so far as it is text of ours.
QStringList projectFiles() {
    QStringList files =
        filesBelow({"core", "ui", "app", "tests", "packaging", "resources", ".ci"}, {});
    files.append(
        {"CMakeLists.txt", "CMakePresets.json", "README.md", "ARCHITECTURE.md", "vcpkg.json"});
    return files;
}

} // namespace

TEST_CASE("each source file names its licence in its first line", "[form][house]") {
    QStringList wrong;
    for (const QString& path : programSources() + filesBelow({"tests"}, {".cpp", ".h"}))
        if (!textOf(path).startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"))
            wrong.append(path);
    checkNone(wrong);
}

TEST_CASE("no source file is longer than 400 lines", "[form][house]") {
    QStringList wrong;
    for (const QString& path : programSources() + filesBelow({"tests"}, {".cpp", ".h"}))
        if (textOf(path).count(u'\n') > 400)
            wrong.append(path);
    checkNone(wrong);
}

TEST_CASE("only the theme knows a colour", "[form][house]") {
    checkNone(
        linesMatching(without(programSources(), u"ui/theme/"_s),
                      u"\"#[0-9a-fA-F]{3,8}\"|QColor\\(\\s*[0-9\"]|QColor\\{\\s*[0-9\"]|"
                      "\\bqRgba?\\(\\s*[0-9]|Qt::(red|green|blue|yellow|gray|darkGray)\\b"_s));
}

TEST_CASE("nothing is dressed by a stylesheet", "[form][house]") {
    checkNone(linesMatching(programSources(), u"setStyleSheet"_s));
}

TEST_CASE("nothing is left to be done and no test sleeps or hides", "[form][house]") {
    checkNone(linesMatching(programSources() + testSources(), u"\\b(TODO|FIXME|XXX)\\b"_s));
    checkNone(linesMatching(testSources(),
                            u"sleep_for|\\b[mu]?sleep\\(|qSleep|qWait\\(|\\[\\.\\w*\\]"_s));
}

TEST_CASE("no file of ours names a host of the network", "[form][house]") {
    static const QRegularExpression address(u"\\b(?:https?|ftp)://([\\w.-]+)"_s);
    static const QRegularExpression harmless( // name spaces, licences, sources of law, made-up ones
        u"(^|\\.)(w3\\.org|gnu\\.org|spdx\\.org|gov\\.uk|freedesktop\\.org|example(\\.\\w+)?|host|"
        "invalid|test)$"_s);
    QStringList wrong;
    for (const QString& path : projectFiles())
        for (auto found = address.globalMatch(textOf(path)); found.hasNext();)
            if (const QString host = found.next().captured(1); !harmless.match(host).hasMatch())
                wrong.append(path + u": "_s + host);
    checkNone(wrong);
}

TEST_CASE("a command is taken back by core/commands/undo alone, which asks who may",
          "[form][house]") {
    QStringList others = programSources();
    others.removeIf([](const QString& path) {
        return path.startsWith(u"core/store/undo."_s) || path == u"core/commands/undo.cpp"_s;
    });
    checkNone(linesMatching(others, u"\\bundoCommand\\b|\"core/store/undo\\.h\""_s));
}
