// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheets.h"

#include "ui/print/flow.h"
#include "ui/print/furniture.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace rt {
namespace {

using paper::Grey;
using paper::mm;

QColor colour(Grey grey) {
    const int value = static_cast<int>(grey);
    return QColor(value, value, value);
}

void paintStrip(QPainter& painter, const Strip& strip, QPointF at) {
    for (const Fill& fill : strip.fills)
        painter.fillRect(fill.rect.translated(at), colour(fill.grey));
    for (const TypeLine& part : strip.lines) {
        painter.setPen(colour(part.ink));
        part.layout->lineAt(part.line).draw(&painter, at + part.at);
    }
}

void paintStrips(QPainter& painter, const Strips& strips, QPointF at) {
    qreal after = 0;
    for (size_t i = 0; i < strips.size(); ++i) {
        at.ry() += i == 0 ? 0 : std::max(after, strips[i].before);
        paintStrip(painter, strips[i], at);
        at.ry() += strips[i].height;
        after = strips[i].after;
    }
}

// An outline and not text: what is copied out of the PDF has no stray words in it.
void paintWatermark(QPainter& painter) {
    QFont font = paper::font(paper::Type::Title);
    font.setPixelSize(qRound(paper::pt(76)));
    QPainterPath path;
    path.addText(0, 0, font, u"Practice data"_s);
    painter.save();
    painter.translate(paper::width / 2, paper::height / 2);
    painter.rotate(-52);
    painter.translate(-path.boundingRect().center());
    painter.fillPath(path, colour(Grey::Watermark));
    painter.restore();
}

} // namespace

Sheets::Sheets(const Document& document)
    : m_document(document),
      m_first(firstHeader(document)),
      m_running(runningHeader(document)),
      m_body(flow(document.blocks, paper::textWidth)) {
    const qreal top = paper::margin + paper::headerGap;
    const qreal foot = heightOf(footer(document, 888, 888)) + paper::footerGap;
    m_pages = paginate(m_body, {top + heightOf(m_first), top + heightOf(m_running),
                                paper::height - paper::margin - foot});
}

void Sheets::paint(QPainter& painter, size_t page) const {
    if (m_document.practiceData)
        paintWatermark(painter);
    paintStrips(painter, page == 0 ? m_first : m_running, {paper::margin, paper::margin});
    for (const Placed& placed : m_pages[page])
        paintStrip(painter, *placed.strip, {paper::margin, placed.top});
    const Strips foot = footer(m_document, page + 1, count());
    paintStrips(painter, foot, {paper::margin, paper::height - paper::margin - heightOf(foot)});
}

} // namespace rt
