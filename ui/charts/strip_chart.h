// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/rows_chart.h"

class QScatterSeries;

namespace rt {

enum class Mark { Met, Missed, NotYet, Nothing };

struct StripRow {
    QString name, summary;
    std::vector<Mark> marks;
    QStringList words; // each mark's: "week of 12 Oct: no meeting"
};

// A calendar strip for each row: a mark a week or month. What is missing is a gap, never a zero.
class StripChart : public RowsChart {
    Q_OBJECT

public:
    explicit StripChart(const QString& name);

    // `times`: beneath each column, an empty one is not written.
    void draw(const std::vector<StripRow>& rows, const QStringList& times);

    static void paintMark(QPainter& painter, QPointF at, Mark mark, const QPalette& palette);

protected:
    void dress() override;
    QRectF pointRect(int row, int column) const override;
    void paintMarks(QPainter& painter) const override;

private:
    double centre(int column) const;

    std::vector<StripRow> m_strips;
    QStringList m_times;
    QScatterSeries *m_met, *m_missed, *m_notYet;
};

} // namespace rt
