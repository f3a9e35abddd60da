// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/publishing.h"
#include "core/queries/rows.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

// Two PCs of hub 0, two of hub 1, and a partner's of hub 0 without the index: all on a bad share.
struct PublishingStory {
    explicit PublishingStory(quint64 seed) : random(seed) {
        for (const int hub : {0, 0, 1, 1})
            add(hub, true);
        add(0, false);
    }

    void add(int hub, bool index) {
        Pc& pc = *pcs.emplace_back(std::make_unique<Pc>(trust, std::vector<int>{hub}));
        const QUuid scope = indexScope(trust.id);
        if (index)
            pc.keys.add(scope, 1, trust.keyOf(scope));
        pc.options.derive = [this, index, hub,
                             publishing = std::make_shared<Publishing>()](const AtWriter& writer) {
            return publishing->run(writer, [=](const Database&) {
                HubKeys keys;
                keys.held = {sim::Trust::hubId(hub)};
                keys.index = index;
                if (index)
                    keys.own = {{sim::Trust::hubId(hub)}};
                return keys;
            });
        };
        pc.share.stale = random.chance(50);
        pc.share.trouble = int(random.below(20));
        pc.start();
        hubs.push_back(hub);
    }

    void step() {
        trust.nowMs += qint64(random.below(60'000));
        const size_t at = random.below(pcs.size());
        Pc& pc = *pcs[at];
        const size_t dice = random.below(100);
        if (dice < 50)
            return round(pc);
        if (dice < 55) {
            pc.share.awayUntil = trust.nowMs + qint64(random.below(600'000));
            return;
        }
        if (dice < 70 || families.empty())
            return newFamily(pc, hubs[at]);
        const QUuid family = random.of(families);
        (void)bool(pc.workspace->change("edit", [&](Changes& c) -> Outcome {
            edit(c, pc, family);
            return ok;
        }));
    }

    void round(Pc& pc) {
        try {
            if (random.chance(10))
                pc.share.crashAt = int(random.below(30));
            pc.round();
        } catch (const Crash&) {
            pc.start();
        }
        pc.share.crashAt = -1;
    }

    void newFamily(Pc& pc, int hub) {
        const bool restricted = random.chance(30);
        const QUuid id = idOf(++made, 9);
        (void)bool(pc.workspace->change("family.add", [&](Changes& c) -> Outcome {
            Family family;
            family.id = {id};
            family.name = u"Adeyemi"_s;
            family.restricted = restricted;
            c.add(family);
            Case one;
            one.id = {idOf(made * 100 + unsigned(hub), 10)};
            one.family = family.id;
            one.hub = {sim::Trust::hubId(hub)};
            c.add(one);
            Child child;
            child.id = {idOf(made, 11)};
            child.family = family.id;
            child.given = restricted ? u"Zqhidden%1x"_s.arg(made) : u"Mia%1"_s.arg(made);
            child.born = QDate(2013, 4, 1).addDays(int(random.below(28)));
            c.add(child);
            return ok;
        }));
        families.push_back(id);
    }

    void edit(Changes& c, Pc& pc, QUuid family) {
        const auto child = firstRowOf<Child>(pc.db, "t.family=?", FamilyId{family});
        if (!child)
            return;
        const size_t dice = random.below(3);
        if (dice == 0 && !child->given.startsWith(u"Zqhidden"_s))
            (void)bool(c.update<Child>(
                child->id, [&](Child& one) { one.given = u"Mia%1"_s.arg(random.below(1000)); }));
        else if (dice == 1)
            (void)bool(c.update<Family>({family}, [](Family& one) { one.restricted = true; }));
        else if (const auto open = firstRowOf<Case>(pc.db, "t.family=?", FamilyId{family}))
            (void)bool(
                c.update<Case>(open->id, [](Case& one) { one.closed = QDate(2026, 11, 12); }));
    }

    bool heal() {
        std::vector<Pc*> all;
        for (auto& pc : pcs) {
            pc->share.stale = false;
            pc->share.trouble = 0;
            pc->share.awayUntil = 0;
            all.push_back(pc.get());
        }
        trust.nowMs += 4'000'000; // the next audit
        return settle(trust, all);
    }

    std::vector<std::vector<Value>> known(const Pc& pc) const {
        std::vector<std::vector<Value>> rows;
        for (const KnownPerson& one : rowsOf<KnownPerson>(pc.db, "1 ORDER BY t.id"))
            rows.push_back(cellsOf(one));
        return rows;
    }

    static bool holds(const Pc& pc, const QByteArray& bytes) {
        std::vector<std::string> tables;
        auto names = pc.db.prepare("SELECT name FROM sqlite_schema WHERE type='table' ORDER BY 1");
        while (names.step())
            tables.push_back(names.text(0).toStdString());
        for (const std::string& table : tables) {
            auto row = pc.db.prepare("SELECT * FROM \"" + table + '"');
            while (row.step())
                for (int column = 0; column < row.columns(); ++column)
                    if (row.bytes(column).contains(bytes))
                        return true;
        }
        return false;
    }

    Random random;
    sim::Trust trust;
    std::vector<std::unique_ptr<Pc>> pcs;
    std::vector<int> hubs;
    std::vector<QUuid> families;
    unsigned made = 0;
};

} // namespace

TEST_CASE("Whatever the share does, all who hold the index come to read the same of both hubs, and "
          "nobody else reads anything",
          "[index][sync][simulation]") {
    const char* text = std::getenv("ROUNDTABLE_SEED");
    const quint64 first = text ? std::strtoull(text, nullptr, 10) : 1;
    for (quint64 seed = first; seed < first + (text ? 1 : 6); ++seed) {
        INFO("ROUNDTABLE_SEED=" << seed);
        PublishingStory story(seed);
        for (int n = 0; n < 150; ++n)
            story.step();
        const bool quiet = story.heal();
        INFO(story.trust.moved);
        REQUIRE(quiet);
        const auto rows = story.known(*story.pcs[0]);
        CHECK(rows.size() == story.families.size());
        for (size_t n = 0; n + 1 < story.pcs.size(); ++n) {
            INFO("PC " << n);
            Pc& pc = *story.pcs[n];
            CHECK(story.known(pc) == rows);
            MarkBook marks;
            const HubId own{sim::Trust::hubId(story.hubs[n])};
            CHECK(publishIndex(*pc.workspace, own, marks).rows ==
                  0); // it is what follows from them
            CHECK(verifyLog(pc.db, pc.log()).flaws.empty());
        }
        CHECK(story.known(*story.pcs.back()).empty()); // the partner's
        bool anyHidden = false;
        for (const QUuid& family : story.families) {
            const QByteArray name = "Zqhidden" + QByteArray::number(family.data1) + "x";
            const bool inZero = PublishingStory::holds(*story.pcs[0], name),
                       inOne = PublishingStory::holds(*story.pcs[2], name);
            CHECK_FALSE((inZero && inOne)); // a restricted child's name never leaves its hub
            anyHidden |= inZero || inOne;
        }
        CHECK(anyHidden);
    }
}
