// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/case_book.h"

#include "core/queries/rows.h"
#include "core/queries/standings.h"

namespace rt {

namespace {

constexpr int newForDays = 14;

}

CaseBook::CaseBook(Carrying& carrying) : m_c(carrying) {
    for (Child& child : rowsOf<Child>(m_c.db, "1 ORDER BY key")) {
        if (child.status != Journey::Closed)
            m_members[child.family].push_back(child.id);
        children.insert(child.id, std::move(child));
    }
    auto s = m_c.db.prepare("SELECT id, family FROM adult WHERE gone&5=0");
    while (s.step())
        m_adults.insert(s.uuid(0), s.id<FamilyId>(1));
    for (const Case& one : rowsOf<Case>(m_c.db, "closed IS NULL ORDER BY key")) {
        m_open.insert({one.family.value, one.hub.value}, one.id);
        m_ofFamily[one.family].push_back(one.id);
    }
    for (Allocation& one : rowsOf<Allocation>(m_c.db, "to_day IS NULL ORDER BY key"))
        held.insert(one.child, std::move(one));
}

CaseId CaseBook::caseIn(FamilyId family, HubId hub, QDate since) {
    CaseId& id = m_open[{family.value, hub.value}];
    if (!id.isNull()) {
        if (const auto at = m_at.constFind(id); at != m_at.constEnd())
            m_opened[*at].row.opened = std::min(m_opened[*at].row.opened, since);
        return id;
    }
    id = m_c.idFor<Case>(u"case", keyOf({family.value, hub.value}), since,
                         [](const Case& one) { return one.closed.isValid(); });
    m_at.insert(id, m_opened.size());
    m_ofFamily[family].push_back(id);
    m_opened.push_back({Case{id, family, hub, since, {}, {}, {}}, 0});
    return id;
}

FamilyId CaseBook::familyMeant(const QUuid& subject) const {
    if (const auto child = children.constFind(ChildId{subject}); child != children.constEnd())
        return child->family;
    return m_adults.value(subject, FamilyId{subject});
}

std::vector<ChildId> CaseBook::childrenMeant(const QUuid& subject) const {
    if (children.contains(ChildId{subject}))
        return {ChildId{subject}};
    auto members = m_members.value(familyMeant(subject));
    if (members.empty())
        members.push_back({});
    return members;
}

std::vector<CaseId> CaseBook::casesMeant(const QUuid& subject) const {
    if (children.contains(ChildId{subject})) {
        const auto at = held.constFind(ChildId{subject});
        return at == held.constEnd() ? std::vector<CaseId>{} : std::vector{at->inCase};
    }
    return m_ofFamily.value(familyMeant(subject));
}

void CaseBook::findCadence() {
    QHash<HubId, Settings> settings;
    const auto of = [&](HubId hub) -> const Settings& {
        const auto at = settings.find(hub);
        return at == settings.end() ? *settings.insert(hub, hubSettings(m_c.db, hub, m_c.today))
                                    : *at;
    };
    for (Opened& one : m_opened)
        one.weeks = of(one.row.hub).cadenceWeeks(Journey::EarlyHelp);
    QSet<CaseId> met;
    for (const Allocation& one : std::as_const(held)) {
        const auto at = m_at.constFind(one.inCase);
        const auto child = children.constFind(one.child);
        if (at == m_at.constEnd() || child == children.constEnd())
            continue;
        Opened& opened = m_opened[*at];
        int weeks = of(opened.row.hub).cadenceWeeks(child->status);
        if (!child->born.isValid())
            weeks = std::min(weeks, of(opened.row.hub).cadenceWeeksUnborn());
        opened.weeks = met.contains(one.inCase) ? std::min(opened.weeks, weeks) : weeks;
        met.insert(one.inCase);
    }
}

void CaseBook::spread() {
    std::map<std::pair<HubId, int>, std::vector<Case*>> groups; // of one hub and one cadence
    for (Opened& one : m_opened)
        if (!discussed.contains(one.row.id) && one.row.opened.daysTo(m_c.today) > newForDays)
            groups[{one.row.hub, std::max(one.weeks, 1)}].push_back(&one.row);
    for (auto& [group, cases] : groups) { // who is with the hub longest comes first
        std::sort(cases.begin(), cases.end(), [](const Case* a, const Case* b) {
            return std::tie(a->opened, a->id) < std::tie(b->opened, b->id);
        });
        const qint64 days = 7 * group.second;
        for (size_t i = 0; i < cases.size(); ++i)
            cases[i]->firstDeepDue = m_c.today.addDays(1 + qint64(i) * days / qint64(cases.size()));
    }
}

void CaseBook::writeCases() {
    if (m_opened.empty())
        return;
    findCadence();
    spread();
    for (const Opened& one : m_opened)
        m_c.make<Case>(one.row.id, [&](Case& row) { row = one.row; });
}

} // namespace rt
