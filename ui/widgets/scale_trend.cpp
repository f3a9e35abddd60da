// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scale_trend.h"

#include "ui/theme/paint.h"

namespace rt {

ScaleTrend::ScaleTrend(std::vector<int> values, QStringList dates)
    : m_values(std::move(values)),
      m_dates(std::move(dates)) {
    QStringList spoken;
    for (size_t i = 0; i < m_values.size(); ++i)
        spoken << QStringLiteral("%1: %2").arg(m_dates[qsizetype(i)]).arg(m_values[i]);
    setAccessibleName(tr("Scale 0 to 10"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
    onTextSize(this, [this] { setMinimumHeight(sizeHint().height()); });
}

QSize ScaleTrend::sizeHint() const {
    return {scaled(240), scaled(112)};
}

void ScaleTrend::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const int foot = lineHeight(Type::Caption);
    const QRectF plot =
        QRectF(rect()).adjusted(scaled(24), scaled(24), -scaled(24), -foot - gap::s);
    for (int mark : {0, 5, 10}) {
        const double y = plot.bottom() - plot.height() * mark / 10.0;
        p.fillRect(QRectF(plot.left(), y, plot.width(), 1), tone(Tone::Divider, palette()));
        paint::text(p, QRect(0, int(y) - foot / 2, scaled(16), foot), Type::Caption,
                    tone(Tone::Secondary, palette()), QString::number(mark),
                    Qt::AlignRight | Qt::AlignVCenter);
    }
    const auto count = double(std::max<size_t>(2, m_values.size()) - 1);
    const double side = scaled(20);
    QPolygonF points;
    for (size_t i = 0; i < m_values.size(); ++i)
        points << QPointF(plot.left() + side + (plot.width() - 2 * side) * double(i) / count,
                          plot.bottom() - plot.height() * m_values[i] / 10.0);
    p.setPen({tone(Tone::SpcCommon, palette()), 2});
    p.drawPolyline(points);
    for (qsizetype i = 0; i < points.size(); ++i) {
        const bool last = i == points.size() - 1;
        p.setPen({tone(Tone::Surface, palette()), 2});
        p.setBrush(tone(last ? Tone::Accent : Tone::SpcCommon, palette()));
        p.drawEllipse(points[i], 5, 5);
        const int x = int(points[i].x()) - scaled(32);
        paint::text(p, QRect(x, int(points[i].y()) - scaled(28), scaled(64), scaled(20)),
                    Type::Strong, tone(last ? Tone::Accent : Tone::Text, palette()),
                    QString::number(m_values[size_t(i)]), Qt::AlignCenter);
        paint::text(p, QRect(x, height() - foot, scaled(64), foot), Type::Caption,
                    tone(Tone::Secondary, palette()), m_dates[i], Qt::AlignCenter);
    }
}

} // namespace rt
