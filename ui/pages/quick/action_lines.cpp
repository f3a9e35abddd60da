// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/action_lines.h"

#include "core/base/dates.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace rt {

ActionLines::ActionLines(Desk& desk, FamilyId family)
    : m_desk(desk),
      m_people(desk, family),
      m_edit(new QLineEdit),
      m_chips(new ChipRow),
      m_words(wrapped({})) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::xs);
    box->addWidget(m_words);
    box->addWidget(m_edit);
    box->addWidget(m_chips);
    m_edit->setAccessibleName(tr("Action: who, what, by when"));
    m_edit->setPlaceholderText(tr("jo call nan fri"));
    m_edit->installEventFilter(this);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &ActionLines::understand);
    understand();
    showTaken();
}

bool ActionLines::isWhole() const {
    return m_edit->text().trimmed().isEmpty() || m_people.read(m_edit->text(), m_desk).complete();
}

std::vector<DirectedAction> ActionLines::actions(ChildId child) const {
    auto lines = m_taken;
    if (const ActionLine last = m_people.read(m_edit->text(), m_desk); last.complete())
        lines.push_back(last);
    std::vector<DirectedAction> all;
    for (const ActionLine& line : lines) {
        const Action action = ActionPeople::actionOf(line, {}, child);
        all.push_back({child, action.owner, action.outsideOwner, action.what, action.due});
    }
    return all;
}

void ActionLines::understand() {
    const bool empty = m_edit->text().trimmed().isEmpty();
    m_chips->setHidden(empty);
    const Chips chips =
        empty ? Chips{} : m_people.chips(m_people.read(m_edit->text(), m_desk), m_desk.today());
    m_chips->setChips(chips);
    m_edit->setAccessibleDescription(spoken(chips));
}

void ActionLines::showTaken() {
    QStringList words;
    for (const ActionLine& line : m_taken)
        words << tr("%1: %2, %3")
                     .arg(line.owner.isNull() ? line.ownerText : m_people.nameOf(line.owner),
                          line.what, sayDayAndDate(line.due));
    m_words->setText(words.join(u'\n'));
    m_words->setHidden(words.isEmpty());
}

bool ActionLines::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto& pressed = static_cast<QKeyEvent&>(*event);
    const bool enter = pressed.key() == Qt::Key_Return || pressed.key() == Qt::Key_Enter;
    const bool back = pressed.key() == Qt::Key_Backspace && m_edit->text().isEmpty();
    if (back && !m_taken.empty()) {
        m_taken.pop_back();
        showTaken();
        return true;
    }
    if (!enter || (pressed.modifiers() & ~Qt::KeypadModifier))
        return false;
    if (ActionLine line = m_people.read(m_edit->text(), m_desk); line.complete()) {
        m_taken.push_back(std::move(line));
        m_edit->clear();
        showTaken();
    }
    return true;
}

} // namespace rt
