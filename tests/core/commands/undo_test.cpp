// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/notes.h"
#include "core/commands/undo.h"
#include "tests/support/meeting_hub.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Signed : MeetingHub {
    MeetingId meeting = running();
    DiscussionId id = discussed(meeting, 1);
    std::vector<ChangeNo> before = commands(); // what the discussion is made of
    SignedRecordId record;

    Signed() {
        actAs(consultant);
        record = signDiscussion(workspace, id)->front();
        actAs(coordinator);
    }

    std::vector<ChangeNo> commands() const {
        std::vector<ChangeNo> all;
        auto s = db.prepare("SELECT id FROM command WHERE name IN ('discussion.save',"
                            "'direction.discuss','action.add','discussion.close') ORDER BY id");
        while (s.step())
            all.push_back(s.number(0));
        return all;
    }
};

} // namespace

TEST_CASE("nothing that a signed discussion says is undone", "[undo][commands]") {
    Signed t;
    REQUIRE(t.before.size() == 4);
    for (const ChangeNo no : t.before)
        CHECK(undo(t.workspace, no).error() == notAllowed("undo.signed"));
    CHECK(t.workspace.load<Discussion>(t.id)->reflection == "Why Fridays?");
    CHECK(undo(t.workspace, 77).error() == notFound("command"));
}

TEST_CASE("a signature and an amendment are not undone", "[undo][commands]") {
    Signed t;
    t.actAs(t.consultant);
    CHECK(undo(t.workspace, t.workspace.lastCommand()).error() == notAllowed("undo.signed"));
    REQUIRE(amendRecord(t.workspace, t.record, u"Nan's number was wrong"_s));
    CHECK(undo(t.workspace, t.workspace.lastCommand()).error() == notAllowed("undo.signed"));
}

TEST_CASE("work on an action of a signed discussion can be undone", "[undo][commands]") {
    Signed t;
    const ActionId action = rowsOf<Action>(t.db, "1 ORDER BY key").front().id;
    REQUIRE(actionDone(t.workspace, {action, {}, {}, {}}));
    REQUIRE(undo(t.workspace, t.workspace.lastCommand()));
    CHECK(rowOf<Action>(t.db, action)->state == ActionState::Open);
}

TEST_CASE("what somebody did is undone by them, a consultant or a manager", "[undo][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.planned();
    const ChangeNo planned = t.workspace.lastCommand();
    t.actAs(t.worker);
    CHECK(undo(t.workspace, planned).error() == notAllowed("undo.person"));
    t.actAs({});
    CHECK(undo(t.workspace, planned).error() == notAllowed("actor"));
    t.actAs(t.consultant);
    CHECK(undo(t.workspace, planned));
    CHECK_FALSE(t.workspace.load<Meeting>(meeting));
}

TEST_CASE("another hub's consultant takes nothing back about this hub's family",
          "[undo][commands][rights]") {
    SmallTrust t;
    const PersonId other = t.person("Kay", "Moss", Role::Consultant, t.hub14);
    t.actAs(t.worker);
    NewNote note;
    note.family = t.family;
    note.text = u"Called Nan."_s;
    REQUIRE(addNote(t.workspace, note));
    const ChangeNo written = t.workspace.lastCommand();
    t.actAs(other);
    CHECK(undo(t.workspace, written).error() == notAllowed("actor.hub"));
    t.actAs(t.consultant);
    CHECK(undo(t.workspace, written));
}

TEST_CASE("whoever sets a trust up takes it back, until somebody of it has written",
          "[undo][commands][rights]") {
    TestWorkspace t;
    t.actAs({});
    Person one;
    one.given = u"Rose"_s;
    one.role = Role::Consultant;
    REQUIRE(addPerson(t.workspace, one));
    const ChangeNo first = t.workspace.lastCommand();
    REQUIRE(undo(t.workspace, first));
    const PersonId rose = *addPerson(t.workspace, one);
    const ChangeNo again = t.workspace.lastCommand();
    t.actAs(rose);
    Hub hub;
    hub.label = u"13"_s;
    REQUIRE(addHub(t.workspace, hub));
    t.actAs({});
    CHECK(undo(t.workspace, again).error() == notAllowed("actor"));
}
