// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/family_head.h"

#include "core/base/dates.h"
#include "core/queries/called.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/child_mark.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString said(const char* words) {
    return QCoreApplication::translate("FamilyPage", words);
}

QString factsOf(const FamilyOverview& family) {
    QStringList parts;
    for (const FamilyCase& c : family.cases)
        if (c.open)
            parts << said("Co-owned by Hub %1 since %2, consultant %3")
                         .arg(c.hubLabel, sayDate(c.value.opened).mid(4),
                              c.consultantName.isEmpty() ? said("not in post") : c.consultantName);
    if (parts.isEmpty())
        parts << said("No open case");
    if (family.nextDiscussion.isValid())
        parts << said("Next discussion %1").arg(sayDayAndDate(family.nextDiscussion));
    return parts.join(u". "_s);
}

} // namespace

FamilyHead::FamilyHead()
    : m_childBar(new QWidget),
      m_head(new PageHead({}, {}, {m_childBar})),
      m_banners(new QVBoxLayout),
      m_choices(new QButtonGroup(this)) {
    auto* row = new FlowLayout(m_childBar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::m);
    box->addWidget(m_head);
    box->addLayout(m_banners);
    connect(m_choices, &QButtonGroup::idClicked, this,
            [this](int at) { Q_EMIT chosen(m_children[size_t(at)]); });
}

void FamilyHead::tell(const FamilyOverview& family, ChildId child, QDate today) {
    m_head->setTitle(said("%1 family").arg(family.family.name));
    m_head->setFacts(factsOf(family));
    fillBanners(family);
    fillChildren(family, child, today);
}

void FamilyHead::fillBanners(const FamilyOverview& family) {
    while (QLayoutItem* item = m_banners->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!family.family.banner.isEmpty())
        m_banners->addWidget(new Banner(family.family.banner));
    if (family.conflicts.empty())
        return;
    auto* row = new QWidget;
    auto* box = new QHBoxLayout(row);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(new Banner(said("%1 changed in two places at once. Both are kept until somebody "
                                   "chooses.")
                                  .arg(countText(int(family.conflicts.size()), u"field was",
                                                 u"fields were"))),
                   1);
    box->addWidget(button(said("Choose (F6)"), Kind::Plain, [this] { Q_EMIT conflictsAsked(); }));
    m_banners->addWidget(row);
}

QPushButton* FamilyHead::addChoice(const QString& words, ChildId child) {
    auto* made = new QPushButton(words);
    made->setCheckable(true);
    m_choices->addButton(made, int(m_children.size()));
    m_children.push_back(child);
    m_childBar->layout()->addWidget(made);
    return made;
}

void FamilyHead::fillChildren(const FamilyOverview& family, ChildId chosen, QDate today) {
    for (QAbstractButton* old : m_choices->buttons()) {
        m_choices->removeButton(old);
        delete old;
    }
    m_children.clear();
    addChoice(said("Whole family"), {})->setChecked(true);
    for (const Child& child : family.children) {
        const QString name = calledName(child).isEmpty() ? said("Unborn") : calledName(child);
        QPushButton* made = addChoice(name + u' ' + ageText(child, today), child.id);
        made->setIconSize({scaled(24), scaled(20)});
        made->setIcon(childMark(name.at(0), int(m_children.size()) - 2));
        made->setChecked(child.id == chosen);
    }
}

} // namespace rt
