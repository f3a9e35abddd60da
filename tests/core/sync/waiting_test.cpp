// SPDX-License-Identifier: GPL-3.0-or-later
// A save while much comes in.
#include "tests/simulation/world.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;

namespace {

constexpr unsigned families = 1000; // two changes each

struct Coming {
    Coming() {
        for (unsigned n = 1; n <= families; ++n)
            addFamily(sender, 0, n, "Adeyemi");
        sender.round();
        reader.options.unit = 5000;
    }

    sim::Trust trust;
    Pc sender{trust, {0}}, reader{trust, {0}};
    std::unique_ptr<Writer> writer = nullptr;

    // The reader's round through a writer, with something that a person does as the n-th change
    // comes in.
    void round(unsigned at, Writer::Work act) {
        unsigned asked = 0;
        reader.options.mayChange = [&](const Wish&) {
            if (++asked == at)
                writer->submit(act);
            return true;
        };
        for (const auto& [id, key] : trust.admitted)
            reader.keys.admit(id, key);
        writer = std::make_unique<Writer>(*reader.workspace, [](const Fault&) {});
        reader.exchange = std::make_unique<Exchange>(through(*writer), reader.share, reader.keys,
                                                     reader.device, reader.env(), reader.options);
        reader.exchange->round();
        writer.reset();
        reader.exchange.reset();
    }
};

} // namespace

TEST_CASE("A save goes before the rest of a file that comes in", "[sync][waiting]") {
    Coming t;
    qint64 here = -1;
    t.round(300, [&](Workspace& w) { here = w.db().number("SELECT count(*) FROM family"); });
    CHECK(here > 0);
    CHECK(here <= 150); // 300 changes
    CHECK(t.reader.digest() == t.sender.digest());
}

TEST_CASE("What was saved in the middle of a file meets the rest of it", "[sync][waiting]") {
    Coming t;
    t.round(300, [&](Workspace& w) {
        (void)bool(w.change("family.edit", [&](Changes& c) {
            return c.update<Family>({idOf(1, 9)},
                                    [](Family& f) { f.name = QStringLiteral("Okafor"); });
        }));
    });
    t.reader.start();
    REQUIRE(settle(t.trust, {&t.sender, &t.reader}));
    CHECK(t.reader.digest() == t.sender.digest());
    CHECK(t.sender.workspace->load<Family>({idOf(1, 9)})->name == "Okafor");
    CHECK(verifyLog(t.reader.db, t.reader.log()).flaws.empty());
}
