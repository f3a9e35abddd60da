// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/direction_section.h"

#include "core/base/dates.h"
#include "ui/pages/meeting/child_choice.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/text/discussion_text.h"
#include "ui/text/in_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString decidedText(const DiscussionSheet& sheet, const Direction& d) {
    QStringList words{DirectionSection::tr("Decided: %1").arg(d.decision), byDueText(d.by),
                      forText(sheet.line.children, d.children)};
    words.removeAll({});
    return words.join(u", "_s);
}

} // namespace

DirectionSection::DirectionSection(Desk& desk, DraftKeeper& drafts)
    : m_half(new HalfBox(tr("5  Direction"), Half::Direction, drafts)),
      m_earlier(wrapped({}, Type::Body, quiet)),
      m_level(wrapped({}, Type::Caption, quiet)),
      m_kind(new QComboBox),
      m_decision(new NoteEdit(tr("Decide"), 2, 40)),
      m_because(lineEdit(tr("Direction, because"), tr("because"))),
      m_by(new DateField(typedDates(desk))),
      m_for(new ChildChoice(tr("Direction, for whom"))),
      m_noAction(lineEdit(tr("No new action because"), tr("no new action because"))) {
    auto* box = column();
    setLayout(box);
    box->addWidget(m_half, 1);
    for (size_t i = 0; i < Names<DecisionKind>::words.size(); ++i)
        m_kind->addItem(inWords(DecisionKind(i)));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(10);
    m_kind->setAccessibleName(tr("Kind of decision"));
    m_decision->setAccessibleName(tr("Direction, decision"));
    m_decision->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    m_by->setAccessibleName(tr("Direction, by when"));
    m_by->edit()->setPlaceholderText(tr("by: fri, +2w, 20/11"));
    QBoxLayout* body = m_half->body();
    body->addWidget(m_earlier);
    QPushButton* more = button(tr("Another"), Kind::Flat, [this] { Q_EMIT anotherWanted(); });
    more->setAccessibleName(tr("Another direction"));
    body->addLayout(row({m_kind, more}, 0));
    body->addWidget(m_decision, 1);
    body->addWidget(m_because);
    body->addWidget(m_by);
    body->addWidget(m_for);
    body->addWidget(m_noAction);
    body->addWidget(m_level);
    drafts.add(u"decision-kind"_s, m_kind);
    drafts.add(u"decision"_s, m_decision);
    drafts.add(u"decision-because"_s, m_because);
    drafts.add(u"decision-by"_s, m_by);
    drafts.add(u"decision-for"_s, m_for);
    drafts.add(u"no-action-because"_s, m_noAction);
}

void DirectionSection::fill(const DiscussionSheet& sheet) {
    m_half->setWaiver(sheet.discussion.directionWaiver, sheet.discussion.directionWaiverWhy);
    const Direction shown =
        sheet.directions.empty() ? Direction{} : sheet.directions.back().direction;
    m_shown = shown.id;
    m_kind->setCurrentIndex(int(shown.kind));
    m_decision->setText(shown.decision);
    m_because->setText(shown.because);
    m_because->setCursorPosition(0);
    m_by->setDate(shown.by);
    m_for->setChildren(sheet.line.children);
    m_for->choose(shown.children);
    m_noAction->setText(shown.noActionBecause);
    refresh(sheet);
}

void DirectionSection::refresh(const DiscussionSheet& sheet) {
    QStringList earlier;
    QString level;
    for (const SheetDirection& one : sheet.directions) {
        const Direction& d = one.direction;
        if (&one != &sheet.directions.back() || d.decision != m_decision->text().trimmed())
            earlier << decidedText(sheet, d);
        if (d.owedByManager)
            level = authorityText(d);
    }
    if (level.isEmpty() && !sheet.directsName.isEmpty())
        level = tr("%1 directs").arg(sheet.directsName);
    if (sheet.directs.isNull())
        level = tr("Nobody directs today: the hub has no consultant or cover. The group manager "
                   "decides.");
    setWords(m_earlier, earlier.join(u'\n'));
    setWords(m_level, level);
}

void DirectionSection::into(Discussion& discussion) const {
    discussion.directionWaiver = m_half->waiver();
    discussion.directionWaiverWhy = m_half->why();
}

std::optional<Direction> DirectionSection::direction() const {
    Direction d;
    d.decision = m_decision->text().trimmed();
    if (d.decision.isEmpty())
        return std::nullopt;
    d.kind = DecisionKind(m_kind->currentIndex());
    d.because = m_because->text().trimmed();
    d.by = m_by->date().value_or(QDate());
    d.noActionBecause = m_noAction->text().trimmed();
    d.children = m_for->chosen();
    return d;
}

void DirectionSection::takeFocus() {
    m_decision->setFocus(Qt::ShortcutFocusReason);
}

} // namespace rt
