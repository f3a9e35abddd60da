// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rows_chart.h"

#include "ui/models/line_order.h"
#include "ui/theme/paint.h"

#include <QAccessible>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QLegend>
#include <QToolTip>
#include <QValueAxis>

namespace rt {

namespace {

int rowHeight() {
    return scaled(28);
}

int widest(const std::vector<ChartRow>& rows, QString ChartRow::*words, Type type) {
    const QFontMetrics metrics(typeFont(type));
    int width = 0;
    for (const ChartRow& row : rows)
        width = qMax(width, metrics.horizontalAdvance(row.*words));
    return width;
}

} // namespace

RowsChart::RowsChart(const QString& name) : QChartView(new QChart) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setAccessibleName(name);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(true);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    onTextSize(this, [this] {
        setMargins();
        updateGeometry();
    });
}

void RowsChart::setRows(std::vector<ChartRow> rows) {
    m_rows = std::move(rows);
    m_row = qBound(0, m_row, qMax(0, int(m_rows.size()) - 1));
    const int columns = m_rows.empty() ? 0 : int(m_rows[size_t(m_row)].points.size());
    m_column = qBound(0, m_column, qMax(0, columns - 1));
    setMargins();
    updateGeometry();
    describe();
}

void RowsChart::setMargins() {
    const int names = widest(m_rows, &ChartRow::name, Type::Body) + gap::m;
    const int ends = widest(m_rows, &ChartRow::summary, Type::Strong) + gap::m;
    chart()->setMargins({names, 0, ends, lineHeight(Type::Caption) + gap::xs + spare()});
}

// Where there is more room than the rows need, it stays empty beneath them: a single bar is no
// thicker than one of many.
int RowsChart::spare() const {
    const int most = qMax(1, int(m_rows.size())) * rowHeight();
    return qMax(0, viewport()->height() - most - lineHeight(Type::Caption) - gap::xs);
}

void RowsChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    setMargins();
}

QSize RowsChart::sizeHint() const {
    const int rows = qMax(1, int(m_rows.size()));
    return {scaled(240), rows * rowHeight() + lineHeight(Type::Caption) + gap::xs};
}

QRectF RowsChart::plot() const {
    return chart()->plotArea();
}

QRectF RowsChart::rowRect(int row) const {
    const QRectF area = plot();
    const double height = area.height() / double(qMax<size_t>(1, m_rows.size()));
    return {area.left(), area.top() + row * height, area.width(), height};
}

QRect RowsChart::pointAt(int row, int column) const {
    return pointRect(row, column).toRect();
}

QColor RowsChart::ink(Tone t) const {
    return tone(t, palette());
}

QValueAxis* RowsChart::hiddenAxis(Qt::Alignment side, double low, double high) {
    auto* axis = new QValueAxis;
    axis->setRange(low, high);
    axis->setVisible(false);
    chart()->addAxis(axis, side);
    return axis;
}

void RowsChart::choose(int row, int column) {
    if (row < 0 || size_t(row) >= m_rows.size() || column < 0 ||
        column >= m_rows[size_t(row)].points.size())
        return;
    m_row = row;
    m_column = column;
    describe();
    viewport()->update();
}

QString RowsChart::spokenPoint() const {
    if (size_t(m_row) >= m_rows.size())
        return {};
    const ChartRow& at = m_rows[size_t(m_row)];
    return tr("%1, %2").arg(at.name, at.points.value(m_column));
}

// The point first, then what every row says: a screen reader stops when enough was heard.
void RowsChart::describe() {
    QStringList words{spokenPoint()};
    for (const ChartRow& row : m_rows)
        words << tr("%1: %2").arg(row.name, row.summary);
    words << tr("T shows the same as a table");
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

void RowsChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        dress();
    QChartView::changeEvent(event);
}

void RowsChart::drawForeground(QPainter* painter, const QRectF&) {
    const int left = 0, right = viewport()->width();
    for (int i = 0; size_t(i) < m_rows.size(); ++i) {
        const QRect line = rowRect(i).toRect();
        const int start = int(plot().left()), end = int(plot().right()) + gap::s;
        paint::text(*painter, {left, line.top(), start - left - gap::s, line.height()}, Type::Body,
                    ink(Tone::Text), m_rows[size_t(i)].name);
        paint::text(*painter, {end, line.top(), right - end, line.height()}, Type::Strong,
                    ink(Tone::Text), m_rows[size_t(i)].summary);
    }
    paintMarks(*painter);
    if (hasFocus() && size_t(m_row) < m_rows.size())
        paint::focusRing(*painter, pointRect(m_row, m_column).adjusted(-3, -3, 3, 3),
                         radius::control, palette());
}

void RowsChart::focusInEvent(QFocusEvent* event) {
    QChartView::focusInEvent(event);
    viewport()->update();
}

void RowsChart::focusOutEvent(QFocusEvent* event) {
    QChartView::focusOutEvent(event);
    viewport()->update();
}

bool RowsChart::move(int rows, int columns) {
    if (m_rows.empty())
        return true;
    const int row = qBound(0, m_row + rows, int(m_rows.size()) - 1);
    const int last = int(m_rows[size_t(row)].points.size()) - 1;
    choose(row, qBound(0, m_column + columns, last));
    return true;
}

void RowsChart::keyPressEvent(QKeyEvent* event) {
    const auto held = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held != Qt::NoModifier)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_J:
    case Qt::Key_Down:
        move(1, 0);
        return;
    case Qt::Key_K:
    case Qt::Key_Up:
        move(-1, 0);
        return;
    case Qt::Key_Right:
        move(0, 1);
        return;
    case Qt::Key_Left:
        move(0, -1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!m_rows.empty())
            Q_EMIT opened(m_row, m_column);
        return;
    default:
        event->ignore();
    }
}

bool RowsChart::find(QPoint at) {
    for (int row = 0; size_t(row) < m_rows.size(); ++row)
        for (int column = 0; column < m_rows[size_t(row)].points.size(); ++column)
            if (pointRect(row, column).adjusted(-2, -2, 2, 2).contains(at)) {
                choose(row, column);
                return true;
            }
    return false;
}

void RowsChart::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    find(event->pos());
}

void RowsChart::mouseDoubleClickEvent(QMouseEvent* event) {
    if (find(event->pos()))
        Q_EMIT opened(m_row, m_column);
}

bool RowsChart::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto& help = static_cast<QHelpEvent&>(*event);
    for (int row = 0; size_t(row) < m_rows.size(); ++row)
        for (int column = 0; column < m_rows[size_t(row)].points.size(); ++column)
            if (pointRect(row, column).adjusted(-2, -2, 2, 2).contains(help.pos())) {
                const ChartRow& at = m_rows[size_t(row)];
                QToolTip::showText(help.globalPos(),
                                   plainTip(tr("%1, %2").arg(at.name, at.points[column])), this);
                return true;
            }
    QToolTip::hideText();
    return true;
}

} // namespace rt
