// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scale_strip.h"

#include "ui/theme/paint.h"
#include "ui/widgets/scale_accessible.h"

#include <QAccessible>
#include <QKeyEvent>

namespace rt {

namespace {

constexpr int top = 10;

int side() {
    return scaled(36);
}

} // namespace

ScaleStrip::ScaleStrip(const QString& name, const QString& lowWords, const QString& highWords)
    : m_low(lowWords),
      m_high(highWords) {
    installScaleAccess();
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    onTextSize(this, [this] { updateGeometry(); });
}

QString ScaleStrip::spokenValue() const {
    return m_value ? tr("%1 of 10").arg(*m_value) : tr("No number yet");
}

void ScaleStrip::setValue(std::optional<int> value) {
    if (value == m_value || (value && (*value < 0 || *value > top)))
        return;
    m_value = value;
    update();
    QAccessibleValueChangeEvent event(this, m_value ? QVariant(*m_value) : QVariant());
    QAccessible::updateAccessibility(&event);
    Q_EMIT changed();
}

QSize ScaleStrip::sizeHint() const {
    const int words = m_low.isEmpty() && m_high.isEmpty() ? 0 : lineHeight(Type::Caption) + gap::xs;
    return {(top + 1) * side() + top * gap::xs, side() + words};
}

QRect ScaleStrip::cell(int value) const {
    return {value * (side() + gap::xs), 0, side(), side()};
}

void ScaleStrip::paintEvent(QPaintEvent*) {
    QPainter p(this);
    for (int i = 0; i <= top; ++i) {
        const bool on = m_value == i;
        paint::box(p, cell(i), radius::control, tone(on ? Tone::Accent : Tone::Surface, palette()),
                   tone(on ? Tone::Accent : Tone::Border, palette()));
        paint::text(p, cell(i), on ? Type::Strong : Type::Body,
                    tone(on ? Tone::OnAccent : Tone::Text, palette()), QString::number(i),
                    Qt::AlignCenter);
    }
    const QRect foot(0, side() + gap::xs, width(), lineHeight(Type::Caption));
    const QColor quiet = tone(Tone::Secondary, palette());
    paint::text(p, foot.adjusted(0, 0, -width() / 2, 0), Type::Caption, quiet, m_low);
    paint::text(p, foot.adjusted(width() / 2, 0, 0, 0), Type::Caption, quiet, m_high,
                Qt::AlignRight | Qt::AlignVCenter);
    if (hasFocus()) {
        const QRect ring = m_value ? cell(*m_value) : QRect(0, 0, width(), side());
        paint::focusRing(p, ring, radius::control, palette());
        if (m_value) // inside the filled cell, where the accent cannot be seen
            paint::box(p, QRectF(ring).adjusted(3, 3, -3, -3), radius::control - 2, {},
                       tone(Tone::OnAccent, palette()));
    }
}

bool ScaleStrip::typed(int key) {
    const int digit = key - Qt::Key_0;
    if (digit < 0 || digit > 9)
        return false;
    setValue(digit == 0 && m_oneTyped ? top : digit);
    m_oneTyped = digit == 1;
    return true;
}

void ScaleStrip::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return QWidget::keyPressEvent(event);
    if (typed(event->key()))
        return;
    m_oneTyped = false;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Down:
        return setValue(m_value ? qMax(0, *m_value - 1) : 0);
    case Qt::Key_Right:
    case Qt::Key_Up:
        return setValue(m_value ? qMin(top, *m_value + 1) : 0);
    case Qt::Key_Home:
        return setValue(0);
    case Qt::Key_End:
        return setValue(top);
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        return setValue(std::nullopt);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ScaleStrip::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i <= top; ++i)
        if (cell(i).contains(event->pos()))
            setValue(i);
}

void ScaleStrip::focusInEvent(QFocusEvent*) {
    m_oneTyped = false;
    update();
}

void ScaleStrip::focusOutEvent(QFocusEvent*) {
    update();
}

} // namespace rt
