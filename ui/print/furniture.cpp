// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/furniture.h"

#include "core/reports/plain_text.h"

#include <QFontMetricsF>

#include <iterator>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

using paper::Grey;
using paper::mm;
using paper::Type;

constexpr qreal sideWidth = mm(58);
constexpr qreal mainWidth = paper::textWidth - sideWidth - paper::gutter;

void append(Strips& strips, Strips more) {
    std::move(more.begin(), more.end(), std::back_inserter(strips));
}

QString oneLine(const QString& text, Type type, qreal width) {
    const QString line = printable(text).simplified();
    return QFontMetricsF(paper::font(type)).elidedText(line, Qt::ElideRight, width);
}

Strip ruleAcross(qreal above, qreal thickness, Grey grey) {
    Strip strip;
    strip.before = above;
    strip.height = thickness;
    strip.fills.push_back({{0, 0, paper::textWidth, thickness}, grey});
    return strip;
}

// A tinted band with words, so that a copy of a copy still says it.
Strips practiceBand() {
    const qreal padding = mm(1);
    Strips strips = setLines({{practiceWords(), Type::MetaStrong, mm(2)}}, 1);
    Strip& band = strips.front();
    for (TypeLine& text : band.lines)
        text.at.ry() += padding;
    band.height += 2 * padding;
    band.after = mm(3.5);
    band.fills.push_back({{0, 0, paper::textWidth, band.height}, Grey::Tint});
    return strips;
}

QString asAt(const Document& document) {
    return document.asAt.isValid() ? u"As at "_s + onPaper(document.asAt) : QString();
}

SetCell side(const QString& text, Type type) {
    return {oneLine(text, type, sideWidth), type, mainWidth + paper::gutter, sideWidth,
            Qt::AlignRight | Qt::AlignAbsolute};
}

} // namespace

Strips firstHeader(const Document& document) {
    Strips strips;
    if (document.practiceData)
        append(strips, practiceBand());
    append(strips, setLines({{document.title, Type::Title, 0, mainWidth},
                             side(document.marking, Type::MetaStrong)},
                            3));
    Strips second = setLines(
        {{document.subject, Type::Subject, 0, mainWidth}, side(asAt(document), Type::Meta)}, 3);
    second.front().before = mm(0.8);
    append(strips, std::move(second));
    strips.push_back(ruleAcross(mm(3), paper::line, Grey::Black));
    return strips;
}

Strips runningHeader(const Document& document) {
    Strips strips;
    if (document.practiceData)
        append(strips, practiceBand());
    append(strips, setRow({{oneLine(document.title, Type::MetaStrong, mainWidth), Type::MetaStrong,
                            0, mainWidth},
                           side(document.marking, Type::MetaStrong)}));
    append(strips,
           setRow({{oneLine(document.subject, Type::Meta, mainWidth), Type::Meta, 0, mainWidth},
                   side(asAt(document), Type::Meta)}));
    strips.push_back(ruleAcross(mm(1.5), paper::hairline, Grey::Line));
    return strips;
}

Strips footer(const Document& document, size_t page, size_t pages) {
    Strips strips{ruleAcross(0, paper::hairline, Grey::Line)};
    const qreal counter = mm(28), room = paper::textWidth - counter - paper::gutter;
    const QString printed =
        oneLine(printedLine(u"Printed"_s, document.printed), Type::Meta, 2 * room - mm(20));
    Strips lines = setLines({{printed, Type::Meta, 0, room},
                             {u"Page %1 of %2"_s.arg(page).arg(pages), Type::Meta,
                              room + paper::gutter, counter, Qt::AlignRight}},
                            2);
    lines.front().before = mm(1.5);
    append(strips, std::move(lines));
    return strips;
}

} // namespace rt
