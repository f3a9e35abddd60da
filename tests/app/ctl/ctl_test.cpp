// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

void needApplication() { // documents are laid out with fonts
    static int argc = 1;
    static char name[] = "ctl_tests";
    static char* argv[]{name, nullptr};
    static QGuiApplication application(argc, argv);
}

// A folder for profiles and files, and what the last run printed.
struct Shell {
    Shell() { qputenv("ROUNDTABLE_PASSPHRASE", "four plain words here"); }

    int run(QStringList words, const QString& profile = u"p"_s) {
        out.clear();
        err.clear();
        words << u"--profile"_s << dir.filePath(profile);
        return ctl::run(
            words, [this](const QString& line) { out << line; },
            [this](const QString& line) { err << line; });
    }

    QJsonArray rows() const { return QJsonDocument::fromJson(out.join(u'\n').toUtf8()).array(); }

    QJsonObject line(qsizetype at) const {
        return QJsonDocument::fromJson(out.value(at).toUtf8()).object();
    }

    QString file(const QString& name, const QByteArray& bytes) {
        QFile made(dir.filePath(name));
        REQUIRE(made.open(QIODevice::WriteOnly));
        made.write(bytes);
        return made.fileName();
    }

    QTemporaryDir dir;
    QStringList out, err;
};

const QString someDay = u"2026-11-12T10:00:00Z"_s;

QStringList demo(const QString& seed = u"7"_s) {
    return {u"demo"_s, u"--size"_s, u"0.05"_s, u"--seed"_s, seed, u"--now"_s, someDay};
}

} // namespace

TEST_CASE("words that are off end with 2 and a sentence", "[ctl]") {
    Shell shell;
    CHECK(shell.run({u"fly"_s}) == ctl::Usage);
    CHECK(shell.run({u"list"_s, u"--colour"_s, u"red"_s}) == ctl::Usage);
    CHECK_FALSE(shell.err.isEmpty());
    CHECK(shell.run({u"bench"_s, u"--size"_s, u"much"_s}) == ctl::Usage);
    CHECK(shell.run({u"--help"_s}) == ctl::Done);
}

TEST_CASE("each thing that can be wrong with a profile is said", "[ctl]") {
    Shell shell;
    CHECK(shell.run({u"digest"_s}) == ctl::Fault); // there is none
    REQUIRE(shell.run({u"init"_s, u"--name"_s, u"Rosa Okafor"_s}) == ctl::Done);
    CHECK(shell.run({u"init"_s}) == ctl::Fault); // there is one already
    qputenv("ROUNDTABLE_PASSPHRASE", "something else");
    CHECK(shell.run({u"digest"_s}) == ctl::Fault);
    CHECK_FALSE(shell.err.join(u' ').contains(u"sqlite"_s));
    qunsetenv("ROUNDTABLE_PASSPHRASE");
    CHECK(shell.run({u"digest"_s}) == ctl::Usage);
}

TEST_CASE("nobody plays another person or another day on a real profile", "[ctl]") {
    Shell shell;
    REQUIRE(shell.run({u"init"_s, u"--name"_s, u"Rosa Okafor"_s}) == ctl::Done);
    CHECK(shell.run({u"list"_s, u"hub"_s, u"--as"_s, u"Rosa Okafor"_s}) == ctl::Refused);
    CHECK(shell.run({u"list"_s, u"hub"_s, u"--now"_s, someDay}) == ctl::Refused);
    CHECK(shell.run({u"list"_s, u"person"_s, u"--json"_s}) == ctl::Done);
    CHECK(shell.rows().size() == 1);
}

TEST_CASE("the same seed makes the same trust, whatever device wrote it", "[ctl][demo]") {
    Shell shell;
    REQUIRE(shell.run(demo(), u"a"_s) == ctl::Done);
    REQUIRE(shell.run(demo(), u"b"_s) == ctl::Done);
    REQUIRE(shell.run(demo(u"8"_s), u"c"_s) == ctl::Done);
    const auto digest = [&](const QString& profile, const QStringList& more = {}) {
        REQUIRE(shell.run(QStringList{u"digest"_s} + more, profile) == ctl::Done);
        return shell.out.join(u' ');
    };
    CHECK(digest(u"a"_s) == digest(u"b"_s));
    CHECK(digest(u"a"_s) != digest(u"c"_s));
    CHECK(digest(u"a"_s, {u"--log"_s}) != digest(u"b"_s, {u"--log"_s}));
    CHECK(shell.run({u"verify"_s}, u"a"_s) == ctl::Done);
}

TEST_CASE("a script names its results, stops at the first refusal, or takes all back",
          "[ctl][apply]") {
    Shell shell;
    REQUIRE(shell.run(demo()) == ctl::Done);
    const QStringList asCoordinator{u"--now"_s, someDay};
    const QString good = shell.file(
        u"good.jsonl"_s, R"({"do":"family.add","name":"Novak","reference":"F-900","let":"novak"}
{"do":"child.add","family":"$novak","given":"Ela","surname":"Novak","born":"2015-02-03","let":"ela"}
{"do":"note.add","family":"$novak","children":["$ela"],"text":"Ela likes the new school."}
)");
    REQUIRE(shell.run(QStringList{u"apply"_s, good} + asCoordinator) == ctl::Done);
    REQUIRE(shell.out.size() == 3);
    const QString child = shell.line(1)[u"id"_s].toString();
    REQUIRE(shell.run({u"show"_s, u"child"_s, child, u"--json"_s}) == ctl::Done);
    CHECK(shell.line(0)[u"given"_s] == u"Ela"_s);
    CHECK(shell.line(0)[u"versions"_s].toObject()[u"given"_s].toArray().size() == 1);

    const QString bad =
        shell.file(u"bad.jsonl"_s, R"({"do":"family.add","name":"Zymurgy","reference":"ZQX901"}
{"do":"note.add","family":"$nobody","text":"x"}
{"do":"family.add","name":"Quoxley","reference":"F-902"}
)");
    CHECK(shell.run(QStringList{u"apply"_s, bad, u"--atomic"_s} + asCoordinator) == ctl::Refused);
    CHECK(shell.run({u"search"_s, u"ZQX901"_s, u"--json"_s}) == ctl::Done);
    CHECK(shell.rows().isEmpty());
    CHECK(shell.run(QStringList{u"apply"_s, bad} + asCoordinator) == ctl::Refused);
    CHECK(shell.run({u"search"_s, u"Zymurgy"_s, u"--json"_s}) == ctl::Done);
    CHECK(shell.rows().size() == 1);
    CHECK(shell.run({u"search"_s, u"Quoxley"_s, u"--json"_s}) == ctl::Done);
    CHECK(shell.rows().isEmpty());
}

TEST_CASE("history tells who and when, and its command can be taken back", "[ctl][undo]") {
    Shell shell;
    REQUIRE(shell.run(demo()) == ctl::Done);
    const QString script =
        shell.file(u"s.jsonl"_s, R"({"do":"family.add","name":"Vexmoor","reference":"ZQX900"})");
    REQUIRE(shell.run({u"apply"_s, script, u"--now"_s, someDay}) == ctl::Done);
    const QString family = shell.line(0)[u"id"_s].toString();
    REQUIRE(shell.run({u"history"_s, u"family"_s, family, u"--json"_s}) == ctl::Done);
    REQUIRE_FALSE(shell.rows().isEmpty());
    const QJsonObject line = shell.rows().first().toObject();
    CHECK_FALSE(line[u"by"_s].toString().isEmpty());
    REQUIRE(shell.run({u"undo"_s, line[u"command"_s].toString()}) == ctl::Done);
    REQUIRE(shell.run({u"search"_s, u"Vexmoor"_s, u"--json"_s}) == ctl::Done);
    CHECK(shell.rows().isEmpty());
    CHECK(shell.run({u"verify"_s}) == ctl::Done);
}

TEST_CASE("every command is listed with its fields", "[ctl][apply]") {
    Shell shell;
    REQUIRE(shell.run({u"apply"_s, u"--list"_s}) == ctl::Done);
    CHECK(shell.out.size() > 60);
    for (qsizetype i = 0; i < shell.out.size(); ++i) {
        INFO(shell.out[i].toStdString());
        CHECK_FALSE(shell.line(i)[u"do"_s].toString().isEmpty());
        CHECK_FALSE(shell.line(i)[u"says"_s].toString().isEmpty());
    }
}

TEST_CASE("the agenda says why, and a past meeting leaves its papers", "[ctl][meeting]") {
    needApplication();
    Shell shell;
    REQUIRE(shell.run(demo()) == ctl::Done);
    REQUIRE(shell.run({u"agenda"_s, u"--hub"_s, u"13"_s, u"--date"_s, u"2026-11-12"_s,
                       u"--json"_s}) == ctl::Done);
    REQUIRE_FALSE(shell.rows().isEmpty());
    CHECK(shell.rows().first().toObject()[u"tier"_s] == u"must"_s);
    CHECK_FALSE(shell.rows().first().toObject()[u"reasons"_s].toArray().isEmpty());
    CHECK(shell.run({u"agenda"_s, u"--hub"_s, u"no such"_s}) == ctl::Refused);

    REQUIRE(shell.run({u"list"_s, u"signed_record"_s, u"--json"_s}) == ctl::Done);
    REQUIRE_FALSE(shell.rows().isEmpty());
    const QString meeting = shell.rows().last().toObject()[u"meeting"_s].toString();
    const QString papers = shell.dir.filePath(u"papers"_s);
    REQUIRE(shell.run({u"minutes"_s, u"--meeting"_s, meeting, u"--out"_s, papers}) == ctl::Done);
    CHECK(QFile::exists(papers + u"/minutes.pdf"_s));
    CHECK(QFile::exists(papers + u"/record-01.txt"_s));
    CHECK(shell.run({u"minutes"_s, u"--meeting"_s, meeting, u"--out"_s, papers}) == ctl::Refused);
}

TEST_CASE("the first import is taken back by whoever did it, while nobody has joined",
          "[ctl][import][undo]") {
    Shell shell;
    REQUIRE(shell.run({u"init"_s}) == ctl::Done);
    const QString hubs = shell.file(u"hubs.csv"_s, "Hub,Hub name,Type\n13,Cedar,court\n");
    const QString people = shell.file(
        u"people.csv"_s, "First name,Family name,E-mail,Role,Hub\nJo,Park,jo@example.org,CSW,13\n");
    REQUIRE(shell.run({u"import"_s, hubs, people, u"--json"_s}) == ctl::Done);
    const QString command = shell.line(0)[u"command"_s].toString();
    REQUIRE_FALSE(command.isEmpty());
    CHECK(
        shell.run({u"import"_s, shell.file(u"more.csv"_s, "Hub,Hub name,Type\n14,Elm,court\n")}) ==
        ctl::Refused); // the trust has people, and nobody has said who they are
    REQUIRE(shell.run({u"undo"_s, command}) == ctl::Done);
    REQUIRE(shell.run({u"list"_s, u"person"_s, u"--json"_s}) == ctl::Done);
    CHECK(shell.rows().isEmpty());
    CHECK(shell.run({u"import"_s, hubs, people}) == ctl::Done);
    CHECK(shell.run({u"verify"_s}) == ctl::Done);
}

TEST_CASE("a partner reads at the command line what the window shows them, and no more",
          "[ctl][rights]") {
    Shell shell;
    REQUIRE(shell.run(demo()) == ctl::Done);
    REQUIRE(shell.run({u"list"_s, u"family"_s, u"--json"_s}) == ctl::Done);
    const QString family = shell.rows().first().toObject()[u"id"_s].toString();
    const QString name = shell.rows().first().toObject()[u"name"_s].toString();
    const QString script = shell.file(
        u"s.jsonl"_s, R"({"do":"person.add","given":"Pat","family":"Zymurgy","role":"partner"})");
    REQUIRE(shell.run({u"apply"_s, script, u"--now"_s, someDay}) == ctl::Done);
    const QStringList asPat{u"--as"_s, u"Pat Zymurgy"_s, u"--now"_s, someDay};
    for (const auto& kind : {u"family"_s, u"child"_s, u"note"_s, u"allocation"_s, u"visit"_s,
                             u"action"_s, u"signed_record"_s}) {
        INFO(kind.toStdString());
        REQUIRE(shell.run(QStringList{u"list"_s, kind, u"--json"_s} + asPat) == ctl::Done);
        CHECK(shell.rows().isEmpty());
    }
    REQUIRE(shell.run(QStringList{u"list"_s, u"hub"_s, u"--json"_s} + asPat) == ctl::Done);
    CHECK_FALSE(shell.rows().isEmpty());
    CHECK(shell.run(QStringList{u"show"_s, u"family"_s, family} + asPat) == ctl::Refused);
    CHECK(shell.run(QStringList{u"history"_s, u"family"_s, family} + asPat) == ctl::Refused);
    REQUIRE(shell.run(QStringList{u"search"_s, name, u"--json"_s} + asPat) == ctl::Done);
    CHECK(shell.rows().isEmpty());
    REQUIRE(shell.run(QStringList{u"agenda"_s, u"--hub"_s, u"13"_s, u"--json"_s} + asPat) ==
            ctl::Done);
    CHECK(shell.rows().isEmpty());
    CHECK(shell.run(QStringList{u"minutes"_s, u"--meeting"_s, family, u"--out"_s,
                                shell.dir.filePath(u"m"_s)} +
                    asPat) == ctl::Refused);
}
