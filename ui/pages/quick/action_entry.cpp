// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/action_entry.h"

#include "core/commands/actions.h"
#include "ui/text/error_text.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace rt {

ActionEntry::ActionEntry(Desk& desk, Around around)
    : m_desk(desk),
      m_around(std::move(around)),
      m_edit(new QLineEdit),
      m_chips(new ChipRow) {
    m_edit->setPlaceholderText(tr("jo call nan fri   or   ?teen call nan fri"));
    m_edit->setAccessibleName(tr("New action: who, what, by when"));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->addWidget(m_edit);
    box->addWidget(m_chips);
    connect(m_edit, &QLineEdit::textChanged, this, &ActionEntry::understand);
    connect(m_edit, &QLineEdit::returnPressed, this, &ActionEntry::save);
    setFocusProxy(m_edit);
    understand();
}

void ActionEntry::setFamily(FamilyId family, ChildId child) {
    m_family = family;
    m_child = child;
    m_people = ActionPeople(m_desk, family);
    understand();
}

void ActionEntry::takeFocus() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void ActionEntry::understand() {
    const bool empty = m_edit->text().trimmed().isEmpty();
    m_chips->setHidden(empty);
    if (empty)
        return m_chips->setChips({});
    const Chips chips = m_people.chips(m_people.read(m_edit->text(), m_desk), m_desk.today());
    m_chips->setChips(chips);
    m_edit->setAccessibleDescription(spoken(chips));
}

bool ActionEntry::save() {
    const ActionLine line = m_people.read(m_edit->text(), m_desk);
    if (!line.complete())
        return false;
    m_desk.run([action = ActionPeople::actionOf(line, m_family, m_child)](
                   Workspace& w) { return rt::addAction(w, action); },
               this,
               [this](const Result<ActionId>& added) {
                   if (!added)
                       return m_around.refused(errorText(added.error()));
                   m_edit->clear();
                   m_around.said(tr("Action saved."));
                   Q_EMIT saved();
               });
    return true;
}

} // namespace rt
