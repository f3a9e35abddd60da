// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/story.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

using namespace rt;
using namespace rt::sim;
using namespace rt::logtest;

namespace {

quint64 setting(const char* name, quint64 otherwise) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

// What a PC shows of a family's row, in the oracle's words.
RowView viewOf(const Story& story, const Pc& pc, QUuid family) {
    const ChangeLog& log = pc.workspace->log();
    const TableSpec& table = specOf<Family>();
    const StoredRow stored = log.read(table, family);
    RowView view;
    view.gone = stored.state.gone;
    std::vector<Said> walked;
    for (const WalkedChange& w : log.walk(table, stored.key))
        walked.push_back(story.said(pc, w.change));
    for (int column = 1; column <= columnCount; ++column) {
        CellView& cell = view.cells[column];
        for (const Said& s : walked)
            if (const auto at = s.cells.find(column); at != s.cells.end())
                cell.history[s.id] = at->second.value;
            else if (isFirst(s))
                cell.history[s.id] = {};
        cell.shown = stored.state.cells[size_t(column - 1)];
        for (const Version& v : stored.versionsOf(column)) {
            cell.heads.push_back(
                {v.clock, int(log.incarnation(deviceOf(v.no)).data1), countOf(v.no)});
            cell.headValues.push_back(cell.history[cell.heads.back()]);
        }
    }
    return view;
}

void compare(const Story& story) {
    const View wanted = oracle(story.said());
    for (size_t n = 0; n < story.pcs.size(); ++n) {
        const Pc& pc = *story.pcs[n];
        INFO("PC " << n);
        size_t mine = 0;
        for (const auto& [row, view] : wanted) {
            const QUuid id = idOf(unsigned(row), 9);
            if (!story.maySee(n, row)) {
                CHECK(pc.workspace->log().read(specOf<Family>(), id).key == 0);
                continue;
            }
            ++mine;
            INFO("family " << row);
            const RowView shown = viewOf(story, pc, id);
            CHECK(shown.gone == view.gone);
            CHECK(shown.cells.size() == view.cells.size());
            for (const auto& [column, cell] : view.cells) {
                INFO("column " << column);
                CHECK(shown.cells.at(column).history.size() == cell.history.size());
                CHECK(shown.cells.at(column).heads.size() == cell.heads.size());
                CHECK(shown.cells.at(column) == cell);
            }
        }
        CHECK(pc.db.number("SELECT count(*) FROM family") == qint64(mine));
        CHECK(verifyLog(pc.db, pc.workspace->log()).flaws.empty());
    }
}

} // namespace

TEST_CASE("Whatever the share does, all that may see a row come to show what was said of it",
          "[sync][simulation]") {
    const quint64 first = setting("ROUNDTABLE_SEED", 1);
    const quint64 count = setting("ROUNDTABLE_STORIES", 25);
    const quint64 steps = setting("ROUNDTABLE_STEPS", 150);
    for (quint64 seed = first; seed < first + count; ++seed) {
        INFO("ROUNDTABLE_SEED=" << seed << " ROUNDTABLE_STORIES=1 ROUNDTABLE_STEPS=" << steps);
        Story story(seed);
        story.run(steps);
        const bool quiet = story.heal();
        INFO(story.trust.moved);
        REQUIRE(quiet);
        compare(story);
        story.join(); // from a snapshot where there is one, else from the beginning
        const bool joined = story.heal();
        INFO(story.trust.moved);
        REQUIRE(joined);
        compare(story);
    }
}
