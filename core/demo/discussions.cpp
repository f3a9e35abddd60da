// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/record.h"
#include "core/demo/trust.h"
#include "core/domain/discussion_rules.h"
#include "core/domain/meeting_ids.h"

// One family in one meeting: what was done since, what is wondered, what is directed, who does
// what.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

class Discussing {
public:
    Discussing(Trust& trust, Book& book, Sitting& sitting, int work, Depth depth)
        : m_trust(trust),
          m_chance(trust.chance),
          m_c(book),
          m_sitting(sitting),
          m_index(work),
          m_work(trust.works[size_t(work)]),
          m_home(trust.households[size_t(m_work.household)]),
          m_day(sitting.meeting.on),
          m_recent(m_day > trust.today.addDays(-370)),
          m_before(trust.weeks - sitting.week) {
        m_d.depth = depth;
    }

    void go() {
        begin();
        previousActions();
        answers();
        if (m_d.depth == Depth::Deep)
            deep();
        else
            quick();
        finish();
    }

private:
    bool deepOne() const { return m_d.depth == Depth::Deep; }

    bool is(Notable notable) const { return m_work.notable == notable; }

    QString say(Phrases phrases) { return m_trust.say(phrases, m_words); }

    void begin() {
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

    void previousActions() {
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
            if (story || (action.rolled < 2 && m_chance.percent(17)) ||
                action.due > m_day.addDays(4)) {
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

    QString ownerOf(const Action& action) const {
        if (action.owner.isNull())
            return action.outsideOwner;
        for (const Member& m : m_sitting.team->members)
            if (m.id == action.owner)
                return m.name;
        return m_work.lead.name;
    }

    void answers() { // of planned conversations and of a challenge
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

    QString resultOf(const Hypothesis& hypothesis, const QString& otherwise) const {
        for (const Ask& ask : asksFor(m_home.theme))
            if (demo::say(ask.question, m_words) == hypothesis.question)
                return demo::say(ask.result, m_words);
        return otherwise;
    }

    QDateTime at(int minute) const { return m_sitting.meeting.started.addSecs(60 * minute); }

    void deep() {
        m_d.question = say(questions(m_home.theme));
        m_d.newFacts = say(newFactsFor(m_home.theme)) + u' ' + say(newFactsFor(m_home.theme));
        m_d.reflection =
            say(reflectionsFor(m_home.theme)) + u'\n' + say(reflectionsFor(m_home.theme));
        if (m_chance.percent(40))
            m_d.reflection += u'\n' + say(strengthsFor(m_home.theme));
        m_d.seconds = m_chance.between(190, 330);
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

    bool isStory() const { return m_work.notable != Notable::None; }

    void quick() {
        m_d.newFacts = say(quickFacts);
        m_d.planStands = true;
        m_d.seconds = m_chance.between(60, 150);
        m_d.nextDeep = m_work.nextDeep.isValid() ? m_work.nextDeep
                                                 : m_day.addDays(cadenceDays(m_trust, m_work));
        m_d.next = m_d.nextDeep;
        m_work.nextDeep = m_d.nextDeep;
    }

    Decided chosen() {
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

    void direct() {
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

    void action(DirectionId direction, int number) {
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
        const bool outside =
            !isStory() && m_home.theme != Theme::LeavingCare && m_chance.percent(8);
        if (outside) {
            a.outsideOwner = say(outsideOwners);
            a.what = say(outsideActions);
        } else {
            a.owner = m_chance.percent(55) ? m_work.lead.id
                                           : m_trust.anyMember(*m_sitting.team, m_day).id;
        }
        m_c.add(a);
        m_work.actions.push_back(a);
        m_record.action(ownerOf(a), a);
    }

    void scales() {
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
        voice(carer.part == u"Foster carer" ? carer.given : carer.part,
              hub + m_chance.between(-1, 3));
        if (!m_work.kids.empty()) {
            const Child& eldest = m_home.kids[size_t(m_work.kids.front())].row;
            if (bandOf(eldest, m_day) >= Band::School)
                voice(eldest.given, hub + m_chance.between(-2, 2));
        }
    }

    void hypothesis() {
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

    void challenge() {
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

    void finish() {
        m_work.lastDiscussed = m_day;
        m_c.add(m_d);
        m_sitting.toSign.push_back(m_d);
        m_sitting.texts.push_back(
            {m_record.text(m_d, m_sitting, m_work.lead.name, m_recent), m_index});
    }

    Trust& m_trust;
    Chance& m_chance;
    Book& m_c;
    Sitting& m_sitting;
    const int m_index;
    Work& m_work;
    Household& m_home;
    const QDate m_day;
    const bool m_recent;
    const int m_before; // weeks until the next planned meeting
    Words m_words;
    Discussion m_d;
    Record m_record;
};

} // namespace

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
