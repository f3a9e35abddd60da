// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/identity.h"
#include "tests/simulation/twins.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

struct Machines {
    Machines() {
        for (Pc* pc : {&a, &b}) {
            pc->options.tokenFile = folder.filePath(QString::number(pc->number));
            pc->options.machine = "machine " + QByteArray::number(pc->number);
            pc->start();
        }
    }

    QTemporaryDir folder;
    Trust trust;
    Pc a{trust, {0}}, b{trust, {0}};
    QUuid family = addFamily(a, 0, 1, "Adeyemi");
};

qint64 countOf(Pc& pc, const char* name) {
    auto s = pc.db.prepare("SELECT count(*) FROM command WHERE name = ?");
    return s.bind(1, QString::fromLatin1(name)).step() ? s.number(0) : -1;
}

} // namespace

TEST_CASE("A PC that is closed and opened again keeps its name", "[sync][identity]") {
    Machines m;
    for (int n = 0; n < 3; ++n) {
        rename(m.a, m.family, n % 2 ? "One" : "Two");
        REQUIRE(settle(m.trust, {&m.a, &m.b}));
        m.a.start();
    }
    CHECK(m.a.log().ownDevice() == 1);
    CHECK(m.a.round().alarms.empty());
}

TEST_CASE(
    "Scenario 18: a database from three weeks ago takes a new name and gets its own work back",
    "[sync][scenario][identity]") {
    for (const bool shareThere : {true, false}) {
        for (const bool token : {true, false}) {
            Machines m;
            if (!token)
                m.a.options.tokenFile.clear();
            m.a.start();
            REQUIRE(settle(m.trust, {&m.a, &m.b}));
            Database backup(u":memory:"_s, {});
            copyDatabase(m.a.db, backup);
            m.trust.nowMs += 21LL * 86'400'000;
            rename(m.a, m.family, "Clarke");
            addFamily(m.a, 0, 2, "Khan");
            REQUIRE(settle(m.trust, {&m.a, &m.b}));
            restore(m.a, backup);
            INFO("share " << shareThere << " token " << token);
            if (!shareThere)
                m.a.share.awayUntil = m.trust.nowMs + 600'000;
            addFamily(m.a, 0, 3, "Reed"); // work goes on before anybody notices
            m.a.round();
            setBanner(m.a, m.family, "Dangerous dog");
            m.trust.nowMs += 600'000;
            REQUIRE(settle(m.trust, {&m.a, &m.b}));
            for (Pc* pc : {&m.a, &m.b}) {
                CHECK(nameOf(*pc, m.family) == "Clarke");
                CHECK(form(*pc, m.family)->banner == "Dangerous dog");
                CHECK(nameOf(*pc, idOf(2, 9)) == "Khan");
                CHECK(nameOf(*pc, idOf(3, 9)) == "Reed");
                CHECK(verifyLog(pc->db, pc->log()).flaws.empty());
            }
            CHECK(m.a.log().ownDevice() > 1);
            CHECK(m.a.digest() == m.b.digest());
        }
    }
}

TEST_CASE("Scenario 19: a cloned PC and its twin both work on, and nothing of either is lost",
          "[sync][scenario][identity]") {
    for (const bool token : {true, false}) {
        Machines m;
        REQUIRE(settle(m.trust, {&m.a, &m.b}));
        Pc twin(m.trust, {0});
        if (token) {
            twin.options.tokenFile = m.folder.filePath(u"twin"_s);
            twin.options.machine = "another machine";
        } else {
            m.a.options.tokenFile.clear();
            m.a.start();
        }
        restore(twin, m.a.db);
        std::vector<Pc*> all{&m.a, &m.b, &twin};
        for (unsigned n = 0; n < 4; ++n) {
            addFamily(m.a, 0, 10 + n, "Khan");
            addFamily(twin, 0, 20 + n, "Reed");
            setBanner(twin, m.family, "Dangerous dog");
            rename(m.a, m.family, n % 2 ? "One" : "Two");
            for (Pc* pc : all)
                pc->round();
            m.trust.nowMs += 20'000;
        }
        INFO("token " << token);
        REQUIRE(settle(m.trust, all));
        for (Pc* pc : all) {
            CHECK(pc->db.number("SELECT count(*) FROM family WHERE gone = 0") == 9);
            CHECK(countOf(*pc, "family.add") == 9);
            CHECK(form(*pc, m.family)->banner == "Dangerous dog");
            CHECK(verifyLog(pc->db, pc->log()).flaws.empty());
        }
        CHECK(m.a.digest() == m.b.digest());
        CHECK(m.a.digest() == twin.digest());
        CHECK((m.a.log().ownDevice() > 1 || twin.log().ownDevice() > 1));
    }
}
