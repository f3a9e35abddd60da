// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/demo/note_text.h"
#include "core/demo/trust.h"

// What happens with a family between two meetings: visits, calls, views, dates, incidents, and what
// gets done without waiting for the meeting.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int seldomPerMille = 3;

class Life {
public:
    Life(Trust& trust, Book& book, Work& work, QDate from, QDate to)
        : m_trust(trust),
          m_chance(trust.chance),
          m_c(book),
          m_work(work),
          m_home(trust.households[size_t(work.household)]),
          m_team(trust.teams[size_t(work.team)]),
          m_from(std::max(from, work.opened)),
          m_to(to) {}

    void go() {
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

private:
    bool isStory() const { return m_work.notable != Notable::None; }

    // The last weeks of hub 13 are told by its stories alone.
    bool isQuiet() const {
        return isStory() || (m_team.hub.label == u"13" && m_to.daysTo(m_trust.today) < 12);
    }

    QDate anyDay() {
        const QDate day = m_from.addDays(m_chance.below(int(m_from.daysTo(m_to)) + 1));
        return std::max(weekdayOnOrBefore(day), m_from);
    }

    std::vector<ChildId> children() const {
        std::vector<ChildId> ids;
        for (const int kid : m_work.kids)
            ids.push_back(m_home.kids[size_t(kid)].row.id);
        return ids;
    }

    int anyKid() {
        return m_work.kids.empty() ? -1
                                   : m_work.kids[size_t(m_chance.below(int(m_work.kids.size())))];
    }

    Band band(int kid, QDate day) const {
        return kid < 0 ? Band::Adult : bandOf(m_home.kids[size_t(kid)].row, day);
    }

    void status() {
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

    int visitDays() {
        switch (m_work.status) {
        case Journey::ChildProtection:
        case Journey::Assessment:
            return m_chance.between(7, 10);
        case Journey::LookedAfter:
            return m_chance.between(28, 36);
        case Journey::LeavingCare:
            return m_chance.between(38, 50);
        default:
            return m_chance.between(17, 23);
        }
    }

    NoteId note(NoteKind kind, const QString& text, QDate day, const Member& author,
                std::vector<ChildId> about) {
        const NoteId id = m_c.newId<NoteId>();
        const QDateTime at = atHour(day, m_chance.between(9, 16), 5 * m_chance.below(12));
        m_c.add(Note{id, m_home.row.id, std::move(about), author.id, at, kind, text, {}});
        ++m_trust.made.notes;
        return id;
    }

    const Member& visitor(QDate day) {
        return m_chance.percent(72) ? m_work.lead : m_trust.anyMember(m_team, day);
    }

    void visits() {
        while (m_work.nextVisit <= m_to) {
            const QDate day = std::max(weekdayOnOrBefore(m_work.nextVisit), m_from);
            const Member by = visitor(day);
            if (!isStory() && m_chance.percent(4)) { // tried again two days later
                const Words w = m_trust.words(m_work, day, by);
                note(NoteKind::Visit, m_trust.say(nobodyIn, w), day, by, children());
                m_work.nextVisit = day.addDays(m_chance.between(1, 2));
                if (m_work.nextVisit <= m_to)
                    continue;
                return;
            }
            visit(day, by);
        }
    }

    void visit(QDate day, const Member& by) {
        const int kid = anyKid();
        const NoteId id = note(
            NoteKind::Visit,
            visitText(m_chance, m_home.theme, band(kid, day), m_trust.words(m_work, kid, day, by)),
            day, by, children());
        const bool alone = m_work.status == Journey::LookedAfter || m_work.visits % 3 != 2;
        ++m_work.visits;
        for (const int one : m_work.kids)
            if (band(one, day) != Band::Unborn)
                m_c.add(Visit{m_c.newId<VisitId>(), m_home.row.id, m_home.kids[size_t(one)].row.id,
                              day, true, alone, by.id, id});
        m_work.nextVisit = day.addDays(visitDays());
    }

    void notes() {
        int count = m_chance.perMille(620) ? 1 : 0;
        count += m_chance.perMille(140) ? 1 : 0;
        for (int i = 0; i < count; ++i)
            someNote(anyDay());
    }

    void someNote(QDate day) {
        const Member& by = visitor(day);
        const int kid = anyKid();
        const NoteText said =
            anyNote(m_chance, m_home.theme, band(kid, day), m_trust.words(m_work, kid, day, by));
        std::vector<ChildId> about;
        if (said.about == About::Children)
            about = children();
        else if (said.about == About::Child && kid >= 0)
            about = {m_home.kids[size_t(kid)].row.id};
        note(said.kind, said.text, day, by, std::move(about));
    }

    void voices() {
        for (const int index : m_work.kids) {
            Kid& kid = m_home.kids[size_t(index)];
            const QDate day = std::max(kid.nextVoice, m_from);
            if (day > m_to || bandOf(kid.row, day) == Band::Unborn)
                continue;
            const Words w = m_trust.words(m_work, index, day, m_work.lead);
            kid.lastVoice = m_trust.say(voiceWords(bandOf(kid.row, day)), w);
            m_c.add(Voice{m_c.newId<VoiceId>(), m_home.row.id, kid.row.id, day, kid.lastVoice,
                          m_trust.say(voiceMethods, w),
                          m_chance.percent(40) ? m_trust.say(voiceChanged, w) : QString()});
            kid.nextVoice = day.addDays(m_chance.between(26, 36));
        }
    }

    void date(KeyDateKind kind, QDate due) {
        const ChildId about =
            kind == KeyDateKind::CareReview || kind == KeyDateKind::PathwayReview || m_work.linked
                ? children().front()
                : ChildId{};
        const KeyDate d{
            m_c.newId<KeyDateId>(), m_home.row.id, about, kind, weekdayOnOrBefore(due), {}, {}};
        m_c.add(d);
        m_work.dates.push_back(d);
    }

    bool ahead(KeyDateKind kind) const {
        return std::any_of(m_work.dates.begin(), m_work.dates.end(),
                           [kind](const KeyDate& d) { return d.kind == kind; });
    }

    void held() {
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

    void dates() {
        held();
        if (m_work.kids.empty())
            return;
        const bool planOld =
            m_work.notable == Notable::PlanOld && m_to > m_trust.today.addDays(-100);
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

    QDate nextConference() {
        if (m_work.notable == Notable::ConferenceSoon)
            return addWorkingDays(m_trust.today, 7);
        const QDate due = m_to.addDays(m_chance.between(80, 170));
        const int days = int(m_trust.today.daysTo(due));
        if (m_work.notable == Notable::PlanOld && days > -80)
            return m_trust.today.addDays(66);
        return isStory() && days >= -5 && days < 32 ? due.addDays(40) : due;
    }

    void doneEarly() {
        for (auto at = m_work.actions.begin(); at != m_work.actions.end();) {
            const bool due =
                at->due >= m_from && at->due <= m_to && m_to < m_trust.today.addDays(-9);
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
                               u"done"_s,
                               at->owner,
                               {}});
            at = m_work.actions.erase(at);
        }
    }

    void summary() {
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

    void surprises() {
        if (m_chance.perMille(2 * seldomPerMille))
            incident();
        if (m_chance.perMille(seldomPerMille))
            directionBetween();
    }

    void incident() {
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
        m_c.add(Incident{m_c.newId<IncidentId>(), m_home.row.id, m_home.kids[size_t(kid)].row.id,
                         kind, day, m_trust.say(incidentWords(kind), w)});
    }

    void directionBetween() {
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

    Trust& m_trust;
    Chance& m_chance;
    Book& m_c;
    Work& m_work;
    Household& m_home;
    const Team& m_team;
    const QDate m_from, m_to;
};

} // namespace

void liveThrough(Trust& trust, Book& book, Work& work, QDate from, QDate to) {
    Life(trust, book, work, from, to).go();
}

} // namespace rt::demo
