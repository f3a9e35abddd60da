// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a document once it is set in type: strips, one line high and as wide as the text,
// that a page break may pass between but never cut.
#pragma once
#include "ui/print/paper.h"

#include <QRectF>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace rt {

struct TypeLine {
    std::shared_ptr<const QTextLayout> layout;
    int line = 0;
    QPointF at; // from the strip's top left
    paper::Grey ink = paper::Grey::Black;
};

struct Fill {
    QRectF rect;
    paper::Grey grey = paper::Grey::Line;
};

struct Strip {
    qreal before =
        0; // between two strips the wider of after and before counts; none at a page's top
    qreal height = 0;
    qreal after = 0;
    bool keepWithNext = false;
    bool newPage = false;
    bool onlyBetween = false; // nothing at the top of a page
    std::vector<Fill> fills;
    std::vector<TypeLine> lines;
    std::shared_ptr<const std::vector<Strip>> header; // comes again when a page begins here
};

using Strips = std::vector<Strip>;

struct SetCell {
    QString text;
    paper::Type type = paper::Type::Body;
    qreal x = 0;
    qreal width = paper::textWidth;
    Qt::Alignment align = Qt::AlignLeft; // the right for text that runs from right to left
};

// Cells side by side on common baselines, one strip for each line of the longest.
Strips setRow(const std::vector<SetCell>& cells);

// The same, cut after so many lines.
Strips setLines(const std::vector<SetCell>& cells, size_t most);

qreal heightOf(const Strips& strips);

void keepWhole(Strips& strips);

} // namespace rt
