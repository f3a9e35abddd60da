// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/rows_chart.h"

class QBarSet;
class QHorizontalPercentBarSeries;

namespace rt {

struct PartsRow {
    QString name, summary;
    std::vector<int> counts; // of each part
    QStringList words;       // each part's: "both halves: 38"
};

// Parts of a whole for each row, from nothing to all of it, the number on each part. Four parts at
// most. A row of nothing is a gap.
class PartsChart : public RowsChart {
    Q_OBJECT

public:
    PartsChart(const QString& name, int parts);
    void draw(const std::vector<PartsRow>& rows);

protected:
    void dress() override;
    QRectF pointRect(int row, int column) const override;
    void paintMarks(QPainter& painter) const override;

private:
    std::vector<PartsRow> m_parts;
    std::vector<QBarSet*> m_sets;
    QHorizontalPercentBarSeries* m_bars;
};

} // namespace rt
