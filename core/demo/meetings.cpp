// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/demo/trust.h"
#include "core/domain/meeting_ids.h"
#include "core/domain/place.h"
#include "core/queries/record_words.h"

// The weekly meetings of a hub: who was there, what was on the agenda, and the next one.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

constexpr int meetingMinutes = 120;

struct Slot {
    int work = 0;
    Depth depth = Depth::Deep;
    bool reached = true;
    Reason reason;
};

bool isLast(const Trust& trust, int week, int weeksBefore) {
    return week == trust.weeks - weeksBefore;
}

// When a story of hub 13 is to be discussed deeply in the last weeks; no other week counts then.
std::optional<bool> told(const Trust& trust, Notable notable, int week) {
    const int before = trust.weeks - week;
    switch (notable) {
    case Notable::Drift:
        return before <= 11 ? std::optional(false) : std::nullopt;
    case Notable::DriftToo:
        return before <= 9 ? std::optional(false) : std::nullopt;
    case Notable::FallingScale:
        return before <= 6 ? std::optional(before == 5 || before == 3 || before == 1)
                           : std::nullopt;
    case Notable::RolledAction:
        return before <= 8 ? std::optional(before % 2 == 1) : std::nullopt;
    case Notable::WaivedDirection:
        return before <= 4 ? std::optional(before == 3 || before == 1) : std::nullopt;
    case Notable::OpenChallenge:
        return before <= 3 ? std::optional(before == 2) : std::nullopt;
    case Notable::ManagerOwes:
        return before <= 3 ? std::optional(before == 2) : std::nullopt;
    case Notable::NotReached:
        return before <= 4 ? std::optional(before == 4 || before == 1) : std::nullopt;
    default:
        return std::nullopt;
    }
}

// For each deep discussion, half of the time without the beginning and the quick round: the rest
// goes into finding the page, tea and the next family.
int secondsFor(const std::vector<Slot>& agenda, const Meeting& meeting) {
    const auto deep = std::count_if(agenda.begin(), agenda.end(), [](const Slot& slot) {
        return slot.reached && slot.depth == Depth::Deep;
    });
    const int quick = int(agenda.size()) - int(deep);
    const int left = 60 * (meeting.minutes - meeting.overhead) - 210 * quick;
    return left / 2 / std::max(int(deep), 1);
}

class Holding {
public:
    Holding(Trust& trust, Team& team, int week)
        : m_trust(trust),
          m_chance(trust.chance),
          m_team(team),
          m_week(week),
          m_day(trust.meetingDay(team, week)) {}

    std::vector<int> cases() const { // of both hubs when they meet together
        std::vector<int> all = m_team.open;
        if (isJoint())
            for (const int work : m_trust.teams[size_t(m_trust.teamOf(u"5"))].open)
                all.push_back(work);
        return all;
    }

    bool isJoint() const { return m_team.hub.label == u"4" && m_week % 4 == 2; }

    std::vector<Slot> agenda() {
        std::vector<Slot> slots_;
        int deep = 0, quick = 0;
        for (const int index : cases()) {
            const Work& work = m_trust.works[size_t(index)];
            if (work.opened > m_day)
                continue;
            const auto forced = told(m_trust, work.notable, m_week);
            const bool isNew = !work.nextDeep.isValid();
            const bool due = forced.value_or(isNew || work.nextDeep <= m_day);
            const bool stale =
                !work.lastDiscussed.isValid() || work.lastDiscussed.daysTo(m_day) > 13;
            if (due && (deep < 11 || forced)) {
                ++deep;
                slots_.push_back({index, Depth::Deep, true, reasonFor(work, isNew)});
            } else if (!forced && stale && quick < 4 && m_chance.percent(45)) {
                ++quick;
                slots_.push_back({index, Depth::Quick, true, reasonFor(work, false)});
            }
        }
        for (Slot& slot : slots_)
            slot.reached = reached(m_trust.works[size_t(slot.work)]);
        return slots_;
    }

    Sitting sit(Book& c) {
        Sitting sitting{meeting(), &m_team, m_week, {}, false, false, 0, {}, {}};
        c.add(sitting.meeting);
        ++m_trust.made.meetings;
        attendance(c, sitting);
        return sitting;
    }

    void cancelled(Book& c) {
        static constexpr Phrase why[] = {u"Training day for the whole service.",
                                         u"Half of the hub was ill; the families roll over.",
                                         u"Two court hearings on the same morning."};
        Meeting m = meeting();
        m.state = MeetingState::Cancelled;
        m.started = m.ended = {};
        m.cancelledBecause = text(why[m_chance.below(3)]);
        c.add(m);
    }

    void items(Book& c, const Sitting& sitting, const std::vector<Slot>& all) {
        const auto places = evenPlaces(int(all.size()));
        for (size_t i = 0; i < all.size(); ++i) {
            const Work& work = m_trust.works[size_t(all[i].work)];
            AgendaItem item;
            item.id = agendaItemId(sitting.meeting.id, work.id);
            item.meeting = sitting.meeting.id;
            item.inCase = work.id;
            item.family = m_trust.households[size_t(work.household)].row.id;
            item.tier = makesMust(all[i].reason.code) ? Tier::Must : Tier::Should;
            item.reasons = writeReasons({all[i].reason});
            item.points = all[i].reason.points;
            item.minutes = all[i].depth == Depth::Deep ? 6 : 2;
            item.place = places[i];
            item.depth = all[i].depth;
            item.state = all[i].reached ? ItemState::Discussed : ItemState::NotReached;
            c.add(item);
        }
    }

private:
    bool reached(const Work& work) {
        const bool last = isLast(m_trust, m_week, 1);
        if (work.notable != Notable::None || (last && m_team.hub.label == u"13"))
            return !(work.notable == Notable::NotReached && last);
        return !m_chance.percent(3);
    }

    Reason reasonFor(const Work& work, bool isNew) const {
        Reason reason;
        if (isNew) {
            reason.code = ReasonCode::NewCase;
            reason.date = work.opened;
        } else if (work.nextDeep < m_day && work.lastDiscussed.isValid()) {
            reason.code = ReasonCode::BeyondCadence;
            reason.date = work.nextDeep;
            reason.number = int(work.lastDiscussed.daysTo(m_day));
            reason.points = 3;
        } else {
            reason.date = work.lastDiscussed;
            reason.number =
                work.lastDiscussed.isValid() ? int(work.lastDiscussed.daysTo(m_day)) : 0;
        }
        return reason;
    }

    Meeting meeting() {
        Meeting m;
        m.hub = m_team.hub.id;
        m.kind = isJoint() ? MeetingKind::Joint : MeetingKind::Weekly;
        if (isJoint())
            m.jointWith = m_trust.teams[size_t(m_trust.teamOf(u"5"))].hub.id;
        m.on = m_day;
        m.at = u"10:00"_s;
        m.ordinal = ++m_team.ordinal;
        m.minutes = meetingMinutes;
        m.id = meetingId(m.hub, m_day, m.kind, m.ordinal);
        m.state = MeetingState::Ended;
        m.started = atHour(m_day, 10, m_chance.between(0, 6));
        m.ended = m.started.addSecs(60 * m_chance.between(m.minutes - 22, m.minutes + 8));
        m.chair = m_team.members.front().id;
        m.scribe = m_team.of(Role::Coordinator)->id;
        return m;
    }

    // Once a month each hub; the manager of hubs 13 to 16 came to none last month.
    bool managerComes() const {
        const int index = int(&m_team - m_trust.teams.data());
        const QDate lastMonth = m_trust.today.addMonths(-1);
        if (m_team.spec->manager == 3 && m_day.year() == lastMonth.year() &&
            m_day.month() == lastMonth.month())
            return false;
        return (m_day.day() - 1) / 7 == index % 4;
    }

    Presence presence(const Member& m) {
        if (m.role == Role::Clinician && m_team.hub.label == u"13" && m_week >= m_trust.weeks - 3)
            return Presence::Apologies;
        if (m.role == Role::Clinician && m_team.hub.label == u"13" && m_week == m_trust.weeks - 4)
            return Presence::Present;
        const int there = m.role == Role::Consultant    ? 98
                          : m.role == Role::Coordinator ? 96
                          : m.role == Role::Clinician   ? 82
                                                        : 88;
        return m_chance.percent(there) ? Presence::Present
               : m_chance.percent(80)  ? Presence::Apologies
                                       : Presence::Absent;
    }

    void attend(Book& c, Sitting& sitting, const Member& m, Presence presence) {
        Attendance a;
        a.id = attendanceId(sitting.meeting.id, m.id);
        a.meeting = sitting.meeting.id;
        a.person = m.id;
        a.role = m.role;
        a.presence = presence;
        if (presence == Presence::Present && m_chance.percent(4))
            a.late = u"10:15"_s;
        c.add(a);
        if (presence != Presence::Present)
            return;
        m_present << m.name + u" ("_s + recordWord(m.role) + u')';
        sitting.clinicianPresent |= m.role == Role::Clinician;
        sitting.managerPresent |= m.role == Role::GroupManager;
    }

    void attendance(Book& c, Sitting& sitting) {
        for (const Member& m : m_team.members)
            if (m.from <= m_day)
                attend(c, sitting, m, presence(m));
        if (isJoint())
            for (const Member& m : m_trust.teams[size_t(m_trust.teamOf(u"5"))].members)
                if (m.from <= m_day && m.role != Role::Clinician) // the same one
                    attend(c, sitting, m, presence(m));
        if (managerComes())
            attend(c, sitting, m_team.manager, Presence::Present);
        if (m_chance.percent(4)) {
            Attendance a;
            a.visitor = u"Head of year, Quillstone Academy"_s;
            a.agency = u"school"_s;
            a.id = visitorAttendanceId(sitting.meeting.id, a.visitor);
            a.meeting = sitting.meeting.id;
            a.role = Role::Partner;
            c.add(a);
            m_present << a.visitor + u" (school)"_s;
        }
        sitting.present = m_present.join(u", "_s);
    }

    Trust& m_trust;
    Chance& m_chance;
    Team& m_team;
    const int m_week;
    const QDate m_day;
    QStringList m_present;
};

} // namespace

void holdMeeting(Trust& trust, Team& team, int week, Book& c, std::vector<Sitting>& toSign) {
    if (team.hub.label == u"5" && week % 4 == 2)
        return; // met with hub 4
    Holding holding(trust, team, week);
    if (holding.cases().empty())
        return;
    if (week < trust.weeks - 12 && trust.chance.percent(2)) {
        holding.cancelled(c);
        return;
    }
    const auto agenda = holding.agenda();
    Sitting sitting = holding.sit(c);
    holding.items(c, sitting, agenda);
    sitting.deepSeconds = secondsFor(agenda, sitting.meeting);
    for (const auto& slot : agenda)
        if (slot.reached)
            discuss(trust, c, sitting, slot.work, slot.depth);
    toSign.push_back(std::move(sitting));
}

void planNext(Trust& trust, Book& c) {
    for (Team& team : trust.teams) {
        if (team.open.empty())
            continue;
        Meeting m;
        m.hub = team.hub.id;
        m.on = team.next;
        m.at = u"10:00"_s;
        m.ordinal = ++team.ordinal;
        m.minutes = meetingMinutes;
        m.id = meetingId(m.hub, m.on, m.kind, m.ordinal);
        m.chair = team.members.front().id;
        m.scribe = team.of(Role::Coordinator)->id;
        c.add(m);
        ++trust.made.meetings;
        if (team.hub.label == u"13")
            trust.made.next = m.id;
    }
}

} // namespace rt::demo
