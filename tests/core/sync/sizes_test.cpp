// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/conflicts.h"
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

qint64 bytesOn(const Disk& disk) { // what is in files, and their names
    qint64 n = 0;
    for (const auto& [name, bytes] : disk.files)
        n += bytes.size() + name.section(u'/', -1).size();
    return n;
}

} // namespace

TEST_CASE("An edit takes at most 60 bytes of the share in company and 450 alone",
          "[sync][figures]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    std::vector<QUuid> families;
    (void)bool(a.workspace->batch("setup", [&]() -> Outcome {
        for (unsigned n = 1; n <= 400; ++n)
            families.push_back(addFamily(a, 0, n, "Adeyemi"));
        return ok;
    }));
    REQUIRE(settle(trust, {&a, &b}));
    const qint64 before = bytesOn(trust.disk);
    Random random(3);
    for (int n = 0; n < 400; ++n) // commands of five edits each
        (void)bool(a.workspace->batch("family.edit", [&]() -> Outcome {
            for (int k = 0; k < 5; ++k)
                setBanner(a, random.of(families),
                          QByteArray("school at ")
                              .append(QByteArray::number(quint64(random.below(2400)))));
            trust.nowMs += 60'000;
            return ok;
        }));
    a.round();
    const double each = double(bytesOn(trust.disk) - before) / 2000;
    INFO(each << " bytes an edit");
    CHECK(each <= 60);
    REQUIRE(settle(trust, {&a, &b}));
    CHECK(a.digest() == b.digest());
    const qint64 alone = bytesOn(trust.disk);
    setBanner(b, families[3], "Dangerous dog");
    b.round();
    INFO(bytesOn(trust.disk) - alone << " bytes alone");
    CHECK(bytesOn(trust.disk) - alone <= 450);
}

TEST_CASE("Calls to the share do not grow with history", "[sync][figures]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    REQUIRE(settle(trust, {&a, &b}));
    const auto callsOf = [&] {
        rename(a, family, "Clarke");
        rename(a, family, "Adeyemi");
        a.round();
        b.round();
        const int before = b.share.calls;
        b.round();
        return b.share.calls - before;
    };
    const int early = callsOf();
    for (int n = 0; n < 50; ++n) {
        rename(a, family, n % 2 ? "One" : "Two");
        a.round();
    }
    b.round();
    CHECK(callsOf() == early);
    CHECK(early <= 4); // the root, the heads of each scope, a hub's inbox
}

TEST_CASE("Scenario 22: a row that comes before its parent is shown incomplete and kept",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    const QUuid family = addFamily(a, 0, 1, "Adeyemi");
    a.round();
    setBanner(a, family, "Dangerous dog"); // the second segment
    REQUIRE(settle(trust, {&a}));
    Pc c(trust, {0});
    c.round();
    rename(c, family, "Clarke");
    c.round();
    auto all = trust.disk.files;
    const QString stream = QString::fromLatin1(idOf(1, 7).toRfc4122().toHex().first(16));
    std::erase_if(trust.disk.files, [&](const auto& f) { return f.first.contains(u'/' + stream); });
    b.round(); // knows c's edit alone
    CHECK(form(b, family).row.state.gone & Incomplete);
    CHECK(form(b, family)->name == "Clarke");
    trust.nowMs += 21LL * 86'400'000;
    trust.disk.files = all;
    REQUIRE(settle(trust, {&a, &b, &c}));
    CHECK(form(b, family)->name == "Clarke");
    CHECK(form(b, family)->banner == "Dangerous dog");
    CHECK(form(b, family).exists());
    CHECK(a.digest() == b.digest());
}

TEST_CASE("Scenario 33: a segment in another scope's folder and an old head are refused",
          "[sync][scenario]") {
    Trust trust;
    Pc a(trust, {0, 1}), b(trust, {0, 1});
    addFamily(a, 0, 1, "Adeyemi");
    a.round();
    auto& files = trust.disk.files;
    const auto whole = files;
    const auto scope = [&](int hub) {
        return QString::fromLatin1(trust.scope(hub).toRfc4122().toHex().first(16));
    };
    for (const auto& [name, bytes] : whole)
        if (name.contains(scope(0))) { // moved to the other hub
            files.erase(name);
            files[QString(name).replace(scope(0), scope(1))] = bytes;
        }
    const RoundResult moved = b.round();
    CHECK(moved.received == 0);
    REQUIRE_FALSE(moved.alarms.empty());
    CHECK(moved.alarms.front().kind == "forged");
    files = whole;
    REQUIRE(settle(trust, {&a, &b}));
    CHECK(nameOf(b, idOf(1, 9)) == "Adeyemi");
    rename(a, idOf(1, 9), "Clarke");
    REQUIRE(settle(trust, {&a, &b}));
    const auto digest = b.digest();
    files = whole; // the folder of yesterday: nothing goes back
    b.round();
    CHECK(b.digest() == digest);
    trust.nowMs += 4'000'000;
    REQUIRE(settle(trust, {&a, &b}));
    CHECK(files.size() > whole.size());
}

TEST_CASE("Scenario 30: a full share keeps what was saved waiting", "[sync][scenario]") {
    struct FullShare : Share {
        explicit FullShare(Share& disk) : inner(disk) {}

        Shared<QStringList> list(const QString& f) override { return inner.list(f); }

        Shared<QByteArray> read(const QString& n, qint64 l) override { return inner.read(n, l); }

        ShareState create(const QString&, const QByteArray&) override { return ShareState::Full; }

        ShareState remove(const QString& n) override { return inner.remove(n); }

        Share& inner;
    };

    Trust trust;
    Pc a(trust, {0}), b(trust, {0});
    addFamily(b, 0, 2, "Khan");
    b.round();
    FullShare full(a.share);
    Exchange exchange(directly(*a.workspace), full, a.keys, a.device, a.env(), a.options);
    for (const auto& [id, key] : trust.admitted)
        a.keys.admit(id, key);
    addFamily(a, 0, 1, "Adeyemi");
    const RoundResult r = exchange.round();
    CHECK(r.unsent == 1);
    CHECK(r.received == 2); // reading goes on
    a.start();
    REQUIRE(settle(trust, {&a, &b}));
    CHECK(a.digest() == b.digest());
}
