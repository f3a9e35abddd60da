// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/discussion_sheet.h"
#include "ui/pages/meeting/half_box.h"

namespace rt {

class ChildChoice;
class DateField;
class NoteEdit;

// Step 5: what is decided, because of what, by when; and why no action follows, where none does.
class DirectionSection : public QWidget {
    Q_OBJECT

public:
    DirectionSection(Desk& desk, DraftKeeper& drafts);
    void fill(const DiscussionSheet& sheet);
    void refresh(const DiscussionSheet& sheet);
    void into(Discussion& discussion) const; // the waiver
    std::optional<Direction> direction() const;
    void takeFocus();

Q_SIGNALS:
    void anotherWanted(); // the one on the form stays, the next is a new one

private:
    HalfBox* m_half;
    QLabel* m_earlier;
    QLabel* m_level;
    QComboBox* m_kind;
    NoteEdit* m_decision;
    QLineEdit* m_because;
    DateField* m_by;
    ChildChoice* m_for;
    QLineEdit* m_noAction;
    DirectionId m_shown;
};

} // namespace rt
