// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/carry_out.h"
#include "ui/models/lines_model.h"
#include "ui/widgets/panel.h"

class QTableView;

namespace rt {

class FilterBar;

// What the lists would do, kind by kind, and every problem with its place and sentence.
class LookPanel : public Panel {
    Q_OBJECT

public:
    LookPanel();
    void show(const ImportPlan& plan);

    FilterBar* filter() const { return m_filter; }

private:
    struct Line {
        int number = 0;
        bool stops = false;
        QString place, words;
    };

    static std::vector<Column<Line>> columns();
    void refilter();
    void setCounts(const ImportPlan& plan);

    QWidget* m_counts;
    class QLabel* m_fine;
    FilterBar* m_filter;
    LinesModel<Line>* m_model;
    QTableView* m_table;
};

} // namespace rt
