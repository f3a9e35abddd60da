// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/paint.h"

#include <QPainterPath>

#include <array>

namespace rt {

namespace {

enum class Fill { None, Outline, Tint, Solid };

struct Look {
    Fill fill;
    Tone colour, ink;
};

constexpr std::array<Look, 7> looks{{
    {Fill::Solid, Tone::Concern, Tone::OnConcern}, // Overdue
    {Fill::Tint, Tone::Concern, Tone::Concern},    // Concern
    {Fill::Outline, Tone::Border, Tone::Text},     // DueSoon
    {Fill::Tint, Tone::Better, Tone::Better},      // Better
    {Fill::None, Tone::Done, Tone::Done},          // Same
    {Fill::None, Tone::Done, Tone::Done},          // Done
    {Fill::Tint, Tone::Voice, Tone::Text},         // Voice: its purple is too dim for small words
}};

// Each shape is drawn in a unit square, as one stroke or one filled path.
QPainterPath shape(Status s) {
    QPainterPath path;
    switch (s) {
    case Status::Overdue:
    case Status::Concern:
        path.addPolygon(QPolygonF{{.5, .05}, {1, .95}, {0, .95}, {.5, .05}});
        break;
    case Status::DueSoon:
        path.addEllipse(.04, .04, .92, .92);
        path.moveTo(.5, .24);
        path.lineTo(.5, .54);
        path.lineTo(.7, .66);
        break;
    case Status::Better:
        path.addEllipse(.1, .1, .8, .8);
        break;
    case Status::Same:
        path.moveTo(.08, .36);
        path.lineTo(.92, .36);
        path.moveTo(.08, .66);
        path.lineTo(.92, .66);
        break;
    case Status::Done:
        path.moveTo(.06, .54);
        path.lineTo(.38, .86);
        path.lineTo(.96, .18);
        break;
    case Status::Voice:
        path.addRoundedRect(0, .05, 1, .68, .2, .2);
        path.addPolygon(QPolygonF{{.2, .6}, {.2, 1}, {.55, .72}, {.2, .6}});
        break;
    }
    return path;
}

bool filled(Status s) {
    return s != Status::DueSoon && s != Status::Same && s != Status::Done;
}

void paintShape(QPainter& p, const QRectF& at, Status s, const QColor& ink) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.translate(at.topLeft());
    p.scale(at.width(), at.height());
    QPainterPath path = shape(s);
    path.setFillRule(Qt::WindingFill);
    if (filled(s))
        p.fillPath(path, ink);
    else
        p.strokePath(path, {ink, 1.5 / at.width(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    p.restore();
}

bool padded(Status s) {
    return looks[size_t(s)].fill != Fill::None;
}

} // namespace

int chipHeight() {
    return scaled(20);
}

int chipWidth(const Chip& chip) {
    const int words = Lettering::own().width(Type::Caption, chip.word) + 1;
    return (padded(chip.status) ? 2 * gap::s : 0) + scaled(10) + gap::xs + words;
}

void paintChip(QPainter& p, const QRect& at, const Chip& chip, const QPalette& palette) {
    const Look& look = looks[size_t(chip.status)];
    const QColor colour = tone(look.colour, palette);
    switch (look.fill) {
    case Fill::None:
        break;
    case Fill::Outline:
        paint::box(p, at, radius::control, {}, colour);
        break;
    case Fill::Tint:
        paint::box(p, at, radius::control, tint(look.colour, palette));
        break;
    case Fill::Solid:
        paint::box(p, at, radius::control, colour);
        break;
    }
    const QColor ink = tone(look.ink, palette);
    const int side = scaled(10);
    const int left = at.left() + (padded(chip.status) ? gap::s : 0);
    const QColor mark = look.fill == Fill::Tint ? colour : ink;
    paintShape(p, QRectF(left, at.top() + (at.height() - side) / 2.0, side, side), chip.status,
               mark);
    const int from = left + side + gap::xs;
    paint::text(p, {from, at.top(), at.right() - from + 1, at.height()}, Type::Caption, ink,
                chip.word);
}

void paintSpark(QPainter& p, const QRect& at, const Spark& values, double low, double high,
                const QPalette& palette) {
    if (values.size() < 2)
        return;
    QPolygonF line;
    const QRectF r = QRectF(at).adjusted(3, 3, -3, -3);
    for (size_t i = 0; i < values.size(); ++i)
        line << QPointF(r.left() + r.width() * double(i) / double(values.size() - 1),
                        r.bottom() - r.height() * (values[i] - low) / (high - low));
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen({tone(Tone::SpcCommon, palette), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    p.drawPolyline(line);
    p.setPen(Qt::NoPen);
    p.setBrush(tone(Tone::Accent, palette));
    p.drawEllipse(line.last(), 3, 3);
    p.restore();
}

QString spoken(const Chips& chips) {
    QStringList words;
    for (const Chip& chip : chips)
        words << chip.word;
    return words.join(QStringLiteral(", "));
}

ChipRow::ChipRow(Chips chips) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setChips(std::move(chips));
}

void ChipRow::setChips(Chips chips) {
    m_chips = std::move(chips);
    setAccessibleName(spoken(m_chips));
    updateGeometry();
    update();
}

QSize ChipRow::sizeHint() const {
    int width = 0;
    for (const Chip& chip : m_chips)
        width += chipWidth(chip) + (width ? gap::s : 0);
    return {width, chipHeight()};
}

void ChipRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    int x = 0;
    for (const Chip& chip : m_chips) {
        paintChip(painter, {x, (height() - chipHeight()) / 2, chipWidth(chip), chipHeight()}, chip,
                  palette());
        x += chipWidth(chip) + gap::s;
    }
}

} // namespace rt
