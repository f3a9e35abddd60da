// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/lettering.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPointer>
#include <QWidget>
#include <QtMath>

#include <memory>

namespace rt {

Lettering& Lettering::own() {
    static QPointer<Lettering> kept;
    if (!kept)
        kept = new Lettering(qApp);
    return *kept;
}

// After another text size or scheme nothing of before is of use.
void Lettering::follow() {
    const QFont body = QApplication::font();
    if (body == m_body && appliedScheme() == m_scheme)
        return;
    m_body = body;
    m_scheme = appliedScheme();
    m_fonts.fill(std::nullopt);
    m_lines.clear();
}

const QFont& Lettering::font(Type type) {
    follow();
    std::optional<QFont>& kept = m_fonts[size_t(type)];
    if (!kept)
        kept = freshFont(type);
    return *kept;
}

const QStaticText& Lettering::line(Type type, const QString& words, int width) {
    follow();
    const Line wanted{type, width, words};
    if (const QStaticText* found = m_lines.object(wanted))
        return *found;
    QStaticText* made = set(wanted);
    m_lines.insert(wanted, made);
    return *made;
}

int Lettering::width(Type type, const QString& words) {
    return qCeil(line(type, words, QWIDGETSIZE_MAX).size().width());
}

QStaticText* Lettering::set(const Line& line) {
    const auto shaped = [this, &line](QString words) {
        auto text = std::make_unique<QStaticText>();
        text->setTextFormat(Qt::PlainText);
        text->setText(words.replace(u'\n', u' '));
        text->prepare({}, font(line.type));
        return text;
    };
    auto text = shaped(line.words);
    if (text->size().width() > line.width)
        text = shaped(
            QFontMetrics(font(line.type)).elidedText(line.words, Qt::ElideRight, line.width));
    return text.release();
}

} // namespace rt
