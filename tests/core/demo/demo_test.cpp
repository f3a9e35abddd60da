// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"
#include "core/store/verify.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

TEST_CASE("the same seed and day give the same trust", "[demo]") {
    TestWorkspace a, b, c;
    DemoOptions small;
    small.size = 0.05;
    const DemoMade made = makeDemo(a.workspace, small);
    makeDemo(b.workspace, small);
    CHECK(valuesDigest(a.db) == valuesDigest(b.db));
    CHECK(made.notable.size() == 15);
    small.seed = 7;
    makeDemo(c.workspace, small);
    CHECK(valuesDigest(a.db) != valuesDigest(c.db));
}
