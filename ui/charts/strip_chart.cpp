// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/strip_chart.h"

#include "ui/theme/paint.h"

#include <QChart>
#include <QScatterSeries>
#include <QValueAxis>

#include <array>

namespace rt {

namespace {

struct Look { // of a mark: shape, fill and size as well as colour
    Tone tone;
    bool filled;
    int size;
};

Look lookOf(Mark mark) {
    switch (mark) {
    case Mark::Missed:
        return {Tone::SpcLook, false, 14};
    case Mark::NotYet:
        return {Tone::SpcCommon, false, 12};
    default:
        return {Tone::SpcCommon, true, 12};
    }
}

} // namespace

StripChart::StripChart(const QString& name)
    : RowsChart(name),
      m_met(new QScatterSeries),
      m_missed(new QScatterSeries),
      m_notYet(new QScatterSeries) {
    m_missed->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    for (QScatterSeries* series : {m_met, m_missed, m_notYet})
        chart()->addSeries(series);
    onTextSize(this, [this] { dress(); });
}

void StripChart::draw(const std::vector<StripRow>& rows, const QStringList& times) {
    m_strips = rows;
    m_times = times;
    for (QScatterSeries* series : {m_met, m_missed, m_notYet})
        series->clear();
    for (QAbstractAxis* axis : chart()->axes())
        chart()->removeAxis(axis);
    std::vector<ChartRow> shown;
    for (size_t row = 0; row < rows.size(); ++row) {
        shown.push_back({rows[row].name, rows[row].summary, rows[row].words});
        for (size_t column = 0; column < rows[row].marks.size(); ++column) {
            const Mark mark = rows[row].marks[column];
            QScatterSeries* series = mark == Mark::Met      ? m_met
                                     : mark == Mark::Missed ? m_missed
                                     : mark == Mark::NotYet ? m_notYet
                                                            : nullptr;
            if (series)
                series->append(double(column), -double(row));
        }
    }
    auto* across = hiddenAxis(Qt::AlignBottom, -0.5, double(times.size()) - 0.5);
    auto* down = hiddenAxis(Qt::AlignLeft, 0.5 - double(rows.size()), 0.5);
    for (QScatterSeries* series : {m_met, m_missed, m_notYet}) {
        series->attachAxis(across);
        series->attachAxis(down);
    }
    setRows(std::move(shown));
    dress();
}

void StripChart::dress() {
    setBackgroundBrush(ink(Tone::Surface));
    chart()->setPlotAreaBackgroundBrush(ink(Tone::Plot));
    for (const auto& [series, mark] :
         {std::pair{m_met, Mark::Met}, std::pair{m_missed, Mark::Missed},
          std::pair{m_notYet, Mark::NotYet}}) {
        const Look look = lookOf(mark);
        series->setMarkerSize(scaled(look.size));
        series->setBrush(look.filled ? ink(look.tone) : ink(Tone::Plot));
        series->setPen({ink(look.tone), 2});
    }
}

double StripChart::centre(int column) const {
    return plot().left() + plot().width() * (column + 0.5) / double(qMax(1, int(m_times.size())));
}

QRectF StripChart::pointRect(int row, int column) const {
    const int size = scaled(18);
    return {centre(column) - size / 2.0, rowRect(row).center().y() - size / 2.0, double(size),
            double(size)};
}

void StripChart::paintMarks(QPainter& painter) const {
    const int top = int(plot().bottom()) + gap::xs, height = lineHeight(Type::Caption);
    for (int column = 0; column < m_times.size(); ++column) {
        const int width = QFontMetrics(typeFont(Type::Caption)).horizontalAdvance(m_times[column]);
        const int left = qBound(0, int(centre(column)) - width / 2, viewport()->width() - width);
        paint::text(painter, {left, top, width + 1, height}, Type::Caption, ink(Tone::Secondary),
                    m_times[column]);
    }
}

void StripChart::paintMark(QPainter& painter, QPointF at, Mark mark, const QPalette& palette) {
    if (mark == Mark::Nothing)
        return;
    const Look look = lookOf(mark);
    const double half = scaled(look.size) / 2.0 - 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen({tone(look.tone, palette), 2});
    painter.setBrush(look.filled ? tone(look.tone, palette) : tone(Tone::Surface, palette));
    if (mark == Mark::Missed) {
        const std::array corners{at + QPointF(0, -half), at + QPointF(half, 0),
                                 at + QPointF(0, half), at + QPointF(-half, 0)};
        painter.drawPolygon(corners.data(), int(corners.size()));
    } else {
        painter.drawEllipse(at, half, half);
    }
    painter.restore();
}

} // namespace rt
