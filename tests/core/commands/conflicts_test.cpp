// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/conflicts.h"
#include "core/commands/undo.h"
#include "core/queries/family_overview.h"
#include "tests/support/meeting_hub.h"
#include "tests/support/small_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// Two people change a child's school from the same form, without seeing the other's word.
struct TwoSchools : SmallTrust {
    TwoSchools() {
        const auto shown = workspace.load<Child>(mia);
        for (const QString& school : {u"Park School"_s, u"Hill School"_s}) {
            Edit<Child> form{shown, shown.value};
            form.after.school = school;
            if (!editChild(workspace, form))
                throw std::runtime_error("school");
        }
    }

    SettleField settle(int keep) const { return {u"child"_s, u"school"_s, mia.value, keep, {}}; }

    Versions standing() const {
        const TableSpec& table = specOf<Child>();
        const int place = table.at("school");
        return workspace.load<Child>(mia).row.versionsOf(table.columns[size_t(place)].number);
    }

    QString school() const { return workspace.load<Child>(mia)->school; }
};

} // namespace

TEST_CASE("the value that is shown can be kept, and nothing stands beside it any more",
          "[conflict][commands]") {
    TwoSchools t;
    REQUIRE(t.standing().size() == 2);
    REQUIRE(openConflicts(t.db, t.family).size() == 1);
    const QString shown = t.school();
    REQUIRE(settleField(t.workspace, t.settle(0)));
    CHECK(t.school() == shown);
    CHECK(t.standing().size() == 1);
    CHECK(openConflicts(t.db, t.family).empty());
    CHECK(settleField(t.workspace, t.settle(0)).error() ==
          Error{ErrorCode::Conflict, u"settle.column"_s});

    REQUIRE(undo(t.workspace, t.workspace.lastCommand()));
    CHECK(t.standing().size() == 2); // both stand beside each other again
}

TEST_CASE("the other value can be kept as well", "[conflict][commands]") {
    TwoSchools t;
    const QString shown = t.school();
    REQUIRE(settleField(t.workspace, t.settle(1)));
    CHECK(t.school() != shown);
    CHECK((t.school() == u"Park School" || t.school() == u"Hill School"));
    CHECK(t.standing().size() == 1);
}

TEST_CASE("a value that came after the person looked stays beside the kept one",
          "[conflict][commands]") {
    TwoSchools t;
    SettleField choice = t.settle(0);
    choice.seen = {t.standing()[0]};
    REQUIRE(settleField(t.workspace, choice));
    CHECK(t.standing().size() == 2);
}

TEST_CASE("settling asks for a field, one of its values and the right to write it",
          "[conflict][commands]") {
    TwoSchools t;
    CHECK(settleField(t.workspace, t.settle(2)).error() == invalid("settle.keep"));
    CHECK(settleField(t.workspace, t.settle(-1)).error() == invalid("settle.keep"));
    SettleField wrong = t.settle(0);
    wrong.column = u"nothing"_s;
    CHECK(settleField(t.workspace, wrong).error() == notFound("settle.column"));
    wrong = t.settle(0);
    wrong.row = QUuid::createUuid();
    CHECK(settleField(t.workspace, wrong).error() == notFound("settle.row"));
    t.actAs(t.partner);
    CHECK_FALSE(settleField(t.workspace, t.settle(0)));
    CHECK(t.standing().size() == 2);
}

TEST_CASE("what a signed discussion says is not settled, it is amended", "[conflict][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const DiscussionId id = *openDiscussion(t.workspace, meeting, MeetingHub::caseId(1));
    const auto shown = t.workspace.load<Discussion>(id);
    for (const QString& said : {u"Why Fridays?"_s, u"What would Dad say?"_s}) {
        Edit<Discussion> form{shown, shown.value};
        form.after.reflection = said;
        REQUIRE(saveDiscussion(t.workspace, form));
    }
    (void)t.discussed(meeting, 1);
    const SettleField settle{u"discussion"_s, u"voice"_s, id.value, 0, {}};
    t.actAs(t.consultant);
    REQUIRE(signDiscussion(t.workspace, id));
    CHECK(settleField(t.workspace, settle).error() ==
          Error{ErrorCode::Conflict, u"discussion.signed"_s});
}
