// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/plan_panel.h"

class QComboBox;
class QListView;
class QPushButton;

namespace rt {

class EmptyState;
class FilterBar;
class InlineAsk;

class MeetingHome : public QWidget {
    Q_OBJECT

public:
    MeetingHome(Desk& desk, const Around& around);

    QPushButton* primary() const { return m_go; }

    QListView* waiting() const { return m_toSign; }

    QListView* past() const { return m_past; }

private:
    QWidget* makeNext();
    QWidget* makeSign();
    void findHubs();
    void refresh();
    void go();
    void prepare(MeetingId meeting);
    void planUsual();
    void cancel();
    void open(const MeetingLine& line);
    void signOne(const SignRequestLine& line);
    void signAllWaiting();
    HubId hub() const;

    Desk& m_desk;
    Around m_around;
    std::vector<Hub> m_hubs;
    std::optional<Meeting> m_next;
    PageHead* m_head;
    QComboBox* m_hub;
    Panel *m_nextPanel, *m_signPanel, *m_pastPanel;
    PlanPanel* m_plan;
    QLabel *m_title, *m_facts;
    QPushButton *m_go, *m_cancel, *m_signAll, *m_planButton;
    InlineAsk* m_ask;
    LinesModel<SignRequestLine>* m_requests;
    QListView* m_toSign;
    LinesModel<MeetingLine>* m_lines;
    QListView* m_past;
    FilterBar* m_pastFilter;
    EmptyState *m_nothing, *m_noHub, *m_noPast;
    QWidget* m_body;
};

} // namespace rt
