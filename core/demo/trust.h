// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/book.h"
#include "core/demo/demo.h"
#include "core/demo/names.h"
#include "core/domain/agenda_reasons.h"
#include "core/domain/meeting.h"

// What the generator remembers while it lives through the trust's weeks.
namespace rt::demo {

struct HubSpec {
    Phrase label, name;
    HubType type;
    int children, manager; // manager: 0 to 4
    int bandLow, bandHigh;
    Phrase specialisms;
};

struct Member {
    PersonId id;
    QString given, name;
    Role role = Role::SocialWorker;
    QDate from;
};

struct Team {
    const HubSpec* spec = nullptr;
    Hub hub;
    std::vector<Member> members; // core roles, the consultant first
    Member manager;
    std::vector<int> open; // works
    QDate next;            // next planned meeting
    int ordinal = 0;

    const Member* of(Role role) const;
};

struct Kid {
    Child row;
    QDate nextVoice;
    QString lastVoice;
};

struct Household {
    Family row;
    const Heritage* heritage = nullptr;
    Theme theme = Theme::Neglect;
    std::vector<Kid> kids;
    std::vector<Adult> adults; // who cares first, then somebody of the network
    bool stored = false, protectedAddress = false;
};

struct Work { // a case, and where it stands
    CaseId id;
    int household = 0, team = 0;
    std::vector<int> kids; // in the household
    Member lead;
    QDate opened, closed;
    Journey status = Journey::ChildInNeed, later = Journey::ChildInNeed;
    QDate statusFrom; // when `later` begins
    Notable notable = Notable::None;
    QDate lastDeep, lastDiscussed, nextDeep;
    QDate nextVisit, nextPlan, nextSummary;
    int visits = 0, deepOnes = 0, scale = -1;
    std::vector<Action> actions; // open
    std::vector<Hypothesis> awaited;
    std::vector<KeyDate> dates; // ahead
    std::optional<Challenge> challenge;
    DirectionId direction; // newest
    bool linked = false;
};

struct Trust {
    Trust(Workspace& w, const DemoOptions& o, QDateTime at);

    Workspace& workspace;
    Chance chance;
    double size;
    QDateTime now;
    QDate today, start;
    int weeks = 0; // that were lived through; the last meeting is of week weeks - 1
    std::vector<Team> teams;
    std::vector<Person> people;
    std::vector<PersonId> managers;
    PersonId head, quality;
    std::vector<Member> partners;
    std::vector<Household> households;
    std::vector<Work> works;
    int familyNumber = 40117, childNumber = 2071304;
    DemoMade made;

    QDate meetingDay(const Team& team, int week) const; // a working day; week may be `weeks`
    int teamOf(QStringView label) const;                // -1: none
    void actAs(PersonId person, QDateTime at);
    const Member& anyMember(const Team& team, QDate day);
    Words words(const Work& work, QDate day, const Member& writer); // about any child of the case
    Words words(const Work& work, int kid, QDate day, const Member& writer);

    template <class T> T pick(std::span<const T> all) { return chance.of(all); }

    QString say(Phrases phrases, const Words& words) { return demo::say(pick(phrases), words); }
};

QString text(Phrase phrase);
QDateTime atHour(QDate day, int hour, int minute = 0);
QDate weekdayOnOrBefore(QDate day);

// structure.cpp
void makeStructure(Trust& trust);

// families.cpp, notable.cpp, opening.cpp
void makeFamilies(Trust& trust);
void makeNotable(Trust& trust);
int addHousehold(Trust& trust, int team, int children, QDate opened, QDate closed);
void store(Trust& trust, Book& book, Work& work); // rows of a case as it opens

// between_meetings.cpp
void liveThrough(Trust& trust, Book& book, Work& work, QDate from, QDate to);

// meetings.cpp
struct Sitting;
void holdMeeting(Trust& trust, Team& team, int week, Book& book, std::vector<Sitting>& held);
void planNext(Trust& trust, Book& book);

// discussions.cpp
struct Sitting { // one meeting while it is held
    Meeting meeting;
    Team* team = nullptr;
    int week = 0;
    QString present; // "Present: …", for the record
    bool managerPresent = false, clinicianPresent = false;
    int deepSeconds = 0; // for each deep discussion, as the time allows
    std::vector<Discussion> toSign;
    std::vector<std::pair<QString, int>> texts; // of the records, in the order of toSign; works
};

void discuss(Trust& trust, Book& book, Sitting& sitting, int work, Depth depth);
void sign(Trust& trust, Book& book, Sitting& sitting, size_t which);
int cadenceDays(const Trust& trust, const Work& work);

} // namespace rt::demo
