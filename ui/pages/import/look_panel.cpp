// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/look_panel.h"

#include "ui/text/import_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QGridLayout>
#include <QLabel>
#include <QTableView>

namespace rt {

namespace {

enum Quick { All, Stops, WorthALook };

}

std::vector<Column<LookPanel::Line>> LookPanel::columns() {
    Column<Line> state{tr("What"), {}};
    state.chips = [](const Line& line) {
        return line.stops ? Chips{{Status::Overdue, tr("Stops")}}
                          : Chips{{Status::DueSoon, tr("Worth a look")}};
    };
    Column<Line> place{tr("Where"), [](const Line& line) { return line.place; }};
    Column<Line> words{tr("What is wrong and what to do"),
                       [](const Line& line) { return line.words; }};
    words.tooltip = [](const Line& line) { return line.words; };
    return {state, place, words};
}

LookPanel::LookPanel()
    : Panel(tr("Look")),
      m_counts(new QWidget),
      m_fine(wrapped(tr("Nothing is wrong with these lists."))),
      m_filter(new FilterBar(tr("Filter the problems"))),
      m_model(new LinesModel<Line>(
          columns(), [](const Line& line) { return QVariant(line.number); }, this)),
      m_table(table(m_model, tr("Problems"), 2)) {
    for (const QString& words : {tr("All"), tr("Stops"), tr("Worth a look")})
        m_filter->addQuick(words);
    m_filter->setView(m_table);
    m_table->setSortingEnabled(false);
    const auto tall = [this] { m_table->setMinimumHeight(scaled(240)); };
    onTextSize(m_table, tall);
    tall();
    auto* grid = new QGridLayout(m_counts);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap::xl);
    grid->setVerticalSpacing(gap::xs);
    grid->setColumnStretch(1, 1);
    body()->addWidget(m_counts);
    body()->addWidget(m_fine);
    body()->addWidget(m_filter);
    body()->addWidget(m_table, 1);
    connect(m_filter, &FilterBar::changed, this, [this] { refilter(); });
}

void LookPanel::show(const ImportPlan& plan) {
    setCounts(plan);
    std::vector<Line> stopping, others;
    int number = 0;
    for (const Problem& problem : plan.problems) {
        const bool stop = problem.severity == Severity::Stop;
        (stop ? stopping : others)
            .push_back({++number, stop, importProblemPlace(problem), importProblemText(problem)});
    }
    const int stops = int(stopping.size()), worth = int(others.size());
    m_filter->setQuick(All, tr("All %1").arg(stops + worth));
    m_filter->setQuick(Stops, tr("Stops %1").arg(stops));
    m_filter->setQuick(WorthALook, tr("Worth a look %1").arg(worth));
    stopping.insert(stopping.end(), others.begin(), others.end());
    m_model->setLines(std::move(stopping));
    m_fine->setVisible(stops + worth == 0);
    m_filter->setVisible(stops + worth > 0);
    m_table->setVisible(stops + worth > 0);
    setRemark(stops > 0
                  ? tr("%1 the import")
                        .arg(stops == 1 ? tr("1 problem stops") : tr("%1 problems stop").arg(stops))
                  : QString());
}

void LookPanel::setCounts(const ImportPlan& plan) {
    auto* grid = static_cast<QGridLayout*>(m_counts->layout());
    for (QLabel* old : m_counts->findChildren<QLabel*>())
        delete old;
    const auto counts = countsOf(plan);
    int row = 0;
    for (const ImportKind kind : importKinds) {
        const ImportCounts& count = counts[size_t(kind)];
        if (count.add + count.change + count.same == 0)
            continue;
        grid->addWidget(label(importKindText(kind), Type::Strong), row, 0);
        grid->addWidget(label(importCountText(count.add, count.change, count.same)), row, 1);
        ++row;
    }
}

void LookPanel::refilter() {
    const int quick = m_filter->quick();
    m_model->setQuickFilter(
        quick <= All ? std::function<bool(const Line&)>{}
                     : [quick](const Line& line) { return line.stops == (quick == Stops); });
    m_model->setFilter(m_filter->text());
}

} // namespace rt
