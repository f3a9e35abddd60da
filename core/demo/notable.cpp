// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/demo/households.h"

// The families of hub 13 that are wrong, or due, on purpose (demo.h).
namespace rt::demo {

using namespace Qt::StringLiterals;

namespace {

struct Story {
    Notable notable;
    Phrase surname, language;
    Theme theme;
    Journey status;
    int weeks;                                    // since the case opened
    std::vector<std::pair<Phrase, int>> children; // given name, age in months; -1: expected
};

std::vector<Story> stories() {
    using enum Notable;
    using J = Journey;
    return {
        {FallingScale,
         u"Adeyemi",
         u"English",
         Theme::Neglect,
         J::ChildProtection,
         36,
         {{u"Mia", 163}, {u"Tobi", 109}, {u"Ada", 28}}},
        {Urgent,
         u"Novak",
         u"English",
         Theme::Teenager,
         J::ChildProtection,
         20,
         {{u"Lena", 178}, {u"Petr", 140}}},
        {NewCase,
         u"Okonjo",
         u"English",
         Theme::DomesticAbuse,
         J::Assessment,
         0,
         {{u"Ifeoma", 96}, {u"Kene", 70}, {u"Zuri", 19}}},
        {ConferenceSoon,
         u"Ahmed",
         u"Urdu",
         Theme::MentalHealth,
         J::ChildProtection,
         22,
         {{u"Sara", 121}, {u"Idris", 88}}},
        {WaivedDirection,
         u"Reid",
         u"English",
         Theme::Substances,
         J::ChildProtection,
         15,
         {{u"Kai", 52}}},
        {Drift,
         u"Patel",
         u"Gujarati",
         Theme::Housing,
         J::ChildInNeed,
         29,
         {{u"Nisha", 130}, {u"Jay", 84}}},
        {DriftToo, u"Walsh", u"English", Theme::Neglect, J::ChildInNeed, 27, {{u"Erin", 61}}},
        {RolledAction,
         u"Bains",
         u"Punjabi",
         Theme::DomesticAbuse,
         J::ChildProtection,
         24,
         {{u"Manjit", 112}, {u"Roop", 45}}},
        {PlanOld,
         u"Hartwell",
         u"English",
         Theme::Neglect,
         J::ChildProtection,
         30,
         {{u"Josie", 99}}},
        {OpenChallenge,
         u"Mensah",
         u"English",
         Theme::Teenager,
         J::ChildProtection,
         26,
         {{u"Kofi", 186}}},
        {ProtectedAddress,
         u"Brennan",
         u"English",
         Theme::DomesticAbuse,
         J::ChildInNeed,
         18,
         {{u"Nora", 74}, {u"Cian", 40}}},
        {ManagerOwes,
         u"Farah",
         u"Somali",
         Theme::MentalHealth,
         J::ChildProtection,
         28,
         {{u"Hodan", 66}, {u"Guled", 31}}},
        {NotReached, u"Campbell", u"English", Theme::Housing, J::ChildInNeed, 17, {{u"Leon", 118}}},
        {Asked,
         u"Mazur",
         u"Polish",
         Theme::EarlyHelp,
         J::ChildInNeed,
         14,
         {{u"Zofia", 92}, {u"Filip", 54}}},
        {BeforeBirth,
         u"Tully",
         u"English",
         Theme::BeforeBirth,
         J::ChildProtection,
         9,
         {{u"Baby", -1}}},
    };
}

bool isGirl(const QString& name) {
    static const QStringList girls{u"Mia"_s,  u"Ada"_s,   u"Lena"_s, u"Ifeoma"_s, u"Zuri"_s,
                                   u"Sara"_s, u"Nisha"_s, u"Erin"_s, u"Roop"_s,   u"Josie"_s,
                                   u"Nora"_s, u"Hodan"_s, u"Zofia"_s};
    return girls.contains(name);
}

void tell(Trust& trust, const Story& story, int team) {
    const QDate opened = story.weeks == 0
                             ? weekdayOnOrBefore(trust.today.addDays(-4))
                             : weekdayOnOrBefore(trust.today.addDays(-7 * story.weeks));
    const int index = addHousehold(trust, team, int(story.children.size()), opened, {});
    Work& work = trust.works[size_t(index)];
    Household& home = trust.households[size_t(work.household)];
    work.notable = story.notable;
    work.status = work.later = story.status;
    work.statusFrom = {};
    home.theme = story.theme;
    home.row.name = text(story.surname);
    home.row.language = text(story.language);
    home.row.interpreter = story.notable == Notable::ManagerOwes;
    home.row.restricted = false;
    home.protectedAddress = story.notable == Notable::ProtectedAddress;
    home.row.banner =
        home.protectedAddress
            ? u"Address protected: Dad must not learn it. Say no street in the room."_s
            : QString();
    home.adults.front().part = u"Mum"_s;
    home.adults.front().sex = Sex::Female;
    for (Adult& adult : home.adults)
        adult.surname = home.row.name;
    for (size_t i = 0; i < home.kids.size(); ++i) {
        Child& child = home.kids[i].row;
        child.given = text(story.children[i].first);
        child.surname = home.row.name;
        child.sex = isGirl(child.given) ? Sex::Female : Sex::Male;
        child.language = home.row.language;
        const int months = story.children[i].second;
        child.born = months < 0 ? QDate() : trust.today.addMonths(-months).addDays(-11);
        child.expected = months < 0 ? trust.today.addDays(47) : QDate();
        if (months < 0) {
            child.nhsNumber.clear();
            child.sex = Sex::Unknown;
        }
        const Band band = bandOf(child, trust.today);
        child.school = band == Band::Nursery    ? text(nurseries.front())
                       : band == Band::School   ? text(primaries[1])
                       : band == Band::Teenager ? text(secondaries.front())
                                                : QString();
    }
    fitAges(home, trust.today);
}

} // namespace

void makeNotable(Trust& trust) {
    const int team = trust.teamOf(u"13");
    for (const Story& story : stories())
        tell(trust, story, team);
}

} // namespace rt::demo
