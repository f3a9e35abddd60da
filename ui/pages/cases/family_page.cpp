// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/family_page.h"

#include "core/base/dates.h"
#include "core/queries/called.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/quick/family_here.h"
#include "ui/pages/when_seen.h"
#include "ui/text/people_text.h"
#include "ui/widgets/child_mark.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"

#include <QButtonGroup>
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
          m_children(new QButtonGroup(this)),
          m_head(new PageHead({}, {}, {m_childBar = new QWidget})),
          m_banners(new QVBoxLayout),
          m_tabs(new QTabBar),
          m_stack(new QStackedWidget) {
        setProperty(familyProperty, family.text());
        rememberFamily(m_desk, family);
        layOut();
        connect(m_children, &QButtonGroup::idClicked, this, [this](int place) { choose(place); });
        connect(m_tabs, &QTabBar::currentChanged, this, &FamilyPage::turnTo);
        connect(&m_desk, &Desk::changed, this,
                [seen = new WhenSeen(this, [this] { refresh(); })] { seen->due(); });
        if (m_around.onPrivate)
            m_around.onPrivate(this, [this](bool) { refresh(); });
        m_tabs->setCurrentIndex(tab);
        refresh();
        turnTo(tab);
    }

private:
    void layOut() {
        auto* row = new FlowLayout(m_childBar);
        row->setContentsMargins(0, 0, 0, 0);
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
        top->addLayout(m_banners);
        top->addWidget(m_tabs);
        box->addLayout(top);
        box->addWidget(m_stack, 1);
    }

    bool isPrivate() const { return m_around.isPrivate && m_around.isPrivate(); }

    void refresh() {
        m_read = familyOverview(m_desk.db(), m_family, m_desk.today());
        if (!m_read)
            return;
        m_names = isPrivate() ? ShownNames::hidden(*m_read) : ShownNames();
        m_read = m_names.of(std::move(*m_read));
        const QString name = tr("%1 family").arg(m_read->family.name);
        describePage(this, tr("Cases  /  %1").arg(name), u"family"_s,
                     {tr("Alt+1 to Alt+6\tParts of the file"), tr("N\tWrite a note, in its list"),
                      tr("A, D, R, X\tNew, done, roll on, not needed, in actions"),
                      tr("Alt+D\tDirection, from the overview"),
                      tr("Alt+W\tChild's words, from the overview"),
                      tr("Ctrl+C\tCopy a record with its case number"),
                      tr("Ctrl+H\tHistory of a field, in a form")});
        m_head->setTitle(name);
        m_head->setFacts(facts());
        fillBanners();
        fillChildren();
        showTab();
    }

    QString facts() const {
        QStringList parts;
        for (const FamilyCase& c : m_read->cases)
            if (c.open)
                parts << tr("Co-owned by Hub %1 since %2, consultant %3")
                             .arg(c.hubLabel, sayDate(c.value.opened).mid(4),
                                  c.consultantName.isEmpty() ? tr("not in post")
                                                             : c.consultantName);
        if (parts.isEmpty())
            parts << tr("No open case");
        if (m_read->nextDiscussion.isValid())
            parts << tr("Next discussion %1").arg(sayDayAndDate(m_read->nextDiscussion));
        return parts.join(u". "_s);
    }

    void fillBanners() {
        while (QLayoutItem* item = m_banners->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        if (!m_read->family.banner.isEmpty())
            m_banners->addWidget(new Banner(m_read->family.banner));
        if (!m_read->conflicts.empty())
            m_banners->addWidget(new Banner(
                tr("%1 changed in two places at once. History (Alt+6) shows both values.")
                    .arg(countText(int(m_read->conflicts.size()), u"field was", u"fields were"))));
    }

    void fillChildren() {
        for (QAbstractButton* old : m_children->buttons()) {
            m_children->removeButton(old);
            delete old;
        }
        const auto add = [this](const QString& words, int place) {
            auto* made = new QPushButton(words);
            made->setCheckable(true);
            m_children->addButton(made, place);
            m_childBar->layout()->addWidget(made);
            return made;
        };
        add(tr("Whole family"), 0);
        for (int i = 0; i < int(m_read->children.size()); ++i) {
            const Child& child = m_read->children[size_t(i)];
            const QString name = calledName(child).isEmpty() ? tr("Unborn") : calledName(child);
            QPushButton* made = add(name + u' ' + ageText(child, m_desk.today()), i + 1);
            made->setIconSize({scaled(24), scaled(20)});
            made->setIcon(childMark(name.at(0), i));
        }
        const int place = placeOf(m_child);
        m_children->button(place)->setChecked(true);
    }

    int placeOf(ChildId child) const {
        for (size_t i = 0; i < m_read->children.size(); ++i)
            if (m_read->children[i].id == child)
                return int(i) + 1;
        return 0;
    }

    void choose(int place) {
        m_child = place == 0 ? ChildId{} : m_read->children[size_t(place - 1)].id;
        showTab();
    }

    void turnTo(int tab) {
        if (!m_made[tab]) {
            m_made[tab] = tabs[tab].make(m_desk, m_around, m_family);
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
    QButtonGroup* m_children;
    QWidget* m_childBar;
    PageHead* m_head;
    QVBoxLayout* m_banners;
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
