// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/shell/help_window.h"

#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextTable>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::test;
using namespace Qt::StringLiterals;

TEST_CASE("Every title of the help can be read whole, at any text size", "[shell][help]") {
    const Themed themed;
    const auto pages = loadHelp(QStringLiteral(SOURCE_DIR "/resources/help"));
    REQUIRE(pages.size() >= 8);
    for (const int percent : {100, 150, 200}) {
        applyTextSize(percent);
        HelpWindow help(pages, nullptr);
        help.open(u"start"_s);
        settle();
        const auto* list = help.findChild<QListView*>();
        REQUIRE(list);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex at = list->model()->index(row, 0);
            INFO(percent << " % " << at.data().toString().toStdString());
            CHECK(list->sizeHintForIndex(at).width() <= list->viewport()->width());
        }
    }
}

TEST_CASE("Every picture in the help is one of ours and says what it shows", "[shell][help]") {
    static const QRegularExpression image(u"!\\[([^\\]]*)\\]\\(([^)]*)\\)"_s);
    int pictures = 0;
    for (const HelpPage& page : loadHelp(QStringLiteral(SOURCE_DIR "/resources/help")))
        for (auto found = image.globalMatch(page.markdown); found.hasNext(); ++pictures) {
            const auto match = found.next();
            INFO(match.captured(2).toStdString());
            CHECK(match.captured(1).size() > 20);
            CHECK(QFileInfo::exists(QStringLiteral(SOURCE_DIR "/resources/pictures/") +
                                    match.captured(2)));
        }
    CHECK(pictures >= 4);
}

TEST_CASE("Help begins at its beginning, its tables are tables, and markup in it stays words",
          "[shell][help]") {
    const Themed themed;
    HelpWindow help(loadHelp(QStringLiteral(SOURCE_DIR "/resources/help")), nullptr);
    const auto* text = help.findChild<QTextBrowser*>();
    REQUIRE(text);
    for (const HelpPage& page : loadHelp(QStringLiteral(SOURCE_DIR "/resources/help"))) {
        help.open(page.topic);
        settle();
        INFO(page.topic.toStdString());
        CHECK(text->verticalScrollBar()->value() == 0);
        CHECK_FALSE(text->toPlainText().contains(u"|--"_s));
        bool hasTable = false;
        for (const QTextFrame* frame : text->document()->rootFrame()->childFrames())
            hasTable |= qobject_cast<const QTextTable*>(frame) != nullptr;
        CHECK(hasTable == page.markdown.contains(u"\n|"_s));
    }
    HelpWindow other({{u"odd"_s, u"Odd"_s, u"# Odd\n\n<b>bold</b>"_s}}, nullptr);
    other.open(u"odd"_s);
    CHECK(other.findChild<QTextBrowser*>()->toPlainText().contains(u"<b>bold</b>"_s));
}

TEST_CASE("The help is searched by any word of a page, by keys", "[shell][help][keys]") {
    const Themed themed;
    HelpWindow help(loadHelp(QStringLiteral(SOURCE_DIR "/resources/help")), nullptr);
    help.open(u"start"_s);
    QTest::keyClicks(help.search(), u"cut short"_s);
    CHECK(help.topic() == u"backup");
    int shown = 0;
    for (int row = 0; row < help.contents()->model()->rowCount(); ++row)
        shown += !help.contents()->isRowHidden(row);
    CHECK(shown >= 1);
    CHECK(shown < 4);
}

TEST_CASE("Each topic that a page asks for has its help", "[shell][help]") {
    QStringList topics;
    for (const HelpPage& page : loadHelp(QStringLiteral(SOURCE_DIR "/resources/help"))) {
        topics << page.topic;
        CHECK_FALSE(page.title.isEmpty());
        CHECK(page.title != page.topic); // it begins with a heading
    }
    for (const auto& wanted : {u"start"_s, u"cases"_s, u"family"_s, u"prepare"_s, u"meeting"_s,
                               u"finish"_s, u"import"_s, u"backup"_s, u"settings"_s, u"changes"_s})
        CHECK(topics.contains(wanted));
}
