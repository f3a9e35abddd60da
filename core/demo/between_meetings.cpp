// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/life.h"

namespace rt::demo {

using namespace Qt::StringLiterals;

void Life::go() {
    if (m_from > m_to)
        return;
    status();
    visits();
    notes();
    voices();
    dates();
    doneEarly();
    summary();
    if (!isQuiet())
        surprises();
}

// The last weeks of hub 13 are told by its stories alone.
bool Life::isQuiet() const {
    return isStory() || (m_team.hub.label == u"13" && m_to.daysTo(m_trust.today) < 12);
}

QDate Life::anyDay() {
    const QDate day = m_from.addDays(m_chance.below(int(m_from.daysTo(m_to)) + 1));
    return std::max(weekdayOnOrBefore(day), m_from);
}

std::vector<ChildId> Life::children() const {
    std::vector<ChildId> ids;
    for (const int kid : m_work.kids)
        ids.push_back(m_home.kids[size_t(kid)].row.id);
    return ids;
}

int Life::anyKid() {
    return m_work.kids.empty() ? -1 : m_work.kids[size_t(m_chance.below(int(m_work.kids.size())))];
}

Band Life::band(int kid, QDate day) const {
    return kid < 0 ? Band::Adult : bandOf(m_home.kids[size_t(kid)].row, day);
}

void Life::status() {
    if (!m_work.statusFrom.isValid() || m_work.statusFrom > m_to)
        return;
    const QDate since = m_work.statusFrom;
    m_work.statusFrom = {};
    m_work.status = m_work.later;
    for (const int kid : m_work.kids) {
        Child& child = m_home.kids[size_t(kid)].row;
        m_c.update<Child>(child.id, [&](Child& c) {
            c.status = m_work.later;
            c.statusSince = since;
            if (c.status == Journey::ChildProtection)
                c.category = m_chance.percent(60) ? u"NEG"_s : u"EMO"_s;
            child = c;
        });
    }
}

void Life::doneEarly() {
    for (auto at = m_work.actions.begin(); at != m_work.actions.end();) {
        const bool due = at->due >= m_from && at->due <= m_to && m_to < m_trust.today.addDays(-9);
        if (!due || at->rolled > 1 || m_work.notable == Notable::RolledAction ||
            !m_chance.percent(35)) {
            ++at;
            continue;
        }
        const QDate day = at->due;
        m_c.update<Action>(at->id, [&](Action& a) {
            a.state = ActionState::Done;
            a.endedOn = day;
        });
        m_c.add(ActionStep{m_c.newId<ActionStepId>(),
                           at->id,
                           m_home.row.id,
                           StepKind::Done,
                           day,
                           {},
                           {},
                           at->owner,
                           {}});
        at = m_work.actions.erase(at);
    }
}

void Life::summary() {
    if (m_work.nextSummary > m_to || m_work.kids.empty() ||
        (m_trust.size > 1 && m_to < m_trust.today.addDays(-730)))
        return;
    const int kid = m_work.kids.front();
    Child& child = m_home.kids[size_t(kid)].row;
    const QDate day = m_to;
    const Words w = m_trust.words(m_work, kid, day, m_work.lead);
    m_c.update<Child>(child.id, [&](Child& c) {
        c.summary = m_trust.say(summaries, w);
        c.summaryOn = day;
        if (m_chance.percent(6) && bandOf(c, day) == Band::School)
            c.school = text(m_chance.of(primaries));
        child = c;
    });
    m_work.nextSummary = day.addDays(m_chance.between(80, 120));
}

void liveThrough(Trust& trust, Book& book, Work& work, QDate from, QDate to) {
    Life(trust, book, work, from, to).go();
}

} // namespace rt::demo
