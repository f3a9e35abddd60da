// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/plain_text.h"
#include "tests/ui/print/sample_document.h"
#include "ui/print/pdf_writer.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <future>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

QStringList read(const Document& document) {
    const QStringList pages = test::pagesOf(toPdf(document));
    REQUIRE(!pages.isEmpty()); // needs pdftotext, of poppler-utils
    return pages;
}

Document with(std::vector<Block> blocks) {
    Document document;
    document.title = u"Letter"_s;
    document.blocks = std::move(blocks);
    return document;
}

bool darkOutside(const QImage& page, const QRect& allowed) {
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x)
            if (!allowed.contains(x, y) && qGray(page.pixel(x, y)) < 128)
                return true;
    return false;
}

} // namespace

TEST_CASE("every page says what it is, how to handle it and who printed it", "[print][documents]") {
    const QStringList pages = read(test::longMinutes(15));
    REQUIRE(pages.size() > 5);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        INFO(pages[i].toStdString());
        CHECK(pages[i].contains("Hub minutes"_L1));
        CHECK(pages[i].contains("Hub 13, weekly meeting 41"_L1));
        CHECK(pages[i].contains("Official - sensitive"_L1));
        CHECK(pages[i].contains("As at Thu 12 Nov 2026"_L1));
        CHECK(pages[i].contains("Printed by Asha Rahman, Thu 12 Nov 2026 14:05. "
                                "Purpose: filing in the child's record"_L1));
        CHECK(pages[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
        CHECK(pages[i].contains(practiceWords()));
    }
}

TEST_CASE("only practice data carries the words and the watermark", "[print][practice]") {
    Document real = test::discussionRecord();
    real.practiceData = false;
    CHECK(!read(real).join(u'\n').contains("ractice"_L1));
    Document practice = with({});
    practice.practiceData = true;
    const auto greyInTheMiddle = [](const Document& document) {
        const QImage page = renderPages(document).front();
        for (int x = page.width() / 4; x < page.width() * 3 / 4; ++x)
            if (page.pixel(x, page.height() / 2) != qRgb(255, 255, 255))
                return true;
        return false;
    };
    CHECK(greyInTheMiddle(practice));
    CHECK(!greyInTheMiddle(with({})));
}

TEST_CASE("every block's words can be read and copied out of the page", "[print][documents]") {
    const QString text = read(test::discussionRecord()).join(u' ').simplified();
    INFO(text.toStdString());
    for (const auto& words :
         {"Mia Archer, reference 104233", "What we talked about", "Our question", "Reflection",
          "Sam saw Mia draw the house with nobody in it.", "Strength: Mia has been at school",
          "What makes it that number", "We do not know who is there on Friday nights.", "Decision",
          "Fri 20 Nov 2026", "Challenge", "Asha Rahman, consultant social worker"})
        CHECK(text.contains(QLatin1String(words)));
}

TEST_CASE("a table goes on with its header on the next page", "[print][documents]") {
    Table table{{{u"Reference"_s}, {u"Direction"_s, 3}}, {}};
    for (int i = 0; i < 90; ++i)
        table.rows.push_back({u"ref%1"_s.arg(i), u"Visit before school"_s});
    const QStringList pages = read(with({table}));
    REQUIRE(pages.size() >= 3);
    for (const QString& page : pages)
        CHECK(page.count("Reference"_L1) == 1);
    const QString text = pages.join(u'\n');
    for (int i = 0; i < 90; ++i)
        CHECK(text.count(QRegularExpression(u"\\bref%1\\b"_s.arg(i))) == 1);
}

TEST_CASE("a heading never stands alone at the foot of a page", "[print][documents]") {
    for (int filler = 20; filler < 50; ++filler) {
        std::vector<Block> blocks;
        for (int i = 0; i < filler; ++i)
            blocks.push_back(LabelledText{u"Line"_s, u"filler"_s});
        blocks.push_back(Heading{u"Lonely"_s});
        blocks.push_back(Heading{u"Below"_s, 2});
        blocks.push_back(Paragraph{u"company"_s});
        for (const QString& page : read(with(blocks))) {
            INFO(filler);
            CHECK(page.contains("Lonely"_L1) == page.contains("company"_L1));
        }
    }
}

TEST_CASE("what is kept together and what is boxed stands on one page", "[print][documents]") {
    for (int filler = 25; filler < 40; ++filler) {
        std::vector<Block> blocks(size_t(filler), LabelledText{u"Line"_s, u"filler"_s});
        blocks.push_back(KeepTogether{{Paragraph{u"alpha"_s}, List{{u"one"_s, u"omega"_s}}}});
        blocks.push_back(Box{{LabelledText{u"Signed"_s, u"first"_s}, Paragraph{u"last"_s}}});
        for (const QString& page : read(with(blocks))) {
            INFO(filler);
            CHECK(page.contains("alpha"_L1) == page.contains("omega"_L1));
            CHECK(page.contains("first"_L1) == page.contains("last"_L1));
        }
    }
}

TEST_CASE("what is longer than a page is broken, whatever it is", "[print][documents]") {
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += u"word%1 "_s.arg(i);
    const std::vector<Block> kinds{Paragraph{text},
                                   Heading{text},
                                   LabelledText{u"Long"_s, text},
                                   List{{text}},
                                   Box{{Paragraph{text}}},
                                   KeepTogether{{Paragraph{text}}},
                                   LabelledText{text, {}},
                                   Table{{{u"A"_s}, {u"B"_s}}, {{text, u"b"_s}}}};
    for (const Block& block : kinds) {
        INFO(block.index());
        const QStringList pages =
            read(with({Paragraph{u"before"_s}, block, Paragraph{u"after"_s}}));
        CHECK(pages.size() >= 2);
        const QString all = pages.join(u'\n');
        CHECK(all.contains("word0"_L1));
        CHECK(all.contains("word2999"_L1));
        CHECK(all.contains("after"_L1));
    }
}

TEST_CASE("a page break breaks once, and never leaves an empty page", "[print][documents]") {
    CHECK(read(with({PageBreak{}, Paragraph{u"a"_s}, PageBreak{}, PageBreak{}, Paragraph{u"b"_s},
                     PageBreak{}}))
              .size() == 2);
    CHECK(read(with({})).size() == 1);
    CHECK(read(with({Table{}, List{}, Box{}, KeepTogether{}})).size() == 1);
}

TEST_CASE("a rule stands between blocks, not at the edge of a page", "[print][documents]") {
    CHECK(renderPages(with({Rule{}})) == renderPages(with({})));
    CHECK(renderPages(with({Paragraph{u"a"_s}, Rule{}, Paragraph{u"b"_s}})) !=
          renderPages(with({Paragraph{u"a"_s}, Paragraph{u"b"_s}})));
}

TEST_CASE("a table too wide for paper becomes cards", "[print][documents]") {
    Table table{{}, {QStringList(14, u"value"_s)}};
    for (int i = 0; i < 14; ++i)
        table.columns.push_back({u"Column %1"_s.arg(i)});
    const QString text = read(with({table})).join(u'\n');
    for (int i = 0; i < 14; ++i)
        CHECK(text.contains(QRegularExpression(u"Column %1 +value"_s.arg(i))));
}

TEST_CASE("nothing is printed in the margins, however long the words", "[print][documents]") {
    const QString longWord(400, u'W');
    Document document =
        with({Heading{longWord}, Paragraph{longWord}, LabelledText{longWord, longWord},
              List{{longWord}}, Box{{Paragraph{longWord}}},
              Table{{{longWord}, {u"n"_s, 1, PaperColumn::Align::Right}}, {{longWord, longWord}}}});
    document.title = document.subject = document.marking = longWord;
    document.asAt = QDate(2026, 11, 12);
    document.printed = {longWord, {}, longWord};
    for (const QImage& page : renderPages(document, 72)) {
        const int margin = 20 * 72 * 10 / 254 - 1;
        CHECK(!darkOutside(page, page.rect().adjusted(margin, margin, -margin, -margin)));
    }
}

TEST_CASE("what is copied out of a page is spelt as it was typed", "[print][privacy]") {
    const QString typed = u"12:30 to 1:05, 2x4, 1/2 -> <= >= != off five fly affix waffle (c) ... "
                          u"O'Neil SL1 2AB 07700 900123 <img src=x> &amp; Zo\u00EB \u00A34"_s;
    const QString text = read(with({Heading{typed}, Paragraph{typed}})).join(u'\n').simplified();
    INFO(text.toStdString());
    CHECK(text.count(typed) == 2);
}

TEST_CASE("every script and stray character is printed without a crash", "[print][documents]") {
    const QString odd =
        u"مرحبا بالعالم שלום 東京 ไทย 👩‍👧‍👦 e\u0301 \u202Ex\u202C <img src=x>"_s +
        QChar(0xD800) + QChar(0) + u"\t\r\n"_s + QChar(0xFFFF);
    Document document =
        with({Heading{odd}, Paragraph{odd}, LabelledText{odd, odd}, List{{odd, {}}},
              Table{{{odd}, {odd, -1}}, {{odd, odd}, {}}, odd}, Box{{Heading{odd, 9}}}});
    document.title = document.subject = odd;
    document.blocks.push_back(Paragraph{u"still here"_s});
    CHECK(read(document).join(u'\n').contains("still here"_L1));
    CHECK(!renderPages(document).empty());
}

TEST_CASE("the PDF tells nothing of its making", "[print][privacy]") {
    Document document = test::discussionRecord();
    document.title = u"Discussion\nrecord"_s;
    const QByteArray pdf = toPdf(document);
    CHECK(pdf.contains("/CreationDate (D:20261112140500"));
    CHECK(pdf.count("/CreationDate") == 1);
    CHECK(!pdf.contains("/Author"));
    CHECK(!pdf.contains("/URI"));
    CHECK(!pdf.contains(QDir::homePath().toUtf8()));
    const auto utf16 = [](const QString& text) {
        QByteArray bytes;
        for (const QChar c : text)
            bytes.append(char(c.unicode() >> 8)).append(char(c.unicode() & 0xFF));
        return bytes;
    };
    CHECK(pdf.contains(utf16(u"Roundtable"_s)));
    CHECK(pdf.contains(utf16(u"Discussion record"_s)));
    CHECK(!pdf.contains(utf16(u"Mia"_s)));
    CHECK(!pdf.contains("Mia"));
}

TEST_CASE("the same document gives the same PDF", "[print][documents]") {
    CHECK(toPdf(test::discussionRecord()) == toPdf(test::discussionRecord()));
    Document undated = with({});
    CHECK(toPdf(undated) == toPdf(undated));
}

TEST_CASE("documents are written beside the window's thread, several at once", "[print]") {
    const QByteArray record = toPdf(test::discussionRecord()),
                     minutes = toPdf(test::longMinutes(9));
    auto first = std::async(std::launch::async, [] { return toPdf(test::discussionRecord()); });
    auto second = std::async(std::launch::async, [] { return toPdf(test::longMinutes(9)); });
    CHECK(first.get() == record);
    CHECK(second.get() == minutes);
}

TEST_CASE("the PDF is whole by another reader's judgement", "[print][documents]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"record.pdf"_s);
    REQUIRE(writePdf(test::discussionRecord(), path));
    QProcess reader;
    reader.start(u"pdfinfo"_s, {path});
    REQUIRE(reader.waitForFinished());
    const QString info = QString::fromUtf8(reader.readAllStandardOutput());
    INFO(info.toStdString());
    CHECK(reader.exitCode() == 0);
    CHECK(reader.readAllStandardError().isEmpty());
    CHECK(info.contains(QRegularExpression(u"Title: +Discussion record"_s)));
    CHECK(info.contains(QRegularExpression(u"Creator: +Roundtable"_s)));
    CHECK(info.contains("(A4)"_L1));
    CHECK(info.contains(QRegularExpression(u"Pages: +2"_s)));
}

TEST_CASE("a PDF that cannot be written is refused and not there", "[print][documents]") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"none/record.pdf"_s);
    const Outcome written = writePdf(with({}), path);
    REQUIRE(!written);
    CHECK(written.error() == notFound("file.folder"));
    CHECK(!QFile::exists(path));
}

TEST_CASE("previews show as many pages as the PDF has, in the size asked for",
          "[print][documents]") {
    const Document document = test::longMinutes(6);
    const std::vector<QImage> pages = renderPages(document, 100);
    CHECK(qsizetype(pages.size()) == read(document).size());
    for (const QImage& page : pages)
        CHECK(page.size() == QSize(827, 1169));
}

} // namespace rt
