// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/meeting/discussion_record.h"
#include "ui/pages/meeting/draft_keeper.h"
#include "ui/pages/meeting/scribe_parts.h"

#include <QPointer>
#include <QTimer>

class QCheckBox;
class QGridLayout;
class QProgressBar;
class QPushButton;

namespace rt {

class ActionSection;
class DateField;
class DirectionSection;
class FieldHistoryPanel;
class HypothesisSection;
class InlineMessage;
class NoteEdit;
class ReflectionSection;
class ScaleSection;
class SeenRow;
class SinceLast;

// The scribe's page of one family: seven steps in an order that nothing enforces. What is typed is
// a draft at once and part of the record when a field is left, after a pause, or with the family.
class DiscussionForm : public QWidget {
    Q_OBJECT

public:
    DiscussionForm(Desk& desk, const Around& around);
    void open(MeetingId meeting, CaseId inCase);
    void leave();       // writes what is not yet written
    void refresh();     // what commands changed, around the texts
    void closeFamily(); // Ctrl+Enter
    void jump(int step);
    void tick();             // a second has passed
    void fitInto(int width); // of what scrolls the form

    CaseId family() const { return m_sheet.discussion.inCase; }

    const DiscussionSheet& sheet() const { return m_sheet; }

    int seconds() const;
    bool isSettled() const; // nothing typed waits to be written

Q_SIGNALS:
    void closed();

private:
    void makeHead(QBoxLayout* page);
    QWidget* makeFacts();
    QWidget* makeChallenge();
    void makeSections();
    void makeEnd(QBoxLayout* page);
    void keepDrafts();
    void offerHistory(); // of each field of the record
    void fill();
    void fillHead();
    void showDepth();
    void showGaps();
    void setDepth(Depth depth);
    void challenge();
    void another(); // the next direction typed is a new one
    void useRecord();
    void refused(const Error& error);
    bool differs() const; // from the record, though nothing typed waits
    bool editable() const;
    DiscussionEntry entry() const;
    void write();
    static QString draftsOf(DiscussionId id); // the prefix of their keys

    Desk& m_desk;
    Around m_around;
    DraftKeeper* m_drafts;
    DiscussionSheet m_sheet;
    QPointer<DiscussionRecord> m_record;
    QHash<DiscussionId, DiscussionRecord*> m_records; // of this sitting
    QTimer m_pause;
    QDateTime m_since; // the family's clock runs from here
    bool m_touched = false, m_newDirection = false;
    bool m_open = false; // whether it could be written in when it was filled
    Depth m_depth = Depth::Deep;

    QLabel *m_title, *m_facts, *m_timer, *m_why, *m_gaps;
    QBoxLayout* m_banner;
    QProgressBar* m_time;
    QLineEdit *m_question, *m_voice, *m_dissent, *m_challenge;
    PersonPicker* m_presenter;
    SinceLast* m_before;
    NoteEdit* m_newFacts;
    SeenRow* m_seen;
    ReflectionSection* m_reflection;
    DirectionSection* m_direction;
    ScaleSection* m_scale;
    HypothesisSection* m_hypothesis;
    ActionSection* m_actions;
    QWidget *m_deepTop, *m_factsPart, *m_left, *m_right;
    QCheckBox* m_planStands;
    DateField *m_next, *m_nextDeep;
    QPushButton *m_close, *m_depthButton;
    QGridLayout* m_grid;
    FieldHistoryPanel* m_history;
};

} // namespace rt
