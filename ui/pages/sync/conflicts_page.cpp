// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/conflicts_page.h"

#include "core/queries/family_overview.h"
#include "core/queries/rows.h"
#include "ui/pages/quick/family_here.h"
#include "ui/pages/sync/conflict_panel.h"
#include "ui/pages/when_seen.h"
#include "ui/widgets/page.h"

#include <QListView>
#include <QScrollArea>

namespace rt {

namespace {

class ConflictsPage : public QWidget {
    Q_OBJECT

public:
    ConflictsPage(Desk& desk, const Around& around, FamilyId only)
        : m_desk(desk),
          m_isPrivate(around.isPrivate),
          m_head(new PageHead(tr("Written by two at once"),
                              tr("Nothing was overwritten: both values are kept until somebody "
                                 "chooses."))),
          m_panel(new ConflictPanel(desk, around, only)) {
        describe(only);
        auto* inside = new QWidget;
        auto* column = new QVBoxLayout(inside);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_panel);
        column->addStretch();
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(scrolling(inside), 1);
        connect(m_panel, &ConflictPanel::widened, this, [this] { describe({}); });
        auto* seen = new WhenSeen(this, [this] { m_panel->refresh(); });
        connect(&m_desk, &Desk::changed, this, [seen] { seen->due(); });
        setFocusProxy(m_panel);
        m_panel->awaitLines();
        m_panel->refresh();
    }

private:
    void describe(FamilyId only) {
        const auto family = rowOf<Family>(m_desk.db(), only);
        const QString shown = family && !(m_isPrivate && m_isPrivate())
                                  ? tr("%1 family").arg(family->name)
                                  : tr("A family");
        describePage(
            this, only.isNull() ? tr("Written by two at once") : tr("Cases  /  %1").arg(shown),
            QStringLiteral("conflicts"),
            {tr("L, R, B\tKeep left, right or both"), tr("Enter\tGo to the buttons of the row")});
    }

    Desk& m_desk;
    std::function<bool()> m_isPrivate;
    PageHead* m_head;
    ConflictPanel* m_panel;
};

} // namespace

QWidget* conflictsPage(Desk& desk, const Around& around, FamilyId only) {
    return new ConflictsPage(desk, around, only);
}

void nextConflict(Desk& desk, const Around& around, QWidget* page) {
    if (auto* panel = page ? page->findChild<ConflictPanel*>() : nullptr)
        return panel->next();
    const FamilyId here =
        page ? FamilyId::parse(page->property(familyProperty).toString()) : FamilyId();
    if (!here.isNull() && !openConflicts(desk.db(), here).empty())
        return around.present(conflictsPage(desk, around, here));
    around.present(conflictsPage(desk, around));
}

} // namespace rt

#include "conflicts_page.moc"
