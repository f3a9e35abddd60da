// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/same_people.h"
#include "core/commands/undo.h"
#include "core/queries/duplicates.h"
#include "core/queries/family_notes.h"
#include "core/queries/family_people.h"
#include "core/sync/conflicts.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

// Mia was entered on two PCs at once; each wrote of theirs.
struct Doubled {
    Doubled() {
        for (Pc* pc : all) {
            pc->options.derive = [pc](const AtWriter&) { return settleSamePeople(*pc->workspace); };
            pc->start();
        }
        family = addFamily(a, 0, 1, "Adeyemi");
        REQUIRE(settle(trust, all));
        mia = addMia(a);
        other = addMia(b);
        addNote(b, other, u"Seen at school"_s);
        sibling = addChild(b, u"Zara"_s, QDate(2015, 1, 2));
        relation = relate(b, other, sibling);
        REQUIRE(settle(trust, all));
    }

    ChildId addChild(Pc& pc, const QString& given, QDate born) {
        Child child;
        (void)pc.workspace->change("child.add", [&](Changes& changes) -> Outcome {
            child.id = changes.newId<ChildId>();
            child.family = {family};
            child.given = given;
            child.surname = u"Adeyemi"_s;
            child.born = born;
            changes.add(child);
            return ok;
        });
        return child.id;
    }

    ChildId addMia(Pc& pc) { return addChild(pc, u"Mia"_s, QDate(2013, 4, 13)); }

    void addNote(Pc& pc, ChildId child, const QString& words) {
        (void)pc.workspace->change("note.add", [&](Changes& changes) -> Outcome {
            Note note;
            note.id = changes.newId<NoteId>();
            note.family = {family};
            note.children = {child};
            note.at = changes.now();
            note.text = words;
            changes.add(note);
            Visit visit;
            visit.id = changes.newId<VisitId>();
            visit.family = {family};
            visit.child = child;
            visit.on = QDate(2026, 11, 10);
            visit.seen = true;
            changes.add(visit);
            return ok;
        });
    }

    RelationId relate(Pc& pc, ChildId who, ChildId whom) {
        Relation one;
        (void)pc.workspace->change("relation.add", [&](Changes& changes) -> Outcome {
            one.id = changes.newId<RelationId>();
            one.family = {family};
            one.who = who.value;
            one.whom = whom.value;
            one.kin = Kin::SiblingOf;
            changes.add(one);
            return ok;
        });
        return one.id;
    }

    bool join(Pc& pc, ChildId one, ChildId shown) {
        return bool(
            joinPeople(*pc.workspace, {one.value, shown.value, u"One birth certificate"_s}));
    }

    QUuid who(Pc& pc) { return pc.workspace->load<Relation>(relation)->who; }

    std::vector<ChildId> shown(Pc& pc) {
        std::vector<ChildId> ids;
        for (const Child& child : childrenOf(pc.db, {family}))
            ids.push_back(child.id);
        return ids;
    }

    void checkAlike() {
        for (Pc* pc : all) {
            INFO("PC " << pc->number);
            CHECK(pc->digest() == a.digest());
            CHECK(standingConflicts(pc->db, pc->log()).empty());
            CHECK(verifyLog(pc->db, pc->log()).flaws.empty());
        }
    }

    // One of the two stands for both, and everything said of either is said of that one.
    void checkJoined(ChildId kept) {
        for (Pc* pc : all) {
            INFO("PC " << pc->number);
            CHECK(shown(*pc) == std::vector<ChildId>{kept, sibling});
            CHECK(who(*pc) == kept.value);
            const auto notes = familyNotes(pc->db, {family}, kept, 10);
            REQUIRE(notes.size() == 1);
            CHECK(notes[0].note.children == std::vector<ChildId>{kept});
            REQUIRE(visitsOf(pc->db, {family}).size() == 1);
            CHECK(visitsOf(pc->db, {family})[0].child == kept);
            CHECK(duplicatesOf(pc->db, FamilyId{family}).empty());
        }
        checkAlike();
    }

    sim::Trust trust;
    Pc a{trust, {0}}, b{trust, {0}}, c{trust, {0}};
    const std::vector<Pc*> all{&a, &b, &c};
    QUuid family;
    ChildId mia, other, sibling;
    RelationId relation;
};

} // namespace

TEST_CASE("Scenario 23: who was entered twice is said to be one; what named the other follows on "
          "every PC, and undo takes it back",
          "[sync][scenario][same]") {
    Doubled d;
    for (Pc* pc : d.all)
        CHECK_FALSE(duplicatesOf(pc->db, FamilyId{d.family}).empty()); // flagged
    REQUIRE(d.join(d.c, d.other, d.mia));
    REQUIRE(settle(d.trust, d.all));
    d.checkJoined(d.mia);
    CHECK(d.a.workspace->load<Child>(d.other).row.key != 0); // it is still there
    REQUIRE(undo(*d.c.workspace, d.c.workspace->lastCommand()));
    REQUIRE(settle(d.trust, d.all));
    for (Pc* pc : d.all) {
        CHECK(d.shown(*pc).size() == 3);
        CHECK(d.who(*pc) == d.other.value);
        CHECK(familyNotes(pc->db, {d.family}, d.other, 10).size() == 1);
        CHECK(familyNotes(pc->db, {d.family}, d.mia, 10).empty());
    }
    d.checkAlike();
}

TEST_CASE("Scenario 23: two who join the same two at once in opposite directions end with one of "
          "them, the same on every PC",
          "[sync][scenario][same]") {
    for (const bool firstIsLater : {true, false}) {
        Doubled d;
        d.trust.nowMs += 60'000;
        REQUIRE(d.join(d.a, d.other, d.mia));
        d.trust.nowMs += firstIsLater ? -30'000 : 30'000;
        REQUIRE(d.join(d.b, d.mia, d.other));
        REQUIRE(settle(d.trust, d.all));
        d.checkJoined(firstIsLater ? d.mia : d.other);
    }
}

TEST_CASE("Scenario 23: what is written of the other entry afterwards is read as of the one",
          "[sync][scenario][same]") {
    Doubled d;
    d.b.share.awayUntil = d.trust.nowMs + 3'600'000;
    d.addNote(d.b, d.other, u"Written on the train"_s);
    REQUIRE(d.join(d.a, d.other, d.mia));
    REQUIRE(settle(d.trust, {&d.a, &d.c}));
    d.trust.nowMs += 3'600'000;
    REQUIRE(settle(d.trust, d.all));
    for (Pc* pc : d.all)
        CHECK(familyNotes(pc->db, {d.family}, d.mia, 10).size() == 2);
    d.checkAlike();
}

TEST_CASE("three entries of one child are joined in any order", "[sync][same]") {
    Doubled d;
    const ChildId third = d.addMia(d.c);
    REQUIRE(settle(d.trust, d.all));
    REQUIRE(d.join(d.a, d.other, third));
    d.trust.nowMs += 1000;
    REQUIRE(d.join(d.a, third, d.mia));
    REQUIRE(settle(d.trust, d.all));
    d.checkJoined(d.mia);
    CHECK_FALSE(d.join(d.a, d.mia, d.mia));
    CHECK_FALSE(d.join(d.a, d.mia, {QUuid::createUuid()}));
}
