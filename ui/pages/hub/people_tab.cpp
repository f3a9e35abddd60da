// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation_rules.h"
#include "core/queries/hub_history.h"
#include "core/queries/people.h"
#include "ui/models/staff_columns.h"
#include "ui/pages/cases/field_history_panel.h"
#include "ui/pages/cases/form_shelf.h"
#include "ui/pages/cases/verb_button.h"
#include "ui/pages/hub/person_forms.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/views.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSet>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

enum Quick { Mine, Everybody, Away, Agency, Left };

// Everybody at the left, the forms of the chosen one at the right.
class HubPeopleTab : public HubTab {
    Q_OBJECT

public:
    HubPeopleTab(Desk& desk, const Around& around)
        : HubTab(desk, around),
          m_model(new LinesModel<StaffLine>(
              staffColumns(), [](const StaffLine& l) { return QVariant(l.person.id.value); },
              this)),
          m_filter(new FilterBar(tr("Filter by name, role, hub or skill"))),
          m_panel(new Panel(tr("People"), tr("Enter changes"))),
          m_shelf(new FormShelf(tr("The chosen person"))),
          m_history(new FieldHistoryPanel(desk, around)) {
        m_table = table(m_model, tr("People"));
        minorColumns(m_table,
                     {StaffAway, StaffShare, StaffEmployment, StaffSkills, StaffFrom, StaffTo});
        m_panel->fill(m_table);
        for (const QString& words :
             {tr("My hubs"), tr("Everybody"), tr("Away"), tr("Agency"), tr("Left")})
            m_filter->addQuick(words);
        m_filter->setView(m_table);
        makeVerbs();
        layOut();
        connect(m_filter, &FilterBar::changed, this, &HubPeopleTab::filter);
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex& row) { choose(row); });
        onEnter(m_table, [this](const QModelIndex&) { begin({}); });
        connect(m_shelf, &FormShelf::settled, this, &HubPeopleTab::settle);
        connect(m_shelf, &FormShelf::turned, m_history, &QWidget::hide);
        connect(m_shelf, &FormShelf::historyAsked, this, &HubPeopleTab::tellHistory);
        setFocusProxy(m_table);
    }

    void refresh() override {
        m_keeping = keeping();
        m_verbs->setVisible(m_keeping.structure);
        m_mine.clear();
        const auto who = whoAmI(m_desk.db(), m_desk.person(), m_desk.today());
        for (const Hub& hub : who ? who->hubs : std::vector<Hub>())
            m_mine.insert(hub.id);
        if (m_mine.isEmpty() && std::exchange(m_isNew, false))
            m_filter->chooseQuick(Everybody);
        m_model->setLines(staffOn(m_desk.db(), m_desk.today()));
        filter(m_filter->text(), m_filter->quick());
    }

private:
    void makeVerbs() {
        m_verbs = new QWidget;
        auto* flow = new FlowLayout(m_verbs);
        flow->setContentsMargins(0, 0, 0, 0);
        flow->addWidget(verbButton(tr("Person"), tr("Alt+N"), [this] { addPerson(); }));

        struct Verb {
            QString words, key, form;
        };

        for (const auto& [words, key, form] :
             {Verb{tr("Place in a hub"), tr("Alt+A"), u"places"_s},
              Verb{tr("Leave and cover"), tr("Alt+C"), u"covers"_s},
              Verb{tr("Skill"), tr("Alt+S"), u"tags"_s}})
            flow->addWidget(verbButton(words, key, [this, form = form] { begin(form); }));
    }

    void layOut() {
        auto* left = new QWidget;
        left->setAccessibleName(tr("Everybody"));
        auto* column = new QVBoxLayout(left);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::m);
        column->addWidget(m_verbs);
        column->addWidget(m_filter);
        column->addWidget(m_panel, 1);
        m_shelf->addBelow(m_history);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        m_columns = new Columns({left, m_shelf}, {13, 8}, 1000);
        box->addWidget(m_columns);
    }

    bool accepts(const StaffLine& line, int quick) const {
        const bool here = isCurrent(line.person.from, line.person.to, m_desk.today());
        const auto inMine = [this](const StaffPlace& place) {
            return m_mine.contains(place.membership.hub);
        };
        switch (quick) {
        case Mine:
            return here && std::any_of(line.places.begin(), line.places.end(), inMine);
        case Away:
            return !line.absences.empty();
        case Agency:
            return here && line.person.employment == Employment::Agency;
        case Left:
            return line.person.to.isValid() && line.person.to < m_desk.today();
        default:
            return here || line.person.from > m_desk.today();
        }
    }

    void filter(const QString& typed, int quick) {
        m_model->setQuickFilter([this, quick](const StaffLine& l) { return accepts(l, quick); });
        m_model->setFilter(typed);
        const int shown = m_model->rowCount();
        m_panel->setHeading(shown == 1 ? tr("1 person") : tr("%1 people").arg(shown));
        if (!m_table->currentIndex().isValid() && shown > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
        else if (shown == 0)
            m_shelf->place(noRow(), {}, {tr("Nobody matches."), tr("Esc clears the filter.")});
        else
            choose(m_table->currentIndex());
    }

    static QUuid noRow() { return QUuid::createUuidV5(QUuid(), u"no row"_s); }

    void choose(const QModelIndex& row) {
        if (!row.isValid() || (m_shelf->key().isNull() && m_shelf->isTouched()))
            return;
        const StaffLine& line = m_model->line(row);
        const QUuid id = line.person.id.value;
        if (id == m_shelf->key() && m_shelf->isTouched())
            return; // what is typed and not saved is never taken away
        if (id == m_shelf->key() && m_shelf->isAncestorOf(QApplication::focusWidget()))
            return; // the lists in it read themselves
        if (!m_shelf->putBack(id))
            m_shelf->place(id, personForms(file(), line.person.id, m_keeping),
                           {staffText(line), keptBy()});
    }

    void addPerson() {
        if (!m_shelf->putBack({}))
            m_shelf->place({}, {newPersonForm(file())});
        m_columns->choose(1);
        m_shelf->begin();
    }

    void begin(const QString& form) { // by name; empty: the first
        m_columns->choose(1);
        if (form.isEmpty())
            return m_shelf->begin();
        for (FormPanel* one : m_shelf->findChildren<FormPanel*>(form))
            if (one->isVisible())
                one->begin();
    }

    void settle() {
        if (m_shelf->key().isNull())
            m_shelf->clear();
        m_columns->choose(0);
        m_table->setFocus(Qt::OtherFocusReason);
        choose(m_table->currentIndex());
    }

    void tellHistory(const QString& field) {
        if (field.startsWith(u"person."))
            m_history->tell(
                [row = m_shelf->key()](Workspace& w) {
                    return trustRowHistory(w.db(), w.log(), specOf<Person>(), row);
                },
                m_shelf->key(), field, {});
    }

    LinesModel<StaffLine>* m_model;
    FilterBar* m_filter;
    Panel* m_panel;
    QTableView* m_table = nullptr;
    QWidget* m_verbs = nullptr;
    FormShelf* m_shelf;
    FieldHistoryPanel* m_history;
    QSet<HubId> m_mine;
    Keeping m_keeping;
    bool m_isNew = true;
};

} // namespace

HubTab* hubPeopleTab(Desk& desk, const Around& around) {
    return new HubPeopleTab(desk, around);
}

} // namespace rt

#include "people_tab.moc"
