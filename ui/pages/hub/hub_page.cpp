// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hub/hub_page.h"

#include "core/queries/rows.h"
#include "ui/pages/hub/hub_tab.h"
#include "ui/pages/when_seen.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page.h"

#include <QCoreApplication>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <array>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

struct TabEntry {
    const char* words;
    HubTab* (*make)(Desk&, const Around&);
};

constexpr TabEntry tabs[]{{QT_TRANSLATE_NOOP("HubPage", "People"), hubPeopleTab},
                          {QT_TRANSLATE_NOOP("HubPage", "Structure"), hubStructureTab},
                          {QT_TRANSLATE_NOOP("HubPage", "Who sees what"), hubSightTab},
                          {QT_TRANSLATE_NOOP("HubPage", "Settings"), hubSettingsTab}};

class HubPage : public QWidget {
    Q_OBJECT

public:
    HubPage(Desk& desk, Around around, int tab)
        : m_desk(desk),
          m_around(std::move(around)),
          m_tab(tab),
          m_box(new QVBoxLayout(this)) {
        describePage(this, tr("Hub"), u"hub"_s,
                     {tr("Alt+1 to Alt+4\tPeople, structure, who sees what, settings"),
                      tr("Enter\tChange the row"), tr("Esc\tBack to the list"),
                      tr("Alt+N\tNew person, or new hub"),
                      tr("Alt+A, C, S\tPlace in a hub, leave and cover, skill, in people"),
                      tr("Alt+A\tService areas, in structure"),
                      tr("C, E, R\tConfirm a skill, end a place or cover, take a skill back"),
                      tr("T\tDrawing or table, in structure"),
                      tr("Ctrl+H\tHistory of a field, in a form")});
        m_box->setContentsMargins(0, 0, 0, 0);
        connect(&m_desk, &Desk::actorChanged, this, &HubPage::build);
        connect(&m_desk, &Desk::changed, this,
                [seen = new WhenSeen(this, [this] { showTab(); })] { seen->due(); });
        for (int i = 0; i < int(std::size(tabs)); ++i) {
            auto* key = new QShortcut(tr("Alt+%1").arg(i + 1), this);
            connect(key, &QShortcut::activated, this, [this, i] {
                if (m_bar)
                    m_bar->setCurrentIndex(i);
            });
        }
        build();
    }

private:
    void build() {
        const bool hadFocus = m_content && m_content->isAncestorOf(focusWidget());
        delete m_content;
        m_made.fill(nullptr);
        m_bar = nullptr;
        m_stack = nullptr;
        const auto person = rowOf<Person>(m_desk.db(), m_desk.person());
        if (person && person->role == Role::Partner)
            m_content = new EmptyState(
                tr("The hub's own affairs are kept by its members."),
                tr("As a partner you find the families in which you are named under Cases. Ask "
                   "the coordinator who works here."));
        else
            layOut();
        m_box->addWidget(m_content);
        if (m_bar)
            turnTo(m_bar->currentIndex());
        if (hadFocus)
            setFocus(Qt::OtherFocusReason);
    }

    void layOut() {
        m_content = new QWidget;
        m_bar = new QTabBar;
        m_stack = new QStackedWidget;
        m_bar->setExpanding(false);
        m_bar->setUsesScrollButtons(true);
        m_bar->setAccessibleName(tr("Parts of the Hub area"));
        for (const TabEntry& one : tabs) {
            m_bar->addTab(QCoreApplication::translate("HubPage", one.words));
            m_stack->addWidget(new QWidget);
        }
        auto* top = new QHBoxLayout;
        top->setContentsMargins(gap::l, gap::s, gap::l, gap::m);
        top->addWidget(m_bar);
        auto* box = new QVBoxLayout(m_content);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(0);
        box->addLayout(top);
        box->addWidget(m_stack, 1);
        m_bar->setCurrentIndex(m_tab);
        connect(m_bar, &QTabBar::currentChanged, this, &HubPage::turnTo);
    }

    void turnTo(int tab) {
        m_tab = tab;
        if (!m_made[size_t(tab)]) {
            m_made[size_t(tab)] = tabs[tab].make(m_desk, m_around);
            QWidget* empty = m_stack->widget(tab);
            m_stack->insertWidget(tab, m_made[size_t(tab)]);
            m_stack->removeWidget(empty);
            delete empty;
        }
        m_stack->setCurrentIndex(tab);
        setFocusProxy(m_made[size_t(tab)]);
        showTab();
        if (isVisible())
            setFocus(Qt::OtherFocusReason);
    }

    void showTab() {
        if (m_bar && m_made[size_t(m_tab)])
            m_made[size_t(m_tab)]->refresh();
    }

    Desk& m_desk;
    Around m_around;
    int m_tab;
    QVBoxLayout* m_box;
    QWidget* m_content = nullptr;
    QTabBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::array<HubTab*, std::size(tabs)> m_made{};
};

} // namespace

QWidget* hubPage(Desk& desk, const Around& around, HubTabName tab) {
    return new HubPage(desk, around, int(tab));
}

} // namespace rt

#include "hub_page.moc"
