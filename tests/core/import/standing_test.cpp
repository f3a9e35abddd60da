// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/standings.h"
#include "tests/support/listed_hub.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

bool isNewCase(const Ranked& item) {
    return std::any_of(item.reasons.begin(), item.reasons.end(),
                       [](const Reason& reason) { return reason.code == ReasonCode::NewCase; });
}

// Families with one child each, all with hub 13 since `since`.
struct ManyFamilies : ListedHub {
    explicit ManyFamilies(int count, const QByteArray& since = "01/02/2026") {
        QByteArray& families = lists[ImportKind::Families];
        QByteArray& allocations = lists[ImportKind::Allocations];
        families = "Family reference,Reference,Child or adult,First name,Family name,DOB\n";
        allocations = "Child,Hub,Since,Status\n";
        for (int i = 0; i < count; ++i) {
            const QByteArray n = QByteArray::number(i);
            families += "F" + n + ",C" + n + ",child,Kid" + n + ",Name" +
                        QByteArray(1, char('a' + i % 26)) + ",05/03/2014\n";
            allocations += "C" + n + ",13," + since + ",CIN\n";
        }
        lists.erase(ImportKind::Relations);
        QByteArray& standing = lists[ImportKind::Standing];
        standing = "Child or family,Last seen,Last seen alone\n";
        for (int i = 0; i < count; ++i)
            standing += "C" + QByteArray::number(i) + ",09/11/2026,09/11/2026\n";
    }

    Agenda agenda() const { return proposedAgenda(db, only<Hub>("label='13'").id, importDay, 120); }
};

} // namespace

TEST_CASE("Where each family stands is known from the list", "[import][standing]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    const HubId cedar = hub.only<Hub>("label='13'").id;
    const auto all = standings(hub.db, cedar, importDay);
    REQUIRE(all.size() == 3);
    const auto of = [&](const char* name) {
        return *std::find_if(all.begin(), all.end(), [&](const Standing& s) {
            return s.familyName == QLatin1String(name);
        });
    };
    const Standing reed = of("Reed"), khan = of("Khan"), fox = of("Fox");
    CHECK(reed.lastDeep == QDate(2026, 10, 1));
    CHECK(reed.lastQuick == QDate(2026, 11, 5));
    CHECK(reed.children[0].seen == QDate(2026, 11, 10));
    CHECK(reed.children[0].seenAlone == QDate(2026, 11, 3));
    CHECK(reed.children[0].voice == QDate(2026, 11, 3));
    CHECK((!reed.reflectionOwed.isValid() && !reed.directionOwed.isValid()));
    REQUIRE(reed.dates.size() == 1);
    CHECK((reed.dates[0].kind == KeyDateKind::PlanReview &&
           reed.dates[0].due == QDate(2026, 12, 14)));
    CHECK(khan.lastDeep == QDate(2026, 10, 29)); // not said otherwise
    CHECK(khan.children.size() == 2);
    CHECK(khan.children[1].seen == QDate(2026, 11, 9)); // the family's row holds for both
    CHECK((khan.dates.size() == 1 && khan.dates[0].kind == KeyDateKind::Conference));
    CHECK_FALSE(fox.lastDiscussed().isValid());
    CHECK(fox.firstDeepDue > importDay);
    CHECK(hub.only<Voice>("1").words == u"I like nan.");
    const auto discussions = hub.all<Discussion>();
    CHECK(discussions.size() == 3);
    CHECK(discussions[0].newFacts == u"Discussed before Roundtable (imported).");
    CHECK((discussions[0].state == DiscussionState::Closed && discussions[0].meeting.isNull()));
}

TEST_CASE("Open actions of the list have their owners and dates", "[import][standing]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    CHECK(hub.all<Action>().size() == 3);
    const Action call = hub.only<Action>("what='Call nan'");
    CHECK(call.owner == hub.only<Person>("given='Jo'").id);
    CHECK((call.child == hub.child("Mia").id && call.due == QDate(2026, 11, 27)));
    CHECK(call.firstDue == call.due);
    CHECK(hub.only<Action>("what='Write to court'").child.isNull()); // the family's
}

TEST_CASE("What the hub has done since is not undone by an older list", "[import][standing]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    const Action call = hub.only<Action>("what='Call nan'");
    const KeyDate review = hub.only<KeyDate>("kind='plan_review'");
    REQUIRE(hub.workspace.change("test", [&](Changes& c) -> Outcome {
        Visit visit;
        visit.id = c.newId<VisitId>();
        visit.family = call.family;
        visit.child = call.child;
        visit.on = QDate(2026, 11, 12);
        visit.alone = true;
        c.add(visit);
        if (const auto done =
                c.update<KeyDate>(review.id, [](KeyDate& one) { one.held = QDate(2026, 11, 12); });
            !done)
            return done;
        return c.update<Action>(call.id, [](Action& one) {
            one.state = ActionState::Done;
            one.due = QDate(2026, 12, 3);
        });
    }));
    CHECK(hub.bringIn()->command == 0);
    CHECK(hub.only<Action>("what='Call nan'").state == ActionState::Done);
}

TEST_CASE("The next date of a list moves the one that was ahead", "[import][standing]") {
    ListedHub hub;
    REQUIRE(hub.bringIn());
    hub.actAs(hub.only<Person>("given='Gail'").id);
    hub.lists[ImportKind::Standing].replace("20/11/2026", "27/11/2026");
    REQUIRE(hub.bringIn());
    CHECK(hub.only<KeyDate>("kind='conference'").due == QDate(2026, 11, 27));
}

TEST_CASE("A hub's first agenda is not that everyone is new", "[import][standing][agenda]") {
    ManyFamilies hub(60);
    REQUIRE(hub.bringIn());
    const Agenda agenda = hub.agenda();
    CHECK(agenda.items.size() == 60);
    CHECK(std::none_of(agenda.items.begin(), agenda.items.end(), isNewCase));
    CHECK(std::none_of(agenda.items.begin(), agenda.items.end(),
                       [](const Ranked& item) { return item.tier == Tier::Must; }));
}

TEST_CASE("First discussions are spread evenly over the weeks of the cadence",
          "[import][standing][agenda]") {
    ManyFamilies hub(60);
    REQUIRE(hub.bringIn());
    const int weeks = Settings().cadenceWeeks(Journey::ChildInNeed);
    std::map<qint64, int> byWeek;
    for (const Case& one : hub.all<Case>())
        ++byWeek[importDay.daysTo(one.firstDeepDue.addDays(-1)) / 7];
    CHECK(int(byWeek.size()) == weeks);
    for (const auto& [week, count] : byWeek) {
        CHECK(week < weeks);
        CHECK(std::abs(count - 60 / weeks) <= 1);
    }
    ManyFamilies same(60); // the same lists, the same days
    REQUIRE(same.bringIn());
    for (const Case& one : hub.all<Case>())
        CHECK(rowOf<Case>(same.db, one.id)->firstDeepDue == one.firstDeepDue);
}

TEST_CASE("What came to the hub in the last two weeks is new indeed",
          "[import][standing][agenda]") {
    ManyFamilies hub(3, "05/11/2026");
    REQUIRE(hub.bringIn());
    const Agenda agenda = hub.agenda();
    CHECK(std::all_of(agenda.items.begin(), agenda.items.end(), isNewCase));
}
