// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_bar.h"

#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"

#include <QAbstractItemView>
#include <QAction>
#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

namespace rt {

FilterBar::FilterBar(const QString& placeholder)
    : m_edit(new QLineEdit),
      m_quick(new QButtonGroup(this)) {
    auto* box = new FlowLayout(this);
    box->addWidget(m_edit);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(placeholder);
    m_edit->setClearButtonEnabled(true);
    m_edit->findChild<QToolButton*>()->setAccessibleName(tr("Clear"));
    m_edit->addAction(icon(Icon::Search, Tone::Secondary), QLineEdit::LeadingPosition)
        ->setText(placeholder);
    m_edit->installEventFilter(this);
    onTextSize(m_edit, [this] { m_edit->setFixedWidth(scaled(280)); });
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::tell);
    connect(m_quick, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            tell();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_edit->setFocus(Qt::ShortcutFocusReason);
        m_edit->selectAll();
    });
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString FilterBar::text() const {
    return m_edit->text().trimmed();
}

int FilterBar::addQuick(const QString& words) {
    const int place = int(m_quick->buttons().size());
    QPushButton* made = button(words);
    made->setCheckable(true);
    m_quick->addButton(made, place);
    layout()->addWidget(made);
    if (place == 0) {
        const QSignalBlocker quiet(m_quick);
        made->setChecked(true);
    }
    return place;
}

void FilterBar::setQuick(int place, const QString& words) {
    m_quick->button(place)->setText(words);
}

int FilterBar::quick() const {
    return m_quick->checkedId();
}

void FilterBar::chooseQuick(int place) {
    m_quick->button(place)->setChecked(true);
}

void FilterBar::setView(QAbstractItemView* view) {
    m_view = view;
}

void FilterBar::clear() {
    m_edit->clear();
}

bool FilterBar::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape && !m_edit->text().isEmpty()) {
        clear();
        return true;
    }
    const bool toList = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter ||
                        key == Qt::Key_Escape;
    if (!toList || !m_view)
        return false;
    m_view->setFocus(Qt::OtherFocusReason);
    return true;
}

void FilterBar::tell() {
    Q_EMIT changed(text(), quick());
}

} // namespace rt
