// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/features/running.h"
#include "ui/pages/quick/family_here.h"
#include "ui/shell/header_bar.h"
#include "ui/widgets/keys_sheet.h"

using namespace rt;
using namespace rt::test;

namespace {

template <class Dialog> Dialog* openDialog(Running& r) {
    for (auto* each : r.window().findChildren<Dialog*>())
        if (each->isVisible())
            return each;
    return nullptr;
}

} // namespace

TEST_CASE("Keys alone reach every area and every part of a family's file", "[features][keys]") {
    Practising r;
    for (const auto& [key, name] :
         {std::pair{Qt::Key_4, u"Meeting"_s}, std::pair{Qt::Key_8, u"Import"_s},
          std::pair{Qt::Key_7, u"Hub"_s}, std::pair{Qt::Key_1, u"Today"_s},
          std::pair{Qt::Key_3, u"Cases"_s}}) {
        r.press(key, Qt::ControlModifier);
        CHECK(r.window().header().crumb().startsWith(name));
        CHECK(r.window().page()->isAncestorOf(r.focus()));
    }
    r.press(Qt::Key_Return);
    CHECK_FALSE(familyHere(&r.window()).isNull());
    QStringList seen;
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6}) {
        r.press(key, Qt::AltModifier);
        CHECK(r.window().page()->isAncestorOf(r.focus()));
        seen << r.words(r.window());
    }
    CHECK(QSet<QString>(seen.begin(), seen.end()).size() == 6);
    r.press(Qt::Key_Left, Qt::AltModifier);
    CHECK(r.window().header().crumb().startsWith(u"Cases"_s));
    CHECK(familyHere(&r.window()).isNull());
}

TEST_CASE("Ctrl+/ lists the keys of the page and of the window", "[features][keys]") {
    Practising r;
    r.press(Qt::Key_Slash, Qt::ControlModifier);
    auto* sheet = openDialog<KeysSheet>(r);
    REQUIRE(sheet);
    const QString words = r.words(*sheet);
    for (const char* key : {"Ctrl+1", "Ctrl+3", "Ctrl+4", "Ctrl+7", "Ctrl+8", "Ctrl+K", "Ctrl+N",
                            "Ctrl+Shift+A", "Ctrl+L", "Ctrl+Z", "Ctrl+/", "F1", "F7"}) {
        INFO(key);
        CHECK(words.contains(QLatin1String(key)));
    }
    QTest::keyClick(sheet, Qt::Key_Escape);
    settle();
    CHECK_FALSE(openDialog<KeysSheet>(r));
}

TEST_CASE("F1 opens help for every page", "[features][keys]") {
    Practising r;
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_3, Qt::Key_4, Qt::Key_7, Qt::Key_8}) {
        r.press(key, Qt::ControlModifier);
        r.press(Qt::Key_F1);
        auto* help = openDialog<HelpWindow>(r);
        REQUIRE(help);
        CHECK_FALSE(help->topic().isEmpty());
        help->close();
        r.window().activateWindow();
        settle();
    }
}
