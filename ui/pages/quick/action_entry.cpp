// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/action_entry.h"

#include "core/commands/actions.h"
#include "core/queries/family_people.h"
#include "core/queries/people.h"
#include "ui/text/discussion_text.h"
#include "ui/text/error_text.h"
#include "ui/widgets/chip.h"

#include <QBoxLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

ActionEntry::ActionEntry(Desk& desk, Around around)
    : m_desk(desk),
      m_around(std::move(around)),
      m_edit(new QLineEdit),
      m_chips(new ChipRow) {
    m_edit->setPlaceholderText(tr("jo call nan fri"));
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
    m_people.clear();
    m_owners.clear();
    for (const Case& c : openCasesOf(m_desk.db(), family))
        for (const HubPerson& p : peopleOfHub(m_desk.db(), c.hub, m_desk.today())) {
            m_owners.push_back(
                {p.person.id, p.person.given, p.person.knownAs, p.person.family, false});
            SkilledPerson skilled{p.person.id, p.person.name(), {}, false, Tie::None, p.openActions};
            for (const PersonTag& tag : p.tags)
                skilled.skills << tag.words;
            m_people.push_back(std::move(skilled));
        }
    understand();
}

void ActionEntry::takeFocus() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

QString ActionEntry::nameOf(PersonId person) const {
    for (const SkilledPerson& p : m_people)
        if (p.id == person)
            return p.name;
    return {};
}

ActionLine ActionEntry::read() const {
    ActionLine line = readActionLine(m_edit->text(), m_owners, m_desk.person(), m_desk.today());
    if (line.ownerState == ActionLine::Owner::Query)
        pickGoodWith(line);
    return line;
}

// "?teen call nan fri": the first who is good with it; the chip names them before Enter.
void ActionEntry::pickGoodWith(ActionLine& line) const {
    const auto found = whoIsGoodWith(line.ownerText, m_people);
    if (found.empty())
        return;
    line.ownerState = ActionLine::Owner::Known;
    line.owner = found.front().id;
}

void ActionEntry::understand() {
    if (m_edit->text().trimmed().isEmpty())
        return m_chips->setChips({});
    const ActionChips said = actionChips(
        read(), [this](PersonId id) { return nameOf(id); }, m_desk.today());
    m_chips->setChips({{said.ownerKnown ? Status::Done : Status::DueSoon, said.owner},
                       {Status::Same, said.what},
                       {said.dueKnown ? Status::Done : Status::DueSoon, said.due}});
    m_edit->setAccessibleDescription(
        QStringList{said.owner, said.what, said.due}.join(u", "_s));
}

bool ActionEntry::save() {
    const ActionLine line = read();
    if (!line.complete())
        return false;
    Action action;
    action.family = m_family;
    action.child = m_child;
    action.owner = line.owner;
    if (line.ownerState == ActionLine::Owner::Outside)
        action.outsideOwner = line.ownerText;
    action.what = line.what;
    action.due = line.due;
    m_desk.run([action](Workspace& w) { return addAction(w, action); }, this,
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
