// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/list_page.h"

#include "core/queries/family_search.h"
#include "core/queries/search_filters.h"
#include "ui/models/case_columns.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/when_seen.h"
#include "ui/text/people_text.h"
#include "ui/text/search_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/views.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int mostByWords = 2000;

class ListPage : public QWidget {
    Q_OBJECT

public:
    ListPage(Desk& desk, Around around, SavedList list)
        : m_desk(desk),
          m_around(std::move(around)),
          m_list(std::move(list)),
          m_keep(button(tr("Save this list…"), Kind::Plain, [this] { askName(); })),
          m_drop(button(tr("Remove this list"), Kind::Flat, [this] { drop(); })),
          m_head(new PageHead({}, {}, {m_keep, m_drop})),
          m_search(new FilterBar(tr("hub:13 age:13-17 scale<5 discussed:>28d visit:late"))),
          m_ask(new InlineAsk([](const QString&) { return std::optional<QDate>{}; })),
          m_panel(new Panel(tr("Families"), tr("Enter opens, S saves the list"))),
          m_empty(new EmptyState(tr("No open case answers this."),
                                 tr("Fewer filters find more. Ctrl+F goes to them."))),
          m_model(new LinesModel<CaseLine>(
              caseColumns(desk.today()),
              [](const CaseLine& l) { return QVariant::fromValue(l.id.value); }, this)) {
        describePage(this, tr("List"), u"search"_s,
                     {tr("Enter\tOpen the family"), tr("Ctrl+F\tChange the search"),
                      tr("S\tSave this list"), tr("A\tAn action for the family"),
                      tr("N\tA note about the family")});
        makeTable();
        layOut();
        m_search->edit()->setText(m_list.search);
        connect(m_search, &FilterBar::changed, this, &ListPage::refresh);
        connect(&m_desk, &Desk::changed, this,
                [seen = new WhenSeen(this, [this] { gatherAnew(); })] { seen->due(); });
        connect(&m_desk, &Desk::actorChanged, this, [this] { gatherAnew(); });
        if (m_around.onPrivate)
            m_around.onPrivate(this, [this](bool) { refresh(); });
        gatherAnew();
        setFocusProxy(m_table);
    }

private:
    void makeTable() {
        m_table = table(m_model, tr("Families"), CaseAttention);
        minorColumns(m_table, {CaseChildren, CaseSeen, CasePlan, CaseNext});
        m_search->setView(m_table);
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
                          {Qt::Key_S, [this](const QModelIndex&) { askName(); }}});
    }

    void layOut() {
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(m_search);
        box->addWidget(m_ask);
        auto* inside = new QWidget;
        m_stack = new QStackedLayout(inside);
        m_stack->addWidget(m_table);
        m_stack->addWidget(m_empty);
        m_panel->fill(inside);
        box->addWidget(m_panel, 1);
        onTextSize(m_search, [this] { m_search->edit()->setFixedWidth(scaled(520)); });
    }

    void gatherAnew() {
        m_cases = std::make_unique<FilteredCases>(m_desk.db(), m_desk.person(), m_desk.today());
        refresh();
    }

    void refresh() {
        const SearchLine line = readSearch(m_search->text(), m_desk.today());
        auto found = m_cases->matching(line);
        if (!line.words.isEmpty() || line.born)
            narrow(found, line);
        if (m_around.isPrivate && m_around.isPrivate())
            std::transform(found.begin(), found.end(), found.begin(), initialled);
        m_model->setLines(std::move(found));
        const int families = m_model->rowCount();
        m_stack->setCurrentIndex(families ? 0 : 1);
        if (families && !m_table->currentIndex().isValid())
            m_table->selectRow(0);
        m_head->setTitle(m_list.name.isEmpty() ? tr("List") : m_list.name);
        QStringList facts{countText(families, u"family", u"families"), searchText(line)};
        for (const QString& word : line.notUnderstood)
            facts << tr("%1 is not a filter").arg(word);
        facts.removeAll({});
        m_head->setFacts(facts.join(u". "_s));
        m_keep->setEnabled(!m_search->text().isEmpty());
        m_drop->setHidden(m_list.name.isEmpty());
    }

    void narrow(std::vector<CaseLine>& found, const SearchLine& line) const {
        QSet<FamilyId> among, named;
        for (const CaseLine& one : found)
            among.insert(one.family);
        const FamilyFinder finder(m_desk.db(), m_desk.person(), m_desk.today());
        for (const FamilyHit& hit : finder.find(line, {mostByWords, {}, &among}))
            named.insert(hit.family);
        std::erase_if(found, [&](const CaseLine& one) { return !named.contains(one.family); });
    }

    void askName() {
        m_ask->ask(tr("Save this list as"), InlineAsk::Asks::Words, tr("Teenagers not heard"),
                   [this](const InlineAsk::Answer& answer) { return keep(answer.words); });
        m_ask->words()->setText(m_list.name);
        m_ask->words()->selectAll();
    }

    QString keep(const QString& name) {
        const SavedList list{name, m_search->text()};
        if (!keepList(m_desk.drafts(), m_desk.person(), list, m_desk.now()))
            return tr("Give the list a name.");
        m_list = list;
        refresh();
        m_around.told(tr("List saved. Ctrl+K and Cases open it; it is yours, on this PC."));
        return {};
    }

    void drop() {
        dropList(m_desk.drafts(), m_desk.person(), m_list.name);
        m_list.name.clear();
        m_table->setFocus(Qt::OtherFocusReason);
        refresh();
        m_around.told(tr("List removed. The families are as they were."));
    }

    Desk& m_desk;
    Around m_around;
    SavedList m_list;
    QPushButton *m_keep, *m_drop;
    PageHead* m_head;
    FilterBar* m_search;
    InlineAsk* m_ask;
    Panel* m_panel;
    EmptyState* m_empty;
    LinesModel<CaseLine>* m_model;
    std::unique_ptr<FilteredCases> m_cases;
    QTableView* m_table = nullptr;
    QStackedLayout* m_stack = nullptr;
};

} // namespace

QWidget* listPage(Desk& desk, const Around& around, const SavedList& list) {
    return new ListPage(desk, around, list);
}

QPushButton* savedListsButton(Desk& desk, const Around& around) {
    QPushButton* made = button(QObject::tr("Saved lists"), Kind::Flat);
    auto* menu = new QMenu(made);
    QObject::connect(made, &QPushButton::clicked, menu, [made, menu, &desk, around] {
        menu->clear();
        for (const SavedList& list : savedLists(desk.drafts(), desk.person()))
            menu->addAction(QString(list.name).replace(u'&', u"&&"_s), menu, [&desk, around, list] {
                around.present(listPage(desk, around, list));
            });
        if (menu->isEmpty())
            menu->addAction(QObject::tr("None yet: search for age:13-17 with Ctrl+K, then save it"))
                ->setEnabled(false);
        menu->popup(made->mapToGlobal(made->rect().bottomLeft()));
        menu->setActiveAction(menu->actions().constFirst());
    });
    return made;
}

} // namespace rt

#include "list_page.moc"
