// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/meeting_people.h"
#include "ui/models/lines_model.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/widgets/panel.h"

class QListView;
class QPushButton;

namespace rt {

class InlineAsk;

// Who is here, on one screen: P present, A apologies, X absent; visitors by name, which turns the
// wall to initials.
class AttendancePanel : public Panel {
    Q_OBJECT

public:
    AttendancePanel(Desk& desk, const Around& around);
    void show(MeetingId meeting);
    void refresh();
    void takeFocus();
    void setEditable(bool editable); // else it is read along

    const AttendanceSheet& sheet() const { return m_sheet; }

Q_SIGNALS:
    void finished(); // Ctrl+Enter: on to the first family

private:
    void record(const AttendanceLine& line, Presence presence);
    void everybody();
    void times(const AttendanceLine& line);
    void removeVisitor(const AttendanceLine& line);
    void addVisitor();

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    AttendanceSheet m_sheet;
    LinesModel<AttendanceLine>* m_lines;
    QListView* m_list;
    InlineAsk* m_ask;
    QLabel* m_remarks;
    QLineEdit *m_visitor, *m_agency;
    QPushButton *m_add, *m_all;
    bool m_editable = true;
};

} // namespace rt
