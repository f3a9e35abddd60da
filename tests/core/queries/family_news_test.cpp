// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/actions.h"
#include "core/commands/families.h"
#include "core/commands/key_dates.h"
#include "core/commands/notes.h"
#include "core/commands/withdraw.h"
#include "core/queries/family_news.h"
#include "core/queries/rows.h"
#include "tests/support/small_trust.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

using Of = NewsLine::Of;
using How = NewsLine::How;

// Rose looked at nine; others write afterwards.
struct Looked : SmallTrust {
    Looked() : mark(markOf(db, workspace.env().now())) {}

    NoteId note(PersonId by, const QString& words, const char* on = "2026-11-12") {
        actAs(by);
        NewNote made;
        made.family = family;
        made.children = {mia};
        made.author = by;
        made.at = QDateTime(day(on), QTime(10, 0), Qt::UTC);
        made.text = words;
        return *addNote(workspace, made);
    }

    FamilyNews news(size_t most = shownNews) { return newsOf(db, family, mark, consultant, most); }

    LookMark mark;
};

} // namespace

TEST_CASE("What others wrote is new, who and when; what one wrote oneself is not",
          "[queries][news]") {
    Looked t;
    CHECK(t.news().count == 0);
    t.note(t.consultant, u"mine"_s);
    CHECK(t.news().count == 0);
    t.setToday("2026-11-13");
    t.note(t.worker, u"She slept at Nan's."_s);
    const auto news = t.news();
    REQUIRE(news.count == 1);
    const NewsLine& line = news.lines.front();
    CHECK(line.of == Of::Note);
    CHECK(line.how == How::Added);
    CHECK(line.by == "Jo Osei");
    CHECK(line.about == "Mia");
    CHECK(line.words == "She slept at Nan's.");
    CHECK(line.at.date() == day("2026-11-13"));
}

TEST_CASE("A note about a day long ago is as new as any", "[queries][news]") {
    Looked t;
    for (int i = 0; i < 20; ++i)
        t.note(t.worker, u"earlier"_s);
    t.mark = markOf(t.db, t.workspace.env().now());
    t.note(t.worker, u"of the summer"_s, "2026-07-01");
    const auto news = t.news();
    REQUIRE(news.count == 1);
    CHECK(news.lines.front().words == "of the summer");
}

TEST_CASE("Actions, dates and fields that others changed are said, each once", "[queries][news]") {
    Looked t;
    t.actAs(t.worker);
    Action action;
    action.family = t.family;
    action.owner = t.worker;
    action.what = u"call Nan"_s;
    action.due = day("2026-11-13");
    const ActionId made = *addAction(t.workspace, action);
    KeyDate date;
    date.family = t.family;
    date.kind = KeyDateKind::Conference;
    date.due = day("2026-11-20");
    REQUIRE(setKeyDate(t.workspace, date));
    Edit<Child> child{t.workspace.load<Child>(t.mia), {}};
    child.after = child.before.value;
    child.after.school = u"Baylis Court"_s;
    REQUIRE(editChild(t.workspace, child));
    CHECK(t.news().count == 3);
    t.mark = markOf(t.db, t.workspace.env().now());
    REQUIRE(rollAction(t.workspace, {made, day("2026-11-18"), u"away"_s, {}}));
    child.before = t.workspace.load<Child>(t.mia);
    child.after.school = u"Arbour Vale"_s;
    REQUIRE(editChild(t.workspace, child));
    const auto news = t.news();
    REQUIRE(news.count == 2);
    for (const NewsLine& line : news.lines)
        if (line.of == Of::Step) {
            CHECK(line.words == "call Nan");
            CHECK(StepKind(line.code) == StepKind::Rolled);
        } else {
            CHECK(line.table == "child");
            CHECK(line.how == How::Changed);
            CHECK(line.fields == QStringList{u"child.school"_s});
        }
}

TEST_CASE("What came and went again is not told; what was taken out is", "[queries][news]") {
    Looked t;
    const NoteId brief = t.note(t.worker, u"mistaken"_s);
    REQUIRE(withdraw(t.workspace, Withdraw<Note>{brief, u"wrong family"_s}));
    CHECK(t.news().count == 0);
    t.actAs(t.manager);
    REQUIRE(closeCase(t.workspace, {t.openCaseIn(t.hub13), day("2026-11-12"), u"done"_s}));
    CHECK(t.news().count > 0);
}

TEST_CASE("No more lines than asked for, the newest first, and all are counted",
          "[queries][news]") {
    Looked t;
    for (int i = 0; i < 9; ++i) {
        t.workspace.env().now = [i] { return QDateTime(day("2026-11-13"), QTime(9, i), Qt::UTC); };
        t.note(t.worker, QString::number(i));
    }
    const auto news = t.news(4);
    CHECK(news.count == 9);
    REQUIRE(news.lines.size() == 4);
    CHECK(news.lines.front().words == "8");
}

TEST_CASE("A look is kept for one person; within the hour it is the same look", "[queries][news]") {
    Looked t;
    QTemporaryDir folder;
    Drafts drafts(folder.filePath(u"drafts.db"_s), QByteArray(32, 'k'));
    const auto look = [&](int minute) {
        const QDateTime at =
            QDateTime(day("2026-11-12"), QTime(9, 0), Qt::UTC).addSecs(minute * 60);
        keepLook(drafts, t.consultant, t.family, markOf(t.db, at));
        return *lookAt(drafts, t.consultant, t.family);
    };
    const Look first = look(0);
    CHECK(first.before == first.last);
    t.note(t.worker, u"new"_s);
    const auto counts = [&] {
        return newsCounts(t.db, lastLooks(drafts, t.consultant), t.consultant);
    };
    CHECK(counts().value(t.family) == 1);
    const Look again = look(20);
    CHECK(again.before == first.before); // a second glance shows the same
    CHECK(newsOf(t.db, t.family, again.before, t.consultant).count == 1);
    CHECK(counts().isEmpty()); // and the lists mark it no more
    const Look later = look(200);
    CHECK(later.before.at == again.last.at);
    CHECK(newsOf(t.db, t.family, later.before, t.consultant).count == 0);
    CHECK_FALSE(lookAt(drafts, t.worker, t.family));
    CHECK(lastLooks(drafts, t.worker).isEmpty());
}

TEST_CASE("What is new is found through indexes, however long the history", "[queries][news]") {
    Looked t;
    for (const char* table : {"note", "visit", "voice", "incident", "direction"}) {
        auto s =
            t.db.prepare("EXPLAIN QUERY PLAN SELECT t.key, t.last FROM " + std::string(table) +
                         " t WHERE t.family=?1 AND t.key>?2 AND t.gone&5=0 ORDER BY t.key DESC "
                         "LIMIT 50");
        QString plan;
        while (s.step())
            plan += s.text(3);
        INFO(table << ": " << plan.toStdString());
        CHECK(plan.contains(u"USING INDEX"_s));
    }
}
