// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/ctl/ctl_pcs.h"

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Office : CtlPcs {
    // Refused, in words that the person can act on.
    void mustNot(const QString& profile, const QStringList& words, const QString& says) {
        const int exit = run(profile, words);
        INFO(words.join(u' ').toStdString() << ": " << err.join(u' ').toStdString());
        CHECK(exit != ctl::Done);
        CHECK(err.join(u' ').contains(says));
    }

    void found() {
        foundDemo();
        recovery = object()[u"recovery"_s].toString();
        sheets = object()[u"sheets"_s].toArray();
    }

    // Another person of hub 13, by role, on a PC of their own.
    QString personOf(const QString& role) {
        must(u"a"_s, {u"list"_s, u"hub"_s});
        QString hub;
        for (const QJsonValue& row : rows())
            if (row[u"label"_s] == u"13"_s)
                hub = row[u"id"_s].toString();
        must(u"a"_s, {u"list"_s, u"membership"_s});
        for (const QJsonValue& row : rows())
            if (row[u"hub"_s] == hub && row[u"role"_s] == role && row[u"to_day"_s].isUndefined())
                return row[u"person"_s].toString();
        FAIL("nobody in this role");
        return {};
    }

    QString invite(const QString& person, const QString& name) {
        const QString to = path(name);
        must(u"a"_s, {u"invite"_s, u"--person"_s, person, u"--out"_s, to});
        return to;
    }

    void join(const QString& profile, const QString& role) {
        const QString invitation = invite(personOf(role), profile + u".txt"_s);
        must(profile, {u"join"_s, u"--share"_s, path(u"share"_s), u"--invite"_s, invitation});
        const QString words = object()[u"words"_s].toString(), id = object()[u"id"_s].toString();
        CHECK(words.split(u' ').size() == 6);
        must(u"a"_s, {u"approve"_s, id});
        CHECK(rows()[0][u"words"_s].toString() == words);
    }

    QJsonObject sync(const QString& profile) {
        must(profile, {u"sync"_s});
        return object();
    }

    QString digest(const QString& profile, const QString& scope) {
        must(profile, {u"digest"_s, u"--scope"_s, scope});
        return object()[u"digest"_s].toString();
    }

    QString someFamily(const QString& profile) {
        must(profile, {u"list"_s, u"family"_s});
        REQUIRE_FALSE(rows().isEmpty());
        return rows()[0][u"id"_s].toString();
    }

    void apply(const QString& profile, const QJsonObject& line) {
        must(profile, {u"apply"_s,
                       file(u"line.jsonl"_s, QJsonDocument(line).toJson(QJsonDocument::Compact))});
    }

    QString recovery;
    QJsonArray sheets;
};

} // namespace

TEST_CASE("a demo becomes a trust, a second PC joins, both work and see the same", "[ctl][sync]") {
    Office office;
    office.found();
    CHECK(office.sheets.size() == 3);
    CHECK(office.sync(u"a"_s)[u"sent"_s].toInt() > 100);
    office.mustNot(u"a"_s, {u"found"_s, u"--share"_s, office.path(u"share"_s)},
                   u"belongs to a trust already"_s);

    office.join(u"b"_s, u"consultant"_s);
    const QJsonObject first = office.sync(u"b"_s);
    CHECK(first[u"received"_s].toInt() > 100);
    CHECK(first[u"setAside"_s].toInt() == 0);
    CHECK(first[u"waiting"_s][u"missing"_s].toInt() == 0);
    for (const QString& scope : {u"trust"_s, u"13"_s})
        CHECK(office.digest(u"a"_s, scope) == office.digest(u"b"_s, scope));

    const QString family = office.someFamily(u"b"_s);
    office.apply(u"b"_s, {{u"do"_s, u"note.add"_s},
                          {u"family"_s, family},
                          {u"text"_s, u"Seen at school, ZQX-from-b."_s}});
    office.apply(u"a"_s, {{u"do"_s, u"note.add"_s},
                          {u"family"_s, family},
                          {u"text"_s, u"Telephoned, ZQX-from-a."_s}});
    CHECK(office.sync(u"b"_s)[u"sent"_s].toInt() > 0);
    CHECK(office.sync(u"a"_s)[u"received"_s].toInt() > 0);
    office.sync(u"b"_s);
    CHECK(office.digest(u"a"_s, u"13"_s) == office.digest(u"b"_s, u"13"_s));
    const QJsonObject idle = office.sync(u"a"_s);
    CHECK(idle[u"sent"_s].toInt() == 0);
    CHECK(idle[u"received"_s].toInt() == 0);
    CHECK(idle[u"setAside"_s].toInt() == 0);
    INFO(office.out.join(u' ').toStdString());
    CHECK(idle[u"alarms"_s].toArray().isEmpty());
    office.must(u"b"_s, {u"verify"_s, u"--share"_s});

    office.must(u"a"_s, {u"snapshot"_s, u"--scope"_s, u"13"_s});
    CHECK(office.object()[u"written"_s].toArray() == QJsonArray{u"13"_s});
    office.must(u"a"_s, {u"pack"_s});
    office.join(u"c"_s, u"social_worker"_s);
    CHECK(office.sync(u"c"_s)[u"setAside"_s].toInt() == 0);
    CHECK(office.digest(u"c"_s, u"13"_s) == office.digest(u"a"_s, u"13"_s));
}

TEST_CASE("two who edit one field both keep their words until one of them settles it",
          "[ctl][sync]") {
    Office office;
    office.found();
    office.sync(u"a"_s);
    office.join(u"b"_s, u"consultant"_s);
    office.sync(u"b"_s);
    const QString family = office.someFamily(u"b"_s);
    const auto edit = [&](const QString& profile, const QString& banner) {
        office.apply(profile,
                     {{u"do"_s, u"family.edit"_s}, {u"id"_s, family}, {u"banner"_s, banner}});
    };
    office.must(u"a"_s, {u"show"_s, u"family"_s, family});
    const QJsonValue loaded = office.object()[u"versions"_s][u"banner"_s];
    edit(u"b"_s, u"Ring first"_s);
    office.sync(u"b"_s);
    office.sync(u"a"_s); // the form on a was opened before this came
    office.apply(u"a"_s, {{u"do"_s, u"family.edit"_s},
                          {u"id"_s, family},
                          {u"banner"_s, u"Dog in the yard"_s},
                          {u"loaded"_s, QJsonObject{{u"banner"_s, loaded}}}});
    CHECK(office.sync(u"a"_s)[u"conflicts"_s].toInt() == 1);
    CHECK(office.sync(u"b"_s)[u"conflicts"_s].toInt() == 1);
    office.must(u"b"_s, {u"conflicts"_s});
    const QJsonArray open = office.rows();
    REQUIRE(open.size() == 1);
    REQUIRE(open[0][u"sides"_s].toArray().size() == 2);
    CHECK(open[0][u"sides"_s][0][u"value"_s] == u"Dog in the yard"_s);
    CHECK(open[0][u"sides"_s][1][u"value"_s] == u"Ring first"_s);
    office.must(u"b"_s, {u"resolve"_s, u"family"_s, family, u"banner"_s, u"--keep"_s, u"1"_s});
    office.sync(u"b"_s);
    office.sync(u"a"_s);
    office.must(u"a"_s, {u"conflicts"_s});
    CHECK(office.rows().isEmpty());
    office.must(u"a"_s, {u"show"_s, u"family"_s, family});
    CHECK(office.object()[u"banner"_s] == u"Ring first"_s);
    CHECK(office.digest(u"a"_s, u"13"_s) == office.digest(u"b"_s, u"13"_s));
}

TEST_CASE("a PC that was removed sends nothing more and its scopes get new keys", "[ctl][sync]") {
    Office office;
    office.found();
    office.sync(u"a"_s);
    office.join(u"b"_s, u"consultant"_s);
    office.sync(u"b"_s);
    office.must(u"b"_s, {u"members"_s});
    QString device;
    for (const QJsonValue& person : office.object()[u"people"_s].toArray())
        for (const QJsonValue& one : person[u"devices"_s].toArray())
            if (one[u"this"_s].toBool())
                device = one[u"id"_s].toString();
    const QString family = office.someFamily(u"b"_s);
    office.apply(u"b"_s, {{u"do"_s, u"note.add"_s},
                          {u"family"_s, family},
                          {u"text"_s, u"Not sent before the PC was lost."_s}});
    office.mustNot(u"b"_s, {u"revoke"_s, u"nobody"_s}, u"no such person"_s);
    office.must(u"a"_s, {u"revoke"_s, device});
    office.must(u"a"_s, {u"members"_s});
    CHECK(office.object()[u"notRotated"_s].toArray().isEmpty()); // a holds them all
    office.mustNot(u"b"_s, {u"sync"_s}, u"removed from the trust"_s);
    const QJsonObject after = office.sync(u"a"_s);
    CHECK(after[u"received"_s].toInt() == 0);
    office.mustNot(u"a"_s, {u"revoke"_s, office.personOf(u"coordinator"_s)},
                   u"last administrator"_s);
}

TEST_CASE("who leaves a hub gets no more of it, and everything again when let back in",
          "[ctl][sync]") {
    Office office;
    office.found();
    office.sync(u"a"_s);
    office.join(u"b"_s, u"consultant"_s);
    office.sync(u"b"_s);
    const QString consultant = office.personOf(u"consultant"_s);
    office.must(u"a"_s, {u"revoke"_s, consultant, u"--hub"_s, u"13"_s});
    office.apply(u"a"_s, {{u"do"_s, u"note.add"_s},
                          {u"family"_s, office.someFamily(u"a"_s)},
                          {u"text"_s, u"Written after the consultant left."_s}});
    const QJsonObject sent = office.sync(u"a"_s);
    CHECK(sent[u"sent"_s].toInt() > 0);
    CHECK(sent[u"notRotated"_s].toArray().isEmpty());
    office.sync(u"b"_s);
    CHECK(office.digest(u"a"_s, u"13"_s) != office.digest(u"b"_s, u"13"_s));
    office.must(u"a"_s, {u"grant"_s, u"--person"_s, consultant, u"--role"_s, u"consultant"_s,
                         u"--hub"_s, u"13"_s});
    office.sync(u"b"_s);
    CHECK(office.digest(u"a"_s, u"13"_s) == office.digest(u"b"_s, u"13"_s));
}

TEST_CASE("an invitation that is off is refused and nothing is made of it", "[ctl][sync]") {
    Office office;
    office.found();
    const QString share = office.path(u"share"_s);
    const QString good = office.invite(office.personOf(u"consultant"_s), u"good.txt"_s);
    QFile read(good);
    REQUIRE(read.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(read.readAll());
    QString slip = text;
    const qsizetype at = slip.indexOf(u'\n') + 8;
    slip[at] = slip[at] == u'7' ? u'8' : u'7';
    const auto join = [&](const QString& invitation) {
        return QStringList{u"join"_s, u"--share"_s, share, u"--invite"_s, invitation};
    };
    office.mustNot(u"b"_s, join(office.file(u"slip.txt"_s, slip.toUtf8())), u"mistyped"_s);
    office.mustNot(u"b"_s, join(office.file(u"cut.txt"_s, text.first(90).toUtf8())), u"mistyped"_s);
    office.mustNot(u"b"_s,
                   {u"join"_s, u"--share"_s, share, u"--invite"_s, good, u"--now"_s,
                    u"2099-01-01T10:00:00Z"_s},
                   u"72 hours"_s);
    CHECK_FALSE(QDir(office.path(u"b"_s)).exists());

    office.must(u"b"_s, join(good)); // two PCs follow one invitation
    const QString first = office.object()[u"id"_s].toString();
    office.must(u"c"_s, join(good));
    office.mustNot(u"c"_s, {u"approve"_s, u"--all"_s}, u"not been let in"_s);
    office.must(u"a"_s, {u"approve"_s, first});
    office.run(u"a"_s, {u"approve"_s, u"--all"_s});
    REQUIRE(office.rows().size() == 1);
    CHECK(office.rows()[0][u"refused"_s].toString().contains(u"used already"_s));
    CHECK(office.sync(u"c"_s)[u"waiting"_s][u"approval"_s].toBool());
    office.mustNot(u"b"_s,
                   {u"invite"_s, u"--person"_s, u"nobody"_s, u"--out"_s, office.path(u"x.txt"_s)},
                   u"nobody called"_s);

    Office other;
    other.found();
    const QString foreign = other.invite(other.personOf(u"consultant"_s), u"other.txt"_s);
    office.mustNot(u"d"_s, join(foreign), u"another trust"_s);
}

TEST_CASE("a shared folder that cannot be one is refused with its reason", "[ctl][sync]") {
    Office office;
    office.must(u"a"_s, {u"init"_s, u"--name"_s, u"Rosa Okafor"_s});
    const auto found = [&](const QString& share) {
        return QStringList{u"found"_s, u"--share"_s, share};
    };
    office.mustNot(u"a"_s, found(office.file(u"plain"_s, "x")), u"a file, not a folder"_s);
    office.mustNot(u"a"_s, found(office.path(u"nowhere"_s)), u"not there"_s);
    office.mustNot(u"a"_s, found(office.path(u"a"_s)), u"lie in each other"_s);
    QDir(office.path(u"a"_s)).mkdir(u"inside"_s);
    office.mustNot(u"a"_s, found(office.path(u"a/inside"_s)), u"lie in each other"_s);
    office.mustNot(u"a"_s, {u"sync"_s}, u"belongs to no trust"_s);
    office.must(u"a"_s, found(office.path(u"share"_s)));
    office.must(u"b"_s, {u"init"_s, u"--name"_s, u"Ben Ade"_s});
    office.mustNot(u"b"_s, found(office.path(u"share"_s)), u"belongs to a trust already"_s);
    REQUIRE(QDir().rename(office.path(u"share"_s), office.path(u"unplugged"_s)));
    CHECK(office.run(u"a"_s, {u"sync"_s}) == ctl::Away);
    QDir(office.dir.path()).mkdir(u"share"_s);
    CHECK(office.run(u"a"_s, {u"sync"_s}) == ctl::Away); // an empty folder in its place
    CHECK(QDir(office.path(u"share"_s)).isEmpty());
}

TEST_CASE("the recovery key appoints an administrator, and every PC is told", "[ctl][sync]") {
    Office office;
    office.found();
    const QString share = office.path(u"share"_s);
    office.mustNot(u"r"_s,
                   {u"recover"_s, u"--share"_s, share, u"--recovery"_s, office.sheets[0].toString(),
                    u"--name"_s, u"Ida Moss"_s},
                   u"two different sheets"_s);
    office.must(u"r"_s,
                {u"recover"_s, u"--share"_s, share, u"--recovery"_s, office.sheets[0].toString(),
                 u"--recovery"_s, office.sheets[2].toString(), u"--name"_s, u"Ida Moss"_s});
    office.sync(u"r"_s);
    office.must(u"a"_s, {u"members"_s});
    CHECK(office.object()[u"recoveryUsed"_s].toInt() == 1);
    CHECK(office.out.join(u' ').contains(u"Ida Moss"_s));
    office.must(u"r"_s, {u"revoke"_s, office.personOf(u"coordinator"_s)});
    office.mustNot(u"a"_s, {u"sync"_s}, u"removed from the trust"_s);
}

TEST_CASE("a batch runs many lines for several profiles and says how each ended", "[ctl][sync]") {
    Office office;
    office.must(u"a"_s, {u"init"_s, u"--name"_s, u"Rosa Okafor"_s});
    const QString profile = u" --profile \"%1\""_s.arg(office.path(u"a"_s));
    const QString script = office.file(
        u"batch.txt"_s, u"# two lines\nfound --share \"%1\"%2\nsync --machine-token \"%3\"%2\n"
                        "found --share \"%1\"%2\n"_s
                            .arg(office.path(u"share"_s), profile, office.path(u"a.token"_s))
                            .toUtf8());
    CHECK(office.run(u"a"_s, {u"batch"_s, script}) == ctl::Refused);
    CHECK(office.out.contains(u"{\"line\":2,\"exit\":0}"_s));
    CHECK(office.out.contains(u"{\"line\":3,\"exit\":0}"_s));
    CHECK(office.out.contains(u"{\"line\":4,\"exit\":3}"_s));
}
