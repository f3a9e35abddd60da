// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undo_bar.h"

#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

UndoBar::UndoBar() : m_words(wrapped({})) {
    QPushButton* undo = button(tr("Undo"), Icon::Undo, Kind::Plain, [this] {
        const auto act = std::exchange(m_undo, {});
        dismiss();
        if (act)
            act();
    });
    undo->setToolTip(tr("Undo (Ctrl+Z)"));
    undo->setFocusPolicy(Qt::TabFocus);
    m_button = undo;
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(gap::l, gap::s, gap::s, gap::s);
    box->addWidget(m_words, 1);
    box->addWidget(undo);
    m_time.setSingleShot(true);
    m_time.setInterval(seconds * 1000);
    connect(&m_time, &QTimer::timeout, this, &UndoBar::dismiss);
    hide();
}

void UndoBar::say(const QString& words) {
    offer(words, {});
}

void UndoBar::offer(const QString& words, std::function<void()> undo) {
    m_undo = std::move(undo);
    m_words->setText(words);
    m_button->setVisible(bool(m_undo));
    show();
    m_time.start();
    announce(this, words);
}

void UndoBar::dismiss() {
    m_time.stop();
    m_undo = {};
    hide();
}

void UndoBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::box(painter, rect(), radius::panel, tone(Tone::Surface, palette()),
               tone(Tone::Border, palette()));
}

} // namespace rt
