// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile.h"
#include "tests/app/ctl/ctl_pcs.h"

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// The founder's PC a with every hub, b in hub 13, d in hub 14: the shared folder between them.
struct ThreePcs : CtlPcs {
    ThreePcs() {
        foundDemo();
        must(u"a"_s, {u"list"_s, u"hub"_s});
        for (const QJsonValue& row : rows())
            hubs[row[u"label"_s].toString()] = row[u"id"_s].toString();
        must(u"a"_s, {u"sync"_s});
        join(u"b"_s, u"13"_s);
        join(u"d"_s, u"14"_s);
    }

    void join(const QString& profile, const QString& hub) {
        must(u"a"_s, {u"list"_s, u"membership"_s});
        QString person;
        for (const QJsonValue& row : rows())
            if (row[u"hub"_s] == hubs[hub] && row[u"role"_s] == u"consultant"_s &&
                row[u"to_day"_s].isUndefined())
                person = row[u"person"_s].toString();
        REQUIRE_FALSE(person.isEmpty());
        people[profile] = person;
        const QString invitation = path(profile + u".txt"_s);
        must(u"a"_s, {u"invite"_s, u"--person"_s, person, u"--out"_s, invitation});
        must(profile, {u"join"_s, u"--share"_s, path(u"share"_s), u"--invite"_s, invitation});
        must(u"a"_s, {u"approve"_s, object()[u"id"_s].toString()});
        must(profile, {u"sync"_s});
    }

    void apply(const QString& profile, const QByteArray& lines) {
        must(profile, {u"apply"_s, file(u"lines.jsonl"_s, lines)});
    }

    // A family in hub 13, entered by its consultant.
    void family(const char* name, const char* given, const char* born, bool restricted) {
        const QByteArray hub = hubs[u"13"_s].toLatin1();
        QByteArray lines = QByteArray(R"({"do":"family.add","let":"f","name":")") + name + "\"}\n" +
                           R"({"do":"child.add","let":"c","family":"$f","given":")" + given +
                           R"(","surname":")" + name + R"(","born":")" + born + "\"}\n" +
                           R"({"do":"allocation.add","child":"$c","hub":")" + hub +
                           R"(","lead":")" + people[u"b"_s].toLatin1() + "\"}\n" +
                           R"({"do":"note.add","family":"$f","text":"ZQX-NOTE of )" + given +
                           "\"}\n";
        if (restricted)
            lines += "{\"do\":\"family.edit\",\"id\":\"$f\",\"restricted\":true}\n";
        apply(u"b"_s, lines);
    }

    QString familyNamed(const QString& name) {
        must(u"b"_s, {u"list"_s, u"family"_s});
        for (const QJsonValue& row : rows())
            if (row[u"name"_s] == name)
                return row[u"id"_s].toString();
        FAIL("no such family");
        return {};
    }

    QJsonArray search(const QString& profile, const QString& text) {
        must(profile, {u"search"_s, text});
        return rows();
    }

    void round() {
        for (const QString& profile : {u"b"_s, u"a"_s, u"d"_s}) {
            must(profile, {u"sync"_s});
            INFO(profile.toStdString() << ": " << out.join(u' ').toStdString());
            CHECK(object()[u"setAside"_s].toInt() == 0);
        }
    }

    // Whether any cell of any table of the profile's database holds these bytes.
    bool holds(const QString& profile, const QByteArray& bytes) const {
        auto passphrase = passphraseFrom(u"four plain words here"_s);
        const auto opened = Profile::open(path(profile), *passphrase, systemEnv({}));
        const Database& db = opened->workspace().db();
        std::vector<std::string> tables;
        auto names = db.prepare("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY name");
        while (names.step())
            tables.push_back(names.text(0).toStdString());
        for (const std::string& table : tables) {
            auto row = db.prepare("SELECT * FROM \"" + table + '"');
            while (row.step())
                for (int column = 0; column < row.columns(); ++column)
                    if (row.bytes(column).contains(bytes))
                        return true;
        }
        return false;
    }

    QHash<QString, QString> hubs;
    QHash<QString, QString> people; // by profile
};

} // namespace

TEST_CASE("a hub learns that another knows a child and whom to ask, and nothing of a protected one",
          "[ctl][sync][index]") {
    ThreePcs pcs;
    pcs.family("Wetherstone", "Zara", "2014-06-05", false);
    pcs.family("Quillfeather", "Isolde", "2015-01-02", true);
    pcs.round();
    const QJsonArray found = pcs.search(u"d"_s, u"zara wether"_s);
    REQUIRE(found.size() == 1);
    CHECK(found[0][u"known_to_hub"_s] == u"13"_s);
    CHECK(found[0][u"name"_s] == u"Zara Wetherstone"_s);
    CHECK(found[0][u"born"_s] == u"2014-06-05"_s);
    CHECK(found[0][u"standing"_s] == u"open"_s);
    CHECK_FALSE(found[0][u"ask"_s].toString().isEmpty());
    CHECK(pcs.search(u"b"_s, u"zara wether"_s)[0][u"known_to_hub"_s].isUndefined());

    CHECK(pcs.search(u"d"_s, u"quillfeather"_s).isEmpty());
    const QJsonArray asked = pcs.search(u"d"_s, u"isolde quillfeather 2/1/2015"_s);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].toObject().keys() == QStringList{u"ask"_s, u"known_to_hub"_s});
    CHECK(pcs.holds(u"b"_s, "Isolde"));
    CHECK(pcs.holds(u"d"_s, "Wetherstone"));
    for (const char* word : {"Isolde", "Quillfeather", "quillfeather", "2015-01-02", "ZQX-NOTE"})
        CHECK_FALSE(pcs.holds(u"d"_s, word));
}

TEST_CASE("every hub's figures reach the PCs that hold none of its cases", "[ctl][sync][counts]") {
    ThreePcs pcs;
    pcs.round();
    pcs.must(u"d"_s, {u"list"_s, u"hub_week"_s});
    int weeks = 0, met = 0;
    for (const QJsonValue& row : pcs.rows())
        if (row[u"hub"_s] == pcs.hubs[u"13"_s]) {
            ++weeks;
            met += !row[u"met_on"_s].toString().isEmpty();
        }
    CHECK(weeks == 27);
    CHECK(met > 5);
    for (const char* scope : {"index", "counts"}) {
        pcs.must(u"a"_s, {u"digest"_s, u"--scope"_s, QString::fromLatin1(scope)});
        const QString digest = pcs.object()[u"digest"_s].toString();
        pcs.must(u"d"_s, {u"digest"_s, u"--scope"_s, QString::fromLatin1(scope)});
        CHECK(pcs.object()[u"digest"_s].toString() == digest);
    }
    pcs.must(u"a"_s, {u"sync"_s});
    CHECK(pcs.object()[u"sent"_s].toInt() == 0); // what is published is published once
}

TEST_CASE("an attached file is saved by a colleague and is not on another hub's PC",
          "[ctl][sync][attachments]") {
    ThreePcs pcs;
    pcs.family("Wetherstone", "Zara", "2014-06-05", false);
    const QString family = pcs.familyNamed(u"Wetherstone"_s);
    const QByteArray report = "ZQX-REPORT: Zara reads well.";
    const QString from = pcs.file(u"report.pdf"_s, report);
    pcs.apply(u"b"_s, QJsonDocument(QJsonObject{{u"do"_s, u"attachment.add"_s},
                                                {u"family"_s, family},
                                                {u"file"_s, from},
                                                {u"what"_s, u"School report"_s}})
                          .toJson(QJsonDocument::Compact));
    pcs.round();
    pcs.must(u"a"_s, {u"attachment"_s, u"list"_s, family});
    REQUIRE(pcs.rows().size() == 1);
    const QJsonValue line = pcs.rows()[0];
    CHECK(line[u"name"_s] == u"report.pdf"_s);
    CHECK(line[u"here"_s].toBool());
    const QString id = line[u"id"_s].toString(), to = pcs.path(u"copy.pdf"_s);
    pcs.must(u"a"_s, {u"attachment"_s, u"save"_s, id, u"--out"_s, to});
    QFile copy(to);
    REQUIRE(copy.open(QIODevice::ReadOnly));
    CHECK(copy.readAll() == report);
    CHECK(pcs.run(u"a"_s, {u"attachment"_s, u"save"_s, id, u"--out"_s, to}) == ctl::Refused);
    CHECK(pcs.run(u"d"_s, {u"attachment"_s, u"save"_s, id, u"--out"_s, to}) == ctl::Refused);
    CHECK(pcs.run(u"d"_s, {u"attachment"_s, u"list"_s, family}) == ctl::Done);
    CHECK(pcs.rows().isEmpty());
    CHECK_FALSE(pcs.holds(u"d"_s, "report.pdf"));
    pcs.must(u"a"_s, {u"show"_s, u"attachment"_s, id});
    CHECK(pcs.object()[u"secret"_s].isNull());
    pcs.must(u"a"_s, {u"backup"_s, u"--to"_s, pcs.dir.path()});
    const QString backup = QDir(pcs.dir.path()).entryList({u"*.rtbackup"_s}).value(0);
    pcs.must(u"restored"_s, {u"restore"_s, pcs.path(backup)});
    pcs.must(u"restored"_s, {u"attachment"_s, u"save"_s, id, u"--out"_s, pcs.path(u"r.pdf"_s)});
}
