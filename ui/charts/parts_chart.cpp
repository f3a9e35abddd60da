// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/parts_chart.h"

#include "ui/theme/paint.h"
#include "ui/theme/series.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalPercentBarSeries>
#include <QValueAxis>

#include <numeric>

namespace rt {

namespace {

constexpr double thickness = 0.62; // of a row

} // namespace

PartsChart::PartsChart(const QString& name, int parts)
    : RowsChart(name),
      m_bars(new QHorizontalPercentBarSeries) {
    for (int i = 0; i < parts; ++i) {
        m_sets.push_back(new QBarSet({}));
        m_bars->append(m_sets.back());
    }
    m_bars->setBarWidth(thickness);
    chart()->addSeries(m_bars);
}

void PartsChart::draw(const std::vector<PartsRow>& rows) {
    m_parts = rows;
    for (QAbstractAxis* axis : chart()->axes())
        chart()->removeAxis(axis);
    for (QBarSet* set : m_sets)
        set->remove(0, set->count());
    std::vector<ChartRow> shown;
    QStringList names;
    for (const PartsRow& row : rows)
        shown.push_back({row.name, row.summary, row.words});
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) { // bars grow upwards
        names << QString::number(names.size());
        for (size_t part = 0; part < m_sets.size(); ++part)
            *m_sets[part] << row->counts[part];
    }
    auto* down = new QBarCategoryAxis;
    down->append(names);
    down->setVisible(false);
    chart()->addAxis(down, Qt::AlignLeft);
    m_bars->attachAxis(hiddenAxis(Qt::AlignBottom, 0, 100));
    m_bars->attachAxis(down);
    setRows(std::move(shown));
    dress();
}

void PartsChart::dress() {
    setBackgroundBrush(ink(Tone::Surface));
    chart()->setPlotAreaBackgroundBrush(ink(Tone::Plot));
    for (int part = 0; size_t(part) < m_sets.size(); ++part) {
        m_sets[size_t(part)]->setBrush(seriesBrush(part, palette()));
        m_sets[size_t(part)]->setPen({seriesTone(part, palette()), 1});
    }
}

QRectF PartsChart::pointRect(int row, int column) const {
    const auto& counts = m_parts[size_t(row)].counts;
    const double all = std::accumulate(counts.begin(), counts.end(), 0.0);
    const double before = std::accumulate(counts.begin(), counts.begin() + column, 0.0);
    const QRectF line = rowRect(row);
    const double unit = all > 0 ? line.width() / all : 0;
    const double height = line.height() * thickness;
    return {line.left() + before * unit, line.center().y() - height / 2,
            counts[size_t(column)] * unit, height};
}

void PartsChart::paintMarks(QPainter& painter) const {
    const QFontMetrics metrics(typeFont(Type::Caption));
    for (int row = 0; size_t(row) < m_parts.size(); ++row)
        for (int part = 0; size_t(part) < m_sets.size(); ++part) {
            const int count = m_parts[size_t(row)].counts[size_t(part)];
            const QString words = QString::number(count);
            const QRect bar = pointRect(row, part).toRect();
            const int width = metrics.horizontalAdvance(words) + gap::s;
            if (count == 0 || bar.width() < width)
                continue;
            const QRect ground(bar.center().x() - width / 2,
                               bar.center().y() - metrics.height() / 2, width, metrics.height());
            if (part > 0)
                paint::box(painter, ground, 2, ink(Tone::Plot));
            paint::text(painter, ground, Type::Caption, onSeries(part, palette()), words,
                        Qt::AlignCenter);
        }
    const int top = int(plot().bottom()) + gap::xs, height = lineHeight(Type::Caption);
    const int width = int(plot().width()), left = int(plot().left());
    paint::text(painter, {left, top, width, height}, Type::Caption, ink(Tone::Secondary), tr("0%"));
    paint::text(painter, {left, top, width, height}, Type::Caption, ink(Tone::Secondary),
                tr("100%"), Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace rt
