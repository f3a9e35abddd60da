// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/flow_table.h"

#include <algorithm>
#include <iterator>

namespace rt {
namespace {

using paper::Grey;
using paper::mm;
using paper::Type;

struct Span {
    qreal x;
    qreal width;
};

std::vector<Span> spansOf(const std::vector<PaperColumn>& columns, qreal width) {
    qreal shares = 0;
    for (const PaperColumn& column : columns)
        shares += std::max(column.share, 0.01);
    const qreal room = width - paper::gutter * qreal(columns.size() - 1);
    std::vector<Span> result;
    qreal x = 0;
    for (const PaperColumn& column : columns) {
        result.push_back({x, room * std::max(column.share, 0.01) / shares});
        x += result.back().width + paper::gutter;
    }
    return result;
}

void pad(Strips& strips, qreal above, qreal below) {
    for (TypeLine& text : strips.front().lines)
        text.at.ry() += above;
    strips.front().height += above;
    strips.back().height += below;
}

void underline(Strip& strip, qreal width, qreal thickness, Grey grey) {
    strip.height += thickness;
    strip.fills.push_back({{0, strip.height - thickness, width, thickness}, grey});
}

// Side by side the columns stay where they are, whatever way a cell's text runs.
std::vector<SetCell> cellsOf(const Table& table, const QStringList& row,
                             const std::vector<Span>& spans, Type type) {
    std::vector<SetCell> cells;
    for (size_t i = 0; i < spans.size(); ++i) {
        const bool right = table.columns[i].align == PaperColumn::Align::Right;
        cells.push_back({row.value(qsizetype(i)), type, spans[i].x, spans[i].width,
                         (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute});
    }
    return cells;
}

Strips header(const Table& table, const std::vector<Span>& spans, qreal width) {
    QStringList titles;
    for (const PaperColumn& column : table.columns)
        titles << column.title;
    Strips strips = setLines(cellsOf(table, titles, spans, Type::Caption), 4);
    pad(strips, 0, mm(0.8));
    underline(strips.back(), width, paper::line, Grey::Black);
    strips.back().keepWithNext = true;
    return strips;
}

Strips rowOf(const std::vector<SetCell>& cells, qreal width) {
    Strips strips = setRow(cells);
    pad(strips, mm(1.1), mm(1.1));
    underline(strips.back(), width, paper::hairline, Grey::Line);
    return strips;
}

bool tooNarrow(const Table& table, const std::vector<Span>& spans) {
    for (size_t i = 0; i < spans.size(); ++i)
        if (spans[i].width < (table.columns[i].align == PaperColumn::Align::Right
                                  ? paper::narrowestFigures
                                  : paper::narrowestWords))
            return true;
    return false;
}

Strips cards(const Table& table, qreal width) {
    const qreal x = paper::captionWidth + paper::gutter;
    Strips strips;
    for (const QStringList& row : table.rows) {
        Strips card;
        for (size_t i = 0; i < table.columns.size(); ++i)
            for (Strip& strip :
                 setRow({{table.columns[i].title, Type::Caption, 0, paper::captionWidth},
                         {row.value(qsizetype(i)), Type::Body, x, width - x}}))
                card.push_back(std::move(strip));
        pad(card, mm(1.6), mm(1.6));
        underline(card.back(), width, paper::hairline, Grey::Line);
        if (heightOf(card) < paper::height / 3)
            keepWhole(card);
        std::move(card.begin(), card.end(), std::back_inserter(strips));
    }
    return strips;
}

} // namespace

Strips setTable(const Table& table, qreal width) {
    if (table.columns.empty())
        return {};
    const std::vector<Span> spans = spansOf(table.columns, width);
    if (!table.rows.empty() && tooNarrow(table, spans))
        return cards(table, width);
    Strips strips = header(table, spans, width);
    const auto repeated = std::make_shared<const Strips>(strips);
    for (const QStringList& row : table.rows)
        for (Strip& strip : rowOf(cellsOf(table, row, spans, Type::Body), width)) {
            strip.header = repeated;
            strips.push_back(std::move(strip));
        }
    if (table.rows.empty())
        for (Strip& strip : rowOf({{table.whenEmpty, Type::Body, 0, width}}, width))
            strips.push_back(std::move(strip));
    return strips;
}

} // namespace rt
