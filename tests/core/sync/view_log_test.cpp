// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/case_views.h"
#include "core/queries/case_views.h"
#include "core/store/case_view_table.h"
#include "tests/simulation/offices.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

// Two hubs, and somebody who reads both for the trust's returns.
struct Audited {
    Audited() {
        trust.founder({{MemberRole::Coordinator, a}, {MemberRole::Coordinator, b}});
        Office& by = *trust.offices.front();
        returns = &trust.joined(by, u"returns"_s, {MemberRole::Returns, QUuid()});
        lead = &trust.joined(by, u"lead"_s, {MemberRole::Consultant, a});
        worker = &trust.joined(by, u"worker"_s, {MemberRole::SocialWorker, a});
        second = &trust.joined(by, u"second"_s, {MemberRole::Consultant, b});
        REQUIRE(trust.settle());
        family = lead->addFamily(a, u"Adeyemi"_s);
        REQUIRE(trust.settle());
    }

    static qint64 rows(Office& at) {
        return at.db().number("SELECT count(*) FROM case_view WHERE gone&1=0");
    }

    Offices trust;
    QUuid a = QUuid::createUuid(), b = QUuid::createUuid();
    Office *returns = nullptr, *lead = nullptr, *worker = nullptr, *second = nullptr;
    FamilyId family;
};

} // namespace

TEST_CASE("who reads every hub for the returns leaves a row for each case and sitting, which the "
          "hub's consultant reads and nobody else",
          "[sync][trust][audit]") {
    Audited t;
    REQUIRE(t.returns->workspace().load<Family>(t.family));
    const QUuid sitting = QUuid::createUuid();
    CHECK(noteView(t.returns->workspace(), t.family, ViewKind::Opened, sitting) == 1);
    CHECK(noteView(t.returns->workspace(), t.family, ViewKind::Opened, sitting) == 0);
    CHECK(noteView(t.returns->workspace(), t.family, ViewKind::Printed, sitting) == 1);
    CHECK(noteView(t.returns->workspace(), t.family, ViewKind::Opened, QUuid::createUuid()) == 1);
    CHECK(noteView(t.lead->workspace(), t.family, ViewKind::Opened, sitting) == 0); // not audited
    REQUIRE(t.trust.settle());
    const PersonId who{t.returns->trust->person()};
    CHECK(Audited::rows(*t.returns) == 3); // one's own
    CHECK(Audited::rows(*t.lead) == 3);
    CHECK(Audited::rows(*t.worker) == 0);
    CHECK(Audited::rows(*t.second) == 0);
    const QDate day = t.lead->workspace().today();
    const auto seen = viewsIn(t.lead->db(), {t.a}, {t.lead->trust->person()}, day);
    REQUIRE(seen.size() == 3);
    CHECK(seen[0].view.person == who);
    CHECK(viewsBy(t.lead->db(), who, {t.lead->trust->person()}, day).size() == 3);
    const QUuid scope = auditScope(t.lead->trust->facts().trust, t.a);
    CHECK(t.lead->holds(scope));
    for (Office* other : {t.returns, t.worker, t.second})
        CHECK_FALSE(other->holds(scope));
    for (auto& office : t.trust.offices) {
        INFO(office->name.toStdString());
        CHECK(office->db().number("SELECT count(*) FROM sync_aside") == 0);
        CHECK(verifyLog(office->db(), office->workspace().log()).flaws.empty());
    }
    Office& late =
        t.trust.joined(*t.trust.offices.front(), u"late"_s, {MemberRole::Consultant, t.a});
    REQUIRE(t.trust.settle());
    CHECK(Audited::rows(late) == 3); // what came through the inbox goes on in the hub's own streams
}

TEST_CASE("nobody says of somebody else what they looked at", "[sync][trust][audit]") {
    Audited t;
    (void)t.worker->workspace().change("case.view", [&](Changes& changes) -> Outcome {
        CaseView view;
        view.id = changes.newId<CaseViewId>();
        view.family = t.family;
        view.hub = {t.a};
        view.person = {t.returns->trust->person()};
        view.at = changes.now();
        changes.add(view);
        return ok;
    });
    REQUIRE(t.trust.settle());
    CHECK(Audited::rows(*t.lead) == 0);
    CHECK(t.lead->db().number("SELECT count(*) FROM sync_aside WHERE reason = 'right'") == 1);
}
