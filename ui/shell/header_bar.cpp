// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/header_bar.h"

#include "ui/shell/action_button.h"
#include "ui/widgets/text.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

namespace {

constexpr int roomForWords = 1100; // scaled

} // namespace

HeaderBar::HeaderBar(QAction* back, QAction* privacy, QAction* lock)
    : m_crumb(wrapped({}, Type::Body, QPalette::PlaceholderText)),
      m_status(label({}, Type::Body, QPalette::PlaceholderText)),
      m_box(new QHBoxLayout(this)) {
    auto* const hide = actionButton(privacy, Kind::Flat);
    auto* const close = actionButton(lock, Kind::Flat);
    m_box->setContentsMargins(gap::l, gap::s, gap::l, gap::s);
    m_box->setSpacing(gap::s);
    m_box->addWidget(actionButton(back, Kind::Flat));
    m_box->addWidget(m_crumb, 1);
    m_box->addWidget(m_status);
    m_box->addWidget(hide);
    m_box->addWidget(close);
    shorten(hide, privacy, {});
    shorten(close, lock, {});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum); // a long crumb takes two lines
    onTextSize(this, [this] { arrange(); });
}

void HeaderBar::setCrumb(const QString& words) {
    m_crumb->setText(words);
}

QString HeaderBar::crumb() const {
    return m_crumb->text();
}

void HeaderBar::setStatus(const QString& words) {
    if (m_status->text() == words)
        return;
    const bool isSentence = words.size() > 60;
    m_status->setWordWrap(isSentence);
    m_box->setStretchFactor(m_status, isSentence ? 3 : 0);
    m_status->setText(words);
    announce(m_status, words);
}

void HeaderBar::setSearch(QAction* action) {
    delete m_search;
    const QString words = action->text().remove(u'&').remove(u'…');
    m_search = button(tr("Search"), Icon::Search, Kind::Plain, [action] { action->trigger(); });
    m_search->setAccessibleName(words);
    m_search->setToolTip(QStringLiteral("%1 (%2)").arg(
        words, action->shortcut().toString(QKeySequence::NativeText)));
    m_box->insertWidget(m_box->indexOf(m_status), m_search);
}

void HeaderBar::setCreate(QAction* action) {
    delete m_create;
    m_create = actionButton(action, Kind::Primary);
    m_box->addWidget(m_create);
    shorten(m_create, action, action->iconText());
}

// A button that says less, or shows its sign alone, while there is little room.
void HeaderBar::shorten(QPushButton* made, QAction* action, const QString& few) {
    const QString all = made->text();
    made->setAccessibleName(all);
    m_shortened.push_back({made, all, few});
    connect(action, &QAction::changed, this, &HeaderBar::arrange); // the button took all its words
    arrange();
}

void HeaderBar::resizeEvent(QResizeEvent*) {
    arrange();
}

void HeaderBar::arrange() {
    const bool hasRoom = width() >= scaled(roomForWords);
    for (const Shortened& one : m_shortened)
        if (one.button)
            one.button->setText(hasRoom ? one.all : one.few);
}

QSize HeaderBar::minimumSizeHint() const {
    QSize least = QWidget::minimumSizeHint();
    for (const Shortened& one : m_shortened)
        if (one.button)
            least.rwidth() -= one.button->fontMetrics().horizontalAdvance(one.button->text()) -
                              one.button->fontMetrics().horizontalAdvance(one.few);
    return least;
}

} // namespace rt
