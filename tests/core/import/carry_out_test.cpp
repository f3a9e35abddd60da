// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation_rules.h"
#include "core/store/verify.h"
#include "tests/support/listed_hub.h"
#include "tests/support/undone.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("Hubs and people of the lists stand in the profile", "[import][carry]") {
    ListedHub hub;
    CHECK(hub.firstProblem().toStdString() == "");
    const auto done = hub.bringIn();
    REQUIRE(done);
    CHECK(done->changed() == 0);
    CHECK(done->counts[size_t(ImportKind::Families)].add == 7);
    const Hub cedar = hub.only<Hub>("label='13'");
    CHECK((cedar.name == u"Cedar" && cedar.type == HubType::Court));
    CHECK((cedar.bandLow == 45 && cedar.bandHigh == 70));
    CHECK(cedar.specialisms == u"court work, parenting");
    CHECK(hub.all<ServiceArea>().size() == 1);
    CHECK(hub.only<ServiceArea>("1").id == cedar.area);
    const Person sam = hub.only<Person>("given='Sam'");
    CHECK((sam.share == 50 && sam.employment == Employment::Agency));
    const Person jo = hub.only<Person>("given='Jo'");
    CHECK((jo.role == Role::Consultant && jo.staffNumber == u"7"));
    CHECK(rowsOf<PersonTag>(hub.db, "person=?", jo.id).size() == 2);
    const auto members = rowsOf<Membership>(hub.db, "hub=? ORDER BY key", cedar.id);
    CHECK(members.size() == 3);
    CHECK(consultantOn(importDay, cedar.id, members, {})->consultant == jo.id);
    CHECK(hub.only<Person>("given='Gail'").role == Role::GroupManager);
    CHECK(rowsOf<Membership>(hub.db, "role='group_manager'").size() == 2);
}

TEST_CASE("Families of the lists have their members, relations and addresses", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    const Family reed = hub.only<Family>("reference='F1'");
    CHECK(reed.name == u"Reed");
    const Child mia = hub.child("Mia");
    CHECK((mia.family == reed.id && mia.caseNumber == u"100" && mia.reference == u"C1"));
    CHECK((mia.sex == Sex::Female && mia.school == u"Park School"));
    CHECK(hub.child("Leo").gender == u"intersex");
    const Adult kay = hub.only<Adult>("given='Kay'");
    CHECK((kay.phone == u"01632 960002" && kay.part == u"Mother"));
    const Relation mother = hub.only<Relation>("kin='parent_of' AND note LIKE 'mother%'");
    CHECK((mother.who == kay.id.value && mother.whom == mia.id.value));
    CHECK(mother.note == u"mother; parental responsibility; lives with");
    CHECK(hub.only<Relation>("note LIKE 'step%'").note ==
          u"step parent; no parental responsibility; lives apart");
    const auto addresses = rowsOf<Address>(hub.db, "family=? ORDER BY key", reed.id);
    REQUIRE(addresses.size() == 2);
    CHECK((addresses[0].person.isNull() && addresses[0].notKnownBy.isEmpty()));
    CHECK(addresses[0].lines == u"1 High Street\nSlough");
    CHECK(addresses[1].person == hub.only<Adult>("given='Dan'").id.value);
    CHECK_FALSE(addresses[1].notKnownBy.isEmpty());
    CHECK(hub.only<Family>("reference='F4'").name == u"Fox");
}

TEST_CASE("Children stand in their hubs with who works with them", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    const Child mia = hub.child("Mia"), ali = hub.child("Ali"), sara = hub.child("Sara");
    CHECK((mia.status == Journey::ChildInNeed && mia.statusSince == QDate(2026, 2, 1)));
    CHECK(ali.status == Journey::ChildProtection);
    const auto of = [&hub](const Child& child) {
        return *firstRowOf<Allocation>(hub.db, "child=?", child.id);
    };
    CHECK(of(ali).inCase == of(sara).inCase); // of one family in one hub
    CHECK(of(mia).lead == hub.only<Person>("given='Jo'").id);
    CHECK(of(hub.child("Leo")).lead.isNull());
    CHECK(hub.only<CoWorker>("child IS NOT NULL").person == hub.only<Person>("given='Sam'").id);
    const Case stone = *firstRowOf<Case>(hub.db, "family=?", hub.only<Family>("reference='F3'").id);
    CHECK(stone.opened == QDate(2026, 5, 1));
    CHECK(hub.only<CoWorker>("child IS NULL").what == u"lead worker");
    CHECK(hub.all<Case>().size() == 4);
}

TEST_CASE("The same lists again change nothing and write nothing", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    const qint64 before = hub.changes();
    hub.actAs(hub.only<Person>("given='Gail'").id);
    const ImportPlan plan = hub.plan();
    CHECK(plan.problems.empty());
    for (const PlannedRow& row : plan.rows) {
        CAPTURE(nameOf(row.kind).toStdString(), row.row, row.changed);
        CHECK(row.action == PlanAction::Same);
    }
    const auto again = hub.bringIn();
    REQUIRE(again);
    CHECK((again->added() == 0 && again->changed() == 0 && again->command == 0));
    CHECK(hub.changes() == before);
    hub.setToday("2027-03-01"); // nor on another day
    CHECK(hub.bringIn()->command == 0);
}

TEST_CASE("Only what differs is written, and an empty cell clears nothing", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    const qint64 before = hub.changes();
    hub.lists[ImportKind::Families].replace("Mia", "Maya").replace("Park School", "");
    const auto done = hub.bringIn();
    REQUIRE(done);
    CHECK(done->counts[size_t(ImportKind::Families)].change == 1);
    CHECK(hub.changes() == before + 1);
    CHECK(hub.child("Maya").school == u"Park School");
}

TEST_CASE("A child who goes to another hub leaves the one before", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    const Child mia = hub.child("Mia");
    const auto before = *firstRowOf<Allocation>(hub.db, "child=?", mia.id);
    hub.lists[ImportKind::Hubs] += "14,Elm,child protection,,,,,\n";
    hub.lists[ImportKind::Allocations].replace("C1,13,01/02/2026", "C1,14,01/11/2026");
    REQUIRE(hub.bringIn());
    const auto both = rowsOf<Allocation>(hub.db, "child=? ORDER BY key", mia.id);
    REQUIRE(both.size() == 2);
    CHECK(both[0].to == QDate(2026, 10, 31));
    CHECK((both[1].from == QDate(2026, 11, 1) && !both[1].to.isValid()));
    CHECK(rowOf<Case>(hub.db, before.inCase)->closed == QDate(2026, 11, 1));
    CHECK(hub.bringIn()->command == 0);
}

TEST_CASE("Who has another role in the hub now has not the one before", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    hub.lists[ImportKind::People].replace("Sam,Lee,,SW,13,0.5,agency,01/09/2024",
                                          "Sam,Lee,,SSW,13,0.5,agency,01/11/2026");
    REQUIRE(hub.bringIn());
    const Person sam = hub.only<Person>("given='Sam'");
    CHECK(sam.role == Role::SeniorSocialWorker);
    const auto both = rowsOf<Membership>(hub.db, "person=? ORDER BY key", sam.id);
    REQUIRE(both.size() == 2);
    CHECK(both[0].to == QDate(2026, 10, 31));
    CHECK(both[1].from == QDate(2026, 11, 1));
    CHECK(hub.bringIn()->command == 0);
}

TEST_CASE("A family that moves keeps where it lived", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    hub.lists[ImportKind::Families].replace("2 High Street,Slough,SL1 1AB",
                                            "5 New Road,Slough,SL2 2BB");
    REQUIRE(hub.bringIn());
    const Family khan = hub.only<Family>("reference='F2'");
    const auto both = rowsOf<Address>(hub.db, "family=? ORDER BY key", khan.id);
    REQUIRE(both.size() == 2);
    CHECK(both[0].to == importDay);
    CHECK((both[1].lines == u"5 New Road\nSlough" && both[1].person.isNull()));
    CHECK(hub.bringIn()->command == 0);
}

TEST_CASE("A list never takes the protection of an address away", "[import][carry]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    hub.lists[ImportKind::Families].replace("SL1 9ZZ,yes", "SL1 9ZZ,no");
    CHECK(hub.bringIn()->command == 0);
    hub.lists[ImportKind::Families].replace("9 Low Road", "3 Far Road");
    REQUIRE(hub.bringIn());
    CHECK_FALSE(hub.only<Address>("lines LIKE '3 Far%'").notKnownBy.isEmpty());
}

TEST_CASE("Import is one command that can be taken back, and brought in again",
          "[import][carry][undo]") {
    ListedHub hub;
    const auto done = hub.bringIn();
    REQUIRE(done);
    REQUIRE(undone(hub.workspace, done->command));
    CHECK(hub.all<Child>().empty());
    CHECK(hub.all<Person>().empty());
    const auto again = hub.bringIn(); // nobody is there again, so anybody may
    REQUIRE(again);
    CHECK(hub.all<Child>().size() == 4);
    CHECK(hub.child("Mia").status == Journey::ChildInNeed);
    hub.actAs(hub.only<Person>("given='Gail'").id);
    CHECK(hub.bringIn()->command == 0);
    CHECK(verifyLog(hub.db, hub.workspace.log()).flaws.empty());
}

TEST_CASE("A correction by list can be taken back", "[import][carry][undo]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    hub.lists[ImportKind::Families].replace("Mia", "Maya");
    hub.lists[ImportKind::Allocations].replace("C1,13,01/02/2026,Jo Park,Sam Lee,CIN",
                                               "C1,13,01/02/2026,Sam Lee,Jo Park,CP");
    const auto done = hub.bringIn();
    REQUIRE(done);
    CHECK(hub.child("Maya").status == Journey::ChildProtection);
    REQUIRE(undone(hub.workspace, done->command));
    const Child mia = hub.child("Mia");
    CHECK(mia.status == Journey::ChildInNeed);
    CHECK(firstRowOf<Allocation>(hub.db, "child=?", mia.id)->lead ==
          hub.only<Person>("given='Jo'").id);
    CHECK(hub.only<CoWorker>("child IS NOT NULL").person == hub.only<Person>("given='Sam'").id);
}

TEST_CASE("A fault in the middle leaves nothing", "[import][carry]") {
    Database db{u":memory:"_s, {}};
    migrate(db);
    const qint64 pages = db.number("PRAGMA page_count");
    db.run(("PRAGMA max_page_count=" + std::to_string(pages + 1)).c_str());
    guardTables(db);
    Workspace workspace(db, fixedEnv(QDateTime(importDay, QTime(9, 0), Qt::UTC), 1));
    ListedHub many;
    for (int i = 0; i < 2000; ++i)
        many.lists[ImportKind::Families] +=
            "G" + QByteArray::number(i) + ",,adult,Ann,Hill,01/02/1990,f,,,,,,,\n";
    const auto tables = many.tables();
    CHECK_THROWS_AS(importLists(workspace, tables), Fault);
    CHECK(db.number("SELECT count(*) FROM hub") == 0);
    CHECK(db.number("SELECT count(*) FROM change") == 0);
}

TEST_CASE("A problem that stops leaves nothing", "[import][carry]") {
    ListedHub hub;
    hub.lists[ImportKind::Families] += "F5,C5,child,Zed,Hill,30/02/2019,,,,,,,,\n";
    const auto done = hub.bringIn();
    REQUIRE_FALSE(done);
    CHECK(done.error() == invalid("import.problems"));
    CHECK(hub.changes() == 0);
}

TEST_CASE("Only who keeps the structure may import, once there are people", "[import][rights]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Sam'").id); // a social worker
    CHECK(hub.bringIn().error().code == ErrorCode::NotAllowed);
    hub.workspace.env().actor = {};
    CHECK(hub.bringIn().error().code == ErrorCode::NotAllowed);
    hub.actAs(hub.only<Person>("given='Gail'").id);
    CHECK(hub.bringIn());
}

TEST_CASE("A list gives no role that its bringer may not give", "[import][carry][rights]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    const PersonId sam = hub.only<Person>("given='Sam'").id;
    REQUIRE(hub.workspace.change("test.role", [&](Changes& c) {
        return c.update<Person>(sam, [](Person& p) { p.role = Role::Coordinator; });
    }));
    hub.actAs(sam);
    hub.lists[ImportKind::People] += ",Max,Power,,CSW,13,,,01/11/2026,,\n";
    CHECK(hub.bringIn().error() == notAllowed("right.give_rights"));
    hub.lists[ImportKind::People].replace("Power,,CSW", "Power,,SW");
    CHECK(hub.bringIn());
}
