// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/duplicates.h"
#include "core/store/profile.h"
#include "core/sync/conflicts.h"
#include "tests/simulation/world.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

qint64 appliedOf(Pc& pc) {
    return pc.db.number("SELECT count(*) FROM family WHERE last IS NOT NULL");
}

qint64 cursorOf(Pc& pc) {
    return pc.db.number("SELECT coalesce(sum(sequence), 0) FROM sync_stream");
}

CaseId caseOf(Pc& pc, QUuid family, int hub) {
    auto s = pc.db.prepare("SELECT id FROM family_case WHERE family = ? AND hub = ?");
    s.bind(1, family).bind(2, Trust::hubId(hub));
    return s.step() ? s.id<CaseId>(0) : CaseId{};
}

void handOver(Pc& pc, QUuid family, int from, int to) {
    const CaseId held = caseOf(pc, family, from);
    (void)pc.workspace->change("case.close", [&](Changes& c) {
        return c.update<Case>(held, [&](Case& one) {
            one.closed = pc.workspace->today();
            one.closedBecause = u"Handed over to hub %1"_s.arg(to);
        });
    });
    addCase(pc, family, to);
}

qint64 countOf(Pc& pc, const char* sql) {
    return pc.db.number(sql);
}

} // namespace

TEST_CASE("Scenario 7: a read that fails in mid-poll leaves the cursor at what was applied",
          "[sync][scenario]") {
    for (int call = 0;; ++call) {
        Trust trust;
        Pc a(trust, {0}), b(trust, {0});
        for (unsigned n = 1; n < 5; ++n) { // a family a segment
            addFamily(a, 0, n, "Khan");
            a.round();
        }
        b.share.vanishAt = call;
        b.round();
        INFO("call " << call);
        CHECK(appliedOf(b) == cursorOf(b));
        const bool whole = b.share.vanishAt >= 0 && appliedOf(b) == 4;
        b.share.vanishAt = -1;
        REQUIRE(settle(trust, {&a, &b}));
        CHECK(appliedOf(b) == 4);
        CHECK(a.digest() == b.digest());
        if (whole)
            break;
    }
}

TEST_CASE("Scenario 23: a family that was entered twice is kept twice and flagged on every PC",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid one = addFamily(a, 0, 1, "Adeyemi"), other = addFamily(b, 0, 2, "Adeyemi");
    for (const auto& [pc, family] : {std::pair{&a, one}, {&b, other}})
        (void)pc->workspace->change("child.add", [&](Changes& c) -> Outcome {
            Child child;
            child.id = c.newId<ChildId>();
            child.family = {family};
            child.given = u"Mia"_s;
            child.surname = u"Adeyemi"_s;
            child.born = QDate(2013, 4, 13);
            c.add(child);
            return ok;
        });
    REQUIRE(settle(trust, {&a, &b}));
    for (Pc* pc : {&a, &b}) {
        CHECK(nameOf(*pc, one) == "Adeyemi");
        CHECK(nameOf(*pc, other) == "Adeyemi");
        CHECK_FALSE(duplicatesOf(pc->db, FamilyId{one}).empty());
        CHECK_FALSE(duplicatesOf(pc->db, FamilyId{other}).empty());
    }
    CHECK(a.digest() == b.digest());
}

TEST_CASE("Scenario 24: an import that dies at 60 % is not there at all, and goes through again",
          "[sync][scenario][crash]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const auto import = [&](unsigned dies) {
        return a.workspace->batch("import", [&]() -> Outcome {
            for (unsigned n = 1; n <= 500; ++n) {
                if (n == dies)
                    throw Crash{};
                addFamily(a, 0, n, "Khan");
            }
            return ok;
        });
    };
    CHECK_THROWS_AS(import(300), Crash);
    CHECK(countOf(a, "SELECT count(*) FROM family") == 0);
    CHECK(countOf(a, "SELECT count(*) FROM change") == 0);
    a.start();
    REQUIRE(settle(trust, {&a, &b}));
    CHECK(appliedOf(b) == 0);
    REQUIRE(import(0));
    REQUIRE(settle(trust, {&a, &b}));
    CHECK(appliedOf(b) == 500);
    CHECK(countOf(b, "SELECT count(*) FROM command WHERE name = 'import'") == 1);
    CHECK(a.digest() == b.digest());
}

TEST_CASE("Scenario 31: a family that two hubs are given at once is with both, as a conflict",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0, 1, 2}), other(trust, {0, 1, 2}), late(trust, {0}), b(trust, {1}), c(trust, {2});
    const std::vector<Pc*> all{&a, &other, &late, &b, &c};
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, all));
    for (Pc* pc : {&other, &late})
        pc->share.awayUntil = trust.nowMs + 3'600'000;
    setBanner(late, family, "Dangerous dog");
    handOver(a, family, 0, 1);
    handOver(other, family, 0, 2);
    REQUIRE(settle(trust, {&a, &b, &c}));
    trust.nowMs += 3'600'000;
    REQUIRE(settle(trust, all));
    for (Pc* pc : {&a, &other, &b, &c}) {
        INFO("PC " << pc->number);
        CHECK(nameOf(*pc, family) == "Adeyemi");
        CHECK(form(*pc, family)->banner == "Dangerous dog"); // the late edit went on to both
        CHECK(verifyLog(pc->db, pc->log()).flaws.empty());
    }
    for (Pc* pc : {&a, &other, &late}) {
        const auto conflicts = standingConflicts(pc->db, pc->log());
        REQUIRE(conflicts.size() == 1);
        CHECK(conflicts[0].row == caseOf(*pc, family, 0).value);
        CHECK(conflicts[0].sides.size() == 2);
    }
    CHECK(a.digest() == other.digest());
}

TEST_CASE("Scenario 34: a second program on one profile is refused, the first goes on",
          "[sync][scenario]") {
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"profile"_s);
    const auto passphrase = [] { return std::move(*passphraseFrom(u"x"_s)); };
    const auto first = Profile::create(folder, passphrase(), systemEnv({}), lowestCost);
    try {
        (void)Profile::open(folder, passphrase(), systemEnv({}));
        FAIL("opened twice");
    } catch (const Fault& fault) {
        CHECK(fault.kind == FaultKind::InUse);
    }
    CHECK(first->workspace().db().number("SELECT count(*) FROM family") == 0);
}

TEST_CASE("Scenario 17: a clock that steps while the program runs, back or on, loses nothing",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    const qint64 steps[]{-3'600'000, 7'200'000, -400 * 86'400'000LL,
                         QDateTime(QDate(2038, 1, 19), QTime(3, 14), Qt::UTC).toMSecsSinceEpoch() -
                             trust.nowMs};
    for (const qint64 step : steps) {
        a.skew = step;
        rename(a, family, QByteArray::number(step).constData());
        REQUIRE(settle(trust, {&a, &b}));
        CHECK(nameOf(b, family) == QString::number(step));
        CHECK(headsOf(b, family) == 1);
        setBanner(b, family, QByteArray::number(step).constData());
        REQUIRE(settle(trust, {&a, &b}));
        CHECK(form(a, family)->banner == QString::number(step));
    }
    CHECK(a.digest() == b.digest());
    CHECK(b.round().setAside == 0);
}
