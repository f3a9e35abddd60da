// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/busy_bar.h"

#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

namespace {

constexpr int bar = 3, quiet = 300, patience = 2000;

} // namespace

BusyBar::BusyBar()
    : m_words(label({}, Type::Caption, QPalette::PlaceholderText)),
      m_cancel(button(tr("Cancel"), Kind::Flat)) {
    auto* box = new QHBoxLayout(this);
    box->setContentsMargins(gap::l, bar + gap::xs, gap::s, 0);
    box->addWidget(m_words, 1);
    box->addWidget(m_cancel);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this,
            [this] { reach(m_stage == Stage::Waiting ? Stage::Bar : Stage::Words); });
    m_motion.setInterval(40);
    connect(&m_motion, &QTimer::timeout, this, [this] {
        m_offset += scaled(6);
        update();
    });
    connect(m_cancel, &QPushButton::clicked, this, &BusyBar::cancelled);
    reach(Stage::Idle);
}

void BusyBar::start(const QString& words) {
    m_words->setText(words);
    reach(Stage::Waiting);
    m_next.start(quiet);
}

void BusyBar::stop() {
    reach(Stage::Idle);
}

void BusyBar::reach(Stage stage) {
    m_stage = stage;
    m_next.stop();
    if (stage == Stage::Bar)
        m_next.start(patience - quiet);
    const bool shown = stage == Stage::Bar || stage == Stage::Words;
    m_words->setVisible(stage == Stage::Words);
    m_cancel->setVisible(stage == Stage::Words);
    setMinimumHeight(bar);
    setVisible(shown);
    if (!shown || reducedMotion())
        m_motion.stop();
    else
        m_motion.start();
    if (stage == Stage::Words)
        announce(this, m_words->text());
}

void BusyBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(0, 0, width(), bar, tone(Tone::Divider, palette()));
    const int part = width() / 4;
    const int from = reducedMotion() ? 0 : m_offset % (width() + part) - part;
    painter.fillRect(from, 0, reducedMotion() ? width() : part, bar, tone(Tone::Accent, palette()));
}

} // namespace rt
