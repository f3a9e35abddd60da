// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/action_section.h"

#include "core/base/dates.h"
#include "core/commands/discussion.h"
#include "ui/models/meeting_columns.h"
#include "ui/text/discussion_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// Each part of the name by itself, so that a line may begin with any of them.
OwnerCandidate candidate(const SkilledPerson& person) {
    return {person.id,
            person.name.section(u' ', 0, 0),
            {},
            person.name.section(u' ', 1),
            person.attending};
}

} // namespace

ActionSection::ActionSection(Desk& desk, const Around& around, DraftKeeper& drafts)
    : m_desk(desk),
      m_around(around),
      m_edit(lineEdit(tr("Action in words"), tr("jo call nan fri   or   ?teen"))),
      m_chips(new ChipRow),
      m_found(new LinesModel<GoodWith>(goodWithColumns(),
                                       [](const GoodWith& g) { return QVariant(g.id.value); })),
      m_foundList(list(m_found, new LineDelegate, tr("Who is good with it"))),
      m_made(wrapped({})),
      m_problem(wrapped({}, Type::Caption, QPalette::BrightText)) {
    const SectionHead head = section(tr("6  Actions"), tr("who, what, by when; Enter adds"));
    auto* box = column(gap::xs);
    setLayout(box);
    box->addLayout(head.box);
    box->addWidget(m_made);
    box->addWidget(m_edit);
    box->addWidget(m_chips);
    box->addWidget(m_problem);
    box->addWidget(m_foundList);
    m_problem->hide();
    m_edit->installEventFilter(this);
    m_foundList->hide();
    onEnter(m_foundList, [this](const QModelIndex& at) { pick(m_found->line(at).id); });
    connect(m_edit, &QLineEdit::textChanged, this, &ActionSection::understand);
    drafts.add(u"action"_s, m_edit);
    understand();
}

void ActionSection::refresh(const DiscussionSheet& sheet, bool editable) {
    m_discussion = sheet.discussion.id;
    m_people = sheet.people;
    m_owners.clear();
    for (const SkilledPerson& one : sheet.people)
        m_owners.push_back(candidate(one));
    QStringList made;
    for (const SheetAction& one : sheet.actions)
        made << u"%1: %2, %3"_s.arg(one.owner, one.action.what, sayDayAndDate(one.action.due));
    setWords(m_made, made.join(u'\n'));
    m_edit->setReadOnly(!editable);
    understand();
}

void ActionSection::takeFocus() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

QString ActionSection::nameOf(PersonId person) const {
    for (const SkilledPerson& one : m_people)
        if (one.id == person)
            return one.name;
    return {};
}

ActionLine ActionSection::read() const {
    return readActionLine(m_edit->text(), m_owners, m_desk.person(), m_desk.today());
}

void ActionSection::understand() {
    m_problem->hide();
    const bool empty = m_edit->text().trimmed().isEmpty();
    const ActionLine line = read();
    const bool asks = line.ownerState == ActionLine::Owner::Query;
    if (asks)
        m_found->setLines(whoIsGoodWith(line.ownerText, m_people));
    m_foundList->setVisible(asks && m_found->rowCount() > 0);
    if (asks)
        fitRows(m_foundList, 3);
    m_chips->setVisible(!empty);
    if (empty)
        return;
    const ActionChips said = actionChips(
        line, [this](PersonId id) { return nameOf(id); }, m_desk.today());
    const auto state = [](bool known) { return known ? Status::Done : Status::DueSoon; };
    const Chips chips{{state(said.ownerKnown), said.owner},
                      {state(!line.what.isEmpty()), said.what.left(40)},
                      {state(said.dueKnown), said.due}};
    m_chips->setChips(chips);
    m_edit->setAccessibleDescription(spoken(chips));
}

void ActionSection::pick(PersonId person) {
    QString rest = m_edit->text().section(u'?', 1);
    rest = rest.section(u' ', 1);
    m_edit->setText(nameOf(person) + u' ' + rest);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->end(false);
}

void ActionSection::add() {
    const ActionLine line = read();
    if (line.ownerState == ActionLine::Owner::Query) {
        if (m_found->rowCount() > 0)
            pick(m_found->lineAt(0).id);
        return;
    }
    if (!line.complete()) {
        setWords(m_problem, tr("An action needs who, what and by when: “jo call nan fri”."));
        announce(m_problem, m_problem->text());
        return;
    }
    NewDiscussionAction action{m_discussion, {}, line.owner, {}, line.what, line.due, {}};
    if (line.ownerState == ActionLine::Owner::Outside) {
        action.owner = {};
        action.outsideOwner = line.ownerText;
    }
    const QString typed = m_edit->text();
    m_desk.run([action](Workspace& w) { return addDiscussionAction(w, action); }, this,
               [this, typed, what = line.what](const Result<ActionId>& added) {
                   if (!told(m_around, added))
                       return;
                   if (m_edit->text() == typed)
                       m_edit->clear();
                   m_around.said(tr("Action added: %1").arg(what));
               });
}

bool ActionSection::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress || m_edit->isReadOnly())
        return false;
    const auto& key = static_cast<QKeyEvent&>(*event);
    if (key.modifiers() & ~Qt::KeypadModifier)
        return false;
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        add();
        return true;
    }
    if (key.key() == Qt::Key_Down && m_foundList->isVisible()) {
        m_foundList->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace rt
