// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/search_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

QString said(const char* typed) {
    return searchText(readSearch(QString::fromLatin1(typed), QDate(2026, 11, 12)));
}

} // namespace

TEST_CASE("a search is said as it was understood", "[text][search]") {
    CHECK(said("hub:13 age:13-17 scale<5") == "Hub 13, Age 13 to 17, Scale under 5");
    CHECK(said("discussed:>28d visit:late") == "Discussed over 28 days ago, Visit late");
    CHECK(said("seen:<2w voice:never") == "Seen in the last 13 days, Never heard");
    CHECK(said("status:cp lead:jo actions:late") ==
          "Child protection plan, Lead jo, An action is late");
    CHECK(said("hub:mine age>=16 actions:3") == "My hubs, Age over 15, Open actions: 3");
    CHECK(said("mia 13/4/13") == u"Born 13 Apr 2013, “mia”"_s);
    CHECK(said("apr 2013") == "Born in April 2013");
}
