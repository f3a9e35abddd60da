// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/saved_lists.h"
#include "core/queries/search_filters.h"
#include "tests/core/queries/search_trust.h"

#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 12);

// A case with one child of 13, in a child protection plan, seen and heard 10 and 50 days ago.
CaseLine aCase() {
    CaseLine line;
    CaseChild child;
    child.born = QDate(2013, 4, 13);
    child.status = Journey::ChildProtection;
    child.lastSeen = today.addDays(-10);
    child.lastVoice = today.addDays(-50);
    line.children = {child};
    line.leads = {u"Jo Osei"_s};
    line.scales = {6, 4};
    line.lastDiscussed = today.addDays(-28);
    line.openActions = 3;
    return line;
}

bool answers(const CaseLine& line, const char* filters) {
    return rt::answers(line, readSearch(QString::fromLatin1(filters), today).filters, today);
}

} // namespace

TEST_CASE("a case answers filters", "[queries][search]") {
    const CaseLine line = aCase();
    for (const char* filters : {"age:13", "age:13-17", "scale<5", "scale:4", "discussed:28",
                                "discussed:>27d", "seen:<2w", "voice:>42d", "status:cp", "lead:jo",
                                "lead:osei", "actions:3", "age<14 scale<5 voice:>42d"}) {
        INFO(filters);
        CHECK(answers(line, filters));
    }
    for (const char* filters :
         {"age:14-17", "scale>4", "discussed:>28d", "seen:>2w", "voice:<50", "status:cin",
          "lead:rose", "actions:late", "visit:late", "discussed:never", "age:13 scale>8"}) {
        INFO(filters);
        CHECK_FALSE(answers(line, filters));
    }
}

TEST_CASE("what never was is longer ago than any number of days", "[queries][search]") {
    CaseLine line = aCase();
    line.lastDiscussed = {};
    line.scales.clear();
    line.children[0].lastVoice = {};
    CHECK((answers(line, "discussed:>90d") && answers(line, "discussed:never")));
    CHECK((answers(line, "voice:never") && !answers(line, "discussed:<90d")));
    CHECK_FALSE(answers(line, "scale<11"));
    line.children.clear();
    CHECK_FALSE(answers(line, "voice:never"));
}

TEST_CASE("what is said of a child must hold for one child", "[queries][search]") {
    CaseLine line = aCase();
    CaseChild little;
    little.born = QDate(2024, 1, 1);
    little.lastSeen = little.lastVoice = today;
    line.children.push_back(little);
    CHECK((answers(line, "age:2") && answers(line, "voice:>42d")));
    CHECK_FALSE(answers(line, "age:2 voice:>42d"));
    CaseChild unborn;
    unborn.expected = today.addMonths(2);
    line.children = {unborn};
    CHECK_FALSE(answers(line, "age<1"));
}

TEST_CASE("filters join words, and each hub is gathered once it is asked for",
          "[queries][search]") {
    SearchTrust t;
    const FamilyId baker = t.addFamily("Baker", "Lily", "2010-01-01", t.hub14);
    CHECK(t.found("hub:14") == std::vector{baker});
    CHECK(t.found("hub:mine") == std::vector{t.family});
    CHECK(t.found("hub:13 mia") == std::vector{t.family});
    CHECK(t.found("hub:14 mia").empty());
    CHECK(t.found("age:16") == std::vector{baker});
    CHECK(t.found("age:9-16") == std::vector{t.family, baker}); // by name
    CHECK(t.found("status:cp") == std::vector{t.family});
    FilteredCases cases(t.db, t.consultant, t.workspace.today());
    CHECK(cases.matching(readSearch(u"hub:14 age:16", t.workspace.today())).size() == 1);
    int hubs = 0;
    while (cases.gatherNext())
        ++hubs;
    CHECK(hubs == 3); // of four
    CHECK(cases.matching(readSearch(u"actions:0", t.workspace.today())).size() == 2);
}

TEST_CASE("saved lists are one person's own", "[queries][search]") {
    QTemporaryDir folder;
    Drafts drafts(folder.filePath(u"drafts.db"_s), {});
    const PersonId me{QUuid::createUuid()}, other{QUuid::createUuid()};
    const QDateTime now(today, QTime(9, 0), Qt::UTC);
    CHECK(keepList(drafts, me, {u"Not heard"_s, u"voice:>42d"_s}, now));
    CHECK(keepList(drafts, me, {u" a/b\n% list "_s, u"hub:13"_s}, now));
    CHECK(keepList(drafts, me, {u"Not heard"_s, u"voice:>56d"_s}, now));
    CHECK_FALSE(keepList(drafts, me, {u" "_s, u"hub:13"_s}, now));
    CHECK_FALSE(keepList(drafts, me, {u"Empty"_s, {}}, now));
    CHECK(savedLists(drafts, me) == std::vector<SavedList>{{u"a/b % list"_s, u"hub:13"_s},
                                                           {u"Not heard"_s, u"voice:>56d"_s}});
    CHECK(savedLists(drafts, other).empty());
    dropList(drafts, me, u"Not heard"_s);
    CHECK(savedLists(drafts, me).size() == 1);
}
