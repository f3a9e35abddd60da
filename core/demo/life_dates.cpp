// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/demo/life.h"

// Conferences, reviews and hearings: set, and held when their day comes.
namespace rt::demo {

using namespace Qt::StringLiterals;

void Life::date(KeyDateKind kind, QDate due) {
    const ChildId about =
        kind == KeyDateKind::CareReview || kind == KeyDateKind::PathwayReview || m_work.linked
            ? children().front()
            : ChildId{};
    const KeyDate d{
        m_c.newId<KeyDateId>(), m_home.row.id, about, kind, weekdayOnOrBefore(due), {}, {}};
    m_c.add(d);
    m_work.dates.push_back(d);
}

bool Life::ahead(KeyDateKind kind) const {
    return std::any_of(m_work.dates.begin(), m_work.dates.end(),
                       [kind](const KeyDate& d) { return d.kind == kind; });
}

void Life::held() {
    for (auto at = m_work.dates.begin(); at != m_work.dates.end();) {
        if (at->due > m_to) {
            ++at;
            continue;
        }
        m_c.update<KeyDate>(at->id, [&](KeyDate& d) {
            d.held = d.due;
            d.note = m_chance.percent(50) ? u"held as planned"_s : u"held; plan agreed"_s;
        });
        at = m_work.dates.erase(at);
    }
}

void Life::dates() {
    held();
    if (m_work.kids.empty())
        return;
    const bool planOld = m_work.notable == Notable::PlanOld && m_to > m_trust.today.addDays(-100);
    const Journey status = m_work.status;
    if (status == Journey::ChildProtection) {
        if (!ahead(KeyDateKind::Conference))
            date(KeyDateKind::Conference, nextConference());
        if (!ahead(KeyDateKind::CoreGroup) && !planOld)
            date(KeyDateKind::CoreGroup, m_to.addDays(m_chance.between(26, 34)));
    } else if (status == Journey::LookedAfter) {
        if (!ahead(KeyDateKind::CareReview))
            date(KeyDateKind::CareReview, m_to.addDays(m_chance.between(120, 176)));
    } else if (status == Journey::LeavingCare) {
        if (!ahead(KeyDateKind::PathwayReview))
            date(KeyDateKind::PathwayReview, m_to.addDays(m_chance.between(120, 176)));
    } else if (status != Journey::Assessment && !ahead(KeyDateKind::PlanReview)) {
        date(KeyDateKind::PlanReview, m_to.addDays(m_chance.between(50, 78)));
    }
    if (m_team.hub.type == HubType::Court && !ahead(KeyDateKind::Court))
        date(KeyDateKind::Court, m_to.addDays(m_chance.between(28, 60)));
}

QDate Life::nextConference() {
    if (m_work.notable == Notable::ConferenceSoon)
        return addWorkingDays(m_trust.today, 7);
    const QDate due = m_to.addDays(m_chance.between(80, 170));
    const int days = int(m_trust.today.daysTo(due));
    if (m_work.notable == Notable::PlanOld && days > -80)
        return m_trust.today.addDays(66);
    return isStory() && days >= -5 && days < 32 ? due.addDays(40) : due;
}

} // namespace rt::demo
