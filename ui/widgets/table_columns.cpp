// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_columns.h"

#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>

namespace rt {

namespace {

constexpr int rowsMeasured = 60;
constexpr int narrowest = 40, widest = 2000; // at a text size of 100

} // namespace

TableColumns::TableColumns(QTableView* view, const QString& list, int widening)
    : QObject(view),
      m_view(view),
      m_list(list),
      m_widening(widening) {
    QHeaderView* head = view->horizontalHeader();
    head->setSectionsMovable(true);
    head->setFirstSectionMovable(false);
    for (QObject* watched : {static_cast<QObject*>(view), static_cast<QObject*>(view->viewport()),
                             static_cast<QObject*>(head->viewport())})
        watched->installEventFilter(this);
    connect(head, &QHeaderView::sectionResized, this,
            [this](int column, int, int width) { resized(column, width); });
    connect(head, &QHeaderView::sectionMoved, this, [this] {
        if (m_busy)
            return;
        m_mine.order.clear();
        for (const Item& item : items())
            m_mine.order << item.title;
        m_unkept = true;
    });
    connect(view->model(), &QAbstractItemModel::modelReset, this, [this] {
        if (m_fitsRows || m_view->model()->rowCount() == 0)
            return;
        measure();
        arrange();
    });
    measure();
    arrange();
}

TableColumns* TableColumns::of(const QAbstractItemView* view) {
    return view ? view->findChild<TableColumns*>({}, Qt::FindDirectChildrenOnly) : nullptr;
}

void TableColumns::setMinor(std::vector<int> columns) {
    m_minor = std::move(columns);
    arrange();
}

std::vector<TableColumns::Item> TableColumns::items() const {
    std::vector<Item> all;
    const QHeaderView& head = *m_view->horizontalHeader();
    for (int place = 0; place < head.count(); ++place) {
        const int column = head.logicalIndex(place);
        all.push_back({column, title(column), !head.isSectionHidden(column), column == 0});
    }
    return all;
}

void TableColumns::setShown(int column, bool shown) {
    if (column == 0)
        return;
    m_mine.chosen = true;
    m_mine.hidden.clear();
    for (const Item& item : items())
        if (item.column == column ? !shown : !item.isShown)
            m_mine.hidden << item.title;
    keep();
}

void TableColumns::move(int column, int places) {
    QHeaderView& head = *m_view->horizontalHeader();
    const int from = head.visualIndex(column);
    const int to = qBound(1, from + places, head.count() - 1);
    if (column == 0 || from == to)
        return;
    head.moveSection(from, to);
    keep();
}

void TableColumns::widen(int column, int pixels) {
    QHeaderView& head = *m_view->horizontalHeader();
    head.resizeSection(column, qMax(scaled(narrowest), head.sectionSize(column) + pixels));
    keep();
}

void TableColumns::reset() {
    m_mine = {};
    keep();
}

bool TableColumns::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (watched == m_view && type == QEvent::Show) {
        attach();
        arrange();
    } else if (watched == m_view && type == QEvent::FontChange) {
        measure();
        arrange();
    } else if (watched == m_view->viewport() && type == QEvent::Resize) {
        arrange();
    } else if (type == QEvent::MouseButtonRelease && // after it a drag of the head has ended
               watched == m_view->horizontalHeader()->viewport()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_unkept)
                    keep();
            },
            Qt::QueuedConnection);
    }
    return false;
}

void TableColumns::attach() {
    ListHabits* habits = ListHabits::of(m_view);
    if (!habits || habits == m_habits)
        return;
    if (m_habits)
        m_habits->disconnect(this);
    m_habits = habits;
    connect(habits, &ListHabits::changed, this, [this](const QString& list) {
        if (list == m_list)
            take();
    });
    take();
}

void TableColumns::take() {
    m_mine = m_habits->columns(m_list);
    m_unkept = false;
    putInOrder();
    arrange();
}

void TableColumns::keep() {
    m_unkept = false;
    if (m_habits)
        m_habits->setColumns(m_list, m_mine);
    putInOrder();
    arrange();
}

// Of heads and first rows; they keep it while the list is filtered.
void TableColumns::measure() {
    const QScopedValueRollback busy(m_busy, true);
    const QAbstractItemModel& model = *m_view->model();
    QHeaderView& head = *m_view->horizontalHeader();
    m_fit.assign(size_t(count()), 0);
    m_fitsRows = model.rowCount() > 0;
    QStyleOptionViewItem plain;
    for (int c = 0; c < count(); ++c) {
        const bool hidden = head.isSectionHidden(c); // then it has no hint
        head.setSectionHidden(c, false);
        int width = head.sectionSizeHint(c);
        head.setSectionHidden(c, hidden);
        for (int row = 0; row < qMin(rowsMeasured, model.rowCount()); ++row)
            width =
                qMax(width, m_view->itemDelegate()->sizeHint(plain, model.index(row, c)).width());
        m_fit[size_t(c)] = width;
    }
}

void TableColumns::arrange() {
    if (m_busy)
        return;
    const QScopedValueRollback busy(m_busy, true);
    if (int(m_fit.size()) != count())
        return; // a model that is only being filled
    hideColumns();
    fillWidth();
    Q_EMIT arranged();
}

void TableColumns::putInOrder() {
    const QScopedValueRollback busy(m_busy, true);
    QHeaderView& head = *m_view->horizontalHeader();
    std::vector<int> columns;
    for (int c = 0; c < count(); ++c)
        columns.push_back(c);
    const auto placeOf = [this](int column) { // what the program added since comes last
        const qsizetype place = m_mine.order.indexOf(title(column));
        return column == 0 ? -1 : place < 0 ? m_mine.order.size() : place;
    };
    std::stable_sort(columns.begin(), columns.end(),
                     [&](int a, int b) { return placeOf(a) < placeOf(b); });
    for (int place = 0; place < count(); ++place)
        head.moveSection(head.visualIndex(columns[size_t(place)]), place);
}

void TableColumns::hideColumns() {
    std::vector<bool> hidden(size_t(count()), false);
    for (int c = 1; m_mine.chosen && c < count(); ++c)
        hidden[size_t(c)] = m_mine.hidden.contains(title(c));
    int needed = 0;
    for (int c = 0; c < count(); ++c)
        needed += widthOf(c);
    for (auto c = m_minor.rbegin(); !m_mine.chosen && c != m_minor.rend(); ++c) {
        hidden[size_t(*c)] = needed > m_view->width();
        needed -= hidden[size_t(*c)] ? widthOf(*c) : 0;
    }
    for (int c = 0; c < count(); ++c)
        if (m_view->isColumnHidden(c) != hidden[size_t(c)])
            m_view->setColumnHidden(c, hidden[size_t(c)]);
}

// One column takes what the others leave: the one made for it or, where that is hidden, the last.
void TableColumns::fillWidth() {
    QHeaderView& head = *m_view->horizontalHeader();
    int filler = m_widening, others = 0;
    for (int place = 0; head.isSectionHidden(m_widening) && place < head.count(); ++place)
        if (!head.isSectionHidden(head.logicalIndex(place)))
            filler = head.logicalIndex(place);
    for (int c = 0; c < count(); ++c)
        if (c != filler && !head.isSectionHidden(c)) {
            others += widthOf(c);
            head.resizeSection(c, widthOf(c));
        }
    const int own = m_mine.widths.contains(title(filler)) ? widthOf(filler) : scaled(narrowest);
    head.resizeSection(filler, qMax(own, m_view->viewport()->width() - others));
}

void TableColumns::resized(int column, int width) {
    if (m_busy)
        return;
    m_mine.widths[title(column)] = qBound(narrowest, width * 100 / textSize(), widest);
    m_unkept = true;
    const QScopedValueRollback busy(m_busy, true);
    fillWidth();
}

int TableColumns::widthOf(int column) const {
    const int chosen = m_mine.widths.value(title(column));
    return chosen ? scaled(qBound(narrowest, chosen, widest)) : m_fit[size_t(column)];
}

QString TableColumns::title(int column) const {
    return m_view->model()->headerData(column, Qt::Horizontal).toString();
}

int TableColumns::count() const {
    return m_view->model()->columnCount();
}

} // namespace rt
