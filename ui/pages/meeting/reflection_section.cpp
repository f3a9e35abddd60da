// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/reflection_section.h"

#include "core/commands/discussion.h"
#include "ui/text/discussion_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace rt {

QString priorKey(MeetingId meeting, CaseId inCase) {
    return u"prior/%1/%2/text"_s.arg(meeting.text(), inCase.text());
}

ReflectionSection::ReflectionSection(Desk& desk, const Around& around, DraftKeeper& drafts)
    : m_desk(desk),
      m_around(around),
      m_half(new HalfBox(tr("3  Reflection"), Half::Reflection, drafts)),
      m_edit(new NoteEdit(tr("What are we wondering? Strengths? Whose view is missing?  / cards"),
                          6, 40)),
      m_card(wrapped({}, Type::Strong, QPalette::Link)),
      m_shown(wrapped({}, Type::Body, quiet)),
      m_held(new QWidget),
      m_named(new QCheckBox(tr("with my name"))) {
    auto* box = column();
    setLayout(box);
    box->addWidget(m_half, 1);
    m_edit->setAccessibleName(tr("Reflection"));
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    m_edit->installEventFilter(this);
    drafts.add(u"reflection"_s, m_edit);
    QPushButton* show = button(tr("Show it to the room"), Kind::Plain, [this] { reveal(); });
    QBoxLayout* held = row({label(tr("You wrote one before the meeting.")), show, m_named});
    held->setContentsMargins(0, 0, 0, 0);
    held->addStretch();
    m_held->setLayout(held);
    m_half->body()->addWidget(m_held);
    m_half->body()->addWidget(m_card);
    m_half->body()->addWidget(m_edit, 1);
    m_half->body()->addWidget(m_shown);
    m_card->hide();
}

void ReflectionSection::fill(const DiscussionSheet& sheet) {
    m_meeting = sheet.meeting.id;
    m_case = sheet.discussion.inCase;
    m_discussion = sheet.discussion.id;
    m_edit->setText(sheet.discussion.reflection);
    m_half->setWaiver(sheet.discussion.reflectionWaiver, sheet.discussion.reflectionWaiverWhy);
    setWords(m_card, {});
    refresh(sheet);
}

void ReflectionSection::refresh(const DiscussionSheet& sheet) {
    QStringList all;
    for (const SheetContribution& one : sheet.contributions)
        all << (one.by.isEmpty()
                    ? tr("Written beforehand: %1").arg(one.contribution.text)
                    : tr("%1 wrote beforehand: %2").arg(one.by, one.contribution.text));
    setWords(m_shown, all.join(u'\n'));
    showHeld();
}

void ReflectionSection::showHeld() {
    const auto prior = m_desk.drafts().find(priorKey(m_meeting, m_case));
    m_held->setVisible(prior && !prior->text.trimmed().isEmpty());
}

void ReflectionSection::reveal() {
    const QString key = priorKey(m_meeting, m_case);
    const auto prior = m_desk.drafts().find(key);
    if (!prior || prior->text.trimmed().isEmpty())
        return;
    const PersonId writer = m_named->isChecked() ? m_desk.person() : PersonId{};
    const auto work = [id = m_discussion, text = prior->text.trimmed(), writer,
                       at = prior->at](Workspace& w) -> Outcome {
        const auto shown = revealContribution(w, id, text, writer, at);
        if (!shown)
            return shown.error();
        return ok;
    };
    m_desk.run(work, this, [this, key](const Outcome& outcome) {
        if (!told(m_around, outcome))
            return;
        m_desk.drafts().drop(key);
        showHeld();
    });
}

void ReflectionSection::into(Discussion& discussion) const {
    discussion.reflection = m_edit->text().trimmed();
    discussion.reflectionWaiver = m_half->waiver();
    discussion.reflectionWaiverWhy = m_half->why();
}

void ReflectionSection::takeFocus() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

bool ReflectionSection::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress || m_edit->isReadOnly())
        return false;
    const auto& key = static_cast<QKeyEvent&>(*event);
    if (key.key() != Qt::Key_Slash || key.modifiers() != Qt::NoModifier ||
        !m_edit->textCursor().block().text().trimmed().isEmpty())
        return false;
    offerCards();
    return true;
}

void ReflectionSection::offerCards() {
    auto* menu = new QMenu(tr("Cards"), this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& question : promptCards())
        menu->addAction(question, this, [this, question] { setWords(m_card, question); });
    menu->setActiveAction(menu->actions().value(0));
    menu->popup(m_edit->mapToGlobal(m_edit->cursorRect().bottomLeft()));
}

} // namespace rt
