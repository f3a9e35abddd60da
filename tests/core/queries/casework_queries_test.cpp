// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/directions.h"
#include "core/commands/key_dates.h"
#include "core/commands/notes.h"
#include "core/queries/actions.h"
#include "core/queries/case_list.h"
#include "core/queries/duplicates.h"
#include "core/queries/family_discussions.h"
#include "core/queries/family_notes.h"
#include "core/queries/family_overview.h"
#include "core/queries/family_people.h"
#include "core/queries/field_history.h"
#include "core/queries/hubs.h"
#include "core/queries/oversight.h"
#include "core/queries/people.h"
#include "core/queries/plain_text.h"
#include "core/queries/profile_facts.h"
#include "core/queries/rows.h"
#include "core/queries/sight.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

NoteId aNote(SmallTrust& t, const char* when, ChildId child = {}) {
    NewNote note;
    note.family = t.family;
    if (!child.isNull())
        note.children = {child};
    note.text = u"Zebra crossing "_s + QString::fromLatin1(when);
    note.at = QDateTime(day(when), QTime(9, 0), Qt::UTC);
    if (!child.isNull())
        note.visits = {{child, true, true}};
    return *addNote(t.workspace, note);
}

ActionId anAction(SmallTrust& t) {
    Action action;
    action.family = t.family;
    action.child = t.mia;
    action.owner = t.worker;
    action.what = u"call Nan"_s;
    action.due = day("2026-11-10");
    return *addAction(t.workspace, action);
}

} // namespace

TEST_CASE("hubs as at a day, with who directs them and what they hold", "[queries][hub]") {
    SmallTrust t;
    const auto hubs = hubsAsAt(t.db, t.workspace.today());
    REQUIRE(hubs.size() == 4);
    const auto hub13 = std::find_if(hubs.begin(), hubs.end(),
                                    [](const HubLine& line) { return line.hub.label == "13"; });
    REQUIRE(hub13 != hubs.end());
    CHECK(hub13->consultantName == "Rose Okafor");
    CHECK(hub13->managerName == "Ann Lee");
    CHECK(hub13->families == 1);
    CHECK(hub13->children == 2);
    CHECK(hub13->band == Band::Below);
    CHECK(findHub(t.db, u"hub 13"_s)->id == t.hub13);
    CHECK(findHub(t.db, t.hub14.text())->id == t.hub14);
    CHECK_FALSE(findHub(t.db, u"99"_s));
    CHECK(hubsAsAt(t.db, day("2015-01-01")).empty());
    CHECK(hasPeople(t.db));
}

TEST_CASE("a child who moves stands in one hub on each day", "[queries][hub]") {
    SmallTrust t;
    t.actAs(t.manager);
    REQUIRE(
        allocate(t.workspace, {t.mia, t.hub14, t.worker, day("2026-11-12"), {}, {}, {}, false}));
    const auto held = [&](HubId hub, const char* on) {
        for (const HubLine& line : hubsAsAt(t.db, day(on)))
            if (line.hub.id == hub)
                return line.children;
        return -1;
    };
    CHECK(held(t.hub13, "2026-11-11") == 2);
    CHECK(held(t.hub14, "2026-11-11") == 0);
    CHECK(held(t.hub13, "2026-11-12") == 1);
    CHECK(held(t.hub14, "2026-11-12") == 1);
}

TEST_CASE("people of a hub by role, and by name", "[queries][people]") {
    SmallTrust t;
    REQUIRE(addTag(t.workspace, {{}, t.worker, TagKind::Skill, u"teenagers"_s, {}, {}}));
    const auto people = peopleOfHub(t.db, t.hub13, t.workspace.today());
    REQUIRE(people.size() == 5);
    CHECK(people[0].person.id == t.consultant);
    CHECK(people[2].tags.size() == 1);
    CHECK(findPeople(t.db, u"os"_s, t.workspace.today()).at(0).id == t.worker);
    CHECK(findPeople(t.db, u"nobody"_s, t.workspace.today()).empty());
    CHECK(whoAmI(t.db, t.worker, t.workspace.today())->hubs.at(0).id == t.hub13);
}

TEST_CASE("the case list tells of each family where it stands", "[queries][cases]") {
    SmallTrust t;
    aNote(t, "2026-11-11", t.mia);
    anAction(t);
    REQUIRE(setKeyDate(t.workspace,
                       {{}, t.family, t.mia, KeyDateKind::Conference, day("2026-11-20"), {}, {}}));
    const auto lines = caseList(t.db, {}, t.workspace.today());
    REQUIRE(lines.size() == 1);
    const CaseLine& line = lines[0];
    CHECK(line.name == "Adeyemi");
    CHECK(line.hubLabel == "13");
    REQUIRE(line.children.size() == 2);
    CHECK(line.children[0].name == "Mia");
    CHECK(line.children[0].lastAlone == day("2026-11-11"));
    CHECK_FALSE(line.lastSeen.isValid());
    CHECK(line.leads == QStringList{u"Jo Osei"_s});
    CHECK(line.openActions == 1);
    CHECK(line.overdueActions == 1);
    CHECK(line.next.due == day("2026-11-20"));
    CHECK_FALSE(line.attention.empty());
    CHECK(caseList(t.db, t.hub14, t.workspace.today()).empty());
    CHECK(caseListFor(t.db, t.partner, {}, t.workspace.today()).empty());
    CHECK(caseListFor(t.db, t.worker, {}, t.workspace.today()).size() == 1);
}

TEST_CASE("a family's first page", "[queries][family]") {
    SmallTrust t;
    aNote(t, "2026-11-11", t.mia);
    anAction(t);
    REQUIRE(recordDirection(t.workspace, {{},
                                          t.family,
                                          {},
                                          DecisionKind::Plan,
                                          u"Weekly visits"_s,
                                          u"School is worried"_s,
                                          day("2026-11-30"),
                                          {},
                                          u"visits are planned"_s}));
    const auto page = familyOverview(t.db, t.family, t.workspace.today());
    REQUIRE(page);
    CHECK(page->children.size() == 2);
    REQUIRE(page->cases.size() == 1);
    CHECK(page->cases[0].consultantName == "Rose Okafor");
    CHECK(page->clocks[0].lastSeen == day("2026-11-11"));
    CHECK(page->clocks[0].leadName == "Jo Osei");
    CHECK(page->direction->decision == "Weekly visits");
    CHECK(page->directionBy == "Rose Okafor");
    CHECK(page->events.size() == 2);
    CHECK(page->actions.size() == 1);
    CHECK(page->conflicts.empty());
    CHECK_FALSE(familyOverview(t.db, anId<FamilyId>(9), t.workspace.today()));
}

TEST_CASE("two people's edits of one field show as a conflict", "[queries][conflict]") {
    SmallTrust t;
    Edit<Child> jo{t.workspace.load<Child>(t.mia), {}};
    Edit<Child> sam = jo;
    jo.after = sam.after = jo.before.value;
    jo.after.school = u"Baylis Court"_s;
    sam.after.school = u"Arbour Vale"_s;
    REQUIRE(editChild(t.workspace, jo));
    REQUIRE(editChild(t.workspace, sam));
    const auto conflicts = openConflicts(t.db, t.family);
    REQUIRE(conflicts.size() == 1);
    CHECK(conflicts[0].table == "child");
    CHECK(conflicts[0].column == "school");
    CHECK(conflicts[0].heads == 2);
}

TEST_CASE("notes come a page at a time, newest first", "[queries][notes]") {
    SmallTrust t;
    for (const char* when : {"2026-11-01", "2026-11-03", "2026-11-02", "2026-11-04"})
        aNote(t, when);
    aNote(t, "2026-11-05", t.tobi);
    const auto first = familyNotes(t.db, t.family, t.mia, 2);
    REQUIRE(first.size() == 2);
    CHECK(first[0].note.at.date() == day("2026-11-04"));
    const NotePlace place{first[1].note.at, first[1].note.id};
    const auto second = familyNotes(t.db, t.family, t.mia, 9, place);
    REQUIRE(second.size() == 2);
    CHECK(second[0].note.at.date() == day("2026-11-02"));
    CHECK(familyNotes(t.db, t.family, {}, 9).size() == 5);
}

TEST_CASE("the history of a field tells who, when, from, to and why", "[queries][history]") {
    SmallTrust t;
    Edit<Child> edit{t.workspace.load<Child>(t.mia), {}};
    edit.after = edit.before.value;
    edit.after.school = u"Baylis Court"_s;
    t.setToday("2026-11-13");
    REQUIRE(editChild(t.workspace, edit));
    const auto lines = fieldHistory(t.db, t.workspace.log(), specOf<Child>(), t.mia.value);
    REQUIRE(lines.size() > 3);
    CHECK(lines[0].column == "school");
    CHECK(lines[0].by == "Rose Okafor");
    CHECK(lines[0].when.date() == day("2026-11-13"));
    CHECK(lines[0].from.isNull());
    CHECK(lines[0].to == Value::text("Baylis Court"));
    CHECK(lines[0].command == "child.edit");
    CHECK(lines.back().what == FieldLine::What::Made);
}

TEST_CASE("a row of any table leads to the family that it tells of", "[queries][rights]") {
    SmallTrust t;
    const auto of = [&](const char* table, const char* sql) {
        return familyOfRow(t.db, *tableNamed(table),
                           QUuid::fromRfc4122(QByteArray::fromHex(t.one(sql).toLatin1())));
    };
    CHECK(of("family", "SELECT hex(id) FROM family") == t.family);
    CHECK(of("child", "SELECT hex(id) FROM child") == t.family);
    CHECK(of("allocation", "SELECT hex(id) FROM allocation") == t.family);
    CHECK(of("family_case", "SELECT hex(id) FROM family_case") == t.family);
    CHECK(of("person", "SELECT hex(id) FROM person").isNull());
    CHECK(of("hub", "SELECT hex(id) FROM hub").isNull());
}

TEST_CASE("actions of a person, a family and a hub", "[queries][actions]") {
    SmallTrust t;
    const ActionId id = anAction(t);
    REQUIRE(rollAction(t.workspace, {id, day("2026-11-27"), {}, {}}));
    REQUIRE(actionsOf(t.db, t.worker).size() == 1);
    CHECK(actionsOf(t.db, t.worker)[0].familyReference == "F-100");
    CHECK(actionsOf(t.db, t.consultant).empty());
    CHECK(familyActions(t.db, t.family).at(0).steps.size() == 1);
    CHECK(openActionsOfHub(t.db, t.hub13).at(0).childName == "Mia");
    CHECK(openActionsOfHub(t.db, t.hub14).empty());
}

TEST_CASE("children without a hub or a consultant are unallocated", "[queries][unallocated]") {
    SmallTrust t;
    const QDate today = t.workspace.today();
    CHECK(unallocated(t.db, today).empty());
    t.child(t.family, "Ada", "2024-07-01", Journey::ChildInNeed);
    t.actAs(t.manager);
    REQUIRE(allocate(t.workspace, {t.mia, t.hub14, t.worker, today, {}, {}, {}, false}));
    const auto lines = unallocated(t.db, today);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].noConsultant != lines[1].noConsultant);
}

TEST_CASE("likely doubles are shown, strongest first", "[queries][duplicates]") {
    SmallTrust t;
    Family again;
    again.name = u"Adeyemi-Jones"_s;
    again.reference = u"F-100"_s;
    const FamilyId other = *addFamily(t.workspace, again);
    t.child(other, "Mya", "2013-04-13", Journey::ChildInNeed);
    const auto lines = duplicatesOf(t.db, t.family);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].why == Alike::Reference);
    CHECK(lines[1].why == Alike::SoundAndBirth);
    CHECK(allDuplicates(t.db).size() == 2);
    CHECK(duplicatesOf(t.db, Child{}).empty());
}

TEST_CASE("records copy as plain text with the statutory number", "[queries][plain_text]") {
    SmallTrust t;
    const NoteId note = aNote(t, "2026-11-11", t.mia);
    REQUIRE(amendNote(t.workspace, {note, u"Nan was there."_s}));
    const QString text = plainText(t.db, *rowOf<Note>(t.db, note));
    CHECK(text == u"Mia Adeyemi (CN-Mia)\nWed 11 Nov 2026, Rose Okafor\nZebra crossing 2026-11-11\n"
                  u"Mia: seen alone\nAdded Thu 12 Nov 2026, Rose Okafor: Nan was there.\n"_s);
    const QString action = plainText(t.db, *rowOf<Action>(t.db, anAction(t)));
    CHECK(action.startsWith(u"Mia Adeyemi (CN-Mia)\nAction: call Nan\n"_s));
    CHECK(aboutWhom(t.db, t.family, {}) == "Adeyemi family (F-100)");
    CHECK(familyDiscussions(t.db, t.family).empty());
    CHECK(childRecords(t.db, t.mia).empty());
    CHECK(familyPeople(t.db, t.family).allocations.size() == 2);
}
