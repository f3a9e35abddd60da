// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/past_meeting_page.h"

#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/commands/sign_discussion.h"
#include "ui/pages/meeting/finish_panel.h"
#include "ui/pages/meeting/preview_papers.h"
#include "ui/pages/when_seen.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rt {

PastMeetingPage::PastMeetingPage(Desk& desk, const Around& around, MeetingId meeting)
    : m_desk(desk),
      m_around(around),
      m_meeting(meeting),
      m_head(new PageHead({})),
      m_lines(new LinesModel<SignedLine>(
          signedColumns(), [](const SignedLine& l) { return QVariant(l.record.id.value); })),
      m_list(list(m_lines, new LineDelegate, tr("Signed records"))),
      m_finish(new FinishPanel(desk, around)),
      m_record(new Panel(tr("Record"))),
      m_text(new Passage({}, Type::Reading)),
      m_amendPart(new QWidget),
      m_amendment(new NoteEdit(tr("What should be added, and why"), 2, 6)),
      m_none(new EmptyState(tr("No record is signed yet."),
                            tr("Records appear here when the discussions are signed."))) {
    describePage(this, tr("Meeting / Past meeting"), u"meeting"_s,
                 {tr("Ctrl+Enter\tSave the amendment"), tr("P\tPrint the record")});
    auto* box = column(gap::m);
    setLayout(box);
    box->setContentsMargins(gap::l, 0, gap::l, gap::l);
    box->addWidget(m_head);
    auto* records = new Panel(tr("Signed records"), tr("one for each child   P prints"));
    records->fill(m_list);
    records->body()->addWidget(m_none);
    m_amendment->setAccessibleName(tr("Amendment"));
    auto* amend = column(gap::xs);
    m_amendPart->setLayout(amend);
    amend->addWidget(label(tr("Amend"), Type::Strong));
    amend->addWidget(m_amendment);
    QBoxLayout* last = row({button(tr("Add amendment"), Kind::Plain, [this] { this->amend(); })});
    last->addStretch();
    amend->addLayout(last);
    m_record->body()->addWidget(m_text);
    m_record->body()->addWidget(m_amendPart);
    m_record->body()->addStretch();
    QScrollArea* reading = scrolling(m_record);
    reading->setAccessibleName(tr("Record"));
    m_finish->setAccessibleName(tr("Finish"));
    box->addWidget(new Columns({records, reading, m_finish}, {2, 3, 3}, 1200), 1);
    setFocusProxy(m_list);
    rowKeys(m_list, {{Qt::Key_P, [this](const QModelIndex& at) {
                          previewSigned(m_desk, m_around, m_lines->line(at).record.id);
                      }}});
    connect(m_amendment, &NoteEdit::submitted, this, &PastMeetingPage::amend);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PastMeetingPage::showRecord);
    auto* seen = new WhenSeen(this, [this] { refresh(); });
    connect(&m_desk, &Desk::changed, this, [seen](const std::set<int>& tables) {
        if (touches<SignedRecord, Amendment, Discussion, Meeting>(tables))
            seen->due();
    });
    m_finish->show(meeting);
    refresh();
    m_list->setCurrentIndex(m_lines->index(0, 0));
}

void PastMeetingPage::refresh() {
    const auto line = meetingLine(m_desk.db(), m_meeting);
    if (!line)
        return;
    m_head->setTitle(meetingTitle(line->meeting));
    QStringList facts{tr("Hub %1 %2").arg(line->hubLabel, line->hubName),
                      inWords(line->meeting.state).toLower()};
    if (line->meeting.state == MeetingState::Cancelled)
        facts << line->meeting.cancelledBecause;
    m_head->setFacts(facts.join(u", "_s));
    m_lines->setLines(signedRecordsOf(m_desk.db(), m_meeting));
    m_none->setHidden(m_lines->rowCount() > 0);
    m_list->setVisible(m_lines->rowCount() > 0);
    m_finish->setVisible(line->meeting.state == MeetingState::Ended);
    m_finish->refresh();
    showRecord();
}

void PastMeetingPage::showRecord() {
    const QModelIndex at = m_list->currentIndex();
    m_record->setVisible(at.isValid());
    if (!at.isValid())
        return;
    const SignedLine& line = m_lines->line(at);
    m_record->setHeading(line.childName.isEmpty() ? line.familyName : line.childName);
    m_record->setRemark(tr("Signed %1").arg(sayDate(dayInEngland(line.record.signedAt))));
    QString text = line.record.text;
    for (const AmendmentLine& one : line.amendments)
        text += tr("\n\nAmended by %1, %2:\n%3")
                    .arg(one.by, sayDate(dayInEngland(one.amendment.at)), one.amendment.text);
    m_text->setText(text);
}

void PastMeetingPage::amend() {
    const QModelIndex at = m_list->currentIndex();
    const QString text = m_amendment->text().trimmed();
    if (!at.isValid() || text.isEmpty())
        return m_amendment->setFocus(Qt::OtherFocusReason);
    m_desk.run(
        [id = m_lines->line(at).record.id, text](Workspace& w) { return amendRecord(w, id, text); },
        this,
        [this](const Result<AmendmentId>& made) {
            if (!told(m_around, made))
                return;
            m_amendment->setText({});
            m_around.said(tr("Amendment added. The signed text stays as it was."));
        });
}

} // namespace rt
