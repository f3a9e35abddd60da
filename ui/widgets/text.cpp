// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text.h"

#include <QLabel>
#include <QPainter>
#include <QTextLayout>

namespace rt {

QLabel* label(const QString& words, Type type, QPalette::ColorRole ink) {
    auto* made = new QLabel(words);
    made->setTextFormat(Qt::PlainText);
    setType(made, type);
    made->setForegroundRole(ink);
    return made;
}

QLabel* wrapped(const QString& words, Type type, QPalette::ColorRole ink) {
    QLabel* made = label(words, type, ink);
    made->setWordWrap(true);
    return made;
}

Passage::Passage(const QString& words, Type type, QPalette::ColorRole ink)
    : m_words(words),
      m_type(type) {
    setType(this, type);
    setForegroundRole(ink);
    setAccessibleName(words);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Passage::setText(const QString& words) {
    m_words = words;
    setAccessibleName(words);
    updateGeometry();
    update();
}

QSize Passage::sizeHint() const {
    const int width = qMin(fontMetrics().averageCharWidth() * measure,
                           fontMetrics().horizontalAdvance(m_words) + 2);
    return {width, heightForWidth(width)};
}

QSize Passage::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 12, lineHeight(m_type)};
}

int Passage::heightForWidth(int width) const {
    return layOut(width, nullptr);
}

void Passage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    layOut(width(), &painter);
}

int Passage::layOut(int width, QPainter* painter) const {
    const int across = qMin(width, fontMetrics().averageCharWidth() * measure);
    const int step = lineHeight(m_type);
    const int inset = (step - fontMetrics().height()) / 2;
    QString words = m_words;
    QTextLayout layout(words.replace(u'\n', QChar::LineSeparator), font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(across);
        line.setPosition({0.0, double(y + inset)});
        y += step;
    }
    layout.endLayout();
    if (painter)
        layout.draw(painter, {0, 0});
    return y;
}

} // namespace rt
