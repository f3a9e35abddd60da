// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/discussion_sheet.h"
#include "ui/pages/meeting/half_box.h"
#include "ui/pages/meeting/scribe_parts.h"

class QCheckBox;
class QMenu;

namespace rt {

class NoteEdit;

// Where reflections that somebody wrote before the meeting wait on their own PC.
QString priorKey(MeetingId meeting, CaseId inCase);

// Step 3: what the room is wondering. "/" on an empty line offers questions to think with; they are
// never put into the record. Reflections written beforehand are shown to the room one by one.
class ReflectionSection : public QWidget {
    Q_OBJECT

public:
    ReflectionSection(Desk& desk, const Around& around, DraftKeeper& drafts);
    void fill(const DiscussionSheet& sheet);    // the texts
    void refresh(const DiscussionSheet& sheet); // what others added
    void into(Discussion& discussion) const;
    void takeFocus();
    void reveal(); // the one held here, if there is one

    NoteEdit* edit() const { return m_edit; }

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void offerCards();
    void showHeld();

    Desk& m_desk;
    Around m_around;
    MeetingId m_meeting;
    CaseId m_case;
    DiscussionId m_discussion;
    HalfBox* m_half;
    NoteEdit* m_edit;
    QLabel* m_card;
    QLabel* m_shown;
    QWidget* m_held;
    QCheckBox* m_named;
};

} // namespace rt
