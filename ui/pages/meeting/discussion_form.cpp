// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/discussion_form.h"

#include "core/commands/challenges.h"
#include "ui/pages/meeting/action_section.h"
#include "ui/pages/meeting/direction_section.h"
#include "ui/pages/meeting/hypothesis_section.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/pages/meeting/scale_section.h"
#include "ui/pages/meeting/seen_row.h"
#include "ui/pages/meeting/since_last.h"
#include "ui/text/discussion_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/note_edit.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

int stepOf(GapCode code) {
    switch (code) {
    case GapCode::ActionUndecided:
    case GapCode::RolledDate:
    case GapCode::RolledReason:
    case GapCode::DroppedReason:
        return 1;
    case GapCode::WhatChanged:
    case GapCode::Seen:
        return 2;
    case GapCode::Reflection:
    case GapCode::ReflectionWaiverWhy:
    case GapCode::ReflectionWaiverDate:
    case GapCode::ReflectionTwice:
    case GapCode::HypothesisAsker:
    case GapCode::HypothesisBy:
        return 3;
    case GapCode::ScaleSentence:
        return 4;
    case GapCode::DirectionAction:
        return 6;
    case GapCode::PlanOrDirection:
    case GapCode::NextDeep:
    case GapCode::Next:
        return 7;
    default:
        return 5;
    }
}

} // namespace

QString DiscussionForm::draftsOf(DiscussionId id) {
    return u"discussion/%1/"_s.arg(id.text());
}

bool DiscussionForm::editable() const {
    return m_sheet.meeting.state == MeetingState::Running &&
           m_sheet.discussion.state == DiscussionState::Open && mayWrite(m_sheet.meeting, m_desk);
}

void DiscussionForm::open(MeetingId meeting, CaseId inCase) {
    leave();
    auto sheet = discussionFor(m_desk.db(), meeting, inCase);
    if (!sheet)
        return;
    m_sheet = std::move(*sheet);
    m_since = m_desk.now();
    m_newDirection = false;
    fill();
    useRecord();
}

void DiscussionForm::useRecord() {
    DiscussionRecord*& record = m_records[m_sheet.discussion.id];
    if (!record) {
        record = new DiscussionRecord(m_desk, m_sheet, this);
        connect(record, &DiscussionRecord::saved, m_drafts, &DraftKeeper::saved);
        connect(record, &DiscussionRecord::saved, this, [this, record] {
            if (m_newDirection && record == m_record && record->isIdle())
                record->chooseDirection({});
        });
        connect(record, &DiscussionRecord::closed, this, [this, record] {
            if (record == m_record)
                Q_EMIT closed();
        });
        connect(record, &DiscussionRecord::refused, this, [this, record](const Error& error) {
            record == m_record ? refused(error) : tell(m_around, error);
        });
    }
    m_record = record;
    if (editable() && record->isIdle())
        record->open(m_sheet.directions.empty() ? DirectionId{}
                                                : m_sheet.directions.back().direction.id);
}

void DiscussionForm::leave() {
    if (!m_record || !editable())
        return;
    if (m_since.isValid() && m_since.secsTo(m_desk.now()) > 0)
        m_touched = true;
    write();
    m_since = {};
}

void DiscussionForm::write() {
    m_pause.stop();
    if (!m_touched || !m_record || !editable() || m_desk.isLocked())
        return;
    m_touched = false;
    m_record->write(entry());
}

DiscussionEntry DiscussionForm::entry() const {
    DiscussionEntry entry{m_sheet.discussion, m_direction->direction(), m_scale->round(),
                          m_drafts->content()};
    Discussion& d = entry.discussion;
    d.depth = m_depth;
    d.presenter = PersonId{m_presenter->person()};
    d.question = m_question->text().trimmed();
    d.newFacts = m_newFacts->text().trimmed();
    d.seen = m_seen->edit()->text().trimmed();
    d.voice = m_voice->text().trimmed();
    m_reflection->into(d);
    m_direction->into(d);
    d.planStands = m_planStands->isChecked();
    d.dissent = m_dissent->text().trimmed();
    d.next = m_next->date().value_or(QDate());
    d.nextDeep = m_nextDeep->date().value_or(QDate());
    d.seconds = seconds();
    return entry;
}

int DiscussionForm::seconds() const {
    const int now = m_since.isValid() && editable() ? int(m_since.secsTo(m_desk.now())) : 0;
    return m_sheet.discussion.seconds + qMax(0, now);
}

bool DiscussionForm::isSettled() const {
    return !m_touched && (!m_record || m_record->isIdle());
}

void DiscussionForm::setDepth(Depth depth) {
    m_depth = depth;
    m_touched = true;
    showDepth();
    write();
}

void DiscussionForm::refresh() {
    if (m_sheet.discussion.id.isNull() || m_desk.isLocked())
        return;
    auto sheet = discussionFor(m_desk.db(), m_sheet.discussion.meeting, m_sheet.discussion.inCase);
    if (!sheet)
        return;
    const bool stateMoved = sheet->discussion.state != m_sheet.discussion.state ||
                            sheet->meeting.state != m_sheet.meeting.state;
    if (!mayWrite(sheet->meeting, m_desk))
        write(); // what was typed before somebody else became the scribe
    if (sheet->discussion.seconds != m_sheet.discussion.seconds)
        m_since = m_desk.now();
    m_sheet = std::move(*sheet);
    if (stateMoved || m_open != editable() || (isSettled() && differs())) {
        fill();
        useRecord();
        return;
    }
    m_before->show(m_sheet, editable());
    m_reflection->refresh(m_sheet);
    m_direction->refresh(m_sheet);
    m_hypothesis->refresh(m_sheet, editable());
    m_actions->refresh(m_sheet, editable());
    showGaps();
}

// Somebody took a step back (Ctrl+Z), or wrote elsewhere.
bool DiscussionForm::differs() const {
    const DiscussionEntry form = entry();
    Discussion d = form.discussion;
    d.seconds = m_sheet.discussion.seconds;
    if (cellsOf(d) != cellsOf(m_sheet.discussion))
        return true;
    const QString decided = form.direction ? form.direction->decision : QString();
    const QString recorded =
        m_sheet.directions.empty() ? QString() : m_sheet.directions.back().direction.decision;
    if (form.direction && decided == recorded)
        return form.direction->children != m_sheet.directions.back().direction.children;
    return decided != recorded && !(m_newDirection && decided.isEmpty());
}

void DiscussionForm::another() {
    if (!m_direction->direction())
        return;
    m_touched = true;
    write();
    m_newDirection = true;
    DiscussionSheet none = m_sheet;
    none.directions.clear();
    m_drafts->open(draftsOf(m_sheet.discussion.id), [&] { m_direction->fill(none); });
    m_direction->takeFocus();
}

void DiscussionForm::challenge() {
    const QString text = m_challenge->text().trimmed();
    if (text.isEmpty() || !editable())
        return;
    const NewChallenge made{{}, m_sheet.discussion.family, m_sheet.discussion.id, text};
    m_desk.run([made](Workspace& w) { return raiseChallenge(w, made); }, this,
               [this](const Result<ChallengeId>& raised) {
                   if (!told(m_around, raised))
                       return;
                   m_challenge->clear();
                   m_around.said(tr("Challenge noted. It stays open until it is answered and "
                                    "evidenced."));
               });
}

void DiscussionForm::closeFamily() {
    if (!editable()) {
        Q_EMIT closed();
        return;
    }
    if (!m_actions->edit()->text().trimmed().isEmpty()) {
        m_actions->takeFocus();
        setWords(m_gaps,
                 tr("An action is typed and not yet added: press Enter in it, or clear it."));
        return;
    }
    if (m_scale->lacksSentence()) {
        jump(4);
        setWords(m_gaps, gapText(GapCode::ScaleSentence));
        return;
    }
    m_pause.stop();
    m_touched = false;
    m_record->close(entry());
}

void DiscussionForm::refused(const Error& error) {
    if (!error.detail.startsWith(u"gap."_s))
        return tell(m_around, error);
    refresh();
    if (!m_sheet.gaps.empty())
        jump(stepOf(m_sheet.gaps.front().code));
    announce(m_gaps, m_gaps->text());
}

void DiscussionForm::jump(int step) {
    switch (step) {
    case 1:
        return m_before->takeFocus();
    case 2:
        return m_newFacts->setFocus(Qt::ShortcutFocusReason);
    case 3:
        return m_reflection->takeFocus();
    case 4:
        return m_scale->takeFocus();
    case 5:
        return m_direction->takeFocus();
    case 6:
        return m_actions->takeFocus();
    default:
        return m_next->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace rt
