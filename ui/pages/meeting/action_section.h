// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/child_line.h"
#include "core/queries/discussion_sheet.h"
#include "ui/models/lines_model.h"
#include "ui/pages/meeting/draft_keeper.h"
#include "ui/pages/meeting/scribe_parts.h"

class QListView;

namespace rt {

class ChildChoice;
class ChipRow;

// Step 6: an action in one typed line, with what was understood shown as it is typed; "?teen" asks
// who around the table is good with teenagers.
class ActionSection : public QWidget {
    Q_OBJECT

public:
    ActionSection(Desk& desk, const Around& around, DraftKeeper& drafts);
    void fill(const DiscussionSheet& sheet); // of another family
    void refresh(const DiscussionSheet& sheet, bool editable);
    void takeFocus();

    QLineEdit* edit() const { return m_edit; }

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    ActionLine read() const;
    ChildId child() const; // of the typed name, else as chosen
    void understand();
    void add();
    void pick(PersonId person);
    QString nameOf(PersonId person) const;

    Desk& m_desk;
    Around m_around;
    DiscussionId m_discussion;
    std::vector<SkilledPerson> m_people;
    std::vector<OwnerCandidate> m_owners;
    std::vector<AgendaChild> m_children;
    QLineEdit* m_edit;
    ChildChoice* m_for;
    ChipRow* m_chips;
    LinesModel<GoodWith>* m_found;
    QListView* m_foundList;
    QLabel* m_made;
    QLabel* m_problem;
};

} // namespace rt
