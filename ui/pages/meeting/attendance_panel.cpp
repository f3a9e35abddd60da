// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/attendance_panel.h"

#include "core/commands/attendance.h"
#include "ui/models/meeting_columns.h"
#include "ui/text/discussion_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString remarks(const AttendanceSheet& sheet) {
    QStringList all{coverageText(sheet.coverage) + u'.'};
    if (sheet.clinicianRequired && sheet.clinicianAbsent == 1)
        all << AttendancePanel::tr("Clinician absent.");
    if (sheet.clinicianRequired && sheet.clinicianAbsent > 1)
        all << AttendancePanel::tr("Clinician absent, %1 meetings running.")
                   .arg(sheet.clinicianAbsent);
    if (sheet.managerPresent)
        all << AttendancePanel::tr("The group manager is here: this month's hub meeting is noted.");
    if (sheet.visitor)
        all << AttendancePanel::tr("A visitor is here: the wall shows initials.");
    return all.join(u' ');
}

} // namespace

AttendancePanel::AttendancePanel(Desk& desk, const Around& around)
    : Panel(tr("Who is here"), tr("P present   A apologies   X absent   L late or left")),
      m_desk(desk),
      m_around(around),
      m_lines(new LinesModel<AttendanceLine>(
          attendanceColumns(), [](const AttendanceLine& l) { return QVariant(l.row.id.value); })),
      m_list(list(m_lines, new LineDelegate, tr("Who is here"))),
      m_ask(new InlineAsk(typedDates(desk))),
      m_remarks(wrapped({})),
      m_visitor(lineEdit(tr("Visitor"), tr("Visitor's name"))),
      m_agency(lineEdit(tr("Visitor's agency"), tr("Agency"))) {
    fill(m_list);
    auto* rest = column(gap::s);
    rest->setContentsMargins(gap::l, gap::s, gap::l, gap::s);
    rest->addWidget(m_ask);
    rest->addWidget(m_remarks);
    m_add = button(tr("Add visitor"), Kind::Plain, [this] { addVisitor(); });
    rest->addLayout(row({m_visitor, m_agency, m_add}, 0));
    m_all = button(tr("Everybody is here"), Kind::Plain, [this] { everybody(); });
    QPushButton* start =
        button(tr("Begin with the first family"), Kind::Primary, [this] { Q_EMIT finished(); });
    start->setAccessibleDescription(tr("Ctrl+Enter"));
    QBoxLayout* last = row({m_all});
    last->addStretch();
    last->addWidget(label(tr("Ctrl+Enter"), Type::Caption, quiet));
    last->addWidget(start);
    rest->addLayout(last);
    body()->addLayout(rest);
    connect(m_agency, &QLineEdit::returnPressed, this, &AttendancePanel::addVisitor);
    const auto on = [this](Presence presence) {
        return [this, presence](const QModelIndex& at) { record(m_lines->line(at), presence); };
    };
    rowKeys(m_list, {{Qt::Key_P, on(Presence::Present)},
                     {Qt::Key_A, on(Presence::Apologies)},
                     {Qt::Key_X, on(Presence::Absent)},
                     {Qt::Key_L, [this](const QModelIndex& at) { times(m_lines->line(at)); }},
                     {Qt::Key_Delete,
                      [this](const QModelIndex& at) { removeVisitor(m_lines->line(at)); }}});
}

void AttendancePanel::show(MeetingId meeting) {
    m_meeting = meeting;
    refresh();
}

void AttendancePanel::refresh() {
    m_sheet = attendanceOf(m_desk.db(), m_meeting);
    m_lines->setLines(m_sheet.lines);
    setWords(m_remarks, remarks(m_sheet));
}

void AttendancePanel::takeFocus() {
    m_list->setFocus(Qt::OtherFocusReason);
}

void AttendancePanel::setEditable(bool editable) {
    m_editable = editable;
    for (QWidget* part : {static_cast<QWidget*>(m_visitor), static_cast<QWidget*>(m_agency),
                          static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_all)})
        part->setEnabled(editable);
}

void AttendancePanel::record(const AttendanceLine& line, Presence presence) {
    if (!m_editable)
        return;
    if (!line.row.person.isNull())
        m_desk.run([meeting = m_meeting, person = line.row.person, presence](
                       Workspace& w) { return recordAttendance(w, meeting, person, presence); },
                   this, [this](const Result<AttendanceId>& done) { (void)told(m_around, done); });
    const int next = qMin(m_list->currentIndex().row() + 1, m_lines->rowCount() - 1);
    m_list->setCurrentIndex(m_lines->index(next, 0));
}

void AttendancePanel::everybody() {
    std::vector<PersonId> people;
    for (const AttendanceLine& line : m_sheet.lines)
        if (!line.recorded && !line.row.person.isNull())
            people.push_back(line.row.person);
    m_desk.run(
        [meeting = m_meeting, people](Workspace& w) -> Outcome {
            for (const PersonId person : people)
                if (const auto one = recordAttendance(w, meeting, person, Presence::Present); !one)
                    return one.error();
            return ok;
        },
        this, [this](const Outcome& done) { (void)told(m_around, done); });
    m_list->setFocus(Qt::OtherFocusReason);
}

void AttendancePanel::times(const AttendanceLine& line) {
    if (!line.recorded || !m_editable)
        return;
    m_ask->ask(tr("%1: from when, or until when?").arg(line.name), InlineAsk::Asks::Words,
               tr("10:15, or until 11:00, or 10:15 until 11:00"),
               [this, id = line.row.id](const InlineAsk::Answer& answer) -> QString {
                   const QString until = tr("until");
                   const QString late = answer.words.section(until, 0, 0).trimmed();
                   const QString left = answer.words.section(until, 1).trimmed();
                   m_desk.run(
                       [id, late, left](Workspace& w) { return setLateLeft(w, id, late, left); },
                       this, [this](const Outcome& done) { (void)told(m_around, done); });
                   return {};
               });
}

void AttendancePanel::addVisitor() {
    const QString name = m_visitor->text().trimmed();
    if (name.isEmpty()) {
        m_visitor->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_desk.run([meeting = m_meeting, name, agency = m_agency->text().trimmed()](
                   Workspace& w) { return rt::addVisitor(w, meeting, name, agency); },
               this,
               [this](const Result<AttendanceId>& added) {
                   if (!told(m_around, added))
                       return;
                   m_visitor->clear();
                   m_agency->clear();
                   m_list->setFocus(Qt::OtherFocusReason);
               });
}

void AttendancePanel::removeVisitor(const AttendanceLine& line) {
    if (m_editable && line.row.person.isNull())
        m_desk.run([id = line.row.id](Workspace& w) { return rt::removeVisitor(w, id); }, this,
                   [this](const Outcome& done) { (void)told(m_around, done); });
}

} // namespace rt
