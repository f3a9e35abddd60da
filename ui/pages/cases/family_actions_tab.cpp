// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/typed_date.h"
#include "core/queries/hub_history.h"
#include "core/queries/plain_text.h"
#include "core/queries/rows.h"
#include "ui/models/action_columns.h"
#include "ui/pages/cases/action_verbs.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/field_history_panel.h"
#include "ui/pages/cases/field_menus.h"
#include "ui/pages/quick/action_entry.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/views.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QShortcut>
#include <QStackedLayout>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

class ActionsTab : public FamilyTab {
    Q_OBJECT

public:
    ActionsTab(Desk& desk, Around around, FamilyId family)
        : FamilyTab(desk, around, family),
          m_entry(new ActionEntry(desk, around)),
          m_ask(new InlineAsk(
              [&desk](const QString& typed) { return typedDate(typed, desk.today()); })),
          m_panel(new Panel(tr("Actions"),
                            tr("D done   R roll on   X not needed   A new   Ctrl+H history"))),
          m_model(new LinesModel<ActionRow>(
              actionColumns(desk.today()),
              [](const ActionRow& r) { return QVariant::fromValue(r.action.id.value); }, this)),
          m_history(new FieldHistoryPanel(desk, around)) {
        m_list = list(m_model, new LineDelegate, tr("Actions"));
        auto* inside = new QWidget;
        m_stack = new QStackedLayout(inside);
        m_stack->addWidget(m_list);
        m_stack->addWidget(
            new EmptyState(tr("No action yet."), tr("Type one above: jo call nan fri.")));
        m_panel->fill(inside);
        auto* add = new Panel(tr("New action"), tr("Enter saves"));
        add->body()->addWidget(m_entry);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        box->setSpacing(gap::l);
        box->addWidget(add);
        box->addWidget(m_ask);
        box->addWidget(m_panel, 1);
        box->addWidget(m_history);
        auto* menus = new FieldMenus(this, [this](const QString& field) { tellHistory(field); });
        menus->add(m_list, u"action."_s);
        new ActionVerbs(desk, around, m_model, m_list, m_ask);
        rowKeys(m_list, {{Qt::Key_A, [this](const QModelIndex&) { m_entry->takeFocus(); }}});
        auto* copy =
            new QShortcut(QKeySequence::Copy, m_list, nullptr, nullptr, Qt::WidgetShortcut);
        connect(copy, &QShortcut::activated, this, &ActionsTab::copyRow);
        setFocusProxy(m_list);
    }

    void show(const FamilyOverview&, ChildId child) override {
        m_entry->setFamily(m_family, child);
        auto rows = familyActions(m_desk.db(), m_family);
        std::erase_if(rows, [child](const ActionRow& row) {
            return !child.isNull() && !row.action.child.isNull() && row.action.child != child;
        });
        if (m_names.areHidden())
            for (ActionRow& row : rows) {
                row.action.what = m_names.text(row.action.what);
                row.childName = m_names.text(row.childName);
                for (ActionStep& step : row.steps)
                    step.reason = m_names.text(step.reason);
            }
        m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
        m_model->setLines(std::move(rows));
        if (m_model->rowCount() && !m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0, 0));
    }

private:
    void tellHistory(const QString& field) {
        if (!m_list->currentIndex().isValid())
            return;
        const QUuid row = m_model->line(m_list->currentIndex()).action.id.value;
        m_history->tell(
            [row](Workspace& w) { return trustRowHistory(w.db(), w.log(), specOf<Action>(), row); },
            row, field, m_names);
    }

    void copyRow() {
        if (!m_list->currentIndex().isValid())
            return;
        const ActionId id = m_model->line(m_list->currentIndex()).action.id;
        const auto action = rowOf<Action>(m_desk.db(), id); // with its names, whatever is shown
        if (!action)
            return;
        QGuiApplication::clipboard()->setText(plainText(m_desk.db(), *action));
        m_around.told(tr("Copied as plain text with the case number."));
    }

    ActionEntry* m_entry;
    InlineAsk* m_ask;
    Panel* m_panel;
    LinesModel<ActionRow>* m_model;
    FieldHistoryPanel* m_history;
    QListView* m_list;
    QStackedLayout* m_stack;
};

} // namespace

FamilyTab* familyActionsTab(Desk& desk, const Around& around, FamilyId family) {
    return new ActionsTab(desk, around, family);
}

} // namespace rt

#include "family_actions_tab.moc"
