// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/settings.h"
#include "core/queries/hubs.h"
#include "ui/models/structure_columns.h"
#include "ui/pages/cases/edit_panel.h"
#include "ui/pages/cases/form_shelf.h"
#include "ui/pages/hub/hub_tab.h"
#include "ui/text/people_text.h"
#include "ui/text/setting_text.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QUuid keyOf(const SettingRule& rule) {
    return QUuid::createUuidV5(QUuid(), QString(rule.name));
}

FormPanel* settingForm(const FileDesk& at, const SettingLine& line, HubId hub,
                       const std::vector<HubLine>& hubs) {
    Setting start;
    start.name = QString(line.rule->name);
    start.value = line.value;
    start.hub = hub;
    start.from = at.desk.today();
    return commandPanel<Setting>(
        at, start, settingText(start.name), QObject::tr("Change"), u"setting"_s,
        [&](BoundForm<Setting>& form) {
            const QString hint = settingHint(start.name, QString(line.rule->says));
            const Codes choices = settingChoices(start.name);
            if (choices.empty())
                form.line(&Setting::value, QObject::tr("Value"), hint);
            else
                form.codes(&Setting::value, QObject::tr("Who decides"), choices);
            Choices where{{QUuid(), QObject::tr("Every hub")}};
            for (const HubLine& one : hubs)
                where.emplace_back(one.hub.id.value, hubText(one.hub));
            form.one(&Setting::hub, QObject::tr("Where"), where);
            form.day(&Setting::from, QObject::tr("From the day"),
                     QObject::tr("What was true before stays in the history."));
            form.line(&Setting::why, QObject::tr("Why"), QObject::tr("It stays beside the value."));
        },
        setSetting, QObject::tr("Setting changed."));
}

// The settings as they stand at the left; at the right the history of the chosen one and its form.
class HubSettingsTab : public HubTab {
    Q_OBJECT

public:
    HubSettingsTab(Desk& desk, const Around& around)
        : HubTab(desk, around),
          m_model(new LinesModel<SettingLine>(
              settingColumns(), [](const SettingLine& l) { return QVariant(keyOf(*l.rule)); },
              this)),
          m_rows(new LinesModel<SettingRow>(
              settingRowColumns(desk.today()),
              [](const SettingRow& l) { return QVariant(l.setting.id.value); }, this)),
          m_filter(new FilterBar(tr("Filter the settings"))),
          m_hub(new QComboBox),
          m_history(new Panel(tr("History"))),
          m_delivered(wrapped({}, Type::Body, QPalette::PlaceholderText)),
          m_shelf(new FormShelf(tr("The chosen setting"))) {
        m_table = table(m_model, tr("Settings"), SettingName);
        minorColumns(m_table, {SettingSince, SettingBy, SettingGroup});
        m_list = list(m_rows, new LineDelegate, tr("History"));
        m_hub->setAccessibleName(tr("As it holds for"));
        m_filter->setView(m_table);
        layOut();
        connect(m_filter, &FilterBar::changed, this, [this](const QString& typed) {
            m_model->setFilter(typed);
            chooseFirst();
        });
        connect(m_hub, &QComboBox::activated, this, [this] { refresh(); });
        connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
                [this](const QModelIndex& row) { choose(row); });
        onEnter(m_table, [this](const QModelIndex&) {
            m_columns->choose(1);
            m_shelf->begin();
        });
        connect(m_shelf, &FormShelf::settled, this, [this] {
            m_columns->choose(0);
            m_table->setFocus(Qt::OtherFocusReason);
            choose(m_table->currentIndex());
        });
        setFocusProxy(m_table);
    }

    void refresh() override {
        m_keeping = keeping();
        m_hubs = hubsAsAt(m_desk.db(), m_desk.today());
        const QVariant before = m_hub->currentData();
        m_hub->clear();
        m_hub->addItem(tr("Every hub"), QUuid());
        for (const HubLine& line : m_hubs)
            m_hub->addItem(hubText(line.hub), line.hub.id.value);
        m_hub->setCurrentIndex(qMax(0, m_hub->findData(before)));
        m_model->setLines(settingLines(m_desk.db(), hub(), m_desk.today()));
        chooseFirst();
    }

private:
    HubId hub() const { return {m_hub->currentData().toUuid()}; }

    void layOut() {
        auto* panel = new Panel(tr("Settings"), tr("Enter changes"));
        panel->fill(m_table);
        auto* top = new QHBoxLayout;
        top->setSpacing(gap::s);
        top->addWidget(m_filter, 1);
        top->addWidget(m_hub);
        auto* left = new QWidget;
        left->setAccessibleName(tr("Settings"));
        auto* column = new QVBoxLayout(left);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::m);
        column->addLayout(top);
        column->addWidget(panel, 1);
        m_delivered->setContentsMargins(gap::l, 0, gap::l, 0);
        m_history->body()->addWidget(m_delivered);
        m_history->fill(m_list);
        m_history->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        auto* right = new QWidget;
        right->setAccessibleName(tr("The chosen setting"));
        auto* beside = new QVBoxLayout(right);
        beside->setContentsMargins(0, 0, 0, 0);
        beside->setSpacing(gap::m);
        beside->addWidget(m_shelf, 1);
        beside->addWidget(m_history);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        m_columns = new Columns({left, right}, {13, 8}, 1000);
        box->addWidget(m_columns);
    }

    void chooseFirst() {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->setCurrentIndex(m_model->index(0, 0));
        else
            choose(m_table->currentIndex());
    }

    void choose(const QModelIndex& row) {
        m_history->setVisible(row.isValid());
        if (!row.isValid())
            return m_shelf->place({}, {},
                                  {tr("No setting matches."), tr("Esc clears the filter.")});
        const SettingLine& line = m_model->line(row);
        tellHistory(line);
        const QUuid key = keyOf(*line.rule);
        if (m_shelf->key() == key && m_shelf->isTouched())
            return; // what is typed and not saved is never taken away
        if (m_shelf->putBack(key))
            return;
        const bool isLevel = line.rule->name.startsWith("authority."_L1);
        if (isLevel ? m_keeping.levels : m_keeping.structure) {
            FormPanel* form = settingForm(file(), line, hub(), m_hubs);
            form->withoutLeaving();
            return m_shelf->place(key, {form});
        }
        m_shelf->place(key, {},
                       {tr("%1: %2").arg(settingText(QString(line.rule->name)),
                                         settingValueText(QString(line.rule->name), line.value)),
                        isLevel ? tr("Group managers and the head of operations change who "
                                     "decides. Ask one of them.")
                                : keptBy()});
    }

    void tellHistory(const SettingLine& line) {
        const QString name(line.rule->name);
        m_rows->setLines(line.rows);
        const int rows = m_rows->rowCount();
        m_list->setVisible(rows > 0);
        m_list->setFixedHeight(qMax(scaled(48), m_list->sizeHintForRow(0)) * qMin(rows, 4) + 2);
        m_delivered->setText(
            rows > 0
                ? tr("As delivered: %1.").arg(settingValueText(name, QString(line.rule->fallback)))
                : tr("Nobody has changed it: %1, as delivered.")
                      .arg(settingValueText(name, QString(line.rule->fallback))));
    }

    LinesModel<SettingLine>* m_model;
    LinesModel<SettingRow>* m_rows;
    FilterBar* m_filter;
    QComboBox* m_hub;
    Panel* m_history;
    QLabel* m_delivered;
    QTableView* m_table = nullptr;
    QListView* m_list = nullptr;
    FormShelf* m_shelf;
    std::vector<HubLine> m_hubs;
    Keeping m_keeping;
};

} // namespace

HubTab* hubSettingsTab(Desk& desk, const Around& around) {
    return new HubSettingsTab(desk, around);
}

} // namespace rt

#include "settings_tab.moc"
