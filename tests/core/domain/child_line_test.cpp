// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/child_line.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const ChildId mia{QUuid(u"00000000-0000-0000-0000-000000000001"_s)};
const ChildId tobi{QUuid(u"00000000-0000-0000-0000-000000000002"_s)};
const std::vector<ChildCandidate> children{{mia, u"Mia"_s, {}}, {tobi, u"Oluwatobi"_s, u"Tobi"_s}};
const std::vector<OwnerCandidate> people{{{}, u"Jo"_s, {}, u"Osei"_s, true}};

} // namespace

TEST_CASE("an action line may begin with the child whom it is for", "[action-line][domain]") {
    const ForChild line = takeChild(u"mia jo call nan fri", children, people);
    CHECK(line.child == mia);
    CHECK(line.rest == u"jo call nan fri");
    CHECK(takeChild(u"Tobi, jo call nan fri", children, people).child == tobi);
    CHECK(takeChild(u"OLUWATOBI jo call nan", children, people).child == tobi);
}

TEST_CASE("without a child's name the whole family is meant", "[action-line][domain]") {
    CHECK(takeChild(u"jo call mia fri", children, people).child.isNull());
    CHECK(takeChild(u"jo call mia fri", children, people).rest == u"jo call mia fri");
    CHECK(takeChild(u"", children, people).child.isNull());
    CHECK(takeChild(u"mia: send a drawing fri", children, people).child.isNull());
}

TEST_CASE("a name that two bear is nobody's", "[action-line][domain]") {
    auto alike = children;
    alike.push_back({ChildId{QUuid::createUuid()}, u"Mia"_s, {}});
    CHECK(takeChild(u"mia jo call nan fri", alike, people).child.isNull());
    auto colleagues = people;
    colleagues.push_back({{}, u"Mia"_s, {}, u"Stone"_s, true});
    CHECK(takeChild(u"mia call nan fri", children, colleagues).child.isNull());
}
