// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/plain_text.h"

#include <catch2/catch_test_macros.hpp>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

Document record() {
    Document document;
    document.title = u"Discussion record"_s;
    document.subject = u"M.A., reference 104233"_s;
    document.marking = u"Official - sensitive"_s;
    document.asAt = QDate(2026, 11, 12);
    document.printed = {u"Asha Rahman"_s, QDateTime(QDate(2026, 7, 1), QTime(13, 5), Qt::UTC),
                        u"the statutory record"_s};
    return document;
}

std::string text(const Document& document) {
    return toPlainText(document).toStdString();
}

} // namespace

TEST_CASE("a record is copied as plain text, block by block", "[documents][reports]") {
    Document document = record();
    document.blocks = {
        Heading{u"Direction"_s},
        Paragraph{u"Mia stays at home. "_s + QString(100, u'x')},
        LabelledText{u"Reason"_s, u"One evening is the worry"_s},
        LabelledText{u"Question"_s, u"Who is there?\nSince when?"_s},
        List{{u"school every Monday"_s, u"nan\nand her sister"_s}},
        Rule{},
        PageBreak{},
        KeepTogether{{Heading{u"Signed"_s, 2}, Box{{Paragraph{u"Asha Rahman"_s}}}}},
    };
    CHECK(text(document) ==
          "Discussion record\nM.A., reference 104233\nOfficial - sensitive\n"
          "As at Thu 12 Nov 2026\n\n"
          "Direction\n\n"
          "Mia stays at home. " +
              std::string(100, 'x') +
              "\n\n"
              "Reason: One evening is the worry\n\n"
              "Question:\nWho is there?\nSince when?\n\n"
              "- school every Monday\n- nan\n  and her sister\n\n"
              "-----\n\n"
              "Signed\n\n"
              "Asha Rahman\n\n"
              "Copied by Asha Rahman, Wed 1 Jul 2026 14:05. Purpose: the statutory "
              "record\n");
}

TEST_CASE("each row of a table is copied as a card", "[documents][reports]") {
    Document document;
    document.blocks = {
        Table{{{u"Action"_s}, {u"By"_s}},
              {{u"Call nan"_s, u"Fri 20 Nov 2026"_s, u"one too many"_s}, {u"See Mia"_s}}},
        Table{{{u"Challenge"_s}}, {}, u"No challenge is open"_s}};
    CHECK(text(document) == "Action: Call nan\nBy: Fri 20 Nov 2026\n\nAction: See Mia\nBy: \n\n"
                            "No challenge is open\n");
}

TEST_CASE("a copy of practice data says so", "[documents][reports][practice]") {
    Document document = record();
    CHECK(!toPlainText(document).contains(practiceWords()));
    document.practiceData = true;
    CHECK(toPlainText(document).contains(practiceWords()));
}

TEST_CASE("markup is shown as it was typed", "[documents][reports]") {
    Document document;
    document.blocks = {Paragraph{u"<img src=x> &amp; **bold**"_s}};
    CHECK(text(document) == "<img src=x> &amp; **bold**\n");
}

TEST_CASE("what no page can show is taken out of a text", "[documents][reports]") {
    CHECK(printable(u"a\r\nb\rc\u2028d\u2029e\nf"_s) == u"a\nb\nc\nd\ne\nf"_s);
    CHECK(printable(QString(u"a"_s + QChar(0) + u'\x7' + u"\tb"_s)) == u"a b"_s);
    CHECK(printable(u"Mia \u202Erehcra\u202C \u2066x\u2069"_s) == u"Mia rehcra x"_s);
    CHECK(printable(u"👩‍👧 שלום e\u0301"_s) == u"👩‍👧 שלום e\u0301"_s);
    const QString broken = QString(QChar(0xD800)) + u'x' + QChar(0xDC00) + QChar(0xD83D);
    CHECK(printable(broken) == u"\uFFFDx\uFFFD\uFFFD"_s);
}

TEST_CASE("an empty document is a line and not a crash", "[documents][reports]") {
    CHECK(text(Document{}) == "\n");
    Document document;
    document.blocks = {Table{}, List{}, Box{}, KeepTogether{}};
    CHECK(text(document) == "None\n");
}

TEST_CASE("the printed line says only what is known", "[documents][reports]") {
    CHECK(printedLine(u"Printed"_s, {}).isEmpty());
    CHECK(printedLine(u"Printed"_s, {u"Asha"_s, {}, {}}) == u"Printed by Asha."_s);
    CHECK(printedLine(u"Printed"_s, {{}, {}, u"court"_s}) == u"Purpose: court"_s);
}

} // namespace rt
