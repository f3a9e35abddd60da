// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/action_section.h"

#include "core/commands/discussion.h"
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/child_choice.h"
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

std::vector<ChildCandidate> candidates(const std::vector<AgendaChild>& children) {
    std::vector<ChildCandidate> all;
    for (const AgendaChild& child : children)
        all.push_back({child.id, child.given, {}});
    return all;
}

} // namespace

ActionSection::ActionSection(Desk& desk, const Around& around, DraftKeeper& drafts)
    : m_desk(desk),
      m_around(around),
      m_edit(lineEdit(tr("Action in words"), tr("jo call nan fri   or   ?teen"))),
      m_for(new ChildChoice(tr("Action, for whom"))),
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
    box->addWidget(m_for);
    box->addWidget(m_chips);
    box->addWidget(m_problem);
    box->addWidget(m_foundList);
    m_problem->hide();
    m_edit->installEventFilter(this);
    m_for->installEventFilter(this);
    m_foundList->hide();
    onEnter(m_foundList, [this](const QModelIndex& at) { pick(m_found->line(at).id); });
    connect(m_edit, &QLineEdit::textChanged, this, &ActionSection::understand);
    connect(m_for, &QComboBox::currentIndexChanged, this, &ActionSection::understand);
    drafts.add(u"action"_s, m_edit, DraftKeeper::Until::Cleared);
    drafts.add(u"action-for"_s, m_for, DraftKeeper::Until::Cleared);
    understand();
}

void ActionSection::fill(const DiscussionSheet& sheet) {
    m_edit->clear();
    m_for->setChildren(sheet.line.children);
    m_for->choose({});
}

void ActionSection::refresh(const DiscussionSheet& sheet, bool editable) {
    m_discussion = sheet.discussion.id;
    m_people = sheet.people;
    m_children = sheet.line.children;
    m_owners.clear();
    for (const SkilledPerson& one : sheet.people)
        m_owners.push_back(candidate(one));
    QStringList made;
    for (const SheetAction& one : sheet.actions) {
        QStringList words{u"%1: %2"_s.arg(one.owner, one.action.what), dueDayText(one.action.due),
                          forText(sheet.line.children, {one.action.child})};
        words.removeAll({});
        made << words.join(u", "_s);
    }
    setWords(m_made, made.join(u'\n'));
    m_edit->setReadOnly(!editable);
    m_for->setEnabled(editable);
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
    const ForChild line = takeChild(m_edit->text(), candidates(m_children), m_owners);
    return readActionLine(line.rest, m_owners, m_desk.person(), m_desk.today());
}

ChildId ActionSection::child() const {
    const ChildId named = takeChild(m_edit->text(), candidates(m_children), m_owners).child;
    return named.isNull() ? m_for->child() : named;
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
    Chips chips{{state(said.ownerKnown), said.owner},
                {state(!line.what.isEmpty()), said.what.left(40)},
                {state(said.dueKnown), said.due}};
    if (const QString whom = forText(m_children, {child()}); !whom.isEmpty())
        chips.push_back({Status::Done, whom});
    m_chips->setChips(chips);
    m_edit->setAccessibleDescription(spoken(chips));
}

void ActionSection::pick(PersonId person) {
    const QString before = m_edit->text().section(u'?', 0, 0); // the child's name
    const QString rest = m_edit->text().section(u'?', 1).section(u' ', 1);
    m_edit->setText(before + nameOf(person) + u' ' + rest);
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
    NewDiscussionAction action{m_discussion, child(), line.owner, {}, line.what, line.due, {}};
    if (line.ownerState == ActionLine::Owner::Outside) {
        action.owner = {};
        action.outsideOwner = line.ownerText;
    }
    const QString typed = m_edit->text();
    m_desk.run([action](Workspace& w) { return addDiscussionAction(w, action); }, this,
               [this, typed, what = line.what](const Result<ActionId>& added) {
                   if (!told(m_around, added))
                       return;
                   if (m_edit->text() == typed) {
                       m_edit->clear();
                       m_for->choose({});
                   }
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
