// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/settings.h"
#include "ui/models/agenda_columns.h"
#include "ui/pages/meeting/scribe_parts.h"

class QListView;
class QPushButton;
class QSpinBox;

namespace rt {

class DraftKeeper;
class InlineAsk;
class InlineMessage;
class NoteEdit;
class PageHead;
class Panel;
class Producer;

// Preparing a meeting: the agenda by rule, changed by hand with single keys; why each family is on
// it; and one's own reflection, kept on this PC until the meeting.
class PreparePage : public QWidget {
    Q_OBJECT

public:
    PreparePage(Desk& desk, const Around& around, MeetingId meeting);

    QListView* agenda() const { return m_list; }

    NoteEdit* reflection() const { return m_reflection; }

    void start(); // opens the meeting
    void pack();  // Ctrl+P
    void paperPack(); // with a preview

private:
    QWidget* makeSide();
    void makeKeys();
    void refresh();
    void showCurrent();
    const AgendaLine* current() const;
    void minutes(int by);
    void depth();
    void remove();
    void add();
    void move(int by);
    void request();
    void saveLength();
    template <class Command> void run(Command command);

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    Meeting m_shown;
    Settings m_settings;
    LinesModel<AgendaLine>* m_lines;
    QListView* m_list;
    InlineAsk* m_ask;
    PageHead* m_head;
    QPushButton* m_start;
    QSpinBox *m_length, *m_overhead;
    QLabel *m_time, *m_coverage;
    Panel* m_family;
    QLabel* m_why;
    NoteEdit* m_reflection;
    DraftKeeper* m_drafts;
    CaseId m_case; // whose reflection is shown
    Producer* m_producer;
    InlineMessage* m_said;
};

} // namespace rt
