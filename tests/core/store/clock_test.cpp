// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QUuid elsewhere(7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
const QDateTime morning(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC);
const qint64 now = morning.toMSecsSinceEpoch();

Clock clockAt(qint64 ms) {
    return Clock(ms) << 16;
}

struct Pc : TestWorkspace {
    void setNow(qint64 ms) {
        workspace.env().now = [ms] { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); };
    }

    // A command of this PC; returns its clock.
    Clock add(unsigned n) {
        REQUIRE(workspace.change("family.add", [&](Changes& c) -> Outcome {
            Family f;
            f.id = anId<FamilyId>(n);
            c.add(f);
            return ok;
        }));
        return last();
    }

    Clock rename(unsigned n) {
        REQUIRE(workspace.change("family.edit", [&](Changes& c) {
            return c.update<Family>(anId<FamilyId>(n), [](Family& f) { f.name += u"x"_s; });
        }));
        return last();
    }

    Clock last() { return workspace.log().command(workspace.lastCommand())->clock; }

    Change foreign(Clock clock, unsigned n, qint64 count) {
        ChangeLog& log = workspace.log();
        Change c;
        c.no = c.command = changeNo(log.deviceNumber(elsewhere, {}), count);
        c.clock = clock;
        c.table = TableOf<Family>::number;
        c.row = anId<FamilyId>(n).value;
        c.cells = {{1, Value::text("Patel"), {}}};
        return c;
    }

    // A family that another PC wrote at that clock.
    void receive(Clock clock, unsigned n, qint64 count) {
        const Change c = foreign(clock, n, count);
        Transaction transaction(db);
        CHECK(workspace.log().apply(c, {c.no, clock, {}, "family.add", {}}, now));
        workspace.log().finish();
        transaction.commit();
    }

    FaultKind refusal(const Change& c, Clock commandClock) {
        try {
            workspace.log().apply(c, {c.no, commandClock, {}, "family.add", {}}, now);
        } catch (const Fault& fault) {
            return fault.kind;
        }
        return FaultKind::Disk;
    }
};

} // namespace

TEST_CASE("a clock that is set back still counts forward", "[store][clock]") {
    Pc pc;
    pc.setNow(now);
    const Clock first = pc.add(1);
    CHECK(first == clockAt(now));
    pc.setNow(now - 2LL * 365 * 86'400'000);
    const Clock second = pc.add(2);
    CHECK(second == first + 1);
    ChangeLog again(pc.db); // after a restart too
    CHECK(again.begin(now - 1000, {}, "x", {}).command.clock == second + 1);
}

TEST_CASE("a clock a little ahead elsewhere is followed", "[store][clock]") {
    Pc pc;
    pc.setNow(now);
    pc.receive(clockAt(now + 5 * 60'000), 1, 1);
    CHECK(pc.add(2) == clockAt(now + 5 * 60'000) + 1);
}

TEST_CASE(
    "a clock a year ahead elsewhere does not move ours, but what replaces its work is above it",
    "[store][clock]") {
    Pc pc;
    pc.setNow(now);
    const Clock far = clockAt(now + 365LL * 86'400'000);
    pc.receive(far, 1, 1);
    for (qint64 n = 2; n < 40; ++n) // not little by little either
        pc.receive(clockAt(now + n * 9 * 60'000), unsigned(n), n);
    const Clock plain = pc.add(100);
    CHECK(plain <= clockAt(now + 10 * 60'000) + 1);
    CHECK(pc.rename(1) == far + 1);
    CHECK(pc.workspace.load<Family>(anId<FamilyId>(1))->name == "Patelx");
    CHECK(pc.rename(1) == far + 2);
    CHECK(pc.add(101) <= clockAt(now + 11 * 60'000));
    CHECK(verifyLog(pc.db, pc.workspace.log()).flaws.empty());
}

TEST_CASE("an impossible clock is set aside by whoever receives it", "[store][clock]") {
    Pc pc;
    pc.receive(clockAt(now), 1, 1);
    Change c = pc.foreign(clockAt(now), 1, 2);
    c.kind = ChangeKind::Set;
    c.cells[0].prev = {{clockAt(now), changeNo(deviceOf(c.no), 1)}};
    CHECK(pc.refusal(c, c.clock) == FaultKind::Programming); // not above what it names
    c.clock = ~Clock(0);
    CHECK(pc.refusal(c, c.clock) == FaultKind::Programming); // beyond what can be counted
    c.clock = clockAt(now) + 1;
    CHECK(pc.refusal(c, c.clock + 1) == FaultKind::Programming); // not its command's
    CHECK(pc.workspace.log().seen(c.no) == false);
}
