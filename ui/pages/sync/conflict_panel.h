// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/lines_model.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/pages/sync/conflict_lines.h"
#include "ui/widgets/panel.h"

class QLabel;
class QListView;

namespace rt {

class EmptyState;
class NoteEdit;

// Fields that two people wrote without knowing of each other, one after the other: the values side
// by side, with who and when, and a key for each way to settle it.
class ConflictPanel : public Panel {
    Q_OBJECT

public:
    ConflictPanel(Desk& desk, Around around);
    void refresh();
    void next(); // F6

    QListView* view() const { return m_list; }

private:
    void layOut();
    void take(std::vector<ConflictLine> lines);
    void tell();
    QWidget* sidesOf(const ConflictLine& line, bool isPrivate);
    QWidget* choicesOf(const ConflictLine& line);
    void keep(int side);
    void keepWords(const QString& words);
    void settle(SettleField choice);
    const ConflictLine* chosen() const;
    bool isPrivate() const;

    Desk& m_desk;
    Around m_around;
    LinesModel<ConflictLine>* m_model;
    QListView* m_list;
    EmptyState* m_none;
    QWidget* m_detail;
    QWidget* m_shown = nullptr;
    NoteEdit* m_words = nullptr;
};

QString bothOf(
    const ConflictLine& line); // short values with a stroke between, long ones beneath each other

} // namespace rt
