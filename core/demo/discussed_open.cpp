// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/discussing.h"

// What stays open until next time: a hypothesis, a challenge.
namespace rt::demo {

using namespace Qt::StringLiterals;

void Discussing::hypothesis() {
    const Ask& ask = m_trust.pick(asksFor(m_home.theme));
    Hypothesis h;
    h.id = m_c.newId<HypothesisId>();
    h.discussion = m_d.id;
    h.family = m_home.row.id;
    h.text = demo::say(ask.text, m_words);
    h.conversationWith = demo::say(ask.with, m_words);
    h.question = demo::say(ask.question, m_words);
    const Member& asker = m_trust.anyMember(*m_sitting.team, m_day);
    h.asker = asker.id;
    h.by = weekdayOnOrBefore(m_day.addDays(m_chance.between(4, 12)));
    m_c.add(h);
    m_work.awaited.push_back(h);
    m_record.hypothesis(h, asker.name);
}

void Discussing::challenge() {
    const bool story = is(Notable::OpenChallenge) && m_before == 2;
    if (!story && (isStory() || m_before <= 3 || !m_chance.percent(2) || m_work.challenge))
        return;
    const Challenged& one = m_trust.pick(challenges);
    Challenge c;
    c.id = m_c.newId<ChallengeId>();
    c.family = m_home.row.id;
    c.discussion = m_d.id;
    c.by = m_chance.percent(50) ? m_trust.quality : m_sitting.team->manager.id;
    c.at = at(75);
    c.text = demo::say(one.text, m_words);
    m_c.add(c);
    m_work.challenge = c;
}

} // namespace rt::demo
