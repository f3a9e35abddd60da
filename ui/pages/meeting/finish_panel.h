// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/widgets/panel.h"

class QCheckBox;
class QListView;
class QPushButton;

namespace rt {

class InlineMessage;
class Producer;

// The end of a meeting in three steps: end it, sign (or ask whoever signs), produce what it leaves.
class FinishPanel : public Panel {
    Q_OBJECT

public:
    FinishPanel(Desk& desk, const Around& around);
    void show(MeetingId meeting);
    void refresh();
    void step(); // Ctrl+Enter: what comes next

    QLineEdit* folder() const { return m_folder; }

    Producer* producer() const { return m_producer; }

    InlineMessage* message() const { return m_said; }

Q_SIGNALS:
    void familyWanted(rt::CaseId family);

private:
    enum class Next { End, Sign, Ask, Produce };

    Next nextStep() const;
    void makePapers(QBoxLayout* box);
    void end();
    void sign();
    void ask();
    void signOne(const FinishLine& line);
    void produce();
    void copyEmail();
    void chooseFolder();
    QString summaryWords() const;
    QString signWords() const;

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    std::optional<MeetingLine> m_line;
    FinishSummary m_summary;
    bool m_maySign = false, m_asked = false, m_produced = false;
    Producer* m_producer;
    LinesModel<FinishLine>* m_lines;
    QListView* m_list;
    QLabel *m_words, *m_signing;
    QPushButton *m_step, *m_email;
    QCheckBox *m_records, *m_minutes, *m_actionList, *m_calendars;
    QLineEdit* m_folder;
    InlineMessage* m_said;
};

} // namespace rt
