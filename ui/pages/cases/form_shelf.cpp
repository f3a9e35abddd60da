// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/form_shelf.h"

#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/panel.h"

#include <QApplication>

namespace rt {

FormShelf::FormShelf(const QString& name) : m_box(new QVBoxLayout(this)) {
    setAccessibleName(name);
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(gap::m);
}

bool FormShelf::isTouched() const {
    return std::any_of(m_shown.forms.begin(), m_shown.forms.end(),
                       [](const QPointer<FormPanel>& form) { return form && form->isTouched(); });
}

void FormShelf::putAway() {
    Q_EMIT turned();
    if (!m_shown.area)
        return;
    if (isTouched()) {
        m_shown.area->hide();
        m_kept.insert(m_key, m_shown);
    } else {
        delete m_shown.area;
    }
    m_shown = {};
}

void FormShelf::clear() {
    delete m_shown.area;
    m_shown = {};
}

bool FormShelf::putBack(const QUuid& key) {
    if (!m_kept.contains(key))
        return false;
    putAway();
    m_shown = m_kept.take(key);
    m_key = key;
    m_shown.area->show();
    return true;
}

void FormShelf::place(const QUuid& key, const std::vector<FormPanel*>& forms, const None& why) {
    const bool inside = m_shown.area && m_shown.area->isAncestorOf(QApplication::focusWidget());
    putAway();
    m_key = key;
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::l);
    for (FormPanel* form : forms) {
        m_shown.forms.push_back(form);
        box->addWidget(form);
        for (const auto ended : {&FormPanel::saved, &FormPanel::left})
            connect(form, ended, this, &FormShelf::settled, Qt::QueuedConnection);
        connect(form, &FormPanel::historyAsked, this, &FormShelf::historyAsked);
    }
    if (forms.empty())
        box->addWidget(new EmptyState(why.said, why.help));
    box->addStretch(1);
    m_shown.area = scrolling(content);
    m_box->insertWidget(0, m_shown.area, 1);
    if (inside || (forms.size() == 1 && forms.front()->isNew()))
        begin();
}

void FormShelf::begin() {
    if (!m_shown.forms.empty() && m_shown.forms.front())
        m_shown.forms.front()->begin();
}

} // namespace rt
