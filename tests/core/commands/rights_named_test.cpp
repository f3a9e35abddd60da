// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/key_dates.h"
#include "core/commands/notes.h"
#include "core/commands/relations.h"
#include "core/commands/undo.h"
#include "core/commands/withdraw.h"
#include "core/queries/rows.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

namespace {

NewNote aNote(const SmallTrust& t) {
    NewNote note;
    note.family = t.family;
    note.text = QStringLiteral("Called Nan.");
    return note;
}

} // namespace

TEST_CASE("a partner who is named writes notes, and changes nothing else", "[commands][rights]") {
    SmallTrust t;
    REQUIRE(addCoWorker(t.workspace, {{}, t.mia, t.openCaseIn(t.hub13), t.partner, {}}));
    const auto members = addNote(t.workspace, aNote(t));
    REQUIRE(members);
    Action action;
    action.family = t.family;
    action.what = QStringLiteral("send the report");
    action.due = day("2026-11-20");
    action.owner = t.partner;
    const auto theirs = addAction(t.workspace, action);
    action.owner = t.worker;
    const auto ours = addAction(t.workspace, action);
    REQUIRE((theirs && ours));
    t.actAs(t.partner);
    const Error refused = notAllowed("right.write_notes");
    const auto own = addNote(t.workspace, aNote(t));
    REQUIRE(own);
    CHECK(withdraw(t.workspace, Withdraw<Note>{*own, QStringLiteral("wrong family")}));
    CHECK(withdraw(t.workspace, Withdraw<Note>{*members, QStringLiteral("x")}).error() == refused);
    CHECK(withdraw(t.workspace, Withdraw<Child>{t.mia, QStringLiteral("x")}).error() == refused);
    CHECK(addAction(t.workspace, action).error() == refused);
    CHECK(actionDone(t.workspace, {*ours, {}, {}, {}}).error() == refused);
    CHECK(actionDone(t.workspace, {*theirs, {}, {}, {}}));
    CHECK(setKeyDate(t.workspace, {{}, t.family, {}, KeyDateKind::Court, day("2026-12-01"), {}, {}})
              .error() == refused);
    Edit<Child> edit{t.workspace.load<Child>(t.mia), {}};
    edit.after = edit.before.value;
    edit.after.school = QStringLiteral("Park School");
    CHECK(editChild(t.workspace, edit).error() == refused);
    CHECK(setStatus(t.workspace, {t.mia, Journey::ChildInNeed, {}, {}, {}}).error() == refused);
}

TEST_CASE("a partner leads or is named only where somebody may open the family to them",
          "[commands][rights]") {
    SmallTrust t;
    t.actAs(t.consultant);
    CHECK(changeLead(t.workspace, {t.mia, t.partner, {}, {}}));
    CHECK(addCoWorker(t.workspace, {{}, t.mia, t.openCaseIn(t.hub13), t.worker, {}}));
    REQUIRE(
        closeCase(t.workspace, {t.openCaseIn(t.hub13), day("2026-11-12"), QStringLiteral("safe")}));
    const CaseId closed = firstRowOf<Case>(t.db, "1 ORDER BY key")->id;
    CHECK(addCoWorker(t.workspace, {{}, t.tobi, closed, t.worker, {}}).error().detail ==
          "co_worker.case_closed");
}

TEST_CASE("where a child stands is not changed in passing", "[commands][rights]") {
    SmallTrust t;
    Edit<Child> edit{t.workspace.load<Child>(t.mia), {}};
    edit.after = edit.before.value;
    edit.after.status = Journey::ChildInNeed;
    CHECK(editChild(t.workspace, edit).error() == invalid("child.status"));
    CHECK(setStatus(t.workspace, {t.mia, Journey::Closed, {}, {}, {}}).error() ==
          invalid("child.status"));
    CHECK(setStatus(t.workspace, {t.mia, Journey::ChildInNeed, {}, {}, {}}));
}

TEST_CASE("a protected address is changed by who may see it", "[commands][rights]") {
    SmallTrust t;
    Address one;
    one.family = t.family;
    one.lines = QStringLiteral("9 Low Road");
    one.notKnownBy = QStringLiteral("Dad");
    const auto id = addAddress(t.workspace, one);
    REQUIRE(id);
    Edit<Address> edit{t.workspace.load<Address>(*id), {}};
    edit.after = edit.before.value;
    edit.after.notKnownBy.clear();
    const PersonId support = t.person("Bea", "Reid", Role::BusinessSupport, t.hub13);
    t.actAs(support);
    CHECK(editAddress(t.workspace, edit).error() == notAllowed("right.see_protected_address"));
    edit.after = edit.before.value;
    edit.after.to = day("2020-01-01");
    edit.after.from = day("2021-01-01");
    t.actAs(t.worker);
    CHECK(editAddress(t.workspace, edit).error() == invalid("address.to_day"));
    edit.after.from = day("2019-01-01");
    CHECK(editAddress(t.workspace, edit));
    Relation kin{{}, t.family, t.mia.value, t.tobi.value, Kin::SiblingOf, {}, {}, {}};
    const auto relation = relate(t.workspace, kin);
    REQUIRE(relation);
    Edit<Relation> other{t.workspace.load<Relation>(*relation), {}};
    other.after = other.before.value;
    other.after.whom = t.mia.value;
    CHECK(editRelation(t.workspace, other).error() == invalid("relation.whom"));
    other.after = other.before.value;
    other.after.kin = Kin::OtherOf;
    CHECK(editRelation(t.workspace, other));
}

TEST_CASE("who is withdrawn takes kin and addresses along, and undo brings them back",
          "[commands][withdraw]") {
    SmallTrust t;
    Adult aunt;
    aunt.family = t.family;
    aunt.given = QStringLiteral("Bisi");
    const auto id = addAdult(t.workspace, aunt);
    REQUIRE(id);
    REQUIRE(relate(t.workspace, {{}, t.family, id->value, t.mia.value, Kin::OtherOf, {}, {}, {}}));
    Address home;
    home.family = t.family;
    home.person = id->value;
    home.lines = QStringLiteral("9 Low Road");
    REQUIRE(addAddress(t.workspace, home));
    REQUIRE(withdraw(t.workspace, Withdraw<Adult>{*id, QStringLiteral("of another family")}));
    CHECK(rowsOf<Relation>(t.db, "1").empty());
    CHECK(rowsOf<Address>(t.db, "1").empty());
    REQUIRE(undo(t.workspace, t.workspace.lastCommand()));
    CHECK(rowsOf<Relation>(t.db, "1").size() == 1);
    CHECK(rowsOf<Address>(t.db, "1").size() == 1);
}

TEST_CASE("nobody confirms for themselves what they are good with", "[commands][tag]") {
    SmallTrust t;
    PersonTag tag;
    tag.person = t.consultant;
    tag.words = QStringLiteral("teenagers");
    const auto declared = addTag(t.workspace, tag);
    REQUIRE(declared);
    CHECK(confirmTag(t.workspace, {*declared}).error() == invalid("person_tag.confirmed_by"));
    t.actAs(t.manager);
    CHECK(confirmTag(t.workspace, {*declared}));
}
