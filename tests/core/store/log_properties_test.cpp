// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/log_damage.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdlib>

using namespace rt;
using namespace rt::logtest;

namespace {

quint64 setting(const char* name, quint64 otherwise) {
    const char* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

std::vector<std::unique_ptr<Replica>>& replicas() {
    static std::vector<std::unique_ptr<Replica>> all = [] {
        std::vector<std::unique_ptr<Replica>> made;
        for (int n = 0; n < 7; ++n)
            made.push_back(std::make_unique<Replica>());
        return made;
    }();
    return all;
}

Replica& checker() {
    return *replicas()[5];
}

Replica& second() {
    return *replicas()[6];
}

size_t devices = 0; // of the history at hand: the first replicas wrote it

// Runs a property for many histories; a failure names the seed that shows it again.
template <class Property> void forHistories(quint64 share, Property property) {
    const quint64 first = setting("ROUNDTABLE_SEED", 1);
    const quint64 count = std::max<quint64>(1, setting("ROUNDTABLE_HISTORIES", 300) / share);
    for (quint64 seed = first; seed < first + count; ++seed) {
        INFO("ROUNDTABLE_SEED=" << seed << " ROUNDTABLE_HISTORIES=" << share);
        Random random(seed);
        History history(replicas(), random);
        const std::vector<Said> all = history.make();
        devices = history.devices();
        if (!all.empty())
            property(all, random);
    }
}

void applyAll(Replica& pc, const std::vector<Said>& all) {
    for (const Said& s : all)
        pc.apply(s);
    pc.log().finish();
}

std::vector<Said> shuffled(std::vector<Said> all, Random& random) {
    for (size_t n = all.size() / 3; n > 0; --n)
        all.push_back(random.of(all));
    random.shuffle(all);
    return all;
}

bool isSound(Replica& pc) {
    return verifyLog(pc.db, pc.log()).flaws.empty();
}

void checkAgainst(Replica& pc, const std::vector<Said>& all) {
    CHECK(pc.view() == oracle(all));
    std::map<Name, Said> original, extracted;
    for (const Said& s : all)
        original.emplace(s.id, s);
    for (const auto& [no, s] : pc.said())
        extracted.emplace(s.id, s);
    CHECK(extracted == original);
    CHECK(isSound(pc));
}

View knownTo(const View& view, const TableSpec& table) {
    View out = view;
    for (auto& [row, state] : out)
        std::erase_if(state.cells, [&](const auto& cell) { return table.at(cell.first) < 0; });
    return out;
}

struct Digests {
    QByteArray values, log;

    bool operator==(const Digests&) const = default;
};

Digests digestsOf(Replica& pc) {
    return {valuesDigest(pc.db, newTables), logDigest(pc.db, pc.log())};
}

void loadSnapshot(Replica& from, Replica& to, const std::vector<Said>& stoodFor) {
    const GuardOpen open(to.db);
    for (const Said& s : stoodFor) {
        const ChangeNo no = to.local(s.id);
        to.db.cached("INSERT INTO covered(device, from_count, to_count) VALUES(?,?,?)")
            .bind(1, qint64(deviceOf(no)))
            .bind(2, s.id.count)
            .bind(3, s.id.count)
            .run();
    }
    std::map<Name, Said> kept; // heads that are not shown, and those of life
    const auto said = from.said();
    const auto keep = [&](const Versions& versions, size_t after) {
        for (size_t i = after; i < versions.size(); ++i)
            kept.emplace(from.global(versions[i]), said.at(versions[i].no));
    };
    const auto there = [&](const Versions& versions) {
        Versions out;
        for (const Version& v : versions)
            out.push_back({v.clock, to.local(from.global(v))});
        return out;
    };
    for (const auto& [key, id] : from.rows()) {
        const StoredRow row = from.read(int(id.data1));
        Heads heads;
        const Heads& old = row.state.heads;
        heads.base = there(old.base);
        heads.life = there(old.life);
        heads.lifeAwaited = there(old.lifeAwaited);
        for (const CellHeads& c : old.cells)
            heads.cells.push_back({c.column, there(c.heads), there(c.awaited)});
        keep(old.base, 1);
        keep(old.life, 0);
        for (const CellHeads& c : old.cells)
            keep(c.heads, 1);
        auto s = to.db.prepare("INSERT INTO thing(id,last,heads,gone,c1,c2,c3,c4) "
                               "VALUES(?,?,?,?,?,?,?,?)");
        s.bind(1, id).bindBlob(3, encodeHeads(heads)).bind(4, qint64(row.state.gone));
        if (!heads.base.empty())
            s.bind(2, heads.base.back().no);
        for (size_t i = 0; i < row.state.cells.size(); ++i)
            s.bind(int(i) + 5, row.state.cells[i]);
        s.run();
    }
    to.log().reload();
    for (const auto& [id, s] : kept)
        to.apply(s);
}

} // namespace

TEST_CASE("any order, repeated or not, gives what the set of changes says", "[store][log]") {
    forHistories(1, [](const std::vector<Said>& all, Random& random) {
        std::vector<Digests> digests;
        for (int order = 0; order < 3; ++order) {
            std::vector<Said> list = shuffled(all, random);
            if (order == 1)
                list.assign(all.rbegin(), all.rend()); // newest first
            Replica& pc = checker();
            pc.start(8 + order);
            if (order == 0) {
                const std::vector<Said> half(list.begin(),
                                             list.begin() + qsizetype(list.size()) / 2);
                applyAll(pc, half);
                checkAgainst(pc, half);
            }
            applyAll(pc, list);
            checkAgainst(pc, all);
            digests.push_back(digestsOf(pc));
        }
        CHECK(digests[0] == digests[1]);
        CHECK(digests[0] == digests[2]);
    });
}

TEST_CASE("a PC that wrote its part, with stale forms and undos, is like any other",
          "[store][log]") {
    forHistories(2, [](const std::vector<Said>& all, Random& random) {
        const std::vector<Said> list = shuffled(all, random);
        for (size_t d = 0; d < devices; ++d) {
            Replica& pc = *replicas()[d];
            pc.log().finish();
            CHECK(isSound(pc));
            applyAll(pc, list);
            checkAgainst(pc, all);
            CHECK(digestsOf(pc) == digestsOf(*replicas()[0]));
        }
    });
}

TEST_CASE("a program that learns a column in mid-stream is as if it had known it always",
          "[store][log][upgrade]") {
    forHistories(2, [](const std::vector<Said>& all, Random& random) {
        const std::vector<Said> list = shuffled(all, random);
        const auto middle = list.begin() + qsizetype(random.below(list.size()));
        Replica& pc = checker();
        pc.start(8, Program::Old);
        const std::vector<Said> before(list.begin(), middle);
        applyAll(pc, before);
        CHECK(pc.view() == knownTo(oracle(before), oldTables[0]));
        CHECK(isSound(pc));
        pc.upgrade();
        pc.log().adoptUnknown(); // twice is once
        CHECK(pc.view() == oracle(before));
        applyAll(pc, {middle, list.end()});
        checkAgainst(pc, all);
        second().start(9);
        applyAll(second(), all);
        CHECK(digestsOf(pc) == digestsOf(second()));
    });
}

TEST_CASE("a snapshot, what came after it and the history behind it are the same as everything",
          "[store][log][snapshot]") {
    forHistories(2, [](const std::vector<Said>& all, Random& random) {
        std::vector<Said> some = all;
        random.shuffle(some);
        some.resize(random.below(some.size() + 1));
        Replica& from = checker();
        Replica& to = second();
        from.start(8);
        to.start(9);
        applyAll(from, some);
        loadSnapshot(from, to, some);
        const View loaded = to.view(), wanted = oracle(some);
        for (const auto& [row, state] : wanted) {
            CHECK(loaded.at(row).gone == state.gone);
            for (const auto& [column, cell] : state.cells) {
                CHECK(loaded.at(row).cells.at(column).shown == cell.shown);
                CHECK(loaded.at(row).cells.at(column).heads == cell.heads);
            }
        }
        const std::vector<Said> list = shuffled(all, random);
        const auto middle = list.begin() + qsizetype(random.below(list.size()));
        applyAll(to, {list.begin(), middle});
        CHECK(isSound(to)); // as far as the history has come
        applyAll(to, {middle, list.end()});
        CHECK_FALSE(verifyLog(to.db, to.log()).incomplete);
        checkAgainst(to, all);
        from.start(8);
        applyAll(from, all);
        CHECK(digestsOf(from) == digestsOf(to));
    });
}

TEST_CASE("no single alteration of the database escapes", "[store][log][verify]") {
    std::set<std::string> kinds;
    forHistories(1, [&](const std::vector<Said>& all, Random& random) {
        Replica& pc = checker();
        pc.start(8);
        applyAll(pc, shuffled(all, random));
        for (int n = 0; n < 6; ++n) {
            pc.db.run("SAVEPOINT sound");
            const std::string what = Damage(pc, random).alter();
            if (!what.empty()) {
                pc.log().reload();
                INFO(what);
                CHECK_FALSE(isSound(pc));
                kinds.insert(what);
            }
            pc.db.run("ROLLBACK TO sound");
            pc.db.run("RELEASE sound");
        }
        pc.log().reload();
        CHECK(isSound(pc));
    });
    CHECK(kinds.size() >= 15);
}

TEST_CASE("undo brings back what a command replaced, conflicts too", "[store][log][undo]") {
    int undone = 0;
    forHistories(1, [&](const std::vector<Said>& all, Random& random) {
        Replica& pc = checker();
        pc.start(8);
        applyAll(pc, shuffled(all, random));
        const Said& chosen = random.of(all);
        const View before = oracle(all);
        const ChangeNo command = changeNo(deviceOf(pc.local(chosen.id)), chosen.command);
        const std::vector<Said> taken = pc.saidBy(command);
        const std::vector<Said> written = pc.undo(command, 0);
        std::vector<Said> after = all;
        after.insert(after.end(), written.begin(), written.end());
        pc.log().finish();
        checkAgainst(pc, after);
        if (written.empty())
            return;
        ++undone;
        const View now = oracle(after);
        for (const Said& s : taken)
            for (const auto& [column, cell] : s.cells) {
                if (s.kind != ChangeKind::Set)
                    continue;
                const CellView& was = before.at(s.row).cells.at(column);
                const CellView& is = now.at(s.row).cells.at(column);
                const auto has = [](const std::vector<Value>& list, const Value& v) {
                    return std::find(list.begin(), list.end(), v) != list.end();
                };
                std::vector<Value> wanted;
                for (const Name& p : cell.prev)
                    if (const bool inside =
                            p.device == s.id.device && p.count >= s.command && p.count < s.id.count;
                        !inside)
                        wanted.push_back(was.history.at(p));
                for (const Value& v : wanted)
                    CHECK(has(is.headValues, v));
                if (taken.size() == 1)
                    for (const Value& v : is.headValues)
                        CHECK(has(wanted, v));
            }
        for (const Said& s : taken)
            if (isFirst(s))
                CHECK((now.at(s.row).gone & Hidden) != 0);
    });
    CHECK(undone > 0);
}
