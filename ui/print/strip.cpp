// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/strip.h"

#include "core/reports/plain_text.h"

#include <QTextOption>

#include <algorithm>

namespace rt {
namespace {

constexpr size_t keptLines = 10; // a longer row may be broken, but leaves two lines on either side

std::shared_ptr<const QTextLayout> broken(const SetCell& cell) {
    const QString text = printable(cell.text).trimmed().replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_shared<QTextLayout>(text, paper::font(cell.type));
    const bool rightToLeft = text.isRightToLeft();
    const bool flips = rightToLeft && !(cell.align & Qt::AlignAbsolute);
    QTextOption option(flips ? Qt::AlignRight : cell.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    option.setUseDesignMetrics(true);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(cell.width);
        line.setPosition({0, 0});
    }
    layout->endLayout();
    return layout;
}

// Glyphs of another script may stand higher than the leading allows: then the strip grows.
void place(Strip& strip, const std::vector<TypeLine>& lines, qreal leading) {
    qreal ascent = 0, descent = 0;
    for (const TypeLine& part : lines) {
        const QTextLine line = part.layout->lineAt(part.line);
        ascent = std::max(ascent, line.ascent());
        descent = std::max(descent, line.descent());
    }
    strip.height = std::max(leading, ascent + descent);
    const qreal baseline = (strip.height - ascent - descent) / 2 + ascent;
    for (TypeLine part : lines) {
        part.at.setY(baseline - part.layout->lineAt(part.line).ascent());
        strip.lines.push_back(part);
    }
}

void keepEnds(Strips& strips) {
    const size_t count = strips.size();
    for (size_t i = 0; i + 1 < count; ++i)
        strips[i].keepWithNext = count <= keptLines || i == 0 || i + 2 == count;
}

} // namespace

Strips setRow(const std::vector<SetCell>& cells) {
    std::vector<std::shared_ptr<const QTextLayout>> layouts;
    int count = 1;
    qreal leading = 0;
    for (const SetCell& cell : cells) {
        layouts.push_back(broken(cell));
        count = std::max(count, layouts.back()->lineCount());
        leading = std::max(leading, paper::leading(cell.type));
    }
    Strips strips(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        std::vector<TypeLine> lines;
        for (size_t c = 0; c < cells.size(); ++c)
            if (i < layouts[c]->lineCount())
                lines.push_back({layouts[c], i, {cells[c].x, 0}, paper::ink(cells[c].type)});
        place(strips[static_cast<size_t>(i)], lines, leading);
    }
    keepEnds(strips);
    return strips;
}

Strips setLines(const std::vector<SetCell>& cells, size_t most) {
    Strips strips = setRow(cells);
    strips.resize(std::min(strips.size(), most));
    keepWhole(strips);
    return strips;
}

qreal heightOf(const Strips& strips) {
    qreal height = 0;
    for (size_t i = 0; i < strips.size(); ++i)
        height += strips[i].height + (i == 0 ? 0 : std::max(strips[i - 1].after, strips[i].before));
    return height;
}

void keepWhole(Strips& strips) {
    for (size_t i = 0; i < strips.size(); ++i)
        strips[i].keepWithNext = i + 1 < strips.size();
}

} // namespace rt
