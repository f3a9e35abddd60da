// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/scribe_parts.h"

class QListView;
class QPushButton;

namespace rt {

class EmptyState;
class FinishPanel;
class NoteEdit;
class PageHead;
class Panel;
class Passage;

// A meeting that was held: what it left, and each child's signed record, which is amended and never
// changed.
class PastMeetingPage : public QWidget {
    Q_OBJECT

public:
    PastMeetingPage(Desk& desk, const Around& around, MeetingId meeting);

    QListView* records() const { return m_list; }

private:
    void refresh();
    void showRecord();
    void amend();

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    PageHead* m_head;
    LinesModel<SignedLine>* m_lines;
    QListView* m_list;
    FinishPanel* m_finish;
    Panel* m_record;
    Passage* m_text;
    QWidget* m_amendPart;
    NoteEdit* m_amendment;
    EmptyState* m_none;
};

} // namespace rt
