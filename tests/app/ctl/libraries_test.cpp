// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

TEST_CASE("the command line has one SQLite, and neither window nor network", "[platform][ctl]") {
    CHECK(platform::mapsLibrary("libsqlcipher"));
    CHECK_FALSE(platform::mapsLibrary("libsqlite3"));
    CHECK_FALSE(platform::mapsLibrary("libQt6Widgets"));
    CHECK_FALSE(platform::mapsLibrary("libQt6Network"));
}
