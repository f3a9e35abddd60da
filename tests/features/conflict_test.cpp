// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/rows.h"
#include "tests/features/two_offices.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/quick/family_here.h"

using namespace rt;
using namespace rt::test;

namespace {

FamilyId familyOf(const QString& name) {
    return {QUuid::createUuidV5(QUuid(), name)};
}

template <class T> void add(Office& pc, const T& value) {
    pc.desk().run(
        [value](Workspace& w) {
            return w.change("setup", [&](Changes& c) -> Outcome {
                c.add(value);
                return ok;
            });
        },
        pc.program.get(), [](const Outcome& done) { CHECK(done); });
    pc.settled();
}

template <class T, class Edit> void change(Office& pc, decltype(T::id) id, Edit edit) {
    pc.desk().run(
        [id, edit](Workspace& w) {
            return w.change("edit", [&](Changes& c) { return c.update<T>(id, edit); });
        },
        pc.program.get(), [](const Outcome& done) { CHECK(done); });
    pc.settled();
}

// Two PCs with a family whose key date and action both of them changed.
struct BothWrote {
    SharedDrive drive;
    Office jo{drive}, sam{drive, jo};
    Action action;
    KeyDate date;

    BothWrote() {
        jo.open();
        jo.write(u"Adeyemi"_s);
        action.id = {QUuid::createUuid()};
        action.family = familyOf(u"Adeyemi"_s);
        action.owner = jo.founder;
        action.what = u"call Nan"_s;
        add(jo, action);
        date.id = {QUuid::createUuid()};
        date.family = action.family;
        date.due = QDate(2026, 12, 14);
        add(jo, date);
        jo.synced();
        sam.open();
        sam.synced();
        change<Action>(jo, action.id, [](Action& a) { a.what = u"call Nan about Friday"_s; });
        change<Action>(sam, action.id, [](Action& a) { a.what = u"visit Nan"_s; });
        change<KeyDate>(jo, date.id, [](KeyDate& d) { d.due = QDate(2026, 12, 15); });
        change<KeyDate>(sam, date.id, [](KeyDate& d) { d.due = QDate(2026, 12, 16); });
        jo.synced();
        sam.synced();
        jo.synced();
        jo.toFront();
        jo.window().present(familyPage(jo.desk(), jo.program->around(), action.family));
        jo.settled();
    }

    QString page() { return jo.words(*jo.window().page()); }
};

} // namespace

TEST_CASE("In a family's file F6 shows what two wrote at once, of actions and key dates, too",
          "[features][sync][conflict]") {
    BothWrote t;
    CHECK(t.page().contains(u"2 fields were changed in two places at once"));
    t.jo.press(Qt::Key_F6);
    CHECK(t.page().contains(u"Needs a person (2)"));
    CHECK(t.page().contains(u"call Nan about Friday"));
    CHECK(t.page().contains(u"visit Nan"));
    CHECK(t.page().contains(u"Sam Marsh, 09:00"));
    requireReadable(t.jo.window(), u"conflict-in-file"_s);
    t.jo.toFront();
    t.jo.window().page()->setFocus(Qt::OtherFocusReason);
    t.jo.press(Qt::Key_B); // both
    CHECK(t.page().contains(u"Needs a person (1)"));
    const auto kept = rowOf<Action>(t.jo.desk().db(), t.action.id);
    REQUIRE(kept);
    CHECK(kept->what.contains(u"call Nan about Friday"));
    CHECK(kept->what.contains(u"visit Nan"));

    CHECK(t.page().contains(u"Tue 15 Dec 2026"));
    CHECK(t.page().contains(u"Wed 16 Dec 2026"));
    t.jo.press(Qt::Key_L);
    CHECK(t.page().contains(u"Nothing in this file needs a person."));
    t.jo.synced();
    t.sam.synced();
    CHECK(t.sam.program->sync()->state().round.conflicts == 0);
    CHECK(rowOf<Action>(t.sam.desk().db(), t.action.id)->what == kept->what);
    t.jo.press(Qt::Key_F6); // on to the other files
    CHECK(t.page().contains(u"Nothing needs a person."));
    t.jo.press(Qt::Key_Left, Qt::AltModifier);
    CHECK_FALSE(t.page().contains(u"changed in two places"));
}

TEST_CASE("Other words settle it, with a reason that stays in the history",
          "[features][sync][conflict]") {
    BothWrote t;
    t.jo.press(Qt::Key_F6);
    t.jo.tabToInPage(u"Why, if it helps colleagues"_s);
    t.jo.type(u"Nan asked for both"_s);
    for (int i = 0; i < 40 && t.jo.nameOf(t.jo.focus()) != u"Other words"; ++i)
        t.jo.press(Qt::Key_Tab, Qt::ShiftModifier);
    t.jo.typeOver(u"visit Nan on Friday"_s);
    t.jo.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(rowOf<Action>(t.jo.desk().db(), t.action.id)->what == u"visit Nan on Friday");
    CHECK(t.jo.desk().db().number(
              "SELECT count(*) FROM command WHERE why = 'Nan asked for both'") == 1);
}

TEST_CASE("F6 anywhere goes to what needs a person anywhere", "[features][sync][conflict]") {
    BothWrote t;
    t.jo.openArea(u"Today"_s);
    t.jo.press(Qt::Key_F6);
    CHECK(t.page().contains(u"Needs a person (2)"));
    const QString first = t.page();
    t.jo.press(Qt::Key_F6);
    CHECK(t.page().contains(u"Tue 15 Dec 2026") != first.contains(u"Tue 15 Dec 2026"));
}
