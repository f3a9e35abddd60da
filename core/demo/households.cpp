// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/households.h"

namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

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
        fitAges(m_home, m_trust.today);
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

} // namespace

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

Household inventHousehold(Trust& trust, int team, int children, QDate opened) {
    return Invention(trust, team, children).make(opened);
}

} // namespace rt::demo
