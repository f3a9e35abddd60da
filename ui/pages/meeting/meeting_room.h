// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/privacy.h"
#include "ui/models/agenda_columns.h"
#include "ui/pages/meeting/scribe_parts.h"

#include <QPointer>
#include <QSet>
#include <QTimer>

class QListView;
class QStackedWidget;

class QScreen;

namespace rt {

class AttendancePanel;
class Columns;
class DiscussionForm;
class FinishPanel;
class PageHead;
class Panel;
class Wall;
class WhenSeen;

// A meeting while it is held: who is here, one family after another, finish. The scribe's keys do
// everything; the wall shows what the room may read.
class MeetingRoom : public QWidget {
    Q_OBJECT

public:
    MeetingRoom(Desk& desk, const Around& around, MeetingId meeting);
    ~MeetingRoom() override;

    void go(int stop); // 0: who is here; then each family; the last: finish
    void goTo(CaseId family);
    void closeStop(); // Ctrl+Enter

    int stop() const { return m_stop; }

    int stops() const;

    Wall* wall() const { return m_wall; }

    DiscussionForm* form() const { return m_form; }

    FinishPanel* finish() const { return m_finish; }

    AttendancePanel* attendance() const { return m_attendance; }

    NameMode naming() const;
    void blank(); // F8

    bool isBlank() const { return m_blank; }

    void toggleWall(); // F11
    void putWallOn(QScreen* screen);
    void screenGone(); // the wall's was unplugged: it stands beside the scribe again
    void takeOver();   // become the scribe: one at a time writes, the others read along

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void focusInEvent(QFocusEvent*) override;

private:
    void focusStop();
    void makeKeys();
    void makeWall();
    QWidget* makeDesk();
    void load();
    bool isWatched() const; // here or on the wall
    void changed(const std::set<int>& tables);
    void showScribe();
    void showHead();
    void showWall();
    void takeWallBack();
    void tick();
    void next();
    void reveal();
    QString nextWords() const;
    WallSwitches switches() const;

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    std::optional<MeetingLine> m_line;
    int m_stop = -1;
    bool m_blank = false;
    QSet<QUuid> m_revealed; // restricted families that the chair let the wall show
    QTimer m_clock;
    WhenSeen* m_seen;
    std::set<int> m_unseen; // tables that changed behind another page
    LinesModel<RoomStop>* m_lines;
    QListView* m_list;
    PageHead* m_head;
    class QPushButton *m_wallButton, *m_blankButton, *m_revealButton, *m_scribeButton;
    Panel* m_agenda;
    QStackedWidget* m_stack;
    AttendancePanel* m_attendance;
    DiscussionForm* m_form;
    Panel* m_sheet;
    FinishPanel* m_finish;
    Wall* m_wall;
    QBoxLayout* m_room;
    QPointer<QWidget> m_wallWindow;
};

} // namespace rt
