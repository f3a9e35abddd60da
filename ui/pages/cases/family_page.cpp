// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/family_page.h"

#include "core/queries/looks.h"
#include "ui/pages/cases/family_head.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/keep_look.h"
#include "ui/pages/quick/family_here.h"
#include "ui/pages/sync/conflicts_page.h"
#include "ui/pages/when_seen.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

using MakeTab = FamilyTab* (*)(Desk&, const Around&, FamilyId);

struct TabEntry {
    const char* words;
    MakeTab make;
};

constexpr TabEntry tabs[]{{QT_TRANSLATE_NOOP("FamilyPage", "Overview"), familyOverviewTab},
                          {QT_TRANSLATE_NOOP("FamilyPage", "Notes"), familyNotesTab},
                          {QT_TRANSLATE_NOOP("FamilyPage", "Actions"), familyActionsTab},
                          {QT_TRANSLATE_NOOP("FamilyPage", "Discussions"), familyDiscussionsTab},
                          {QT_TRANSLATE_NOOP("FamilyPage", "People"), familyPeopleTab},
                          {QT_TRANSLATE_NOOP("FamilyPage", "History"), familyHistoryTab}};

class FamilyPage : public QWidget {
    Q_OBJECT

public:
    FamilyPage(Desk& desk, Around around, FamilyId family, int tab)
        : m_desk(desk),
          m_around(std::move(around)),
          m_family(family),
          m_head(new FamilyHead),
          m_tabs(new QTabBar),
          m_stack(new QStackedWidget) {
        setProperty(familyProperty, family.text());
        rememberFamily(m_desk, family);
        keepLook(m_desk, family, ViewKind::Opened);
        layOut();
        connect(m_head, &FamilyHead::chosen, this, &FamilyPage::choose);
        connect(m_head, &FamilyHead::conflictsAsked, this,
                [this] { m_around.present(conflictsPage(m_desk, m_around, m_family)); });
        connect(m_tabs, &QTabBar::currentChanged, this, &FamilyPage::turnTo);
        connect(&m_desk, &Desk::changed, this,
                [seen = new WhenSeen(this, [this] { refresh(); })] { seen->due(); });
        if (m_around.onPrivate)
            m_around.onPrivate(this, [this](bool) { refresh(); });
        auto* news = new QShortcut(tr("Shift+S"), this);
        connect(news, &QShortcut::activated, this, [this] {
            m_tabs->setCurrentIndex(int(FamilyTabName::Overview));
            m_made[int(FamilyTabName::Overview)]->goToNews();
        });
        m_tabs->setCurrentIndex(tab);
        refresh();
        turnTo(tab);
    }

private:
    void layOut() {
        m_tabs->setExpanding(false);
        m_tabs->setUsesScrollButtons(true);
        m_tabs->setAccessibleName(tr("Parts of the file"));
        for (int i = 0; i < int(std::size(tabs)); ++i) {
            m_tabs->addTab(QCoreApplication::translate("FamilyPage", tabs[i].words));
            m_stack->addWidget(new QWidget);
            auto* key = new QShortcut(tr("Alt+%1").arg(i + 1), this);
            connect(key, &QShortcut::activated, this, [this, i] { m_tabs->setCurrentIndex(i); });
        }
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(0);
        auto* top = new QVBoxLayout;
        top->setContentsMargins(gap::l, gap::xs, gap::l, gap::m);
        top->setSpacing(gap::m);
        top->addWidget(m_head);
        top->addWidget(m_tabs);
        box->addLayout(top);
        box->addWidget(m_stack, 1);
    }

    bool isPrivate() const { return m_around.isPrivate && m_around.isPrivate(); }

    void refresh() {
        m_read = familyOverview(m_desk.db(), m_family, m_desk.today());
        if (!m_read)
            return;
        if (!m_desk.person().isNull())
            keepLook(m_desk.drafts(), m_desk.person(), m_family, markOf(m_desk.db(), m_desk.now()));
        m_names = isPrivate() ? ShownNames::hidden(*m_read) : ShownNames();
        m_read = m_names.of(std::move(*m_read));
        const QString name = tr("%1 family").arg(m_read->family.name);
        describePage(this, tr("Cases  /  %1").arg(name), u"family"_s,
                     {tr("Alt+1 to Alt+6\tParts of the file"),
                      tr("Shift+S\tWhat is new since you last looked"),
                      tr("N\tWrite a note, in its list"),
                      tr("A, D, R, X\tNew, done, roll on, not needed, in actions"),
                      tr("Alt+D\tDirection, from the overview"),
                      tr("Alt+W\tChild's words, from the overview"),
                      tr("Alt+C, A, R, D, W, T\tNew child, adult, relation, address, co-worker, "
                         "key date, in people"),
                      tr("Ctrl+C\tCopy a record with its case number"),
                      tr("Ctrl+H\tHistory of a field, in a form")});
        m_head->tell(*m_read, m_child, m_desk.today());
        showTab();
    }

    void choose(ChildId child) {
        m_child = child;
        showTab();
    }

    void turnTo(int tab) {
        if (!m_made[tab]) {
            m_made[tab] = tabs[tab].make(m_desk, m_around, m_family);
            connect(m_made[tab], &FamilyTab::asked, this, [this](FamilyTabName to) {
                m_tabs->setCurrentIndex(int(to));
                setFocus(Qt::OtherFocusReason);
            });
            QWidget* empty = m_stack->widget(tab);
            m_stack->insertWidget(tab, m_made[tab]);
            m_stack->removeWidget(empty);
            delete empty;
        }
        m_stack->setCurrentIndex(tab);
        setFocusProxy(m_made[tab]);
        showTab();
    }

    void showTab() {
        const int tab = m_tabs->currentIndex();
        if (m_read && m_made[tab])
            m_made[tab]->show(*m_read, m_names, m_child);
    }

    Desk& m_desk;
    Around m_around;
    FamilyId m_family;
    ChildId m_child;
    std::optional<FamilyOverview> m_read; // names as they may be shown
    ShownNames m_names;
    FamilyHead* m_head;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    FamilyTab* m_made[std::size(tabs)]{};
};

} // namespace

QWidget* familyPage(Desk& desk, const Around& around, FamilyId family, FamilyTabName tab) {
    return new FamilyPage(desk, around, family, int(tab));
}

} // namespace rt

#include "family_page.moc"
