// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/cases_page.h"

#include "core/queries/people.h"
#include "ui/models/case_columns.h"
#include "ui/pages/cases/ask_news.h"
#include "ui/pages/cases/case_peek.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/quick/list_page.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/when_seen.h"
#include "ui/text/people_text.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/views.h"

#include <QPushButton>
#include <QResizeEvent>
#include <QStackedLayout>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t filterStep = 400; // lines: a key is answered within a frame

enum Quick { All, Attention, Overdue, New, Changed };

bool has(const CaseLine& line, std::initializer_list<ReasonCode> codes) {
    return std::any_of(line.attention.begin(), line.attention.end(), [&](const Reason& r) {
        return std::find(codes.begin(), codes.end(), r.code) != codes.end();
    });
}

bool accepts(const CaseLine& line, int quick) {
    switch (quick) {
    case Attention:
        return needsAttention(line);
    case Overdue:
        return has(line, {ReasonCode::VisitMissed});
    case New:
        return has(line, {ReasonCode::NewCase});
    case Changed:
        return line.news > 0;
    default:
        return true;
    }
}

class CasesPage : public QWidget {
    Q_OBJECT

public:
    CasesPage(Desk& desk, Around around)
        : m_desk(desk),
          m_around(std::move(around)),
          m_lists(savedListsButton(m_desk, m_around)),
          m_head(new PageHead(tr("Families"), {}, {m_lists})),
          m_filter(new FilterBar(tr("Filter this list"))),
          m_panel(new Panel(tr("Families"), tr("Enter opens   A action   N note"))),
          m_empty(new EmptyState(tr("No family is here yet."),
                                 tr("Import your hub's lists with Ctrl+8, or ask your "
                                    "administrator who allocates families to this hub."))),
          m_peek(new CasePeek),
          m_model(new LinesModel<CaseLine>(
              caseColumns(desk.today()),
              [](const CaseLine& l) { return QVariant::fromValue(l.id.value); }, this)) {
        describePage(this, tr("Cases"), u"cases"_s,
                     {tr("Enter\tOpen the family"), tr("A\tAn action for the family"),
                      tr("N\tA note about the family"), tr("Ctrl+F\tFilter the list"),
                      tr("J, K\tNext and previous family"), tr("L\tSaved lists")});
        for (const QString& words :
             {tr("All"), tr("Needs attention"), tr("Visit late"), tr("New"), tr("Changed")})
            m_filter->addQuick(words);
        makeTable();
        layOut();
        connect(m_filter, &FilterBar::changed, this, &CasesPage::filter);
        connect(&m_desk, &Desk::changed, this,
                [seen = new WhenSeen(this, [this] { refresh(); })] { seen->due(); });
        connect(&m_desk, &Desk::actorChanged, this, [this] { refresh(); });
        if (m_around.onPrivate)
            m_around.onPrivate(this, [this](bool) { refresh(); });
        refresh();
        m_table->selectRow(0);
        setFocusProxy(m_table);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        const bool hadRoom = !m_peek->isHidden();
        m_peek->setVisible(event->size().width() >= scaled(1560) && !m_model->all().empty());
        if (!hadRoom)
            peek(m_table->currentIndex());
        QWidget::resizeEvent(event);
    }

private:
    void makeTable() {
        m_table = table(m_model, tr("Families"), CaseAttention);
        minorColumns(m_table, {CaseChildren, CaseSeen, CasePlan, CaseNext});
        m_table->setSortingEnabled(false);
        m_filter->setView(m_table);
        onEnter(m_table, [this](const QModelIndex& row) {
            m_around.present(familyPage(m_desk, m_around, m_model->line(row).family));
        });
        const auto write = [this](Capture capture) {
            return [this, capture](const QModelIndex& row) {
                quickCapture(m_desk, m_around, window(), capture, m_model->line(row).family);
            };
        };
        rowKeys(m_table, {{Qt::Key_A, write(Capture::Action)},
                          {Qt::Key_N, write(Capture::Anything)},
                          {Qt::Key_L, [this](const QModelIndex&) { m_lists->click(); }}});
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                &CasesPage::peek);
        m_model->filterInSteps(filterStep);
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &CasesPage::counted);
    }

    void layOut() {
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(m_filter);
        auto* inside = new QWidget;
        m_stack = new QStackedLayout(inside);
        m_stack->addWidget(m_table);
        m_stack->addWidget(m_empty);
        m_panel->fill(inside);
        m_peek->setFixedWidth(scaled(360));
        auto* row = new QHBoxLayout;
        row->setSpacing(gap::l);
        row->addWidget(m_panel, 1);
        row->addWidget(m_peek);
        box->addLayout(row, 1);
    }

    bool isPrivate() const { return m_around.isPrivate && m_around.isPrivate(); }

    void refresh() {
        const auto me = whoAmI(m_desk.db(), m_desk.person(), m_desk.today());
        const bool oneHub = me && me->hubs.size() == 1;
        const HubId hub = oneHub ? me->hubs.front().id : HubId{};
        auto lines = caseListFor(m_desk.db(), m_desk.person(), hub, m_desk.today());
        if (isPrivate())
            std::transform(lines.begin(), lines.end(), lines.begin(), initialled);
        for (CaseLine& line : lines)
            line.news = m_news.value(line.family);
        m_model->setLines(std::move(lines));
        const int families = int(m_model->all().size());
        int children = 0;
        for (const CaseLine& line : m_model->all())
            children += int(line.children.size());
        m_head->setTitle(oneHub ? hubText(me->hubs.front()) : tr("Families"));
        QStringList facts{countText(families, u"family", u"families"),
                          countText(children, u"child", u"children")};
        if (oneHub)
            facts[1] = bandText(me->hubs.front(), children);
        m_head->setFacts(facts.join(u", "_s));
        m_stack->setCurrentIndex(families ? 0 : 1);
        for (const int quick : {All, Attention, Overdue, New, Changed}) {
            const auto count = std::count_if(m_model->all().begin(), m_model->all().end(),
                                             [&](const CaseLine& l) { return accepts(l, quick); });
            static const char* const words[]{"All %1", "Needs attention %1", "Visit late %1",
                                             "New %1", "Changed %1"};
            m_filter->setQuick(quick, tr(words[quick]).arg(count));
        }
        filter();
        peek(m_table->currentIndex());
        askForNews();
    }

    void askForNews() {
        QSet<FamilyId> shown;
        for (const CaseLine& line : m_model->all())
            shown.insert(line.family);
        askNews(m_desk, this, shown, [this](const NewsCounts& counts) {
            if (std::exchange(m_news, counts) != counts)
                refresh();
        });
    }

    void filter() {
        const int quick = m_filter->quick();
        m_model->setFilters(
            m_filter->text(), quick <= All
                                  ? std::function<bool(const CaseLine&)>{}
                                  : [quick](const CaseLine& line) { return accepts(line, quick); });
        counted();
    }

    void peek(const QModelIndex& row) {
        if (row.isValid() && !m_peek->isHidden())
            m_peek->show(m_desk, m_model->line(row), isPrivate());
    }

    void counted() {
        const int shown = m_model->rowCount(), all = int(m_model->all().size());
        m_panel->setHeading(shown == all ? tr("All families")
                                         : tr("%1 of %2 families").arg(shown).arg(all));
        if (shown && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
    }

    Desk& m_desk;
    Around m_around;
    QPushButton* m_lists;
    PageHead* m_head;
    FilterBar* m_filter;
    Panel* m_panel;
    EmptyState* m_empty;
    CasePeek* m_peek;
    LinesModel<CaseLine>* m_model;
    NewsCounts m_news;
    QTableView* m_table = nullptr;
    QStackedLayout* m_stack = nullptr;
};

} // namespace

QWidget* casesPage(Desk& desk, const Around& around) {
    return new CasesPage(desk, around);
}

} // namespace rt

#include "cases_page.moc"
