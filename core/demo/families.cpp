// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/trust.h"

#include <cmath>

// Who the families are, when each case opens and closes, and the rows that it opens with.
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

struct Habits { // of a hub's type: weeks since its open cases began, sizes, ages
    int youngest, oldest, weeksFrom, weeksTo;
    std::vector<int> sizes; // children of a family, one is drawn
};

Habits habitsOf(HubType type) {
    switch (type) {
    case HubType::FrontDoor:
        return {0, 16, 1, 8, {1, 2, 2, 3, 4}};
    case HubType::Pause:
        return {0, 0, 10, 70, {0}};
    case HubType::Disability:
        return {2, 17, 10, 200, {1, 1, 2, 2, 3}};
    case HubType::Court:
        return {0, 9, 4, 50, {1, 2, 2, 3, 4}};
    case HubType::LookedAfter:
        return {3, 16, 20, 250, {1, 1, 2, 2, 3}};
    case HubType::LeavingCare:
        return {16, 20, 30, 190, {1, 1, 1, 1, 2}};
    case HubType::ChildProtection:
        return {0, 16, 2, 80, {1, 2, 2, 2, 3, 3, 4, 4, 5}};
    default:
        return {0, 16, 3, 55, {1, 2, 2, 3, 3, 4, 5}};
    }
}

Theme themeFor(Chance& chance, HubType type) {
    using enum Theme;
    static constexpr Theme common[] = {Neglect,       Neglect,      DomesticAbuse,
                                       DomesticAbuse, MentalHealth, MentalHealth,
                                       Substances,    Teenager,     Housing};
    switch (type) {
    case HubType::Pause:
        return Pause;
    case HubType::Disability:
        return Disability;
    case HubType::LookedAfter:
        return LookedAfter;
    case HubType::LeavingCare:
        return LeavingCare;
    case HubType::EarlyIntervention:
        return chance.percent(60) ? EarlyHelp : chance.of(std::span<const Theme>(common));
    case HubType::Innovation:
        return chance.percent(60) ? DomesticAbuse : chance.of(std::span<const Theme>(common));
    default:
        return chance.of(std::span<const Theme>(common));
    }
}

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

QString schoolFor(Chance& chance, Theme theme, Band band) {
    if (theme == Theme::Disability && band >= Band::School && band <= Band::Teenager)
        return text(specialSchool());
    return band == Band::Nursery    ? text(chance.of(nurseries))
           : band == Band::School   ? text(chance.of(primaries))
           : band == Band::Teenager ? text(chance.of(secondaries))
                                    : QString();
}

class Invention {
public:
    Invention(Trust& trust, int team, int children) : m_trust(trust), m_chance(trust.chance) {
        m_type = trust.teams[size_t(team)].hub.type;
        m_home.heritage = &anyHeritage(m_chance);
        m_home.theme = themeFor(m_chance, m_type);
        m_home.row.name = text(m_chance.of(m_home.heritage->surnames));
        m_home.row.reference = u"F%1"_s.arg(trust.familyNumber);
        trust.familyNumber += m_chance.between(1, 7);
        m_home.row.language = text(m_home.heritage->language);
        m_home.row.interpreter = m_home.row.language != u"English" && m_chance.percent(30);
        m_home.row.restricted = m_chance.perMille(8);
        m_home.protectedAddress = m_chance.percent(m_home.theme == Theme::DomesticAbuse ? 20 : 1);
        if (m_home.protectedAddress)
            m_home.row.banner = u"Address protected: Dad must not learn it."_s;
        else if (m_chance.percent(2))
            m_home.row.banner = u"Visit in pairs: large dog in the flat."_s;
        adults();
        m_count = children;
    }

    Household make(QDate opened) {
        for (int i = 0; i < m_count; ++i)
            kid(opened);
        std::sort(m_home.kids.begin(), m_home.kids.end(),
                  [](const Kid& a, const Kid& b) { return a.row.born < b.row.born; });
        return std::move(m_home);
    }

private:
    void adult(Phrase part, bool woman, int age) {
        Adult a;
        a.given = text(m_chance.of(woman ? m_home.heritage->girls : m_home.heritage->boys));
        a.surname = m_home.row.name;
        a.born = m_trust.today.addDays(-365 * age - m_chance.below(365));
        a.sex = woman ? Sex::Female : Sex::Male;
        a.part = text(part);
        a.phone = u"07700 900%1"_s.arg(m_chance.below(1000), 3, 10, QChar(u'0'));
        a.language = m_home.row.language;
        m_home.adults.push_back(a);
    }

    void adults() {
        if (m_type == HubType::Pause) {
            adult(u"Herself", true, m_chance.between(22, 38));
            m_home.adults.front().part = m_home.adults.front().given;
        } else if (m_home.theme == Theme::LookedAfter) {
            adult(u"Foster carer", true, m_chance.between(38, 60));
            m_home.adults.front().surname = text(m_chance.of(heritages[0].surnames));
            adult(u"Mum", true, m_chance.between(24, 45));
        } else {
            adult(m_chance.percent(88) ? u"Mum" : u"Dad", true, m_chance.between(21, 46));
            m_home.adults.front().sex =
                m_home.adults.front().part == u"Mum" ? Sex::Female : Sex::Male;
        }
        if (m_home.adults.front().part == u"Mum" && m_chance.percent(55))
            adult(u"Dad", false, m_chance.between(22, 50));

        struct Kind {
            Phrase part;
            bool woman;
        };

        static constexpr Kind kinds[] = {{u"Nan", true},    {u"Aunt", true}, {u"Grandad", false},
                                         {u"Uncle", false}, {u"Nan", true},  {u"Godmother", true}};
        const Kind& kind = kinds[m_chance.below(int(std::size(kinds)))];
        adult(kind.part, kind.woman, m_chance.between(34, 68));
    }

    void kid(QDate opened) {
        const Habits habits = habitsOf(m_type);
        Kid kid;
        Child& c = kid.row;
        c.sex = m_chance.percent(49) ? Sex::Female : Sex::Male;
        do
            c.given = text(
                m_chance.of(c.sex == Sex::Female ? m_home.heritage->girls : m_home.heritage->boys));
        while (std::any_of(m_home.kids.begin(), m_home.kids.end(),
                           [&](const Kid& k) { return k.row.given == c.given; }));
        c.surname = m_home.row.name;
        c.born = opened.addDays(-365 * m_chance.between(habits.youngest, habits.oldest) -
                                m_chance.between(20, 360));
        c.ethnicity = text(m_home.heritage->ethnicity);
        c.religion = text(m_home.heritage->religion);
        c.language = m_home.row.language;
        c.caseNumber = QString::number(m_trust.childNumber);
        m_trust.childNumber += m_chance.between(1, 11);
        c.nhsNumber =
            u"999 %1 %2"_s.arg(m_chance.between(100, 999)).arg(m_chance.between(1000, 9999));
        c.school = schoolFor(m_chance, m_home.theme, bandOf(c, opened));
        c.need = m_home.theme == Theme::Disability ? u"N2"_s : u"N1"_s;
        if (m_home.theme == Theme::Disability)
            c.disability = m_chance.percent(50) ? u"LD"_s : u"MOB"_s;
        if (m_chance.percent(12))
            c.health = u"asthma, inhaler at school"_s;
        m_home.kids.push_back(kid);
    }

    Trust& m_trust;
    Chance& m_chance;
    HubType m_type = HubType::ChildProtection;
    Household m_home;
    int m_count = 0;
};

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
    Household home = Invention(trust, team, children).make(opened);
    while (nameIsTaken(trust, team, home.row.name))
        home = Invention(trust, team, children).make(opened);
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
