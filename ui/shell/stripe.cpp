// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/stripe.h"

#include "ui/theme/paint.h"

#include <QLabel>

namespace rt {

namespace {

class Stripe : public QLabel {
public:
    Stripe() {
        setTextFormat(Qt::PlainText);
        setAlignment(Qt::AlignCenter);
        setWordWrap(true);
        setType(this, Type::Strong);
        setContentsMargins(gap::l, gap::xs, gap::l, gap::xs);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        hide();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        painter.fillRect(rect(), tone(Tone::Selected, palette()));
        painter.fillRect(0, height() - 1, width(), 1, tone(Tone::Accent, palette()));
        painter.end();
        QLabel::paintEvent(event);
    }
};

} // namespace

QLabel* stripe() {
    return new Stripe;
}

} // namespace rt
