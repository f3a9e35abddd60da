// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/challenges.h"
#include "core/commands/directions.h"
#include "core/commands/key_dates.h"
#include "core/commands/notes.h"
#include "core/commands/relations.h"
#include "core/commands/undo.h"
#include "core/commands/withdraw.h"
#include "core/queries/family_notes.h"
#include "core/queries/oversight.h"
#include "core/queries/rows.h"
#include "tests/support/small_trust.h"
#include "tests/support/undone.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

NewNote visitNote(const SmallTrust& t) {
    NewNote note;
    note.family = t.family;
    note.children = {t.mia, t.tobi};
    note.kind = NoteKind::Visit;
    note.text = u"Both at home."_s;
    note.visits = {{t.mia, true, true}, {t.tobi, false, false}};
    note.voices = {{t.mia, u"I want nan to know"_s, u"drawing"_s, {}}};
    return note;
}

ActionId anAction(SmallTrust& t) {
    Action action;
    action.family = t.family;
    action.owner = t.worker;
    action.what = u"call Nan"_s;
    action.due = day("2026-11-20");
    return *addAction(t.workspace, action);
}

} // namespace

TEST_CASE("one note tells of several children, who was seen and what was said",
          "[commands][note]") {
    SmallTrust t;
    const auto note = addNote(t.workspace, visitNote(t));
    REQUIRE(note);
    CHECK(visitsOf(t.db, t.family).size() == 2);
    CHECK(voicesOf(t.db, t.family).size() == 1);
    REQUIRE(amendNote(t.workspace, {*note, u"Tobi came later."_s}));
    const auto lines = familyNotes(t.db, t.family, t.tobi, 10);
    REQUIRE(lines.size() == 1);
    CHECK(lines[0].author == "Rose Okafor");
    CHECK(lines[0].visits.size() == 2);
    CHECK(lines[0].amendments.size() == 1);
    CHECK(withdraw(t.workspace, Withdraw<Note>{*note, {}}).error() == invalid("withdraw.why"));
    REQUIRE(withdraw(t.workspace, Withdraw<Note>{*note, u"wrong family"_s}));
    CHECK(visitsOf(t.db, t.family).empty());
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK(visitsOf(t.db, t.family).size() == 2);
}

TEST_CASE("a note is refused when it is empty, of another family or of tomorrow",
          "[commands][note]") {
    SmallTrust t;
    NewNote note = visitNote(t);
    note.text = u"  "_s;
    CHECK(addNote(t.workspace, note).error() == invalid("note.text"));
    note = visitNote(t);
    note.at = QDateTime(day("2026-11-13"), QTime(9, 0), Qt::UTC);
    CHECK(addNote(t.workspace, note).error() == invalid("note.at"));
    note = visitNote(t);
    note.children = {anId<ChildId>(99)};
    CHECK(addNote(t.workspace, note).error() == invalid("note.children"));
    note = visitNote(t);
    note.visits = {{t.mia, false, true}};
    CHECK(addNote(t.workspace, note).error() == invalid("visit.alone"));
    note = visitNote(t);
    note.text = QString(200000, u'x');
    CHECK(addNote(t.workspace, note).error() == invalid("note.text"));
    t.actAs(t.worker);
    note = visitNote(t);
    note.author = t.consultant;
    CHECK(addNote(t.workspace, note).error() == notAllowed("note.author"));
    CHECK(t.one("SELECT count(*) FROM note") == "0");
}

TEST_CASE("an action is rolled once without and twice with a reason, dropped and reopened",
          "[commands][action]") {
    SmallTrust t;
    const ActionId id = anAction(t);
    CHECK(rollAction(t.workspace, {id, day("2026-11-19"), {}, {}}).error() ==
          invalid("action.new_due"));
    REQUIRE(rollAction(t.workspace, {id, day("2026-11-27"), {}, {}}));
    CHECK(rollAction(t.workspace, {id, day("2026-12-04"), {}, {}}).error() ==
          invalid("action.reason"));
    REQUIRE(rollAction(t.workspace, {id, day("2026-12-04"), u"Nan is away"_s, {}}));
    CHECK(rowOf<Action>(t.db, id)->rolled == 2);
    CHECK(rowOf<Action>(t.db, id)->firstDue == day("2026-11-20"));
    CHECK(dropAction(t.workspace, {id, {}, {}}).error() == invalid("action.reason"));
    REQUIRE(dropAction(t.workspace, {id, u"not needed"_s, {}}));
    CHECK(actionDone(t.workspace, {id, {}, {}, {}}).error().code == ErrorCode::Conflict);
    REQUIRE(reopenAction(t.workspace, {id, {}, {}, {}}));
    REQUIRE(reassignAction(t.workspace, {id, {}, u"Baylis Court School"_s, {}}));
    REQUIRE(actionDone(t.workspace, {id, {}, {}, {}}));
    CHECK(rowOf<Action>(t.db, id)->endedOn == t.workspace.today());
    CHECK(t.one("SELECT count(*) FROM action_step") == "5");
    REQUIRE(undone(t.workspace, t.workspace.lastCommand()));
    CHECK(rowOf<Action>(t.db, id)->state == ActionState::Open);
}

TEST_CASE("a direction above the consultant's level waits for the manager",
          "[commands][direction]") {
    SmallTrust t;
    DirectionBetween wish;
    wish.family = t.family;
    wish.kind = DecisionKind::LegalMeeting;
    wish.decision = u"Ask for legal planning"_s;
    wish.because = u"Nothing has changed"_s;
    wish.by = day("2026-11-20");
    CHECK(recordDirection(t.workspace, wish).error() == invalid("direction.no_action_because"));
    wish.actions = {{t.mia, t.worker, {}, u"write the referral"_s, day("2026-11-18")}};
    const auto direction = recordDirection(t.workspace, wish);
    REQUIRE(direction);
    CHECK(directionsOwed(t.db, t.hub13).size() == 1);
    CHECK(directionsOwed(t.db, t.hub14).empty());
    CHECK(t.one("SELECT count(*) FROM action WHERE direction IS NOT NULL") == "1");
    CHECK(giveOwedDirection(t.workspace, {*direction, {}, {}}).error() ==
          notAllowed("right.decide"));
    t.actAs(t.manager);
    const auto given = giveOwedDirection(t.workspace, {*direction, {}, {}});
    REQUIRE(given);
    CHECK(directionsOwed(t.db, {}).empty());
    CHECK(rowOf<Direction>(t.db, *given)->decider == t.manager);
    CHECK(rowOf<Direction>(t.db, *given)->answers == *direction);
    CHECK(rowOf<Direction>(t.db, *direction)->decider.isNull());
    CHECK(giveOwedDirection(t.workspace, {*direction, {}, {}}).error().code == ErrorCode::Conflict);
    REQUIRE(undo(t.workspace, t.workspace.lastCommand()));
    CHECK(directionsOwed(t.db, {}).size() == 1);
    t.actAs(t.worker);
    CHECK(recordDirection(t.workspace, wish).error() == notAllowed("right.record_direction"));
}

TEST_CASE("a direction that fails half-way leaves nothing", "[commands][direction]") {
    SmallTrust t;
    DirectionBetween wish{{},
                          t.family,
                          {},
                          DecisionKind::Plan,
                          u"Begin"_s,
                          u"It is time"_s,
                          day("2026-11-20"),
                          {{{}, {}, {}, u"no owner"_s, day("2026-11-18")}},
                          {}};
    CHECK(recordDirection(t.workspace, wish).error() == invalid("action.owner"));
    CHECK(t.one("SELECT count(*) FROM direction") == "0");
}

TEST_CASE("a challenge is open until it is answered and evidenced", "[commands][challenge]") {
    SmallTrust t;
    t.actAs(t.worker);
    const auto challenge =
        raiseChallenge(t.workspace, {{}, t.family, {}, u"Why has Tobi not been seen?"_s});
    REQUIRE(challenge);
    CHECK(answerChallenge(t.workspace, {*challenge, u"He was away"_s}).error() ==
          notAllowed("right.record_direction"));
    t.actAs(t.consultant);
    REQUIRE(answerChallenge(t.workspace, {*challenge, u"He was away"_s}));
    CHECK(challengesOpen(t.db, t.hub13).size() == 1);
    REQUIRE(evidenceChallenge(t.workspace, {*challenge, u"Visit of 11 Nov"_s, {}}));
    CHECK(challengesOpen(t.db, {}).empty());
}

TEST_CASE("a conference is held once and sets the next", "[commands][key_date]") {
    SmallTrust t;
    const auto date = setKeyDate(
        t.workspace, {{}, t.family, t.mia, KeyDateKind::Conference, day("2026-11-10"), {}, {}});
    REQUIRE(date);
    CHECK(holdKeyDate(t.workspace, {*date, day("2026-11-20"), {}, {}}).error() ==
          invalid("key_date.held"));
    REQUIRE(holdKeyDate(t.workspace, {*date, day("2026-11-10"), {}, day("2027-05-10")}));
    CHECK(keyDatesOf(t.db, t.family).size() == 2);
    CHECK(holdKeyDate(t.workspace, {*date, day("2026-11-10"), {}, {}}).error().code ==
          ErrorCode::Conflict);
}

TEST_CASE("relations and addresses belong to the family and come to an end",
          "[commands][relation]") {
    SmallTrust t;
    Adult nan;
    nan.family = t.family;
    nan.given = u"Folake"_s;
    const auto adult = addAdult(t.workspace, nan);
    REQUIRE(adult);
    const auto relation = relate(
        t.workspace, {{}, t.family, adult->value, t.mia.value, Kin::GrandparentOf, {}, {}, {}});
    REQUIRE(relation);
    CHECK(relate(t.workspace, {{}, t.family, t.mia.value, t.mia.value, Kin::SiblingOf, {}, {}, {}})
              .error() == invalid("relation.whom"));
    REQUIRE(endRelation(t.workspace, {*relation, day("2026-11-01")}));
    Address address;
    address.family = t.family;
    CHECK(addAddress(t.workspace, address).error() == invalid("address.lines"));
    address.postcode = u"SL1 1AA"_s;
    address.from = day("2026-01-01");
    const auto added = addAddress(t.workspace, address);
    REQUIRE(added);
    CHECK(endAddress(t.workspace, {*added, day("2025-01-01")}).error() ==
          invalid("address.to_day"));
}

TEST_CASE("a child with an open case is not taken back", "[commands][withdraw]") {
    SmallTrust t;
    CHECK(withdraw(t.workspace, Withdraw<Child>{t.mia, u"typed twice"_s}).error() ==
          notAllowed("withdraw.open_case"));
    const ChildId extra = t.child(t.family, "Ada", "2024-07-01", Journey::ChildInNeed);
    CHECK(withdraw(t.workspace, Withdraw<Child>{extra, u"typed twice"_s}));
}

TEST_CASE("a visit late on a summer's evening belongs to England's day", "[commands][notes]") {
    SmallTrust t;
    NewNote note;
    note.family = t.family;
    note.text = QStringLiteral("At home past midnight");
    note.at = QDateTime(day("2026-06-01"), QTime(23, 30), Qt::UTC);
    note.visits = {{t.mia, true, true}};
    REQUIRE(addNote(t.workspace, note));
    CHECK(t.one("SELECT on_day FROM visit") == "2026-06-02");
}
