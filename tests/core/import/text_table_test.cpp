// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/text_table.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("Every text of a long list is found again, and no other", "[import][texts]") {
    TextTable<int> table;
    CHECK(table.isEmpty());
    CHECK(table.find(u"F0") == nullptr);
    const bool reserved = GENERATE_COPY(false, true);
    if (reserved)
        table.reserve(5000);
    for (int i = 0; i < 5000; ++i)
        table[u"F%1-%2"_s.arg(i / 3).arg(i % 3)] = i;
    table[u""] = -1;
    table[u"F1-1"] = -2;
    for (int i = 0; i < 5000; ++i) {
        const QString text = u"F%1-%2"_s.arg(i / 3).arg(i % 3);
        if (table.value(text) != (i == 4 ? -2 : i))
            FAIL("number " + std::to_string(i));
        if (table.contains(text + u'x') || table.contains(text.toLower()))
            FAIL("a text that nobody entered, at " + std::to_string(i));
    }
    CHECK(table.value(u"") == -1);
    CHECK(table.value(u"somebody else's") == 0);
}
