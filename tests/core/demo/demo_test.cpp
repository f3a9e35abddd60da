// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/discussion_rules.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/discussion_sheet.h"
#include "core/queries/record_text.h"
#include "core/queries/rows.h"
#include "core/store/verify.h"
#include "tests/core/demo/small_trust.h"

#include <QRegularExpression>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("the same seed and day give the same trust, another seed another", "[demo]") {
    const SmallTrust again;
    CHECK(valuesDigest(again.db()) == valuesDigest(SmallTrust::one().db()));
    const SmallTrust other(0.05, 7);
    CHECK(valuesDigest(other.db()) != valuesDigest(again.db()));
    CHECK(other.made.notable.size() == again.made.notable.size());
}

TEST_CASE("the trust has the hubs and managers of March 2017", "[demo]") {
    const Database& db = SmallTrust::one().db();
    QStringList labels;
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY t.key"))
        labels << hub.label;
    CHECK(labels.join(u' ') == u"1 6 IRT 3 4 5 7 8 13 14 15 16 17 18 19 20"_s);
    CHECK(rowsOf<Person>(db, "t.role='group_manager' ORDER BY t.key").size() == 5);
    const int people = SmallTrust::one().made.people;
    CHECK(people >= 100);
    CHECK(people <= 125);
}

TEST_CASE("each hub has the roles that its type requires, in half-time where they share",
          "[demo]") {
    const Database& db = SmallTrust::one().db();
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY t.key")) {
        const auto members = rowsOf<Membership>(db, "t.hub=? ORDER BY t.key", hub.id);
        for (const Role role : requiredRoles(hub.type)) {
            const auto found = std::find_if(members.begin(), members.end(),
                                            [role](const Membership& m) { return m.role == role; });
            INFO(hub.label.toStdString() << int(role));
            REQUIRE(found != members.end());
            if (role == Role::Clinician)
                CHECK(found->share == 50);
        }
    }
}

TEST_CASE("hub 13 is whole in the smallest trust", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto cases = rowsOf<Case>(trust.db(), "t.hub=? AND t.closed IS NULL", trust.made.hub13);
    CHECK(cases.size() >= 20);
    CHECK(cases.size() <= 30);
    CHECK(trust.made.notes > 300);
    CHECK(trust.made.meetings >= 30);
}

TEST_CASE("every family has children, but for those of PAUSE", "[demo]") {
    const SmallTrust trust(0.1);
    int pause = 0;
    for (const Case& one : rowsOf<Case>(trust.db(), "1 ORDER BY t.key")) {
        const auto hub = rowOf<Hub>(trust.db(), one.hub);
        const bool none = rowsOf<Allocation>(trust.db(), "t.case_id=? LIMIT 1", one.id).empty();
        CHECK(none == (hub->type == HubType::Pause));
        pause += none ? 1 : 0;
    }
    CHECK(pause >= 3);
}

TEST_CASE("the log of the practice trust stands up to verification", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    auto& workspace = const_cast<Workspace&>(trust.test.workspace);
    const Verdict verdict = verifyLog(trust.db(), workspace.log());
    CHECK(verdict.flaws.empty());
    CHECK(verdict.changes > verdict.rows); // there were edits
}

TEST_CASE("every closed discussion is whole, or says why a half is missing", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    int deep = 0;
    for (const Discussion& d : rowsOf<Discussion>(trust.db(), "t.state<>'open' ORDER BY t.key")) {
        const auto draft = draftOf(trust.db(), d.id);
        REQUIRE(draft);
        for (const Gap& gap : missing(*draft)) {
            INFO(nameOf(gap.code) << ' ' << d.on.toString(Qt::ISODate).toStdString());
            CHECK_FALSE(blocksSigning(gap.code));
        }
        deep += d.depth == Depth::Deep ? 1 : 0;
    }
    CHECK(deep > 100);
}

TEST_CASE("a signed record reads as the program would compose it", "[demo]") {
    const SmallTrust& trust = SmallTrust::one();
    const auto record = firstRowOf<SignedRecord>(
        trust.db(), "t.child IS NOT NULL ORDER BY t.signed_at DESC, t.key");
    REQUIRE(record);
    const auto child = rowOf<Child>(trust.db(), record->child);
    CHECK(record->text.contains(u"Case number: "_s + child->caseNumber));
    const RecordText kept = recordFrom(record->text);
    const auto composed = composeRecord(trust.db(), record->discussion, record->child);
    REQUIRE(composed);
    CHECK(kept.title == composed->title);
    REQUIRE(!kept.parts.empty());
    CHECK(kept.parts.front().lines == composed->parts.front().lines);
}

TEST_CASE("no invented text names a real place or leaves a gap in its sentence", "[demo]") {
    const Database& db = SmallTrust::one().db();
    static const QRegularExpression wrong(
        u"[{}]|\\b(Slough|Reading|London|Windsor|Langley|Baylis|Eton|Maidenhead|Burnham|Hackney|"
        "Cambridge|Birmingham|Leeds|Bradford)\\b"_s);
    int texts = 0;
    const auto check = [&](const char* sql) {
        auto s = db.prepare(sql);
        for (; s.step(); ++texts) {
            const QString said = s.text(0);
            INFO(said.toStdString());
            CHECK_FALSE(wrong.match(said).hasMatch());
        }
    };
    check("SELECT text FROM note");
    check("SELECT words FROM voice");
    check("SELECT text FROM signed_record");
    check("SELECT lines FROM address");
    check("SELECT coalesce(school,'') FROM child");
    check("SELECT what || coalesce(outside_owner,'') FROM action");
    CHECK(texts > 800);
}

TEST_CASE("parents are old enough for their children, and grandparents for the parents", "[demo]") {
    const SmallTrust trust(0.2);
    const auto years = [&](QDate from, QDate to) { return int(from.daysTo(to) / 365); };
    int grandparents = 0;
    for (const Family& family : rowsOf<Family>(trust.db(), "1 ORDER BY t.key")) {
        const auto children = rowsOf<Child>(trust.db(), "t.family=? ORDER BY t.key", family.id);
        const auto adults = rowsOf<Adult>(trust.db(), "t.family=? ORDER BY t.key", family.id);
        for (const Adult& adult : adults) {
            INFO(family.name.toStdString() << ' ' << adult.part.toStdString());
            const bool parent = adult.part == u"Mum" || adult.part == u"Dad";
            const bool grand = adult.part == u"Nan" || adult.part == u"Grandad";
            grandparents += grand;
            for (const Child& child : children)
                if (child.born.isValid() && parent)
                    CHECK((years(adult.born, child.born) >= 16 &&
                           years(adult.born, child.born) <= 52));
            for (const Adult& other : adults)
                if (grand && (other.part == u"Mum" || other.part == u"Dad"))
                    CHECK(years(adult.born, other.born) >= 16);
        }
    }
    CHECK(grandparents > 10);
}

TEST_CASE("a deep discussion takes 8 to 20 minutes, a quick one 2 to 5", "[demo]") {
    for (const Discussion& d : rowsOf<Discussion>(SmallTrust::one().db(), "1 ORDER BY t.key")) {
        const bool deep = d.depth == Depth::Deep;
        CHECK(d.seconds >= (deep ? 480 : 120));
        CHECK(d.seconds <= (deep ? 1200 : 300));
    }
}
