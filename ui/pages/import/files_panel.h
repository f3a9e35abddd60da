// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/list_file.h"
#include "ui/widgets/panel.h"

class QGridLayout;
class QPushButton;
class QStackedWidget;

namespace rt {

// The chosen files: what kind of list each one is, how many rows it has, which columns were found.
// A kind that was guessed wrong is changed here.
class FilesPanel : public Panel {
    Q_OBJECT

public:
    FilesPanel();
    void show(const std::vector<ListFile>& lists);

    QPushButton* chooseButton() const { return m_choose; }

Q_SIGNALS:
    void choosing();
    void kindChosen(size_t file, std::optional<ImportKind> kind);
    void columnsAsked(size_t file);
    void removed(size_t file);

private:
    QString nameOfFocus() const; // of the control of a row that has the keyboard
    void addRow(int row, size_t file, const ListFile& list);

    QWidget* m_rows = nullptr;
    QWidget* m_empty;
    QPushButton* m_choose;
};

QString columnsFound(const ListFile& list); // "9 of 11 columns"

} // namespace rt
