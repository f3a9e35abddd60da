// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/discussing.h"
#include "core/domain/discussion_rules.h"

// What is decided, who does what, and the numbers.
namespace rt::demo {

using namespace Qt::StringLiterals;

Decided Discussing::chosen() {
    if (is(Notable::ManagerOwes) && m_before == 2)
        return managerDecisions[1];
    if (m_sitting.managerPresent && !isStory() && m_chance.percent(12))
        return m_trust.pick(managerDecisions);
    const auto all = decisionsFor(m_home.theme);
    Decided one = m_trust.pick(all);
    if (is(Notable::PlanOld) && one.kind == DecisionKind::Plan && m_before < 14)
        one.kind = DecisionKind::Other;
    return one;
}

void Discussing::direct() {
    const Decided decided = chosen();
    Direction d;
    d.id = m_c.newId<DirectionId>();
    d.family = m_home.row.id;
    d.discussion = m_d.id;
    d.kind = decided.kind;
    d.decision = demo::say(decided.decision, m_words);
    d.because = demo::say(decided.because, m_words);
    d.by = m_day.addDays(m_chance.between(7, 26));
    d.decidedAt = at(m_chance.between(5, 70));
    const bool above = std::any_of(managerDecisions.begin(), managerDecisions.end(),
                                   [&](const Decided& one) { return one.kind == d.kind; });
    const bool byManager = above && !is(Notable::ManagerOwes);
    d = withAuthority(d, byManager ? m_sitting.team->manager.id : m_sitting.meeting.chair,
                      byManager ? Role::GroupManager : Role::Consultant, Settings());
    const int count = isStory() ? m_chance.between(1, 3)
                                : std::array{0, 1, 1, 1, 2, 2, 3}[size_t(m_chance.below(7))];
    if (count == 0)
        d.noActionBecause = say(noActionReasons);
    m_c.add(d);
    m_work.direction = d.id;
    m_record.direction(d, byManager ? m_sitting.team->manager.name
                                    : m_sitting.team->members.front().name);
    for (int i = 0; i < count; ++i)
        action(d.id, i);
}

void Discussing::action(DirectionId direction, int number) {
    Action a;
    a.id = m_c.newId<ActionId>();
    a.family = m_home.row.id;
    a.from = m_d.id;
    a.direction = direction;
    a.what = say(actionsFor(m_home.theme));
    if (is(Notable::RolledAction) && m_before == 7 && number == 0)
        a.what = u"apply for the bus pass with Mum"_s;
    else if (is(Notable::RolledAction) && a.what.startsWith(u"apply for"))
        a.what = u"call the nurse about sleep"_s;
    a.due = a.firstDue = weekdayOnOrBefore(m_day.addDays(m_chance.between(2, 13)));
    const bool outside = !isStory() && m_home.theme != Theme::LeavingCare && m_chance.percent(8);
    if (outside) {
        a.outsideOwner = say(outsideOwners);
        a.what = say(outsideActions);
    } else {
        a.owner =
            m_chance.percent(55) ? m_work.lead.id : m_trust.anyMember(*m_sitting.team, m_day).id;
    }
    m_c.add(a);
    m_work.actions.push_back(a);
    m_record.action(ownerOf(a), a);
}

void Discussing::scales() {
    int& hub = m_work.scale;
    if (hub < 0)
        hub = m_chance.between(3, 6);
    else if (m_chance.percent(45))
        hub = std::clamp(hub + (m_chance.percent(70) ? 1 : -1), 2, 8);
    if (isStory() && m_before <= 6) // steady, but for the one that falls
        hub = is(Notable::FallingScale) ? std::array{4, 4, 5, 5, 6, 6}[size_t(m_before - 1)]
                                        : std::clamp(hub, 5, 7);
    const bool owed = !isStory() && m_chance.percent(5);
    Words about = m_words;
    if (m_home.kids.size() > 0)
        about.child = m_home.kids.front().row.given;
    Scale s;
    s.discussion = m_d.id;
    s.family = m_home.row.id;
    if (m_work.linked && !m_work.kids.empty())
        s.child = m_home.kids[size_t(m_work.kids.front())].row.id;
    s.question = demo::say(scaleQuestions(m_home.theme)[0], about);
    s.owed = owed;
    s.because = owed ? QString() : say(scaleBecause(hub));
    s.on = m_day;
    const auto voice = [&](const QString& name, int number) {
        s.id = m_c.newId<ScaleId>();
        s.voice = name;
        s.number = std::clamp(number, 0, 10);
        m_c.add(s);
        m_record.scale(s);
    };
    voice(u"Hub"_s, hub);
    const Adult& carer = m_home.adults.front();
    voice(carer.part == u"Foster carer" ? carer.given : carer.part, hub + m_chance.between(-1, 3));
    if (!m_work.kids.empty()) {
        const Child& eldest = m_home.kids[size_t(m_work.kids.front())].row;
        if (bandOf(eldest, m_day) >= Band::School)
            voice(eldest.given, hub + m_chance.between(-2, 2));
    }
}

} // namespace rt::demo
