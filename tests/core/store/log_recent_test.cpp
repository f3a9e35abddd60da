// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// Three commands: families, edits of them, one withdrawn.
void work(Workspace& workspace) {
    std::vector<FamilyId> families;
    REQUIRE(workspace.change("family.add", [&](Changes& c) -> Outcome {
        for (int n = 0; n < 20; ++n) {
            Family one;
            one.id = c.newId<FamilyId>();
            one.name = u"Family %1"_s.arg(n);
            families.push_back(one.id);
            c.add(one);
        }
        return ok;
    }));
    REQUIRE(workspace.change("family.edit", [&](Changes& c) -> Outcome {
        for (const FamilyId id : families)
            (void)c.update<Family>(id, [](Family& f) { f.banner = u"Dog"_s; });
        return ok;
    }));
    REQUIRE(workspace.change("family.withdraw", [&](Changes& c) -> Outcome {
        c.withdraw<Family>(families.front());
        return ok;
    }));
}

std::vector<ChangeNo> ownChanges(const Database& db) {
    std::vector<ChangeNo> all;
    auto s = db.prepare("SELECT id FROM change ORDER BY id");
    while (s.step())
        all.push_back(s.number(0));
    return all;
}

} // namespace

TEST_CASE("What was written lately is at hand, and gives the digests that the log keeps",
          "[store][log]") {
    TestWorkspace t;
    ChangeLog& log = t.workspace.log();
    log.keepRecent();
    work(t.workspace);
    const auto all = ownChanges(t.db);
    REQUIRE(all.size() == 41);
    for (const ChangeNo no : all) {
        const ChangeLog::Recent* recent = log.recent(no);
        REQUIRE(recent);
        const Digest digest =
            changeDigest(recent->change, commandDigest(*recent->command, log.incarnations()),
                         log.incarnations());
        auto s = t.db.prepare("SELECT digest FROM change WHERE id = ?");
        REQUIRE(s.bind(1, no).step());
        CHECK(s.bytes(0) ==
              QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())));
    }
    log.dropRecent(countOf(all[10]));
    CHECK_FALSE(log.recent(all[10]));
    CHECK(log.recent(all[11]));
}

TEST_CASE("What was taken back with its command is not at hand", "[store][log]") {
    TestWorkspace t;
    ChangeLog& log = t.workspace.log();
    log.keepRecent();
    work(t.workspace);
    const ChangeNo last = ownChanges(t.db).back();
    const auto refused = t.workspace.change("family.add", [&](Changes& c) -> Outcome {
        Family one;
        one.id = c.newId<FamilyId>();
        c.add(one);
        return Error{ErrorCode::NotFound, u"family"_s};
    });
    CHECK_FALSE(refused);
    CHECK_FALSE(log.recent(last + 1));
    REQUIRE(t.workspace.change("family.add", [&](Changes& c) -> Outcome {
        Family one;
        one.id = c.newId<FamilyId>();
        one.name = u"Kept"_s;
        c.add(one);
        return ok;
    }));
    const ChangeLog::Recent* kept = log.recent(last + 1);
    REQUIRE(kept);
    CHECK(kept->change.cells.front().value == Value::text("Kept"));
}

TEST_CASE("Runs that a snapshot stands for are joined with their neighbours", "[store][log]") {
    TestWorkspace t;
    ChangeLog& log = t.workspace.log();
    const int other = log.deviceNumber(QUuid::createUuid(), {});
    for (const auto& [from, to] : {std::pair{5, 9}, {1, 2}, {3, 4}, {20, 20}, {8, 12}})
        log.cover(other, from, to);
    log.joinCovered();
    CHECK(t.db.number("SELECT count(*) FROM covered") == 2);
    log.reload();
    for (const int n : {1, 4, 12, 20})
        CHECK(log.seen(changeNo(other, n)));
    for (const int n : {13, 19, 21})
        CHECK_FALSE(log.seen(changeNo(other, n)));
    CHECK(log.isIncomplete());
}
