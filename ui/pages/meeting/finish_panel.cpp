// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/finish_panel.h"

#include "core/commands/meeting.h"
#include "core/commands/sign_discussion.h"
#include "core/queries/people.h"
#include "ui/pages/meeting/papers_part.h"
#include "ui/pages/meeting/signing.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

FinishPanel::FinishPanel(Desk& desk, const Around& around)
    : Panel(tr("Finish"), tr("Enter goes to the family   S signs it")),
      m_desk(desk),
      m_around(around),
      m_papers(new PapersPart(desk, around)),
      m_lines(new LinesModel<FinishLine>(
          finishColumns(), [](const FinishLine& l) { return QVariant(l.line.item.inCase.value); })),
      m_list(list(m_lines, new LineDelegate, tr("Families of this meeting"))),
      m_words(wrapped({})),
      m_signing(wrapped({}, Type::Body, quiet)) {
    auto* top = column(gap::xs);
    top->setContentsMargins(gap::l, 0, gap::l, gap::s);
    top->addWidget(m_words);
    top->addWidget(m_signing);
    body()->addLayout(top);
    fill(m_list);
    auto* rest = column(gap::s);
    rest->setContentsMargins(gap::l, gap::s, gap::l, gap::s);
    rest->addWidget(m_papers);
    body()->addLayout(rest);
    m_step = button({}, Kind::Primary, [this] { step(); });
    m_step->setAccessibleDescription(tr("Ctrl+Enter"));
    QPushButton* email =
        button(tr("Copy text for an e-mail"), Kind::Plain, [this] { m_papers->copyEmail(); });
    QBoxLayout* last = row({email});
    last->addStretch();
    last->addWidget(label(tr("Ctrl+Enter"), Type::Caption, quiet));
    last->addWidget(m_step);
    rest->addLayout(last);
    onEnter(m_list, [this](const QModelIndex& at) {
        Q_EMIT familyWanted(m_lines->line(at).line.item.inCase);
    });
    rowKeys(m_list, {{Qt::Key_S, [this](const QModelIndex& at) { signOne(m_lines->line(at)); }}});
    connect(&m_desk, &Desk::actorChanged, this, &FinishPanel::refresh);
}

void FinishPanel::show(MeetingId meeting) {
    m_meeting = meeting;
    m_papers->show(meeting);
    refresh();
    takeFocus();
}

// No focus proxy: Tab would pass by everything in the panel but that.
void FinishPanel::takeFocus() {
    (m_step->isEnabled() ? static_cast<QWidget*>(m_step) : m_list)->setFocus(Qt::OtherFocusReason);
}

void FinishPanel::refresh() {
    if (m_meeting.isNull() || m_desk.isLocked())
        return;
    m_line = meetingLine(m_desk.db(), m_meeting);
    if (!m_line)
        return;
    m_summary = finishSummary(m_desk.db(), m_meeting);
    m_maySign =
        signingFor(m_desk.db(), m_desk.person(), m_line->meeting.hub, m_desk.today()).has_value();
    m_lines->setLines(finishLines(m_desk.db(), m_meeting));
    m_list->setMinimumHeight(qMin(4, m_lines->rowCount()) * qMax(1, m_list->sizeHintForRow(0)));
    setWords(m_words, summaryWords());
    setWords(m_signing, signWords());
    m_step->setText(stepWords());
    m_step->setEnabled(nextStep() != Next::Wait);
}

QString FinishPanel::stepWords() const {
    switch (nextStep()) {
    case Next::End:
    case Next::Wait:
        return tr("End the meeting");
    case Next::Sign:
        return tr("Sign %1").arg(countText(m_summary.toSign, u"discussion", u"discussions"));
    case Next::Ask:
        return tr("Ask to sign");
    case Next::Produce:
        break;
    }
    return tr("Produce");
}

FinishPanel::Next FinishPanel::nextStep() const {
    if (m_line->meeting.state == MeetingState::Running)
        return mayWrite(m_line->meeting, m_desk) ? Next::End : Next::Wait;
    if (m_summary.toSign > 0 && m_maySign)
        return Next::Sign;
    if (m_summary.toSign > 0 && !m_asked)
        return Next::Ask;
    return Next::Produce;
}

QString FinishPanel::summaryWords() const {
    const FinishSummary& s = m_summary;
    QStringList words{countText(s.deep, u"deep discussion", u"deep discussions")};
    if (s.deep > 0)
        words << tr("%1 with reflection and direction").arg(s.bothHalves);
    if (s.quick > 0)
        words << countText(s.quick, u"quick one", u"quick ones");
    if (s.waivedReflection > 0)
        words << tr("reflection waived in %1").arg(s.waivedReflection);
    if (s.waivedDirection > 0)
        words << tr("direction waived in %1").arg(s.waivedDirection);
    if (s.unfinished > 0)
        words << tr("%1 not closed").arg(s.unfinished);
    if (s.notReached > 0)
        words << tr("%1 not reached").arg(s.notReached);
    words << countText(s.actions, u"action", u"actions");
    if (s.directionsOwed > 0)
        words << tr("%1 owed by the group manager")
                     .arg(countText(s.directionsOwed, u"direction", u"directions"));
    words << tr("%1 of %2 minutes").arg(s.minutes).arg(s.planned);
    return words.join(u"  \u00b7  "_s);
}

QString FinishPanel::signWords() const {
    if (m_summary.toSign == 0)
        return m_summary.signedNow > 0 ? tr("Every closed discussion is signed.") : QString();
    if (m_maySign)
        return tr("%1 to sign, by you, on this PC.")
            .arg(countText(m_summary.toSign, u"discussion", u"discussions"));
    const PersonId signer = signerOf(m_desk.db(), m_line->meeting.hub, m_desk.today());
    const QString name = personNames(m_desk.db()).value(signer);
    if (name.isEmpty())
        return tr("Nobody can sign today: the hub has no consultant, cover or group manager.");
    return m_asked ? tr("%1 was asked to sign, on a PC of their own.").arg(name)
                   : tr("%1 signs, on a PC of their own.").arg(name);
}

void FinishPanel::step() {
    if (!m_line)
        return;
    switch (nextStep()) {
    case Next::End:
        return end();
    case Next::Sign:
        return sign();
    case Next::Ask:
        return ask();
    case Next::Produce:
        return m_papers->produce();
    case Next::Wait:
        break;
    }
}

void FinishPanel::end() {
    m_desk.run([id = m_meeting](Workspace& w) { return endMeeting(w, id); }, this,
               [this](const Result<EndedMeeting>& ended) {
                   if (!told(m_around, ended))
                       return;
                   m_around.said(
                       ended->notReached == 0
                           ? tr("The meeting is ended.")
                           : tr("The meeting is ended. %1 not reached: they come back "
                                "at the next one.")
                                 .arg(countText(ended->notReached, u"family", u"families")));
               });
}

void FinishPanel::sign() {
    m_desk.run(
        [id = m_meeting](Workspace& w) { return signAll(w, id); }, this,
        [this](const Result<std::vector<SignedRecordId>>& filed) { sayFiled(m_around, filed); });
}

void FinishPanel::signOne(const FinishLine& line) {
    if (line.line.state != DiscussionState::Closed)
        return;
    m_desk.run(
        [id = line.line.discussion](Workspace& w) { return signDiscussion(w, id); }, this,
        [this, name = line.line.familyName](const Result<std::vector<SignedRecordId>>& filed) {
            if (told(m_around, filed))
                m_around.said(tr("Signed: %1").arg(name));
        });
}

void FinishPanel::ask() {
    m_desk.run([id = m_meeting](Workspace& w) { return askToSign(w, id); }, this,
               [this](const Result<int>& asked) {
                   if (!told(m_around, asked))
                       return;
                   m_asked = true;
                   refresh();
               });
}

} // namespace rt
