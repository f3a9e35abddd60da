// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/commands/hubs.h"
#include "core/queries/meetings.h"
#include "tests/features/morning.h"
#include "ui/charts/chart_panel.h"
#include "ui/pages/meeting/prepare_page.h"
#include "ui/pages/quick/family_here.h"
#include "ui/pages/today/measure_charts.h"

#include <QClipboard>

using namespace rt;
using namespace rt::test;

TEST_CASE("A coordinator's morning", "[features][today][mornings]") {
    Morning m;
    CHECK(m.isOn(u"Today"_s)); // the first page after the passphrase
    m.sitDown(m.hub.coordinator);
    REQUIRE(m.list(u"Now"_s)->hasFocus());

    // What is on the desk, why, and the file behind it, and back to the same row.
    REQUIRE(m.list(u"Now"_s)->model()->rowCount() > 0);
    m.press(Qt::Key_J);
    const QModelIndex at = m.list(u"Now"_s)->currentIndex();
    CHECK_FALSE(at.data(DetailRole).toString().isEmpty());
    m.press(Qt::Key_Return);
    CHECK_FALSE(m.isOn(u"Today"_s));
    m.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(m.list(u"Now"_s)->currentIndex().row() == at.row());

    // Whom to chase: a text to send, and one that came in this morning.
    m.tabTo(u"Chase"_s);
    QListView* chase = m.list(u"Chase"_s);
    const int owed = chase->model()->rowCount();
    REQUIRE(owed > 0);
    m.press(Qt::Key_E);
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.contains(u"Subject: Hub 13"_s));
    CHECK(copied.contains(u"PRACTICE DATA"_s));
    const QUuid first = Morning::current(chase);
    m.press(Qt::Key_D);
    CHECK(m.row<Action>(first).state == ActionState::Done);
    CHECK(chase->model()->rowCount() == owed - 1);
    CHECK(chase->hasFocus()); // the next one is at hand
    m.press(Qt::Key_Z, Qt::ControlModifier);
    INFO(m.words(m.window()).toStdString());
    CHECK(m.row<Action>(first).state == ActionState::Open);

    // The week, who is in, and a new action from the list.
    m.tabTo(u"This week"_s);
    m.tabTo(u"Who is in"_s);
    CHECK(m.list(u"Who is in"_s)->model()->rowCount() >= 5);
    m.tabTo(u"Now"_s);
    m.press(Qt::Key_A);
    m.press(Qt::Key_Escape);
}

TEST_CASE("A consultant's morning", "[features][today][mornings]") {
    Morning m;
    m.sitDown(m.hub.consultant);
    QListView* must = m.list(u"Must be discussed"_s);
    REQUIRE(must->hasFocus());
    REQUIRE(must->model()->rowCount() > 0);
    CHECK_FALSE(must->currentIndex().data(DetailRole).toString().isEmpty());

    // Four discussions of last week wait: one is signed by itself, the others together.
    m.tabTo(u"Waiting for your signature"_s);
    QListView* sign = m.list(u"Waiting for your signature"_s);
    REQUIRE(sign->model()->rowCount() == 4);
    const auto request = m.row<SignRequest>(Morning::current(sign));
    m.press(Qt::Key_S);
    CHECK(m.row<Discussion>(request.discussion.value).state == DiscussionState::Signed);
    CHECK(sign->model()->rowCount() == 3);
    m.tabTo(u"Sign all 3"_s);
    m.press(Qt::Key_Space);
    CHECK(sign->model()->rowCount() == 0);
    CHECK(rowsOf<SignRequest>(m.desk().db(), "asked=? AND met=0 ORDER BY key", m.hub.consultant)
              .empty());

    // What is owed and which families worry, each with its reason; Enter opens the file.
    m.tabTo(u"Directions owed"_s);
    CHECK(m.list(u"Directions owed"_s)->model()->rowCount() > 0);
    m.tabTo(u"Worries"_s);
    QListView* worries = m.list(u"Worries"_s);
    REQUIRE(worries->model()->rowCount() > 0);
    for (int row = 0; row < worries->model()->rowCount(); ++row)
        CHECK_FALSE(worries->model()->index(row, 0).data(DetailRole).toString().isEmpty());
    m.press(Qt::Key_Return);
    CHECK_FALSE(familyHere(&m.window()).isNull());
    m.press(Qt::Key_Left, Qt::AltModifier);

    // The number of the next meeting leads to its agenda.
    const auto next = nextMeeting(m.desk().db(), m.hub.hub, m.desk().today());
    REQUIRE(next);
    m.tabTo(u"Meeting %1, %2"_s.arg(sayDayAndDate(next->on), next->at));
    m.press(Qt::Key_Space);
    CHECK(qobject_cast<PreparePage*>(m.window().page()));
}

TEST_CASE("A group manager's morning", "[features][today][mornings]") {
    Morning m;
    m.sitDown(m.manager());
    const auto* charts = m.window().page()->findChild<MeasureCharts*>();
    REQUIRE(charts);
    const int hubs = int(charts->panel(Measure::MeetingsHeld)->table()->model()->rowCount());
    CHECK(hubs == 1); // the others of 13 to 16 hold nobody in so small a trust

    // From a point of a chart to the meeting, and back to the same point.
    ChartPanel* held = charts->panel(Measure::MeetingsHeld);
    REQUIRE(held->chart()->hasFocus());
    for (int i = 0; i < 3; ++i)
        m.press(Qt::Key_Right);
    const QString heard = held->chart()->spokenPoint();
    m.press(Qt::Key_Return);
    CHECK(m.isOn(u"Meetings held: Hub 13"_s));
    m.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(held->chart()->spokenPoint() == heard);

    // The same as a table, and what it counts.
    m.press(Qt::Key_T);
    CHECK(held->showsTable());
    CHECK(held->table()->model()->index(0, 0).data().toString() == u"Hub 13");
    m.press(Qt::Key_I);
    CHECK(m.words(m.window()).contains(u"Out of: the 12 whole weeks"_s));
    m.press(Qt::Key_I);
    m.press(Qt::Key_T);

    // Both halves: the discussions behind a part, and the family's own.
    ChartPanel* halves = charts->panel(Measure::BothHalves);
    m.tabTo(halves->chart()->accessibleName());
    m.press(Qt::Key_Return);
    CHECK(m.isOn(u"Both halves present: Hub 13"_s));
    m.press(Qt::Key_Return);
    CHECK_FALSE(familyHere(&m.window()).isNull());
    m.press(Qt::Key_Left, Qt::AltModifier);
    m.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(m.isOn(u"Today"_s));

    // Their own attendance last month is missing, and the title says what this month asks.
    ChartPanel* own = charts->panel(Measure::Attendance);
    m.tabTo(own->chart()->accessibleName());
    CHECK(own->finding().contains(u"this month"_s));
    m.tabTo(u"Decisions owed"_s);
    CHECK(m.list(u"Decisions owed"_s)->model()->rowCount() > 0);
    m.tabTo(u"Challenges open"_s);
    m.tabTo(u"Unallocated"_s);

    // The hubs outside their band: exactly these, and behind each exactly its families.
    m.desk().run(
        [id = m.hub.hub](Workspace& w) -> Outcome {
            Edit<Hub> band{w.load<Hub>(id), {}};
            band.after = band.before.value;
            band.after.bandLow = band.after.bandHigh = 1;
            return editHub(w, band);
        },
        m.program.get(), [](const Outcome& edited) { REQUIRE(edited); });
    m.press(Qt::Key_1, Qt::ControlModifier);
    int families = 0;
    for (const HubLine& line : hubsAsAt(m.desk().db(), m.desk().today()))
        if (line.hub.id == m.hub.hub)
            families = line.families;
    m.tabTo(u"1 hub outside the band"_s);
    m.press(Qt::Key_Space);
    CHECK(m.words(m.window()).contains(u"Hub 13"_s));
    CHECK(m.list(u"Families"_s, 0).split(u'\n').size() == families);
}

TEST_CASE("F7 hides names on Today at once, for all three", "[features][today][privacy]") {
    Morning m;
    for (const PersonId person : {m.hub.coordinator, m.hub.consultant, m.manager()}) {
        m.sitDown(person);
        QStringList names;
        for (const Family& each : rowsOf<Family>(m.desk().db(), "1 ORDER BY key"))
            names << each.name;
        m.press(Qt::Key_F7);
        for (auto* view : m.window().page()->findChildren<QListView*>()) {
            const QString heading = view->accessibleName();
            if (heading == u"Team" || heading == u"Who is in")
                continue;
            for (int row = 0; row < view->model()->rowCount(); ++row) {
                const QModelIndex at = view->model()->index(row, 0);
                const QString words = at.data().toString() + u' ' + at.data(DetailRole).toString();
                for (const QString& name : names) {
                    INFO(words.toStdString());
                    CHECK_FALSE(words.startsWith(name + u','));
                    CHECK_FALSE(words.contains(u", "_s + name));
                }
            }
        }
        m.press(Qt::Key_F7);
    }
}

TEST_CASE("Whoever has no hub yet reads a sentence and the next step", "[features][today]") {
    Running r;
    r.start();
    r.tabTo(u"Make a profile"_s);
    r.press(Qt::Key_Space);
    r.type(u"Sam Clarke"_s);
    r.tabTo(u"I have put the passphrase somewhere safe"_s);
    r.press(Qt::Key_Space);
    r.tabTo(u"Make the profile"_s);
    r.press(Qt::Key_Space);
    r.waitForWindow();
    CHECK(r.window().header().crumb() == u"Today");
    CHECK(r.words(r.window()).contains(u"You do not belong to a hub yet."_s));
    CHECK(r.words(r.window()).contains(u"Ctrl+8"_s));
}

TEST_CASE("Today is readable at every size, for all three", "[features][today][picture]") {
    Morning m;
    m.sitDown(m.hub.coordinator);
    requireReadable(m.window(), u"today-coordinator"_s);
    m.sitDown(m.hub.consultant);
    requireReadable(m.window(), u"today-consultant"_s);
    m.sitDown(m.manager());
    requireReadable(m.window(), u"today-manager"_s);
}
