// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/cases/file_window.h"
#include "ui/pages/print/page_maker.h"
#include "ui/pages/print/pages_view.h"
#include "ui/pages/print/print_preview.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>

namespace rt {

using namespace test;

namespace {

QString textOf(PrintPreview& preview) {
    return preview.findChild<QPlainTextEdit*>()->toPlainText();
}

void drawn(FileWindow& w, PrintPreview& preview) {
    for (int i = 0; i < 2; ++i) {
        preview.maker().finish();
        w.wait();
    }
}

} // namespace

TEST_CASE("The list of cases is printed as it is shown, and Esc returns to its row",
          "[pages][print][lists][keys]") {
    FileWindow w;
    auto* view = qobject_cast<QAbstractItemView*>(w.focus());
    REQUIRE(view);
    const QString family = view->model()->index(1, 0).data().toString();
    w.chord(Qt::Key_J);
    w.chord(Qt::Key_P, Qt::ControlModifier);
    auto* preview = qobject_cast<PrintPreview*>(w.window->page());
    REQUIRE(preview);
    drawn(w, *preview);
    CHECK(preview->pages().pages() >= 1);
    const QString text = textOf(*preview);
    CHECK(text.contains(family));
    CHECK(text.contains(u"Practice data"));
    CHECK(text.contains(u"12 Nov 2026"));
    w.chord(Qt::Key_Escape);
    CHECK(w.focus() == view);
    CHECK(view->currentIndex().row() == 1);
}

TEST_CASE("A list on paper keeps its columns readable and says how much of it there is",
          "[pages][print][lists]") {
    ListSheet sheet;
    sheet.title = u"Families"_s;
    sheet.about = u"Cases"_s;
    for (int i = 0; i < 8; ++i)
        sheet.columns.push_back({u"Column %1"_s.arg(i), i == 0 ? 600 : 10});
    sheet.rows = {{u"Adeyemi"_s, u"13"_s}};
    sheet.rowsInList = 22;
    Printing printing;
    printing.practiceData = true;
    const Document document = listDocument(sheet, printing, QDate(2026, 11, 12));
    CHECK(document.subject == u"Cases, 1 of 22 rows");
    CHECK(document.practiceData);
    const auto& table = std::get<Table>(document.blocks.front());
    double shares = 0;
    for (const auto& column : table.columns)
        shares += column.share;
    for (const auto& column : table.columns)
        CHECK(column.share / shares * (paper::textWidth - 7 * paper::gutter) >=
              paper::narrowestWords);
    CHECK(table.columns[0].share > 1.5 * table.columns[1].share);
}

TEST_CASE("A discussion's record is previewed with P; hidden names are not put on paper",
          "[pages][print][keys]") {
    FileWindow w;
    w.openFamily(Notable::FallingScale, FamilyTabName::Discussions);
    w.chord(Qt::Key_P);
    auto* preview = qobject_cast<PrintPreview*>(w.window->page());
    REQUIRE(preview);
    drawn(w, *preview);
    CHECK(textOf(*preview).contains(u"Discussion"));
    w.chord(Qt::Key_F7);
    CHECK(w.window->page() != preview);
    w.chord(Qt::Key_P);
    CHECK(w.refused.value(0).startsWith(u"Names are hidden"));
    CHECK_FALSE(qobject_cast<PrintPreview*>(w.window->page()));
}

TEST_CASE("Lists on paper and the heights of rows can be read at 150 %",
          "[pages][print][clipping]") {
    FileWindow w;
    w.chord(Qt::Key_P, Qt::ControlModifier);
    auto* preview = qobject_cast<PrintPreview*>(w.window->page());
    REQUIRE(preview);
    drawn(w, *preview);
    requireReadable(*w.window, u"print-preview"_s);
    drawn(w, *preview);
    picture(*w.window, u"print-preview-drawn"_s);
    w.chord(Qt::Key_Escape);
    applyDensity(Density::Touch);
    requireReadable(*w.window, u"cases-touch"_s);
    applyDensity(Density::Compact);
    requireReadable(*w.window, u"cases-compact"_s);
}

} // namespace rt
