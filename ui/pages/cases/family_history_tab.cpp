// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_columns.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/scrolling_in.h"
#include "ui/pages/cases/settle.h"
#include "ui/text/error_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QStackedLayout>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

enum Quick { Everything, Changes, Beside };

// Every field of the file that ever changed. The log belongs to the writer's thread, so it is asked
// there.
class HistoryTab : public FamilyTab {
    Q_OBJECT

public:
    HistoryTab(Desk& desk, Around around, FamilyId family)
        : FamilyTab(desk, std::move(around), family),
          m_filter(new FilterBar(tr("Filter: a name, a field, a value"))),
          m_panel(new Panel(tr("History"))),
          m_whole(new Passage({})),
          m_model(new LinesModel<HistoryLine>(
              historyColumns(),
              [](const HistoryLine& l) {
                  return QVariant(QString::number(l.change.line.change) + l.change.line.column);
              },
              this)) {
        for (const QString& words :
             {tr("Everything"), tr("Changes"), tr("Two values beside each other")})
            m_filter->addQuick(words);
        m_table = table(m_model, tr("History"), HistoryTo);
        minorColumns(m_table, {HistoryWho, HistoryFrom, HistoryWhy});
        m_filter->setView(m_table);
        auto* inside = new QWidget;
        m_stack = new QStackedLayout(inside);
        m_stack->addWidget(m_table);
        m_stack->addWidget(new EmptyState(tr("Nothing here by these words."),
                                          tr("Clear the filter with Esc, or choose Everything.")));
        m_panel->fill(inside);
        auto* row = new Panel(tr("The chosen change"));
        QScrollArea* whole = scrollingIn(m_whole);
        onTextSize(whole, [whole] { whole->setFixedHeight(3 * lineHeight(Type::Body)); });
        row->body()->addWidget(whole);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_filter);
        box->addWidget(m_panel, 1);
        box->addWidget(row);
        connect(m_filter, &FilterBar::changed, this, &HistoryTab::filter);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &HistoryTab::tell);
        onEnter(m_table, [this](const QModelIndex& at) { keep(m_model->line(at)); });
        setFocusProxy(m_table);
    }

    void show(const FamilyOverview&, ChildId child) override {
        m_child = child;
        m_desk.run(
            [family = m_family](Workspace& w) -> Result<FamilyHistory> {
                return familyHistory(w.db(), w.log(), family);
            },
            this,
            [this](const Result<FamilyHistory>& history) {
                history ? take(*history) : m_around.refused(errorText(history.error()));
            });
    }

private:
    void take(const FamilyHistory& history) {
        std::vector<HistoryLine> lines;
        int beside = 0;
        for (const FamilyChange& change : history.changes) {
            if (!m_child.isNull() && change.table == u"child" && change.row != m_child.value)
                continue;
            HistoryLine line = historyLine(change, history.names);
            for (QString* words : {&line.thing, &line.from, &line.to, &line.change.line.why})
                *words = m_names.text(*words);
            beside += line.change.stands;
            lines.push_back(std::move(line));
        }
        m_filter->setQuick(Beside, tr("Two values beside each other %1").arg(beside));
        m_model->setLines(std::move(lines));
        filter();
    }

    void keep(const HistoryLine& line) {
        if (!line.change.stands)
            return;
        std::vector<FamilyChange> shown;
        for (const HistoryLine& one : m_model->all())
            shown.push_back(one.change);
        settle(m_desk, m_around, this, line.change, shown, [] {});
    }

    void filter() {
        const int quick = m_filter->quick();
        m_model->setQuickFilter([quick](const HistoryLine& line) {
            return quick <= Everything ||
                   (quick == Beside ? line.change.stands
                                    : line.change.line.what != FieldLine::What::Made);
        });
        m_model->setFilter(m_filter->text());
        const int shown = m_model->rowCount();
        m_stack->setCurrentIndex(shown ? 0 : 1);
        m_panel->setRemark(tr("%1 of %2").arg(shown).arg(m_model->all().size()));
        if (shown && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
        tell(m_table->currentIndex());
    }

    // Long values are cut in the table; here they stand whole.
    void tell(const QModelIndex& row) {
        if (!row.isValid())
            return m_whole->setText({});
        const HistoryLine& line = m_model->line(row);
        QStringList words{tr("%1, %2.").arg(line.thing, line.field)};
        if (!line.change.line.by.isEmpty())
            words << tr("By %1.").arg(line.change.line.by);
        if (!line.from.isEmpty())
            words << tr("From “%1”").arg(line.from);
        words << (line.to.isEmpty() ? tr("to nothing.") : tr("to “%1”.").arg(line.to));
        if (!line.change.line.why.isEmpty())
            words << tr("Why: %1").arg(line.change.line.why);
        if (line.change.stands)
            words << tr(
                "Somebody else wrote another value without having seen this one. Enter keeps "
                "this one; or save the right one under People. Both stay here.");
        m_whole->setText(words.join(u' '));
    }

    FilterBar* m_filter;
    Panel* m_panel;
    Passage* m_whole;
    LinesModel<HistoryLine>* m_model;
    QTableView* m_table;
    QStackedLayout* m_stack;
    ChildId m_child;
};

} // namespace

FamilyTab* familyHistoryTab(Desk& desk, const Around& around, FamilyId family) {
    return new HistoryTab(desk, around, family);
}

} // namespace rt

#include "family_history_tab.moc"
