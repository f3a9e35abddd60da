// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_discussions.h"
#include "ui/pages/around.h"
#include "ui/pages/cases/shown_names.h"
#include "ui/pages/desk.h"
#include "ui/widgets/panel.h"

class QButtonGroup;

namespace rt {

class NoteEdit;

// The record of one discussion in one child's file: as it was signed, with what was added since; or
// what would be signed now.
class RecordReader : public Panel {
    Q_OBJECT

public:
    RecordReader(Desk& desk, Around around);
    void read(const DiscussionLine& line, const std::vector<Child>& children, ChildId child,
              const ShownNames& names);
    void preview() const; // on paper
    QString plainText() const; // whole, with the case number, whatever is shown

private:
    void choose(ChildId child);
    void fill();
    void amend();

    Desk& m_desk;
    Around m_around;
    DiscussionLine m_line;
    std::vector<RecordLine> m_records; // of the discussion
    std::vector<ChildId> m_children;   // whose records there are, or will be
    ChildId m_child;
    ShownNames m_names;
    QString m_text; // of the record that is shown
    QWidget* m_bar;
    QButtonGroup* m_group;
    QScrollArea* m_area = nullptr;
    NoteEdit* m_amendment;
};

} // namespace rt
