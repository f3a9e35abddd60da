// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "tests/features/running.h"
#include "ui/text/error_text.h"

#include <QCheckBox>

using namespace rt;
using namespace rt::test;

namespace {

void makeProfileIn(const Running& r) {
    const auto profile =
        Profile::create(r.folder(), *passphraseFrom(passphrase), fixedEnv(r.now, 1), lowestCost);
    REQUIRE(profile);
}

void tryPassphrase(Running& r, const QString& typed) {
    r.type(typed);
    r.press(Qt::Key_Return);
    r.until(
        [&] { return r.program->isOpen() || r.words(*r.program->firstRun()).contains(u". "_s); });
}

} // namespace

TEST_CASE("Someone makes a profile by keyboard alone, and the window knows who they are",
          "[features][first]") {
    Running r;
    r.start();
    r.tabTo(u"Make a profile"_s);
    r.press(Qt::Key_Space);
    r.type(u"Sam Clarke"_s);
    r.tabTo(u"I have put the passphrase somewhere safe"_s);
    r.press(Qt::Key_Space);
    r.tabTo(u"Make the profile"_s);
    r.press(Qt::Key_Space);
    r.waitForWindow();
    CHECK(Profile::isThere(r.folder()));
    CHECK(r.words(r.window()).contains(u"Sam Clarke"_s));
    CHECK_FALSE(r.desk().isPractice());
    CHECK_FALSE(r.words(r.window()).contains(u"Practice data"_s));
}

TEST_CASE("A wrong passphrase is said beside its field, and the right one opens",
          "[features][first]") {
    Running r;
    makeProfileIn(r);
    r.start();
    tryPassphrase(r, u"not this one"_s);
    REQUIRE_FALSE(r.program->isOpen());
    CHECK(r.words(*r.program->firstRun()).contains(faultText(FaultKind::WrongKey)));
    CHECK(r.focus()->accessibleName() == u"Passphrase");
    QTest::keyClick(r.focus(), Qt::Key_A, Qt::ControlModifier);
    r.type(passphrase);
    r.press(Qt::Key_Return);
    r.waitForWindow();
    CHECK(r.window().isVisible());
}

TEST_CASE("A profile that is open already says so", "[features][first]") {
    Running r;
    const auto elsewhere =
        Profile::create(r.folder(), *passphraseFrom(passphrase), fixedEnv(r.now, 1), lowestCost);
    r.start();
    tryPassphrase(r, passphrase);
    CHECK(r.words(*r.program->firstRun()).contains(faultText(FaultKind::InUse)));
}

TEST_CASE("A profile of a newer program is left alone and says so", "[features][first]") {
    Running r;
    makeProfileIn(r);
    {
        const Secret key = databaseKey(openKeyFile(r.folder(), *passphraseFrom(passphrase)));
        const Database db(
            r.folder() + u"/roundtable.db"_s,
            QByteArray(reinterpret_cast<const char*>(key.data()), qsizetype(key.size())));
        db.run("PRAGMA user_version = 999");
    }
    r.start();
    tryPassphrase(r, passphrase);
    CHECK(r.words(*r.program->firstRun()).contains(faultText(FaultKind::Newer)));
}

TEST_CASE("A damaged database says so and stays as it is", "[features][first]") {
    Running r;
    makeProfileIn(r);
    REQUIRE(QFile::resize(r.folder() + u"/roundtable.db"_s, 1000));
    r.start();
    tryPassphrase(r, passphrase);
    CHECK(r.words(*r.program->firstRun()).contains(faultText(FaultKind::Damaged)));
    CHECK(QFileInfo(r.folder() + u"/roundtable.db"_s).size() == 1000);
}

TEST_CASE("Practice data says so over every page, and lets one practise as another",
          "[features][practice]") {
    Practising r;
    for (int area = 0; area < 4; ++area) {
        r.window().openArea(area);
        r.settled();
        CHECK(r.words(r.window()).contains(u"Practice data"_s));
    }
    const PersonId first = r.desk().person();
    QAction* consultant = nullptr;
    for (QAction* each : r.window().findChildren<QAction*>())
        if (each->text().startsWith(u"Consultant social worker,"_s))
            consultant = each;
    REQUIRE(consultant);
    consultant->trigger();
    r.settled();
    CHECK(r.desk().person() != first);
    CHECK(consultant->isChecked());
    CHECK(r.words(r.window()).contains(consultant->text().section(u", "_s, 1)));
}
