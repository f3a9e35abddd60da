// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/discussing.h"
#include "core/domain/discussion_rules.h"
#include "core/domain/meeting_ids.h"

namespace rt::demo {

using namespace Qt::StringLiterals;

void Discussing::go() {
    begin();
    previousActions();
    answers();
    if (m_d.depth == Depth::Deep)
        deep();
    else
        quick();
    finish();
}

void Discussing::begin() {
    m_words = m_trust.words(m_work, m_day, m_work.lead);
    m_d.id = discussionId(m_sitting.meeting.id, m_work.id);
    m_d.meeting = m_sitting.meeting.id;
    m_d.inCase = m_work.id;
    m_d.family = m_home.row.id;
    m_d.on = m_day;
    m_d.presenter = m_work.lead.id;
    m_d.state = DiscussionState::Closed;
    m_d.seen = say(seenFor(m_home.theme));
    for (const int kid : m_work.kids)
        if (const QString& words = m_home.kids[size_t(kid)].lastVoice; !words.isEmpty())
            m_d.voice = words;
}

void Discussing::deep() {
    m_d.question = say(questions(m_home.theme));
    m_d.newFacts = say(newFactsFor(m_home.theme)) + u' ' + say(newFactsFor(m_home.theme));
    m_d.reflection = say(reflectionsFor(m_home.theme)) + u'\n' + say(reflectionsFor(m_home.theme));
    if (m_chance.percent(40))
        m_d.reflection += u'\n' + say(strengthsFor(m_home.theme));
    m_d.seconds = std::clamp(m_sitting.deepSeconds * m_chance.between(80, 120) / 100, 480, 1200);
    if (m_chance.percent(4))
        m_d.dissent = say(dissents);
    if (is(Notable::WaivedDirection) && m_before == 1) {
        m_d.directionWaiver = Waiver::KeyPersonAbsent;
        m_d.directionWaiverWhy =
            u"The consultant had to leave for a strategy discussion before we came to it."_s;
    } else if (!isStory() && m_chance.percent(3)) {
        m_d.directionWaiver = Waiver::KeyPersonAbsent;
        m_d.directionWaiverWhy = text(m_trust.pick(waiverReasons));
    } else {
        direct();
    }
    if (!isStory() && m_d.directionWaiver == Waiver::None && m_chance.percent(2)) {
        m_d.reflection.clear();
        m_d.reflectionWaiver = Waiver::UrgentDirectionOnly;
        m_d.reflectionWaiverWhy = u"Decided today; we come back to the why next time."_s;
    }
    if (isStory() || m_chance.percent(m_recent ? 65 : 40))
        scales();
    if (m_chance.percent(m_recent ? 30 : 14))
        hypothesis();
    challenge();
    if (m_recent && m_chance.percent(8))
        m_c.add(Contribution{m_c.newId<ContributionId>(), m_d.id, m_home.row.id,
                             m_chance.percent(60) ? m_trust.anyMember(*m_sitting.team, m_day).id
                                                  : PersonId{},
                             say(contributions), at(-60)});
    ++m_work.deepOnes;
    m_work.lastDeep = m_day;
    m_work.nextDeep = m_day.addDays(cadenceDays(m_trust, m_work));
    m_d.next = m_work.nextDeep;
    m_d.nextDeep = m_work.nextDeep;
}

void Discussing::quick() {
    m_d.newFacts = say(quickFacts);
    m_d.planStands = true;
    m_d.seconds = m_chance.between(120, 300);
    m_d.nextDeep =
        m_work.nextDeep.isValid() ? m_work.nextDeep : m_day.addDays(cadenceDays(m_trust, m_work));
    m_d.next = m_d.nextDeep;
    m_work.nextDeep = m_d.nextDeep;
}

void Discussing::finish() {
    m_work.lastDiscussed = m_day;
    m_c.add(m_d);
    m_sitting.toSign.push_back(m_d);
    m_sitting.texts.push_back({m_record.text(m_d, m_sitting, m_work.lead.name, m_recent), m_index});
}

int cadenceDays(const Trust& trust, const Work& work) {
    if (trust.households[size_t(work.household)].theme == Theme::BeforeBirth)
        return 14;
    switch (work.status) {
    case Journey::ChildProtection:
        return 14;
    case Journey::LookedAfter:
        return 42;
    case Journey::LeavingCare:
        return 56;
    default:
        return 28;
    }
}

void discuss(Trust& trust, Book& book, Sitting& sitting, int work, Depth depth) {
    Discussing(trust, book, sitting, work, depth).go();
}

} // namespace rt::demo
