// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/list_file.h"
#include "ui/widgets/panel.h"

namespace rt {

// Which column of a file holds what: as guessed from the headings, to be corrected.
class ColumnsPanel : public Panel {
    Q_OBJECT

public:
    ColumnsPanel();
    void show(const ListFile& list);
    void begin(); // the keyboard goes to the first choice

Q_SIGNALS:
    void assigned(size_t column, int place); // -1: not in the file
    void closed();

private:
    QWidget* m_rows = nullptr;
    class QPushButton* m_close;
};

} // namespace rt
