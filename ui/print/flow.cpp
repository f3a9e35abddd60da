// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/flow.h"

#include "ui/print/flow_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

using paper::mm;
using paper::Type;

void space(Strips& strips, qreal before, qreal after) {
    strips.front().before = before;
    strips.back().after = after;
}

void append(Strips& strips, Strips more) {
    std::move(more.begin(), more.end(), std::back_inserter(strips));
}

Strips boxed(Strips inner, qreal width) {
    const qreal inset = mm(4), line = paper::line;
    keepWhole(inner);
    for (size_t i = 0; i < inner.size(); ++i) {
        Strip& strip = inner[i];
        const bool first = i == 0, last = i + 1 == inner.size();
        const qreal above =
            first ? inset : std::max(std::exchange(inner[i - 1].after, 0), strip.before);
        for (TypeLine& text : strip.lines)
            text.at += QPointF(inset, above);
        for (Fill& fill : strip.fills)
            fill.rect.translate(inset, above);
        strip.before = 0;
        strip.header = nullptr;
        strip.height += above + (last ? inset : 0);
        strip.fills.push_back({{0, 0, line, strip.height}});
        strip.fills.push_back({{width - line, 0, line, strip.height}});
        if (first)
            strip.fills.push_back({{0, 0, width, line}});
        if (last)
            strip.fills.push_back({{0, strip.height - line, width, line}});
    }
    return inner;
}

struct Setter {
    qreal width;

    Strips operator()(const Heading& heading) const {
        const Type type = heading.level <= 1   ? Type::Heading1
                          : heading.level == 2 ? Type::Heading2
                                               : Type::Heading3;
        Strips strips = setRow({{heading.text, type, 0, width}});
        const qreal before[] = {mm(8), mm(5.5), mm(4)}, after[] = {mm(2.4), mm(1.6), mm(1)};
        const auto level = static_cast<size_t>(std::clamp(heading.level, 1, 3) - 1);
        space(strips, before[level], after[level]);
        for (Strip& strip : strips)
            strip.keepWithNext = true;
        return strips;
    }

    Strips operator()(const Paragraph& paragraph) const {
        Strips strips =
            setRow({{paragraph.text, Type::Body, 0, std::min(width, paper::readingWidth)}});
        space(strips, mm(2.2), mm(2.2));
        return strips;
    }

    Strips operator()(const LabelledText& labelled) const {
        const qreal x = paper::captionWidth + paper::gutter;
        Strips strips =
            setRow({{labelled.caption, Type::Caption, 0, paper::captionWidth},
                    {labelled.text, Type::Body, x, std::min(width - x, paper::readingWidth)}});
        space(strips, mm(1.5), mm(1.5));
        return strips;
    }

    Strips operator()(const Table& table) const {
        Strips strips = setTable(table, width);
        if (!strips.empty())
            space(strips, mm(4), mm(4));
        return strips;
    }

    Strips operator()(const List& list) const {
        const qreal x = mm(5);
        Strips strips;
        for (const QString& item : list.items) {
            const qreal room = std::min(width, paper::readingWidth) - x;
            Strips lines = setRow({{u"•"_s, Type::Body, mm(1), x}, {item, Type::Body, x, room}});
            space(lines, mm(1), mm(1));
            append(strips, std::move(lines));
        }
        if (!strips.empty())
            space(strips, mm(2), mm(2));
        return strips;
    }

    Strips operator()(const Rule&) const {
        Strip strip;
        strip.before = strip.after = mm(4);
        strip.height = paper::hairline;
        strip.keepWithNext = strip.onlyBetween = true;
        strip.fills.push_back({{0, 0, width, paper::hairline}});
        return {strip};
    }

    Strips operator()(const PageBreak&) const { return {}; }

    Strips operator()(const KeepTogether& group) const {
        Strips strips = flow(group.blocks, width);
        keepWhole(strips);
        return strips;
    }

    Strips operator()(const Box& box) const {
        Strips strips = boxed(flow(box.blocks, width - mm(8)), width);
        if (!strips.empty())
            space(strips, mm(4), mm(4));
        return strips;
    }
};

} // namespace

Strips flow(const std::vector<Block>& blocks, qreal width) {
    Strips strips;
    bool newPage = false;
    for (const Block& block : blocks) {
        newPage = newPage || std::holds_alternative<PageBreak>(block);
        Strips more = std::visit(Setter{width}, static_cast<const Block::variant&>(block));
        if (more.empty())
            continue;
        more.front().newPage = more.front().newPage || newPage;
        newPage = false;
        append(strips, std::move(more));
    }
    return strips;
}

} // namespace rt
