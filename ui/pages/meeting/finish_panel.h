// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/widgets/panel.h"

class QListView;
class QPushButton;

namespace rt {

class PapersPart;

// The end of a meeting in three steps: end it, sign (or ask whoever signs), produce what it leaves.
class FinishPanel : public Panel {
    Q_OBJECT

public:
    FinishPanel(Desk& desk, const Around& around);
    void show(MeetingId meeting);
    void refresh();
    void takeFocus();
    void step(); // Ctrl+Enter: what comes next

    PapersPart* papers() const { return m_papers; }

Q_SIGNALS:
    void familyWanted(rt::CaseId family);

private:
    enum class Next { End, Wait, Sign, Ask, Produce };

    Next nextStep() const;
    QString stepWords() const;
    void end();
    void sign();
    void ask();
    void signOne(const FinishLine& line);
    QString summaryWords() const;
    QString signWords() const;

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    std::optional<MeetingLine> m_line;
    FinishSummary m_summary;
    bool m_maySign = false, m_asked = false;
    PapersPart* m_papers;
    LinesModel<FinishLine>* m_lines;
    QListView* m_list;
    QLabel *m_words, *m_signing;
    QPushButton* m_step;
};

} // namespace rt
