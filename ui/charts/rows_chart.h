// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/theme.h"

#include <QChartView>

#include <vector>

class QValueAxis;

namespace rt {

struct ChartRow {
    QString name;       // "Hub 13"
    QString summary;    // stands at the row's end: "11 of 12"
    QStringList points; // each point of the row in words, for whoever cannot see it
};

// A chart of rows with the same points in each, walked by arrows (J and K move by a row); Enter or
// a double click opens the point. Colours come from the theme, again whenever the palette changes.
class RowsChart : public QChartView {
    Q_OBJECT

public:
    explicit RowsChart(const QString& name);

    int row() const { return m_row; }

    int column() const { return m_column; }

    void choose(int row, int column);
    QString spokenPoint() const; // "Hub 13, week of 12 Oct: no meeting"
    QRect pointAt(int row, int column) const;
    QSize sizeHint() const override;

    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void opened(int row, int column);

protected:
    void setRows(std::vector<ChartRow> rows);

    const std::vector<ChartRow>& rows() const { return m_rows; }

    QRectF plot() const;
    QRectF rowRect(int row) const;
    QColor ink(Tone tone) const;
    QValueAxis* hiddenAxis(Qt::Alignment side, double low, double high);

    virtual void dress() = 0;
    virtual QRectF pointRect(int row, int column) const = 0; // null: there is nothing to see
    virtual void paintMarks(QPainter& painter) const = 0;    // over what Qt Charts has drawn

    void changeEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& exposed) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    bool move(int rows, int columns);
    bool find(QPoint at);
    void setMargins();
    int spare() const;
    void describe();

    std::vector<ChartRow> m_rows;
    int m_row = 0, m_column = 0;
};

} // namespace rt
