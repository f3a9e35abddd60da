// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inline_message.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

InlineMessage::InlineMessage() : m_words(wrapped({})), m_action(button({})) {
    auto* box = new QHBoxLayout(this);
    onTextSize(this, [box] {
        box->setContentsMargins(gap::m + scaled(16) + gap::s, gap::s, gap::s, gap::s);
    });
    box->setSpacing(gap::m);
    box->addWidget(m_words, 1);
    box->addWidget(m_action);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto act = m_act)
            act();
    });
    clear();
}

void InlineMessage::say(About about, const QString& words) {
    say(about, words, {}, {});
}

void InlineMessage::say(About about, const QString& words, const QString& action,
                        std::function<void()> act) {
    m_about = about;
    m_act = std::move(act);
    m_words->setText(words);
    m_action->setText(action);
    m_action->setHidden(action.isEmpty());
    setHidden(words.isEmpty());
    update();
    if (!words.isEmpty())
        announce(this, words);
}

void InlineMessage::clear() {
    say(About::Information, {});
}

QString InlineMessage::words() const {
    return m_words->text();
}

void InlineMessage::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tone mark = m_about == About::Information ? Tone::Accent : Tone::Concern;
    paint::box(painter, rect(), radius::control, tint(mark, palette()), tone(mark, palette()));
    const QRect sign(gap::m, (height() - scaled(16)) / 2, scaled(16), scaled(16));
    icon(m_about == About::Information ? Icon::Help : Icon::Warning, mark).paint(&painter, sign);
}

} // namespace rt
