// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/settings.h"
#include "core/queries/hub_history.h"
#include "core/queries/hub_settings.h"
#include "core/queries/hub_sight.h"
#include "core/queries/hub_staff.h"
#include "core/queries/rows.h"
#include "core/queries/sight.h"
#include "core/queries/structure_chart.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate nov12(2026, 11, 12);

struct Trust : SmallTrust {
    StaffLine staff(PersonId person, QDate on = nov12) {
        for (const StaffLine& line : staffOn(db, on))
            if (line.person.id == person)
                return line;
        FAIL("not there");
        return {};
    }

    const StructurePost& post(const StructureHub& hub, Role role) {
        for (const StructurePost& one : hub.posts)
            if (one.post.role == role)
                return one;
        throw std::runtime_error("post");
    }

    void away(PersonId person, PersonId standIn, const char* from, const char* to) {
        actAs(manager);
        Cover cover;
        cover.person = person;
        cover.coveredBy = standIn;
        cover.hub = hub13;
        cover.from = day(from);
        cover.to = day(to);
        cover.reason = u"annual leave"_s;
        REQUIRE(arrangeCover(workspace, cover));
    }

    std::vector<Because> reasons(PersonId person) {
        std::vector<Because> all;
        for (const SightReason& one : sightOf(db, person, nov12))
            all.push_back(one.because);
        return all;
    }
};

} // namespace

TEST_CASE("people are read with their places, leave, cover and skills", "[queries][hub]") {
    Trust t;
    t.away(t.consultant, t.worker, "2026-11-10", "2026-11-20");
    PersonTag tag;
    tag.person = t.worker;
    tag.words = u"teenagers"_s;
    REQUIRE(addTag(t.workspace, tag));
    const StaffLine away = t.staff(t.consultant);
    REQUIRE(away.absences.size() == 1);
    CHECK(away.absences.front().coveredByName == u"Jo Osei"_s);
    REQUIRE(away.places.size() == 1);
    CHECK(away.places.front().hubLabel == u"13"_s);
    const StaffLine here = t.staff(t.worker);
    REQUIRE(here.standsIn.size() == 1);
    CHECK(here.standsIn.front().personName == u"Rose Okafor"_s);
    REQUIRE(here.tags.size() == 1);
    CHECK_FALSE(here.tags.front().tag.confirmedOn.isValid());
    CHECK(t.staff(t.consultant, QDate(2026, 11, 21)).absences.empty());
    CHECK(staffFile(t.db, t.consultant)->absences.size() == 1); // also what is past
}

TEST_CASE("leave without a stand-in leaves the role vacant, and the children allocated",
          "[queries][hub]") {
    Trust t;
    const auto hub = [&] { return *structureOn(t.db, nov12).hub(t.hub13); };
    CHECK(t.post(hub(), Role::Consultant).post.state == Post::Filled);
    t.away(t.consultant, {}, "2026-11-10", "2026-11-20");
    CHECK(t.post(hub(), Role::Consultant).post.state == Post::Vacant);
    CHECK(hub().line.consultant == t.consultant);
    CHECK(hub().line.cover.isNull());
    t.away(t.consultant, t.worker, "2026-11-11", "2026-11-13");
    CHECK(t.post(hub(), Role::Consultant).post.state == Post::Covered);
    CHECK(t.post(hub(), Role::Consultant).standInName == u"Jo Osei"_s);
    CHECK(hub().line.cover == t.worker);
    CHECK(t.post(hub(), Role::Clinician).post.state == Post::Vacant);
    CHECK(hub().in(Post::Filled) == 2); // coordinator, social worker
}

TEST_CASE("the agency share counts each person once, without managers and partners",
          "[queries][hub]") {
    Trust t;
    t.actAs(t.manager);
    Person agency;
    agency.given = u"Al"_s;
    agency.employment = Employment::Agency;
    const auto id = addPerson(t.workspace, agency);
    REQUIRE(id);
    for (const HubId hub : {t.hub13, t.hub14})
        REQUIRE(
            joinHub(t.workspace, {{}, *id, hub, Role::SocialWorker, 50, QDate(2026, 1, 1), {}}));
    const Structure read = structureOn(t.db, nov12);
    CHECK(read.hub(t.hub13)->agency.agency == 1);
    CHECK(read.hub(t.hub13)->agency.people == 4);
    CHECK(read.hub(t.hub13)->people == 6);
    CHECK(read.hub(t.hub14)->agency.people == 1);
    CHECK(read.agency.people == 4);
    CHECK(read.agency.agency == 1);
    CHECK(read.agency.percent() == 25);
}

TEST_CASE("the structure is as at a day: a merged hub stands among the others", "[queries][hub]") {
    Trust t;
    t.actAs(t.manager);
    REQUIRE(mergeHubs(t.workspace, {t.hub14, t.hub13, QDate(2026, 11, 1), u"too small"_s}));
    const Structure before = structureOn(t.db, QDate(2026, 10, 31));
    const Structure after = structureOn(t.db, nov12);
    CHECK(before.hubs.size() == 4);
    CHECK(before.others.empty());
    CHECK(after.hubs.size() == 3);
    REQUIRE(after.others.size() == 1);
    CHECK(after.others.front().mergedInto == u"13"_s);
    CHECK(structureOn(t.db, QDate(2010, 1, 1)).hubs.empty());
    REQUIRE(after.groups.size() == 2); // of Ann Lee, and of nobody
    const size_t drawn = after.groups[0].hubs.size() + after.groups[1].hubs.size();
    CHECK(drawn == after.hubs.size());
}

TEST_CASE("why somebody may open families is what Sight answers", "[queries][hub][privacy]") {
    Trust t;
    using enum Because;
    CHECK(t.reasons(t.consultant) == std::vector{WorksHere, Member});
    CHECK(t.reasons(t.worker) == std::vector{WorksHere, Member, Named});
    CHECK(t.reasons(t.partner) == std::vector{Named});
    CHECK(sightOf(t.db, t.partner, nov12).front().families == 0);
    CHECK_FALSE(Sight(t.db, t.partner, nov12).opens(t.family, false));
    t.actAs(t.manager);
    const PersonId other = t.person("Kim", "Else", Role::SocialWorker, t.hub14);
    CHECK(t.reasons(other) == std::vector{WorksHere, Member});
    CHECK(Sight(t.db, other, nov12).opens(t.family, false));
    CHECK_FALSE(Sight(t.db, other, nov12).opens(t.family, true));
    t.away(t.worker, other, "2026-11-10", "2026-11-20");
    CHECK(t.reasons(other) == std::vector{WorksHere, Member, StandsIn});
    CHECK(Sight(t.db, other, nov12).opens(t.family, true));
    const auto reasons = sightOf(t.db, other, nov12);
    CHECK(reasons.back().forName == u"Jo Osei"_s);
    CHECK(reasons.back().families == 1);
}

TEST_CASE("whoever opens a hub's restricted families is listed, with the reason",
          "[queries][hub][privacy]") {
    Trust t;
    t.actAs(t.manager);
    Person head;
    head.given = u"Hal"_s;
    head.role = Role::HeadOfOperations;
    const auto hal = addPerson(t.workspace, head);
    REQUIRE(hal);
    QStringList names;
    for (const SightReason& one : readersOf(t.db, t.hub13, nov12)) {
        names << one.personName;
        CHECK(Sight(t.db, one.person, nov12).opens(t.family, true));
    }
    CHECK(names ==
          QStringList{u"Hal"_s, u"Ann Lee"_s, u"Jo Osei"_s, u"Rose Okafor"_s, u"Sam Clarke"_s});
}

TEST_CASE("a setting holds from its day on, a hub's own before every hub's", "[queries][hub]") {
    Trust t;
    t.actAs(t.manager);
    const auto set = [&](const QString& value, HubId hub, QDate from) {
        Setting one;
        one.name = u"voice.days"_s;
        one.value = value;
        one.hub = hub;
        one.from = from;
        one.why = u"asked for"_s;
        REQUIRE(setSetting(t.workspace, one));
    };
    set(u"50"_s, {}, QDate(2026, 1, 1));
    set(u"70"_s, {}, QDate(2027, 1, 1));
    set(u"30"_s, t.hub13, QDate(2026, 5, 1));
    const auto line = [&](HubId hub, QDate on) {
        for (const SettingLine& one : settingLines(t.db, hub, on))
            if (one.rule->name == "voice.days"_L1)
                return one;
        throw std::runtime_error("setting");
    };
    CHECK(line({}, nov12).value == u"50"_s);
    CHECK(line({}, nov12).now->author == u"Ann Lee"_s);
    CHECK(line({}, nov12).rows.size() == 3);
    CHECK(line({}, nov12).hubsApart == 1);
    CHECK(line(t.hub13, nov12).value == u"30"_s);
    CHECK(line(t.hub13, nov12).now->hubLabel == u"13"_s);
    CHECK(line({}, QDate(2027, 1, 2)).value == u"70"_s);
    CHECK_FALSE(line({}, QDate(2025, 1, 1)).now);
    CHECK(settingLines(t.db, {}, nov12).size() == settingRules().size());
}

TEST_CASE("what somebody may keep of the trust follows from role and cover", "[queries][hub]") {
    Trust t;
    CHECK(keepingOf(t.db, t.manager, nov12).rights);
    CHECK(keepingOf(t.db, t.manager, nov12).levels);
    CHECK(keepingOf(t.db, t.coordinator, nov12).structure);
    CHECK_FALSE(keepingOf(t.db, t.coordinator, nov12).rights);
    CHECK_FALSE(keepingOf(t.db, t.worker, nov12).structure);
    CHECK_FALSE(keepingOf(t.db, {}, nov12).structure);
    t.away(t.coordinator, t.worker, "2026-11-10", "2026-11-20");
    CHECK(keepingOf(t.db, t.worker, nov12).structure);
    const TestWorkspace nobody;
    CHECK(keepingOf(nobody.db, {}, nov12).rights);
}

TEST_CASE("a hub's band keeps who changed it and when", "[queries][hub]") {
    Trust t;
    t.actAs(t.manager);
    const Loaded<Hub> before = t.workspace.load<Hub>(t.hub13);
    Hub after = before.value;
    after.bandHigh = 55;
    REQUIRE(editHub(t.workspace, {before, after}));
    const FamilyHistory history =
        trustRowHistory(t.db, t.workspace.log(), specOf<Hub>(), t.hub13.value);
    const auto found =
        std::find_if(history.changes.begin(), history.changes.end(), [](const FamilyChange& one) {
            return one.line.column == u"band_high" && one.line.what == FieldLine::What::Changed;
        });
    REQUIRE(found != history.changes.end());
    CHECK(found->line.by == u"Ann Lee"_s);
    CHECK(found->line.to.number == 55);
}
