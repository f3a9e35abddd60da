// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/casework.h"
#include "core/domain/meeting.h"

#include <array>

// What is counted about a hub, as pure functions over facts; ui/text says each numerator and
// denominator. Nothing here is a target, and nobody is ranked.
namespace rt {

enum class Measure { MeetingsHeld, BothHalves, FirstDates, Attendance };

template <> struct Names<Measure> {
    static constexpr std::array<std::string_view, 4> words{"meetings_held", "both_halves",
                                                           "first_dates", "attendance"};
};

struct Span { // from the first day to the last, both with
    QDate from, to;

    bool holds(QDate day) const { return day >= from && day <= to; }

    bool operator==(const Span&) const = default;
};

Span wholeWeeks(QDate today, int weeks); // Monday to Sunday, all before the week of the day
std::vector<Span> weeksOf(Span span);    // a week each
std::vector<Span> monthsTo(QDate today, int months); // calendar months, the present one last

struct Part { // n of d
    int met = 0, of = 0;

    bool operator==(const Part&) const = default;
};

inline constexpr int smallNumber = 20;

bool tellsPercent(Part part); // below 20 a share says more than is known
int percentOf(Part part);     // rounded; 0 of nothing

struct MeetingFact { // that took place
    MeetingId id;
    QDate on;
    bool managerThere = false;
};

enum class SpanState {
    Met,
    Missed,
    NotYet, // the present month: it may still happen
    Nothing // the hub was not open, or there was nothing to attend
};

struct SpanMark {
    Span span;
    SpanState state = SpanState::Nothing;
    std::vector<MeetingId> meetings; // that fall into it
};

// A hub meets weekly (progress report 2017, 7.8): met in a week with a meeting. A week counts when
// the hub was open on each of its days.
std::vector<SpanMark> meetingWeeks(const std::vector<MeetingFact>& meetings, QDate opened,
                                   const std::vector<Span>& weeks);

// A group manager is at one hub meeting or more every month (7.2): a month counts when the hub met
// in it. The last month is the present one.
std::vector<SpanMark> attendanceMonths(const std::vector<MeetingFact>& meetings,
                                       const std::vector<Span>& months);

Part partOf(const std::vector<SpanMark>& marks); // met, of met and missed

struct DiscussionFact { // a deep one that was closed
    DiscussionId id;
    FamilyId family;
    MeetingId meeting;
    QDate on;
    bool reflection = false, direction = false;
};

enum class Halves { Both, ReflectionOnly, DirectionOnly, Neither };

template <> struct Names<Halves> {
    static constexpr std::array<std::string_view, 4> words{"both", "reflection_only",
                                                           "direction_only", "neither"};
};

Halves halvesOf(const DiscussionFact& fact);

struct ActionFact {
    ActionId id;
    FamilyId family;
    QDate firstDue;
    ActionState state = ActionState::Open;
    QDate endedOn;
};

enum class FirstDate { Kept, Later, NotYet };

template <> struct Names<FirstDate> {
    static constexpr std::array<std::string_view, 3> words{"kept", "later", "not_yet"};
};

// Against the first date, however often it was rolled; none when it was not needed any more.
std::optional<FirstDate> firstDateOf(const ActionFact& fact);

struct HubFacts {
    HubId hub;
    QDate opened;
    std::vector<MeetingFact> meetings; // of all weeks and months below, oldest first
    std::vector<DiscussionFact> discussions;
    std::vector<ActionFact> actions;
    QDate publishedAt; // valid: not counted here, but as the hub published it on that day
};

struct HubMeasures {
    HubId hub;
    std::vector<SpanMark> weeks, months;
    std::array<int, 4> halves{};     // by Halves
    std::array<int, 3> firstDates{}; // by FirstDate

    Part part(Measure measure) const;
};

struct MeasurePeriod {
    Span span; // whole weeks
    std::vector<Span> weeks, months;
};

inline constexpr int measuredWeeks = 12, measuredMonths = 6;

MeasurePeriod measurePeriod(QDate today);
HubMeasures measured(const HubFacts& facts, const MeasurePeriod& period);

} // namespace rt
