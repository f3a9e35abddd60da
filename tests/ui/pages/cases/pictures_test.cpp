// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/cases/file_window.h"

#include <catch2/generators/catch_generators.hpp>

namespace rt {

using namespace test;

TEST_CASE("The list of families is readable at every size", "[pages][cases][picture]") {
    FileWindow w;
    requireReadable(*w.window, u"cases"_s);
}

TEST_CASE("Every tab of a family's file is readable at every size", "[pages][cases][picture]") {
    FileWindow w;
    const auto [tab, name] = GENERATE(
        table<FamilyTabName, const char*>({{FamilyTabName::Overview, "family-overview"},
                                           {FamilyTabName::Notes, "family-notes"},
                                           {FamilyTabName::Actions, "family-actions"},
                                           {FamilyTabName::Discussions, "family-discussions"},
                                           {FamilyTabName::People, "family-people"},
                                           {FamilyTabName::History, "family-history"}}));
    w.openFamily(Notable::FallingScale, tab);
    requireReadable(*w.window, QString::fromLatin1(name));
}

TEST_CASE("A direction between meetings is written beside the overview",
          "[pages][cases][picture]") {
    FileWindow w;
    w.openFamily(Notable::ProtectedAddress);
    w.chord(Qt::Key_D, Qt::AltModifier);
    requireReadable(*w.window, u"family-direction"_s);
}

TEST_CASE("With names hidden the file shows initials only", "[pages][cases][picture][privacy]") {
    FileWindow w;
    w.openFamily(Notable::ProtectedAddress);
    w.chord(Qt::Key_F7);
    requireReadable(*w.window, u"family-hidden"_s);
}

TEST_CASE("Quick open and quick capture are readable at every size", "[pages][quick][picture]") {
    FileWindow w;
    w.openFamily(Notable::FallingScale);
    SECTION("open") {
        w.chord(Qt::Key_K, Qt::ControlModifier);
        w.type(u"mar"_s);
        requireReadable(*w.window, u"quick-open"_s);
    }
    SECTION("capture") {
        w.chord(Qt::Key_N, Qt::ControlModifier);
        w.type(u"note she slept at Nan's on Friday"_s);
        requireReadable(*w.window, u"quick-capture"_s);
    }
}

} // namespace rt
