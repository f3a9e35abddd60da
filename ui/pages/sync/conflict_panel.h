// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/lines_model.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/pages/sync/conflict_lines.h"
#include "ui/widgets/panel.h"

class QListView;

namespace rt {

class ConflictChoice;
class EmptyState;

// Fields that two people wrote without knowing of each other, of one family's file or of all, one
// after the other: the values side by side, and a key for each way to settle it.
class ConflictPanel : public Panel {
    Q_OBJECT

public:
    ConflictPanel(Desk& desk, Around around, FamilyId only = {});
    void refresh();
    void next(); // F6: the next one; after the last of a file, those of all files

    void awaitLines() { m_awaited = true; } // the first that come get the keyboard

    QListView* view() const { return m_list; }

    bool isOfFamily() const { return !m_only.isNull(); }

Q_SIGNALS:
    void widened(); // from a file to all

private:
    void layOut();
    void fitList();
    void take(std::vector<ConflictLine> lines);
    void tell();
    void keep(int side);
    void keepWords(const QString& words);
    void settle(SettleField choice);
    const ConflictLine* chosen() const;
    bool isPrivate() const;

    Desk& m_desk;
    Around m_around;
    FamilyId m_only;
    LinesModel<ConflictLine>* m_model;
    QListView* m_list;
    EmptyState* m_none;
    QWidget* m_detail;
    ConflictChoice* m_shown = nullptr;
    bool m_awaited = false;
    QString m_shownId; // with its values: a choice in the middle is not taken away
};

} // namespace rt
