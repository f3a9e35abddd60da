// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/import_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("Every problem of a list has a sentence", "[text][import]") {
    for (int code = 0; code <= int(ProblemCode::HubHoldsNoCases); ++code) {
        const QString text = importProblemText({.code = ProblemCode(code),
                                                .severity = Severity::Stop,
                                                .file = u"a.csv"_s,
                                                .line = 2,
                                                .column = {},
                                                .detail = u"{other}"_s,
                                                .otherFile = {},
                                                .otherLine = 0});
        CAPTURE(code, text.toStdString());
        CHECK(text.endsWith(u'.'));
        CHECK_FALSE(text.contains(u"{detail}"));
    }
}

TEST_CASE("A problem says what stands there and where", "[text][import]") {
    const Problem problem{ProblemCode::NoSuchDay, Severity::Stop, u"families.csv"_s, 12,
                          u"Date of birth"_s,     u"30/02/2019"_s};
    CHECK(importProblemText(problem) ==
          u"30/02/2019 is not a day of the calendar. Check day and month.");
    CHECK(importProblemPlace(problem) == u"families.csv, line 12, Date of birth");
}
