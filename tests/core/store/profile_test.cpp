// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/profile.h"
#include "core/store/writer.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const Env env = fixedEnv(QDateTime(day("2026-11-12"), QTime(9, 0), Qt::UTC), 1);

Passphrase right() {
    return std::move(*passphraseFrom(u"correct horse battery"_s));
}

struct Folder {
    QTemporaryDir dir;
    QString path = dir.filePath(u"profile"_s);

    std::unique_ptr<Profile> make() { return Profile::create(path, right(), env, lowestCost); }

    FaultKind openFault(const QString& typed = u"correct horse battery"_s) {
        try {
            (void)Profile::open(path, *passphraseFrom(typed), env);
        } catch (const Fault& fault) {
            return fault.kind;
        }
        return FaultKind::Programming;
    }

    void flip(const char* name, qint64 at) {
        QFile file(path + u'/' + QLatin1String(name));
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(at));
        char byte = 0;
        REQUIRE(file.getChar(&byte));
        REQUIRE(file.seek(at));
        REQUIRE(file.putChar(char(byte ^ 0x10)));
    }
};

Family family(unsigned n) {
    Family f;
    f.id = anId<FamilyId>(n);
    f.name = u"Canary-Adeyemi"_s;
    return f;
}

} // namespace

TEST_CASE("what was saved is there after the profile was closed", "[store][profile]") {
    Folder f;
    REQUIRE(f.make()->workspace().change("family.add", [](Changes& c) -> Outcome {
        c.add(family(1));
        return ok;
    }));
    const auto profile = Profile::open(f.path, right(), env);
    CHECK(profile->workspace().load<Family>(anId<FamilyId>(1))->name == "Canary-Adeyemi");
    CHECK(profile->reader()->number("SELECT count(*) FROM family") == 1);
}

TEST_CASE("each thing that can be wrong with a profile is a fault of its own", "[store][profile]") {
    Folder f;
    CHECK(f.openFault() == FaultKind::Missing);
    auto profile = f.make();
    CHECK(f.openFault() == FaultKind::InUse);
    profile.reset();
    CHECK(f.openFault(u"wrong"_s) == FaultKind::WrongKey);
    SECTION("damaged database") {
        f.flip("roundtable.db", 100);
        CHECK(f.openFault() == FaultKind::Damaged);
    }
    SECTION("truncated database") {
        REQUIRE(QFile::resize(f.path + u"/roundtable.db"_s, 1000));
        CHECK(f.openFault() == FaultKind::Damaged);
    }
    SECTION("no database") {
        REQUIRE(QFile::remove(f.path + u"/roundtable.db"_s));
        CHECK(f.openFault() == FaultKind::Damaged);
    }
    SECTION("damaged key file") {
        f.flip("key.rt", 40);
        const FaultKind kind = f.openFault();
        CHECK((kind == FaultKind::DamagedKey || kind == FaultKind::WrongKey));
    }
}

TEST_CASE("a database of a newer program is left alone", "[store][profile]") {
    Database db(u":memory:"_s, {});
    db.run("PRAGMA user_version = 999");
    try {
        migrate(db);
        FAIL("it was migrated");
    } catch (const Fault& fault) {
        CHECK(fault.kind == FaultKind::Newer);
    }
}

TEST_CASE("no word of a case stands in the profile's files", "[store][profile][canary]") {
    Folder f;
    auto profile = f.make();
    REQUIRE(profile->workspace().change("family.add", [](Changes& c) -> Outcome {
        c.add(family(1));
        return ok;
    }));
    profile->drafts().keep(u"note/1"_s, u"Canary-draft"_s, env.now());
    for (const QString& name : QDir(f.path).entryList(QDir::Files | QDir::Hidden)) {
        QFile file(f.path + u'/' + name);
        REQUIRE(file.open(QIODevice::ReadOnly));
        INFO(name.toStdString());
        CHECK_FALSE(file.readAll().contains("Canary"));
    }
}

TEST_CASE("only its owner may read the profile's files", "[store][profile]") {
    Folder f;
    auto profile = f.make();
    profile->drafts().keep(u"note/1"_s, u"words"_s, env.now());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const QFileInfo& info : QDir(f.path).entryInfoList(QDir::Files | QDir::Hidden)) {
        INFO(info.fileName().toStdString());
        CHECK_FALSE(info.permissions() & others);
    }
}

TEST_CASE("drafts come back by their beginning, until they are dropped", "[store][drafts]") {
    Folder f;
    auto profile = f.make();
    Drafts& drafts = profile->drafts();
    drafts.keep(u"discussion/1/reflection"_s, u"why Fri"_s, env.now());
    drafts.keep(u"discussion/1/reflection"_s, u"why Fridays"_s, env.now());
    drafts.keep(u"discussion/2/reflection"_s, u"other"_s, env.now());
    REQUIRE(drafts.under(u"discussion/1/"_s).size() == 1);
    CHECK(drafts.find(u"discussion/1/reflection"_s)->text == "why Fridays");
    drafts.dropUnder(u"discussion/1/"_s);
    CHECK(drafts.under(u"discussion/"_s).size() == 1);
}

TEST_CASE("the writer does its work in order and answers for a fault", "[store][writer]") {
    Folder f;
    auto profile = f.make();
    std::vector<int> done;
    int faults = 0;
    {
        Writer writer(profile->workspace(), [&](const Fault&) { ++faults; });
        for (int i = 0; i < 20; ++i)
            writer.submit([&done, i](Workspace&) { done.push_back(i); });
        writer.submit([](Workspace& w) { w.db().run("DELETE FROM change"); });
        writer.drain();
    }
    REQUIRE(done.size() == 20);
    CHECK(std::is_sorted(done.begin(), done.end()));
    CHECK(faults == 1);
}
