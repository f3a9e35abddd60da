// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/discussion_sheet.h"
#include "ui/pages/meeting/draft_keeper.h"
#include "ui/pages/meeting/scribe_parts.h"

namespace rt {

class DateField;
class PersonPicker;

// What the room supposes, and the conversation with the family that tests it: who asks whom what,
// by when. Its result is asked for at the next discussion.
class HypothesisSection : public QWidget {
    Q_OBJECT

public:
    HypothesisSection(Desk& desk, const Around& around, DraftKeeper& drafts);
    void refresh(const DiscussionSheet& sheet, bool editable);
    void clear();

private:
    void add();

    Desk& m_desk;
    Around m_around;
    DiscussionId m_discussion;
    QLabel* m_made;
    QLineEdit *m_text, *m_with, *m_question;
    PersonPicker* m_asker;
    DateField* m_by;
    QWidget* m_rest;
};

} // namespace rt
