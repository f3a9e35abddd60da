// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/rows_chart.h"
#include "ui/models/lines_model.h"
#include "ui/widgets/panel.h"

class QStackedLayout;
class QTableView;

namespace rt {

class Passage;

struct ChartKey { // what a mark or a part stands for
    QString words;
    std::function<void(QPainter&, const QRect&)> paint;
};

// A chart under its finding. T changes between chart and table, I shows what is counted; either way
// Enter opens what stands behind a number.
class ChartPanel : public Panel {
    Q_OBJECT

public:
    ChartPanel(RowsChart* chart, const std::vector<ChartKey>& keys, const QStringList& titles);

    void setWords(const QString& finding, const QString& counts, const QStringList& definition);
    void setTable(const std::vector<QStringList>& rows); // one for each row of the chart

    RowsChart* chart() const { return m_chart; }

    QTableView* table() const { return m_table; }

    bool showsTable() const;
    bool showsDefinition() const;
    void toggleTable();
    void toggleDefinition();
    QString finding() const;

Q_SIGNALS:
    void opened(int row, int column); // column -1: the whole row

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct SheetRow {
        int place;
        QStringList cells;
    };

    void makeTable(const QStringList& titles);
    QLayout* makeFoot(const std::vector<ChartKey>& keys);

    RowsChart* m_chart;
    QWidget* m_inside = nullptr;
    QTableView* m_table = nullptr;
    LinesModel<SheetRow>* m_model = nullptr;
    std::function<void()> m_fit;
    QStackedLayout* m_stack;
    QLabel *m_finding, *m_measure;
    QPushButton *m_tableButton, *m_definitionButton;
    Passage* m_definition;
};

} // namespace rt
