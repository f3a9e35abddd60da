// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>
#include <future>
#include <optional>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// Keeps the writer busy until it is told to go on.
struct Held {
    explicit Held(Writer& writer) {
        writer.submitBehind([this](Workspace&) {
            begun.set_value();
            goOn.get_future().wait();
            awaited = Writer::isAwaited();
        });
        begun.get_future().wait();
    }

    std::promise<void> begun, goOn;
    bool awaited = false;
};

} // namespace

TEST_CASE("What people do goes before what the program does of its own accord", "[store][writer]") {
    TestWorkspace t;
    QStringList order;
    {
        Writer writer(t.workspace, [](const Fault&) {});
        Held held(writer);
        writer.submitBehind([&](Workspace&) { order << u"sync"_s; });
        writer.submit([&](Workspace&) { order << u"first save"_s; });
        writer.submit([&](Workspace&) { order << u"second save"_s; });
        held.goOn.set_value();
        writer.drain();
    }
    CHECK(order == QStringList{u"first save"_s, u"second save"_s, u"sync"_s});
}

TEST_CASE("Long work hears that somebody waits for the writer", "[store][writer]") {
    TestWorkspace t;
    Writer writer(t.workspace, [](const Fault&) {});
    Held alone(writer);
    writer.submitBehind([](Workspace&) {}); // nobody's
    alone.goOn.set_value();
    writer.drain();
    CHECK_FALSE(alone.awaited);
    Held met(writer);
    bool after = true;
    writer.submit([&](Workspace&) { after = Writer::isAwaited(); });
    met.goOn.set_value();
    writer.drain();
    CHECK(met.awaited);
    CHECK_FALSE(after);
    CHECK_FALSE(Writer::isAwaited()); // here nobody writes
}

TEST_CASE("Everything handed in is done before the writer ends, faults or not", "[store][writer]") {
    TestWorkspace t;
    int done = 0, faults = 0;
    {
        std::optional<Held> held; // outlives the writer
        Writer writer(t.workspace, [&](const Fault&) { ++faults; });
        held.emplace(writer);
        writer.submitBehind([&](Workspace&) { ++done; });
        writer.submit([](Workspace&) { throw Fault(FaultKind::Disk, "test"); });
        writer.submit([&](Workspace&) { ++done; });
        held->goOn.set_value();
    }
    CHECK(done == 2);
    CHECK(faults == 1);
}
