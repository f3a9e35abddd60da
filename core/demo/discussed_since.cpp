// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/discussing.h"

// What was done since last time: previous actions, planned conversations, a challenge.
namespace rt::demo {

using namespace Qt::StringLiterals;

void Discussing::previousActions() {
    std::vector<Action> kept;
    for (Action& action : m_work.actions) {
        Action after = action;
        ActionStep step{m_c.newId<ActionStepId>(),
                        action.id,
                        m_home.row.id,
                        StepKind::Done,
                        m_day,
                        {},
                        QString(),
                        action.owner,
                        m_d.id};
        const bool story = is(Notable::RolledAction) && action.what.startsWith(u"apply for");
        if (story || (action.rolled < 2 && m_chance.percent(17)) || action.due > m_day.addDays(4)) {
            step.kind = StepKind::Rolled;
            step.newDue = m_day.addDays(m_chance.between(5, 12));
            step.reason = say(rollReasons);
            after.due = step.newDue;
            ++after.rolled;
        } else if (m_chance.percent(8)) {
            step.kind = StepKind::Dropped;
            step.reason = say(dropReasons);
            after.state = ActionState::Dropped;
        } else {
            after.state = ActionState::Done;
        }
        if (after.state != ActionState::Open)
            after.endedOn = m_day;
        m_c.update<Action>(action.id, [&](Action& a) { a = after; });
        m_c.add(step);
        m_record.earlier(ownerOf(after), after.what, step);
        if (after.state == ActionState::Open)
            kept.push_back(after);
    }
    m_work.actions = std::move(kept);
}

QString Discussing::ownerOf(const Action& action) const {
    if (action.owner.isNull())
        return action.outsideOwner;
    for (const Member& m : m_sitting.team->members)
        if (m.id == action.owner)
            return m.name;
    return m_work.lead.name;
}

// of planned conversations and of a challenge
void Discussing::answers() {
    if (!deepOne())
        return;
    for (const Hypothesis& one : m_work.awaited) {
        const QString result = demo::say(asksFor(m_home.theme)[0].result, m_words);
        m_c.update<Hypothesis>(one.id, [&](Hypothesis& h) {
            h.result = resultOf(h, result);
            h.resultAt = m_d.id;
            h.resultOn = m_day;
            m_record.asked(h);
        });
    }
    m_work.awaited.clear();
    if (!m_work.challenge || is(Notable::OpenChallenge))
        return;
    const Challenge open = *m_work.challenge;
    m_c.update<Challenge>(open.id, [&](Challenge& challenge) {
        for (const Challenged& one : challenges)
            if (demo::say(one.text, m_words) == open.text || challenge.answer.isEmpty()) {
                challenge.answer = demo::say(one.answer, m_words);
                challenge.evidence = demo::say(one.evidence, m_words);
            }
        challenge.answeredBy = m_sitting.meeting.chair;
        challenge.answeredAt = at(30);
        challenge.evidencedOn = m_day;
    });
    m_work.challenge.reset();
}

QString Discussing::resultOf(const Hypothesis& hypothesis, const QString& otherwise) const {
    for (const Ask& ask : asksFor(m_home.theme))
        if (demo::say(ask.question, m_words) == hypothesis.question)
            return demo::say(ask.result, m_words);
    return otherwise;
}

} // namespace rt::demo
