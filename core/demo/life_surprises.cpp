// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/life.h"

// What nobody planned: incidents, and directions that do not wait.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int seldomPerMille = 3;

}

void Life::surprises() {
    if (m_chance.perMille(2 * seldomPerMille))
        incident();
    if (m_chance.perMille(seldomPerMille))
        directionBetween();
}

void Life::incident() {
    const QDate day = anyDay();
    const int kid = anyKid();
    if (kid < 0)
        return;
    const bool teen = band(kid, day) == Band::Teenager;
    using enum IncidentKind;
    const IncidentKind kind = teen && m_chance.percent(60)           ? Missing
                              : teen && m_chance.percent(20)         ? Arrest
                              : m_home.theme == Theme::DomesticAbuse ? DomesticAbuse
                              : m_chance.percent(40)                 ? Hospital
                              : m_chance.percent(50)                 ? Section47
                                                                     : Other;
    const Words w = m_trust.words(m_work, kid, day, m_work.lead);
    m_c.add(Incident{m_c.newId<IncidentId>(), m_home.row.id, m_home.kids[size_t(kid)].row.id, kind,
                     day, m_trust.say(incidentWords(kind), w)});
}

void Life::directionBetween() {
    const QDate day = anyDay();
    const Member* consultant = m_team.of(Role::Consultant);
    const Words w = m_trust.words(m_work, day, *consultant);
    const Decided& decided = m_trust.pick(decisionsFor(m_home.theme));
    Direction d;
    d.id = m_c.newId<DirectionId>();
    d.family = m_home.row.id;
    d.kind = decided.kind;
    d.decision = say(decided.decision, w);
    d.because = say(decided.because, w);
    d.by = day.addDays(m_chance.between(2, 14));
    d.noActionBecause = m_trust.say(noActionReasons, w);
    d.decider = m_chance.percent(80) ? consultant->id : m_team.manager.id;
    d.decidedAt = atHour(day, 15, 20);
    d.level = Authority::Consultant;
    m_c.add(d);
}

} // namespace rt::demo
