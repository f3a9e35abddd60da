// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_shapes.h"

#include "ui/theme/paint.h"

namespace rt::shapes {

namespace {

bool has(const QStyleOption* o, QStyle::StateFlag flag) {
    return o->state.testFlag(flag);
}

int headerInset(const QStyleOptionHeader& o) {
    const bool first = o.position == QStyleOptionHeader::Beginning;
    return first || o.position == QStyleOptionHeader::OnlyOneSection ? gap::l : gap::s;
}

// An open arrow that points down; `size` below nothing points up.
void drawArrow(QPainter& p, QPointF at, double size, const QColor& ink) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen({ink, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    p.drawPolyline(QPolygonF{at - QPointF(size, size / 2), at + QPointF(0, size / 2),
                             at + QPointF(size, -size / 2)});
    p.restore();
}

} // namespace

void drawButton(const QStyleOptionButton& o, QPainter& p) {
    const QPalette& c = o.palette;
    const bool touched = has(&o, QStyle::State_Sunken) || has(&o, QStyle::State_MouseOver);
    if (!has(&o, QStyle::State_Enabled))
        return paint::box(p, o.rect, radius::control, {}, tone(Tone::Divider, c));
    if (o.features & QStyleOptionButton::DefaultButton)
        return paint::box(p, o.rect, radius::control, tone(Tone::Accent, c));
    if (has(&o, QStyle::State_On))
        return paint::box(p, o.rect, radius::control, tone(Tone::Selected, c),
                          tone(Tone::Accent, c));
    if (o.features & QStyleOptionButton::Flat) {
        if (touched)
            paint::box(p, o.rect, radius::control, tone(Tone::Divider, c));
        return;
    }
    paint::box(p, o.rect, radius::control, tone(touched ? Tone::Alternate : Tone::Surface, c),
               tone(Tone::Border, c));
}

void drawPrimaryFocus(const QStyleOption& o, QPainter& p) {
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen({tone(Tone::OnAccent, o.palette), 2});
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(QRectF(o.rect).adjusted(4, 4, -4, -4), radius::control - 2,
                      radius::control - 2);
    p.restore();
}

void drawCombo(const QStyleOption& o, QPainter& p) {
    drawField(o, p);
    const double side = scaled(4);
    drawArrow(p, {o.rect.right() - gap::m - side, o.rect.center().y() + 0.5}, side,
              tone(Tone::Secondary, o.palette));
}

void drawSpin(const QStyleOptionSpinBox& o, QPainter& p) {
    drawField(o, p);
    const double side = scaled(3), x = o.rect.right() - spinArrows() / 2.0;
    for (const auto& [step, way] : {std::pair{QAbstractSpinBox::StepUpEnabled, -1},
                                    std::pair{QAbstractSpinBox::StepDownEnabled, 1}})
        drawArrow(p, {x, QRectF(o.rect).center().y() + way * scaled(5)}, way * side,
                  tone(o.stepEnabled & step ? Tone::Secondary : Tone::Divider, o.palette));
}

int spinArrows() {
    return scaled(24);
}

void drawField(const QStyleOption& o, QPainter& p) {
    paint::box(p, o.rect, radius::control, tone(Tone::Surface, o.palette),
               tone(Tone::Border, o.palette));
    if (has(&o, QStyle::State_HasFocus))
        paint::focusRing(p, o.rect, radius::control, o.palette);
}

// A chosen area of the rail: a tint, and a bar that does not rely on it.
void drawTool(const QStyleOption& o, QPainter& p) {
    const QPalette& c = o.palette;
    if (has(&o, QStyle::State_On)) {
        paint::box(p, o.rect, radius::control, tone(Tone::Selected, c));
        const int bar = o.rect.height() / 2;
        paint::box(p, QRectF(o.rect.left(), o.rect.center().y() - bar / 2, 3, bar), 1.5,
                   tone(Tone::Accent, c));
    } else if (has(&o, QStyle::State_MouseOver)) {
        paint::box(p, o.rect, radius::control, tone(Tone::Divider, c));
    }
}

void drawCheck(const QStyleOption& o, QPainter& p, double round) {
    const QPalette& c = o.palette;
    const bool on = has(&o, QStyle::State_On);
    paint::box(p, o.rect, round, tone(on ? Tone::Accent : Tone::Surface, c),
               tone(on ? Tone::Accent : Tone::Border, c));
    if (!on)
        return;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen({tone(Tone::OnAccent, c), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    const QRectF r = o.rect;
    p.drawPolyline(QPolygonF{{r.left() + r.width() * .25, r.top() + r.height() * .52},
                             {r.left() + r.width() * .43, r.top() + r.height() * .70},
                             {r.left() + r.width() * .76, r.top() + r.height() * .32}});
    p.restore();
}

void drawHeader(const QStyleOptionHeader& o, QPainter& p) {
    const QRect inside = o.rect.adjusted(headerInset(o), 0, -gap::s, 0);
    QString words = o.text;
    if (o.sortIndicator != QStyleOptionHeader::None) // Qt calls a descending list's arrow "up"
        words += o.sortIndicator == QStyleOptionHeader::SortUp ? u" \u2193" : u" \u2191";
    paint::text(p, inside, Type::Caption, tone(Tone::Secondary, o.palette), words,
                (o.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter);
}

void drawTab(const QStyleOptionTab& o, QPainter& p) {
    const bool on = has(&o, QStyle::State_Selected);
    paint::text(p, o.rect, on ? Type::Strong : Type::Body,
                tone(on ? Tone::Text : Tone::Secondary, o.palette), o.text, Qt::AlignCenter);
    if (on)
        paint::box(p,
                   QRectF(o.rect.left() + gap::m, o.rect.bottom() - 2, o.rect.width() - gap::xl, 3),
                   1.5, tone(Tone::Accent, o.palette));
    if (has(&o, QStyle::State_HasFocus))
        paint::focusRing(p, o.rect.adjusted(2, 4, -2, -6), radius::control, o.palette);
}

// Icon over word, centred as one block; without a word, the icon alone.
void drawToolLabel(const QStyleOptionToolButton& o, QPainter& p) {
    const bool words = o.toolButtonStyle == Qt::ToolButtonTextUnderIcon;
    const int text = words ? lineHeight(Type::Caption) + gap::xs : 0;
    const bool on = has(&o, QStyle::State_On);
    QRect at(QPoint(), o.iconSize);
    at.moveCenter(o.rect.center() - QPoint(0, text / 2));
    o.icon.paint(&p, at, Qt::AlignCenter, QIcon::Normal, on ? QIcon::On : QIcon::Off);
    if (words)
        paint::text(p, {o.rect.left(), at.bottom() + 1 + gap::xs, o.rect.width(), text - gap::xs},
                    Type::Caption, tone(on ? Tone::Accent : Tone::Text, o.palette), o.text,
                    Qt::AlignCenter);
}

void drawMenuTitle(const QStyleOptionMenuItem& o, QPainter& p) {
    if (has(&o, QStyle::State_Selected))
        paint::box(p, o.rect, radius::control, tone(Tone::Divider, o.palette));
    p.setFont(typeFont(Type::Body));
    p.setPen(tone(Tone::Text, o.palette));
    p.drawText(o.rect, Qt::AlignCenter | Qt::TextHideMnemonic, o.text);
}

void drawProgress(const QStyleOptionProgressBar& o, QPainter& p) {
    QRectF done = o.rect;
    done.setWidth(done.width() * (o.progress - o.minimum) / qMax(1, o.maximum - o.minimum));
    const double round = done.height() / 2;
    paint::box(p, o.rect, round, tone(Tone::Divider, o.palette));
    paint::box(p, done, round, tone(Tone::Accent, o.palette));
}

} // namespace rt::shapes
