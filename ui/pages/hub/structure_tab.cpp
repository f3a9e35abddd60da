// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/typed_date.h"
#include "core/queries/hub_history.h"
#include "core/queries/people.h"
#include "ui/models/structure_columns.h"
#include "ui/pages/cases/field_history_panel.h"
#include "ui/pages/cases/form_shelf.h"
#include "ui/pages/cases/verb_button.h"
#include "ui/pages/hub/hub_forms.h"
#include "ui/pages/hub/structure_drawing.h"
#include "ui/pages/hub/team_panel.h"
#include "ui/text/people_text.h"
#include "ui/text/structure_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// The trust on a day: a drawing and its table at the left, the chosen hub at the right.
class HubStructureTab : public HubTab {
    Q_OBJECT

public:
    HubStructureTab(Desk& desk, const Around& around)
        : HubTab(desk, around),
          m_model(new LinesModel<StructureHub>(
              structureColumns(desk.today()),
              [](const StructureHub& l) { return QVariant(l.line.hub.id.value); }, this)),
          m_day(new DateField(
              [today = desk.today()](const QString& typed) { return typedDate(typed, today); },
              desk.today())),
          m_facts(wrapped({}, Type::Body, QPalette::PlaceholderText)),
          m_drawing(new StructureDrawing),
          m_shown(new QStackedWidget),
          m_switch(button(tr("As a table"), Kind::Flat, [this] { turn(); })),
          m_team(new TeamPanel),
          m_shelf(new FormShelf(tr("The chosen hub"))),
          m_history(new FieldHistoryPanel(desk, around)) {
        m_day->edit()->setAccessibleName(tr("As at"));
        m_table = table(m_model, tr("Hubs"));
        minorColumns(m_table,
                     {StructureManager, StructureAgency, StructureBand, StructureState,
                      StructureFamilies, StructureType, StructureOpened, StructureSpecialisms});
        layOut();
        rowKeys(m_table, {{Qt::Key_T, [this](const QModelIndex&) { turn(); }}});
        onEnter(m_table, [this](const QModelIndex&) { begin(); });
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex& row) {
                    if (row.isValid())
                        choose(m_model->line(row).line.hub.id);
                });
        connect(m_drawing, &StructureDrawing::chosen, this, &HubStructureTab::choose);
        connect(m_drawing, &StructureDrawing::opened, this, &HubStructureTab::begin);
        connect(m_drawing, &StructureDrawing::tableAsked, this, &HubStructureTab::turn);
        connect(m_day, &DateField::changed, this, [this] {
            if (m_day->date())
                refresh();
        });
        connect(m_shelf, &FormShelf::settled, this, &HubStructureTab::settle);
        connect(m_shelf, &FormShelf::turned, m_history, &QWidget::hide);
        connect(m_shelf, &FormShelf::historyAsked, this, &HubStructureTab::tellHistory);
        setFocusProxy(m_drawing);
        const auto who = whoAmI(desk.db(), desk.person(), desk.today());
        if (who && !who->hubs.empty())
            m_chosen = who->hubs.front().id;
    }

    void refresh() override {
        m_keeping = keeping();
        m_new->setVisible(m_keeping.structure);
        m_areas->setVisible(m_keeping.structure);
        m_read = structureOn(m_desk.db(), m_day->date().value_or(m_desk.today()));
        std::vector<StructureHub> lines = m_read.hubs;
        lines.insert(lines.end(), m_read.others.begin(), m_read.others.end());
        m_facts->setText(m_read.hubs.empty()
                             ? tr("No hub was open on this day. Choose another one.")
                             : tr("%1, %2 from an agency")
                                   .arg(countText(int(m_read.hubs.size()), u"hub", u"hubs"),
                                        agencyText(m_read.agency)));
        m_drawing->tell(m_read);
        m_model->setLines(std::move(lines));
        choose(m_read.hub(m_chosen) ? m_chosen : m_drawing->current());
        if (m_showsAreas && !m_shelf->isTouched())
            placeAreas();
    }

protected:
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() == Qt::Key_Escape && std::exchange(m_showsAreas, false))
            choose(m_chosen);
        HubTab::keyPressEvent(event);
    }

private:
    void layOut() {
        m_new = verbButton(tr("Hub"), tr("Alt+N"), [this] { addHub(); });
        m_areas = verbButton(tr("Service areas"), tr("Alt+A"), [this] { openAreas(); });
        auto* top = new QHBoxLayout;
        top->setSpacing(gap::s);
        top->addWidget(label(tr("As at")));
        top->addWidget(m_day);
        top->addStretch();
        top->addWidget(m_switch);
        top->addWidget(m_areas);
        top->addWidget(m_new);
        auto* tablePanel = new Panel(tr("Hubs"), tr("Enter changes   T draws"));
        tablePanel->fill(m_table);
        m_shown->addWidget(scrolling(m_drawing));
        m_shown->addWidget(tablePanel);
        auto* left = new QWidget;
        left->setAccessibleName(tr("Structure"));
        auto* column = new QVBoxLayout(left);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::m);
        column->addLayout(top);
        column->addWidget(m_facts);
        column->addWidget(m_shown, 1);
        auto* right = new QWidget;
        right->setAccessibleName(tr("The chosen hub"));
        auto* beside = new QVBoxLayout(right);
        beside->setContentsMargins(0, 0, 0, 0);
        beside->setSpacing(gap::m);
        beside->addWidget(m_team);
        beside->addWidget(m_shelf, 1);
        m_shelf->addBelow(m_history);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        m_columns = new Columns({left, right}, {13, 8}, 1000);
        box->addWidget(m_columns);
    }

    QWidget* shown() const {
        return m_shown->currentIndex() == 0 ? static_cast<QWidget*>(m_drawing) : m_table;
    }

    void turn() {
        m_shown->setCurrentIndex(1 - m_shown->currentIndex());
        m_switch->setText(m_shown->currentIndex() == 0 ? tr("As a table") : tr("As a drawing"));
        setFocusProxy(shown());
        shown()->setFocus(Qt::OtherFocusReason);
        choose(m_chosen);
    }

    void choose(HubId hub) {
        if (m_isChoosing) // drawing and table follow each other
            return;
        const QScopedValueRollback<bool> choosing(m_isChoosing, true);
        m_showsAreas &= m_chosen == hub;
        m_team->setVisible(!m_showsAreas);
        m_chosen = hub;
        m_drawing->setCurrent(hub);
        if (const int row = m_model->rowOf(hub.value);
            row >= 0 && m_table->currentIndex().row() != row)
            m_table->setCurrentIndex(m_model->index(row, 0));
        if (const StructureHub* found = m_read.hub(hub))
            m_team->tell(*found, m_read.day);
        if (m_showsAreas)
            return;
        if (m_shelf->isTouched() && (m_shelf->key().isNull() || m_shelf->key() == hub.value))
            return; // what is typed and not saved is never taken away
        if (hub.isNull())
            m_shelf->place(hub.value, {},
                           {tr("No hub was open on this day."),
                            tr("Choose another day above, or add a hub.")});
        else if (!m_shelf->putBack(hub.value))
            m_shelf->place(hub.value, hubForms(file(), hub, m_keeping),
                           {tr("You read this."), keptBy()});
    }

    void addHub() {
        if (!m_shelf->putBack({}))
            m_shelf->place({}, {newHubForm(file())});
        begin();
    }

    static QUuid areasKey() { return QUuid::createUuidV5(QUuid(), u"service areas"_s); }

    void openAreas() {
        m_showsAreas = true;
        m_team->hide();
        if (!m_shelf->putBack(areasKey()))
            placeAreas();
        begin();
    }

    void placeAreas() { m_shelf->place(areasKey(), areaForms(file())); }

    void begin() {
        m_columns->choose(1);
        m_shelf->begin();
    }

    void settle() {
        if (m_shelf->key() == areasKey())
            return openAreas();
        if (m_shelf->key().isNull())
            m_shelf->clear();
        m_columns->choose(0);
        shown()->setFocus(Qt::OtherFocusReason);
        choose(m_chosen);
    }

    void tellHistory(const QString& field) {
        if (field.startsWith(u"service_area."))
            return tellHistoryOfArea(field);
        if (field.startsWith(u"hub."))
            m_history->tell(
                [row = m_shelf->key()](Workspace& w) {
                    return trustRowHistory(w.db(), w.log(), specOf<Hub>(), row);
                },
                m_shelf->key(), field, {});
    }

    void tellHistoryOfArea(const QString& field) {
        const QWidget* at = QApplication::focusWidget();
        while (at && !qobject_cast<const FormPanel*>(at))
            at = at->parentWidget();
        if (const AreaId area = AreaId::parse(at ? at->objectName() : QString()); !area.isNull())
            m_history->tell(
                [area](Workspace& w) {
                    return trustRowHistory(w.db(), w.log(), specOf<ServiceArea>(), area.value);
                },
                area.value, field, {});
    }

    LinesModel<StructureHub>* m_model;
    DateField* m_day;
    QLabel* m_facts;
    StructureDrawing* m_drawing;
    QStackedWidget* m_shown;
    QPushButton* m_switch;
    QPushButton *m_new = nullptr, *m_areas = nullptr;
    QTableView* m_table = nullptr;
    TeamPanel* m_team;
    FormShelf* m_shelf;
    FieldHistoryPanel* m_history;
    Structure m_read;
    HubId m_chosen;
    Keeping m_keeping;
    bool m_isChoosing = false, m_showsAreas = false;
};

} // namespace

HubTab* hubStructureTab(Desk& desk, const Around& around) {
    return new HubStructureTab(desk, around);
}

} // namespace rt

#include "structure_tab.moc"
