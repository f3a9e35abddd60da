// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/households.h"

#include <cmath>

// How many families each hub has, and when each case opens and closes.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

Journey statusFor(Chance& chance, HubType type) {
    switch (type) {
    case HubType::FrontDoor:
        return Journey::Assessment;
    case HubType::Pause:
        return Journey::EarlyHelp;
    case HubType::EarlyIntervention:
        return chance.percent(60) ? Journey::EarlyHelp : Journey::ChildInNeed;
    case HubType::Court:
        return chance.percent(55) ? Journey::ChildProtection : Journey::LookedAfter;
    case HubType::ChildProtection:
        return chance.percent(60) ? Journey::ChildProtection : Journey::ChildInNeed;
    case HubType::LookedAfter:
        return Journey::LookedAfter;
    case HubType::LeavingCare:
        return Journey::LeavingCare;
    default:
        return Journey::ChildInNeed;
    }
}

void siblingElsewhere(Trust& trust,
                      int work) { // the eldest stands in a hub of looked-after children
    Work& first = trust.works[size_t(work)];
    Work second = first;
    second.team = trust.teamOf(trust.chance.percent(50) ? u"17" : u"18");
    second.kids = {first.kids.front()};
    second.status = second.later = Journey::LookedAfter;
    second.statusFrom = {};
    second.linked = first.linked = true;
    first.kids.erase(first.kids.begin());
    trust.works.push_back(second);
}

int weightOf(const Trust& trust, const Team& team) { // share of the open families below size 1
    static constexpr Phrase order[] = {u"13", u"6",  u"17", u"14", u"4",  u"1",  u"19", u"7",
                                       u"8",  u"15", u"3",  u"16", u"18", u"20", u"5"};
    const int hubs = std::clamp(int(std::ceil(trust.size * 15)), 1, 15);
    for (int i = 0; i < hubs; ++i)
        if (team.hub.label == QStringView(order[i]))
            return 100;
    return 0;
}

int drawSize(Chance& chance, const Habits& habits) {
    return habits.sizes[size_t(chance.below(int(habits.sizes.size())))];
}

void fillHub(Trust& trust, int index) {
    const Team& team = trust.teams[size_t(index)];
    const Habits habits = habitsOf(team.hub.type);
    const bool hub13 = team.hub.label == u"13";
    const double part = hub13 ? std::min(1.0, trust.size / 0.05) : std::min(1.0, trust.size * 1.2);
    if (!hub13 && weightOf(trust, team) == 0)
        return;
    int children = 0, families = 0;
    for (const Work& work : trust.works)
        if (work.team == index) {
            children += int(work.kids.size());
            ++families;
        }
    const int wanted = int(team.spec->children * part);
    const int wantedFamilies = team.hub.type == HubType::Pause ? std::max(3, int(16 * part)) : 0;
    while (children < wanted || families < wantedFamilies) {
        const int weeks = trust.chance.between(habits.weeksFrom, habits.weeksTo);
        const QDate opened =
            weekdayOnOrBefore(trust.today.addDays(-7 * weeks - trust.chance.below(7)));
        const int size = drawSize(trust.chance, habits);
        const int work = addHousehold(trust, index, size, opened, {});
        children += size;
        ++families;
        if (team.hub.type == HubType::ChildProtection && !hub13 && size >= 3 && trust.size >= 0.5 &&
            trust.chance.percent(25))
            siblingElsewhere(trust, work);
    }
}

void closedOnes(Trust& trust) {
    const double size = trust.size;
    int children = size >= 1 ? 60 + int((size - 1) * (8000 - 60) / 9) : 3;
    while (children > 0) {
        const int index =
            trust.size < 1 ? trust.teamOf(u"13") : trust.chance.below(int(trust.teams.size()));
        const Team& team = trust.teams[size_t(index)];
        if (team.spec->children == 0)
            continue;
        const int lifeWeeks = trust.chance.between(8, std::min(72, trust.weeks - 8));
        const int first = trust.chance.below(trust.weeks - lifeWeeks - 4);
        const QDate opened = weekdayOnOrBefore(trust.start.addDays(7 * first + 3));
        const int count = drawSize(trust.chance, habitsOf(team.hub.type));
        addHousehold(trust, index, count, opened, weekdayOnOrBefore(opened.addDays(7 * lifeWeeks)));
        children -= count;
    }
}

// Families of hub 13 have names of their own, so that the story ones are found by theirs.
bool nameIsTaken(const Trust& trust, int team, const QString& name) {
    return trust.teams[size_t(team)].hub.label == u"13" &&
           std::any_of(trust.works.begin(), trust.works.end(), [&](const Work& work) {
               return work.team == team && !work.closed.isValid() &&
                      trust.households[size_t(work.household)].row.name == name;
           });
}

} // namespace

int addHousehold(Trust& trust, int team, int children, QDate opened, QDate closed) {
    Household home = inventHousehold(trust, team, children, opened);
    while (nameIsTaken(trust, team, home.row.name))
        home = inventHousehold(trust, team, children, opened);
    const Team& at = trust.teams[size_t(team)];
    Work work;
    work.household = int(trust.households.size());
    work.team = team;
    for (int i = 0; i < int(home.kids.size()); ++i)
        work.kids.push_back(i);
    work.opened = opened;
    work.closed = closed;
    work.status = work.later = statusFor(trust.chance, at.hub.type);
    if (opened > trust.start && work.later != Journey::Assessment &&
        at.hub.type == HubType::ChildProtection) { // begins with an assessment
        work.status = Journey::Assessment;
        work.statusFrom = opened.addDays(trust.chance.between(28, 60));
    }
    trust.households.push_back(std::move(home));
    trust.works.push_back(std::move(work));
    return int(trust.works.size()) - 1;
}

void makeFamilies(Trust& trust) {
    makeNotable(trust);
    for (int i = 0; i < int(trust.teams.size()); ++i)
        fillHub(trust, i);
    closedOnes(trust);
}

} // namespace rt::demo
