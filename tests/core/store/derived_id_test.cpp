// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/derived_id.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("an id follows from the namespace, the word and the key, and from nothing else",
          "[store][ids]") {
    const QUuid space = QUuid::fromString(u"5f1c8f0a-7d0e-4b5c-9a41-2e6b90d3c715");
    const QUuid id = derivedId(space, u"hub", u"13");
    CHECK(id == derivedId(space, u"hub"_s, u"13"_s));
    CHECK(id != derivedId(QUuid(), u"hub", u"13"));
    CHECK(id != derivedId(space, u"person", u"13"));
    CHECK(id != derivedId(space, u"hub", u"14"));
    CHECK(id != derivedId(space, u"hub", u"\u0131\u0033")); // both bytes of a letter count
}

TEST_CASE("derived ids never change: rows of lists are known by them", "[store][ids]") {
    const QUuid space = QUuid::fromString(u"5f1c8f0a-7d0e-4b5c-9a41-2e6b90d3c715");
    CHECK(derivedId(space, u"hub", u"13").toString(QUuid::WithoutBraces) ==
          u"d0167919-2343-8d64-9274-ee5ad19e705f"_s);
    CHECK(derivedId(space, u"member", u"Zo\u00eb").variant() == QUuid::DCE);
}
