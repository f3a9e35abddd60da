// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/pages/print/page_maker.h"
#include "ui/pages/print/pages_view.h"
#include "ui/pages/print/print_preview.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace rt {

using namespace test;
using namespace Qt::StringLiterals;

namespace {

Document longDocument(int rows) {
    Document document;
    document.title = u"Hub minutes"_s;
    document.subject = u"Hub 13"_s;
    document.asAt = QDate(2026, 11, 12);
    document.printed = {u"Jo Marsh"_s, QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC), {}};
    Table table;
    table.columns = {{u"Family"_s, 1, {}}, {u"Next"_s, 1, {}}};
    for (int i = 0; i < rows; ++i)
        table.rows.push_back({u"Family %1"_s.arg(i), u"Review Thu 12 Nov 2026"_s});
    document.blocks.push_back(std::move(table));
    return document;
}

struct Asked {
    QString title;
    PrintJob job;
    int pages = 0;
};

// The preview of a document of several pages over another page, with printers that only note.
struct Previewing {
    Themed themed;
    QStackedWidget window;
    QStringList names;
    QString problem;
    std::vector<Asked> asked;
    QStringList told;
    std::function<void(bool)> hide;
    PrintPreview* preview;

    explicit Previewing(QStringList printers = {u"Office"_s, u"Reception"_s})
        : names(std::move(printers)) {
        Around around;
        around.back = [this] { window.setCurrentIndex(0); };
        around.told = [this](const QString& words) { told << words; };
        around.onPrivate = [this](QObject*, std::function<void(bool)> tell) { hide = tell; };
        preview = new PrintPreview(
            QDate(2026, 11, 12), around, {{{}, longDocument(120)}},
            {[this] { return names; },
             [this](const Sheets& sheets, const QString& title, const PrintJob& job) {
                 asked.push_back({title, job, int(sheets.count())});
                 return problem;
             }});
        window.addWidget(new QWidget);
        window.addWidget(preview);
        window.setCurrentWidget(preview);
        window.resize(1366, 768);
        window.show();
        window.activateWindow();
        preview->setFocus();
        done();
    }

    void done() {
        for (int i = 0; i < 2; ++i) {
            settle();
            preview->maker().finish();
        }
        settle();
    }

    static QWidget* focus() { return QApplication::focusWidget(); }

    void press(Qt::Key key, Qt::KeyboardModifiers held = {}) {
        QTest::keyClick(focus(), key, held);
        done();
    }

    bool isOpen() const { return window.currentWidget() == preview; }

    template <class T> T* field(const QString& name) const {
        for (T* each : preview->findChildren<T*>())
            if (each->accessibleName() == name)
                return each;
        FAIL("no field " << name.toStdString());
        return nullptr;
    }

    QString where() const { return preview->pages().accessibleDescription(); }

    QString message() const { return preview->message().words(); }
};

QString textOf(PrintPreview& preview) {
    return preview.findChild<QPlainTextEdit*>()->toPlainText();
}

} // namespace

TEST_CASE("Pages are turned, made larger and read as text by keys alone", "[pages][print][keys]") {
    Previewing p;
    const int pages = p.preview->pages().pages();
    REQUIRE(pages >= 3);
    CHECK(p.focus() == &p.preview->pages());
    CHECK(p.where() == u"Page 1 of %1"_s.arg(pages));
    p.press(Qt::Key_PageDown);
    CHECK(p.where() == u"Page 2 of %1"_s.arg(pages));
    p.press(Qt::Key_End);
    CHECK(p.where() == u"Page %1 of %1"_s.arg(pages));
    p.press(Qt::Key_Home);
    p.press(Qt::Key_Minus);
    CHECK(p.preview->pages().zoom() == PagesView::Zoom::WholePage);
    p.press(Qt::Key_T);
    CHECK(p.focus()->accessibleName() == u"Text of the document");
    CHECK(textOf(*p.preview).contains(u"Family 119"));
    p.press(Qt::Key_Escape);
    CHECK_FALSE(p.isOpen());
}

TEST_CASE("The pages that are seen are drawn, and only those", "[pages][print]") {
    Previewing p;
    const QImage seen = p.preview->pages().viewport()->grab().toImage();
    int inked = 0;
    for (int y = 0; y < seen.height(); ++y)
        for (int x = 0; x < seen.width(); x += 2)
            inked += qGray(seen.pixel(x, y)) < 90;
    CHECK(inked > 200);
}

TEST_CASE("All pages or some go to the chosen printer", "[pages][print][keys]") {
    Previewing p;
    const int pages = p.preview->pages().pages();
    p.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(p.asked.size() == 1);
    CHECK(p.asked[0].title == u"Hub minutes");
    CHECK(p.asked[0].job.printer == u"Office");
    CHECK(p.asked[0].job.first == 0);
    CHECK(p.asked[0].job.last == pages - 1);
    CHECK(p.told.last() == u"%1 pages sent to Office."_s.arg(pages));
    QTest::keyClick(p.field<QComboBox>(u"Printer"_s), Qt::Key_Down);
    QTest::keyClicks(p.field<QLineEdit>(u"Pages"_s), u"2-3"_s);
    p.field<QSpinBox>(u"Copies"_s)->setValue(4);
    p.press(Qt::Key_P, Qt::ControlModifier);
    REQUIRE(p.asked.size() == 2);
    CHECK(p.asked[1].job.printer == u"Reception");
    CHECK(p.asked[1].job.first == 1);
    CHECK(p.asked[1].job.last == 2);
    CHECK(p.asked[1].job.copies == 4);
    for (const auto& wrong : {u"0"_s, u"3-2"_s, u"1-2-3"_s, u"2-99"_s, u"two"_s, u"-"_s}) {
        p.field<QLineEdit>(u"Pages"_s)->setText(wrong);
        p.press(Qt::Key_P, Qt::ControlModifier);
        p.done();
        INFO(wrong.toStdString());
        CHECK(p.asked.size() == 2);
        CHECK(p.message().startsWith(u"Pages are a number or two"));
    }
}

TEST_CASE("Where there is no printer a sentence says so and offers PDF", "[pages][print]") {
    Previewing p{QStringList()};
    CHECK(p.message().startsWith(u"No printer is set up on this PC."));
    p.press(Qt::Key_P, Qt::ControlModifier);
    p.done();
    CHECK(p.asked.empty());
    CHECK(p.message() == u"No printer is set up on this PC. Save the pages as PDF.");
}

TEST_CASE("A printer that went away is told of, and another can be taken", "[pages][print]") {
    Previewing p;
    p.problem = systemPrinters().print(Sheets(Document{}), {}, {u"A printer of nobody"_s, 0, 0, 1});
    REQUIRE(p.problem == u"The printer “A printer of nobody” is not there any more. Choose another "
                         "one, or save as PDF.");
    p.press(Qt::Key_P, Qt::ControlModifier);
    p.done();
    CHECK(p.message() == p.problem);
    p.problem.clear();
    p.press(Qt::Key_P, Qt::ControlModifier);
    p.done();
    CHECK(p.asked.size() == 2);
    CHECK(p.message().isEmpty());
}

TEST_CASE("What is saved as PDF is whole, and never replaces a file", "[pages][print]") {
    Previewing p;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"minutes.pdf"_s);
    p.preview->savePdf(path);
    p.done();
    CHECK(p.told.last().contains(u"minutes.pdf"));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    p.preview->savePdf(path);
    p.done();
    CHECK(p.message().startsWith(u"A file of that name is there already."));
    p.preview->savePdf(folder.filePath(u"gone/minutes.pdf"_s));
    p.done();
    CHECK(p.message().startsWith(u"The folder is not there."));
}

TEST_CASE("What the copy is for is asked once and stands at the foot of its pages",
          "[pages][print]") {
    Previewing p;
    auto* purpose = p.field<QLineEdit>(u"What this copy is for"_s);
    purpose->setFocus();
    QTest::keyClicks(purpose, u"core group"_s);
    QTest::keyClick(purpose, Qt::Key_Return);
    p.done();
    CHECK(textOf(*p.preview).contains(u"core group"));
}

TEST_CASE("When names are hidden, what was set with names does not stay", "[pages][print]") {
    Previewing p;
    p.hide(false);
    CHECK(p.isOpen());
    p.hide(true);
    CHECK_FALSE(p.isOpen());
}

TEST_CASE("The preview can be read at every size", "[pages][print][clipping]") {
    Previewing p;
    requireReadable(p.window, u"preview"_s);
    p.done();
    picture(p.window, u"preview-drawn"_s);
    p.press(Qt::Key_T);
    picture(p.window, u"preview-text"_s);
}

} // namespace rt
