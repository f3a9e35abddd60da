// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/theme/density.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

namespace rt {

namespace {

class KeyMark : public QWidget { // the mark beside its words
public:
    explicit KeyMark(ChartKey key) : m_key(std::move(key)) {
        onTextSize(this, [this] { setFixedSize(scaled(18), lineHeight(Type::Caption)); });
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        m_key.paint(painter, rect());
    }

private:
    ChartKey m_key;
};

QWidget* keyOf(const ChartKey& key) {
    auto* made = new QWidget;
    auto* box = new QHBoxLayout(made);
    box->setContentsMargins(0, 0, gap::s, 0);
    box->setSpacing(gap::xs);
    box->addWidget(new KeyMark(key));
    box->addWidget(label(key.words, Type::Caption, QPalette::PlaceholderText));
    return made;
}

} // namespace

ChartPanel::ChartPanel(RowsChart* chart, const std::vector<ChartKey>& keys,
                       const QStringList& titles)
    : Panel({}),
      m_chart(chart),
      m_finding(wrapped({}, Type::Section)),
      m_measure(wrapped({}, Type::Caption, QPalette::PlaceholderText)),
      m_definition(new Passage({}, Type::Body)) {
    body()->addWidget(m_finding);
    body()->addWidget(m_measure);
    auto* inside = new QWidget;
    m_inside = inside;
    m_stack = new QStackedLayout(inside);
    makeTable(titles);

    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    inside->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    body()->addWidget(inside);
    body()->addLayout(makeFoot(keys));
    body()->addWidget(m_definition);
    m_definition->hide();
    body()->addStretch();
    for (QWidget* each : {static_cast<QWidget*>(m_chart), static_cast<QWidget*>(m_table)})
        each->installEventFilter(this);
    connect(m_chart, &RowsChart::opened, this, &ChartPanel::opened);
    onEnter(m_table, [this](const QModelIndex& at) { Q_EMIT opened(m_model->line(at).place, -1); });
    setFocusProxy(m_chart);
}

void ChartPanel::makeTable(const QStringList& titles) {
    std::vector<Column<SheetRow>> all;
    for (int i = 0; i < titles.size(); ++i) {
        Column<SheetRow> one;
        one.title = titles[i];
        one.value = [i](const SheetRow& row) { return QVariant(row.cells.value(i)); };
        one.align = i > 0 ? Qt::AlignRight : Qt::AlignLeft;
        all.push_back(std::move(one));
    }
    m_model = new LinesModel<SheetRow>(
        std::move(all), [](const SheetRow& row) { return QVariant(row.place); }, this);
    m_table = rt::table(m_model, tr("Table"));
    m_table->setSortingEnabled(false);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_fit = [this] { // as high as what is shown: a stack would be as high as its highest part
        m_inside->setFixedHeight(showsTable() ? scaled(28) + rowHeight() * m_model->rowCount() + 2
                                              : m_chart->sizeHint().height());
    };
    connect(m_model, &QAbstractItemModel::modelReset, m_table, m_fit);
    onTextSize(m_table, m_fit);
}

QLayout* ChartPanel::makeFoot(const std::vector<ChartKey>& keys) {
    auto* marks = new QWidget;
    auto* flow = new FlowLayout(marks);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap::xs);
    for (const ChartKey& key : keys)
        flow->addWidget(keyOf(key));
    m_tableButton = button(tr("Table (T)"), Kind::Flat, [this] { toggleTable(); });
    m_definitionButton = button(tr("Definition (I)"), Kind::Flat, [this] { toggleDefinition(); });
    auto* foot = new QHBoxLayout;
    foot->setSpacing(gap::xs);
    foot->addWidget(marks, 1);
    foot->addWidget(m_tableButton, 0, Qt::AlignBottom);
    foot->addWidget(m_definitionButton, 0, Qt::AlignBottom);
    return foot;
}

void ChartPanel::setWords(const QString& finding, const QString& counts,
                          const QStringList& definition) {
    m_finding->setText(finding);
    m_measure->setText(counts);
    m_definition->setText(definition.join(QLatin1Char('\n')));
    setAccessibleName(finding);
    m_chart->setAccessibleName(tr("%1. Chart: %2").arg(finding, counts));
    m_table->setAccessibleName(tr("%1. Table: %2").arg(finding, counts));
}

void ChartPanel::setTable(const std::vector<QStringList>& rows) {
    std::vector<SheetRow> shown;
    for (const QStringList& cells : rows)
        shown.push_back({int(shown.size()), cells});
    m_model->setLines(std::move(shown));
}

bool ChartPanel::showsTable() const {
    return m_stack->currentWidget() == m_table;
}

bool ChartPanel::showsDefinition() const {
    return !m_definition->isHidden();
}

void ChartPanel::toggleTable() {
    const bool hadFocus = m_chart->hasFocus() || m_table->hasFocus();
    m_stack->setCurrentWidget(showsTable() ? static_cast<QWidget*>(m_chart) : m_table);
    m_fit();
    m_tableButton->setText(showsTable() ? tr("Chart (T)") : tr("Table (T)"));
    setFocusProxy(m_stack->currentWidget());
    if (hadFocus)
        m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

void ChartPanel::toggleDefinition() {
    m_definition->setVisible(!showsDefinition());
    if (showsDefinition())
        announce(m_definition, m_definition->text());
}

QString ChartPanel::finding() const {
    return m_finding->text();
}

bool ChartPanel::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto& pressed = static_cast<QKeyEvent&>(*event);
    if (pressed.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    if (pressed.key() == Qt::Key_T)
        toggleTable();
    else if (pressed.key() == Qt::Key_I)
        toggleDefinition();
    else
        return false;
    return true;
}

} // namespace rt
