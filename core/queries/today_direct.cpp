// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/today_direct.h"

#include "core/queries/meetings.h"

#include <tuple>

namespace rt {

namespace {

QDate usualDay(const Database& db, HubId hub, QDate day) { // of the next weekly meeting
    const QDate last = hubSeries(db, hub).lastWeekly;
    QDate usual = last.isValid() ? last.addDays(7) : day;
    while (usual < day)
        usual = usual.addDays(7);
    return usual;
}

class DirectHub {
public:
    DirectHub(const Database& db, const TodayPlace& place, const Hub& hub, QDate day,
              DirectDay& direct)
        : m_db(db),
          m_place(place),
          m_day(day),
          m_hub(todayHub(db, place, hub, day)),
          m_direct(direct) {}

    void gather() {
        m_direct.families += int(m_hub.standings.size());
        m_direct.children += int(m_hub.children.size());
        for (const Standing& one : m_hub.standings) {
            const auto reasons = rankCase(one, m_hub.settings, m_day).reasons;
            if (auto line = familyOf(one, reasons, isOwed); !line.reasons.empty())
                m_direct.owed.push_back(std::move(line));
            if (auto line = familyOf(one, reasons, isWorry); !line.reasons.empty())
                m_direct.worries.push_back(std::move(line));
        }
        if (holdsCases(m_hub.hub.type))
            m_direct.meetings.push_back(meeting());
        if (m_place.home == Home::Partner)
            return;
        for (TeamLine& line : teamOf(m_db, m_hub.hub, openActionsOfHub(m_db, m_hub.hub.id), m_day))
            m_direct.team.push_back(std::move(line));
    }

private:
    template <class Wanted>
    TodayFamily familyOf(const Standing& one, const std::vector<Reason>& reasons,
                         Wanted wanted) const {
        TodayFamily line{one.inCase, one.family, one.familyName, m_hub.hub.id, m_hub.hub.label,
                         {},         {}};
        for (const Reason& reason : reasons)
            if (wanted(reason.code))
                line.reasons.push_back(reason);
        for (const ChildStanding& child : one.children)
            line.children.insert(child.child, m_hub.children.value(child.child).name);
        return line;
    }

    void must(TodayMeeting& next, CaseId inCase, const std::vector<Reason>& reasons) const {
        for (const Standing& one : m_hub.standings)
            if (one.inCase == inCase)
                next.must.push_back(familyOf(one, reasons, makesMust));
    }

    TodayMeeting meeting() {
        TodayMeeting next;
        next.hub = m_hub.hub.id;
        next.hubLabel = m_hub.hub.label;
        if (const auto planned = nextMeeting(m_db, next.hub, m_day)) {
            next.meeting = *planned;
        } else {
            next.meeting.id = {};
            next.meeting.hub = next.hub;
            next.meeting.on = usualDay(m_db, next.hub, m_day);
        }
        next.available = std::max(next.meeting.minutes - next.meeting.overhead, 0);
        if (!next.meeting.id.isNull())
            fromAgenda(next);
        if (!next.prepared)
            fromProposal(next);
        std::erase_if(next.must, [](const TodayFamily& one) { return one.reasons.empty(); });
        return next;
    }

    void fromAgenda(TodayMeeting& next) const {
        for (const AgendaLine& line : agendaLines(m_db, next.meeting.id)) {
            next.prepared = true;
            if (line.item.state == ItemState::Removed)
                continue;
            ++next.families;
            next.minutes += line.item.minutes;
            if (line.item.tier == Tier::Must) {
                ++next.musts;
                must(next, line.item.inCase, line.reasons);
            }
        }
    }

    // Of the whole hub, whatever the person sees of it.
    void fromProposal(TodayMeeting& next) const {
        const bool whole = !onlyFamilies(m_db, m_place);
        TodayPlace all = m_place;
        all.home = Home::Consultant;
        const auto standings =
            whole ? m_hub.standings : todayHub(m_db, all, m_hub.hub, m_day).standings;
        const Agenda agenda = agendaFor(standings, m_hub.settings, next.meeting.on, next.available);
        next.families = agenda.chosen;
        next.minutes = agenda.minutes;
        for (const Ranked& ranked : agenda.items)
            if (ranked.tier == Tier::Must) {
                ++next.musts;
                must(next, ranked.inCase, ranked.reasons);
            }
    }

    const Database& m_db;
    const TodayPlace& m_place;
    const QDate m_day;
    TodayHub m_hub;
    DirectDay& m_direct;
};

void byWeight(std::vector<TodayFamily>& lines) {
    std::stable_sort(lines.begin(), lines.end(), [](const TodayFamily& a, const TodayFamily& b) {
        const auto key = [](const TodayFamily& x) {
            int points = 0;
            for (const Reason& reason : x.reasons)
                points += reason.points;
            const auto first = x.reasons.front().code;
            return std::tuple(!makesMust(first), makesMust(first) ? int(first) : 0, -points);
        };
        return key(a) < key(b);
    });
}

} // namespace

bool isWorry(ReasonCode code) {
    switch (code) {
    case ReasonCode::Incident:
    case ReasonCode::DateOverdue:
    case ReasonCode::ScaleDropBig:
    case ReasonCode::ScaleDrop:
    case ReasonCode::VisitMissed:
    case ReasonCode::BeyondLimit:
    case ReasonCode::BeyondCadence:
    case ReasonCode::ScaleFlat:
    case ReasonCode::PlanOld:
    case ReasonCode::RolledActions:
        return true;
    default:
        return false;
    }
}

bool isOwed(ReasonCode code) {
    return code == ReasonCode::DirectionOwed || code == ReasonCode::ReflectionOwed ||
           code == ReasonCode::ManagerOwes;
}

DirectDay directDay(const Database& db, const TodayPlace& place, QDate day) {
    DirectDay direct;
    for (const Hub& hub : place.hubs)
        DirectHub(db, place, hub, day, direct).gather();
    direct.toSign = signRequestsFor(db, place.person.id);
    direct.mine = actionsOf(db, place.person.id);
    if (const auto only = onlyFamilies(db, place); only && place.home == Home::Partner)
        std::erase_if(direct.mine,
                      [&](const ActionRow& row) { return !only->contains(row.action.family); });
    byWeight(direct.owed);
    byWeight(direct.worries);
    return direct;
}

} // namespace rt
