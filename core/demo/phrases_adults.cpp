// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

// For those who are spoken of as adults (care leavers, women of PAUSE, parents before a birth) and
// for children who live with carers.
namespace rt::demo {

namespace {

constexpr Phrase opening[] = {u"Visit to {c} at home, as agreed.",
                              u"Met {c} in the café by the station, {his} choice.",
                              u"Visit after work. {c} had cleared the table for us.",
                              u"Short visit with {k}; {c} had asked for it.",
                              u"Walked to the shops with {c} and talked on the way."};
constexpr Phrase good[] = {u"{c} rang before things got too much, which is new.",
                           u"{c} has kept every appointment this month.",
                           u"{n} and {c} speak every day now.",
                           u"{c} cooked, and was proud of it.",
                           u"{c} has put money aside for the first time.",
                           u"{c} named three people to ring at night."};
constexpr Phrase facts[] = {u"Seen twice since last time; {c} chose the place.",
                            u"{c} and {n} are in touch again.",
                            u"The rent is up to date.",
                            u"{c} has a date for the appointment that we waited for.",
                            u"A new worry: the evenings are long and {c} sleeps badly.",
                            u"{c} went to the group twice.",
                            u"The letter came and {c} opened it with us."};
constexpr Phrase thoughts[] = {
    u"We are wondering who {c} will ring when we are not there any more.",
    u"{c} tells us what we want to hear when there are two of us. One of us next time.",
    u"Strengths: {c} keeps going back to {n}, and {n} is still there.",
    u"Is this {c}'s goal or ours?",
    u"We plan for the crisis. What about an ordinary Tuesday?",
    u"What has {c} already come through that we have never asked about?",
    u"{c} has been told no by many services. Ours may sound like one more."};
constexpr Phrase acts[] = {u"call {c} on Monday",
                           u"go with {c} to the appointment",
                           u"ask {n} to come to the review",
                           u"write the plan on one page with {c}",
                           u"chase the housing answer",
                           u"help {c} with the form",
                           u"meet {c} for a walk",
                           u"ask the nurse for a date",
                           u"send {c} the three dates",
                           u"talk with {k} about the budget"};
constexpr Decided birth[] = {
    {DecisionKind::Plan, u"Write the plan for the birth and the first ten nights with {m}",
     u"{m} and the ward need the same page"},
    {DecisionKind::Visits, u"See {m} weekly until the birth",
     u"trust is growing and time is short"},
    {DecisionKind::Other, u"Invite {n} to the planning meeting", u"{n} will be there at night"},
    {DecisionKind::Plan, u"Joint visit with the midwife before the next scan",
     u"{m} should hear one message, not two"}};
constexpr Ask wondered[] = {
    {u"{c} cancels when the visit falls on a bad day, not because of us.", u"{c}",
     u"How would I know that it is a bad day?", u"{c} will send one letter by text on such days."},
    {u"{n} would do more if somebody asked.", u"{n}", u"What could you see yourself doing?",
     u"{n} offered Sunday lunch, every week."},
    {u"The debt is older than we think.", u"{c}", u"Which letters are you afraid of?",
     u"There are two letters from last year; the advice worker has them now."}};

constexpr Phrase seen[] = {u"{c} seen at home on {d}.", u"{c} seen on {d}, on a walk.",
                           u"{c} seen on {d}, together with {n}."};

// Children who live with carers
constexpr Phrase careGood[] = {u"{m} noticed that {c} was worried before anybody said so.",
                               u"{c} calls {m}'s house home, without thinking about it.",
                               u"{m} has put up {c}'s drawings in the kitchen.",
                               u"{c} has joined a club and {m} takes {him} there.",
                               u"Contact with {n} went well and {c} slept that night.",
                               u"{m} and school talk every week and tell {c} what was said.",
                               u"{c} has two friends who come round."};
constexpr Phrase careFacts[] = {u"Visited once since last time; {c} was glad of it.",
                                u"Contact with {n} took place and was calm.",
                                u"The health assessment is done; teeth are next.",
                                u"{c} has moved up a set in reading.",
                                u"The review went well; {c} spoke in it.",
                                u"{m} asked for a weekend of rest and has a date for it.",
                                u"A question from {c}: how long may I stay here?"};
constexpr Phrase careThoughts[] = {
    u"We are wondering what {c} believes is the reason for living here.",
    u"{c} is loyal to two families. We speak as if there was one.",
    u"What does {m} need to say yes for the long run?",
    u"The hard evenings come after contact. It may be missing, not misbehaving.",
    u"Who knew {c} at three years old, and could tell the story?",
    u"Whose voice is missing? {o} has not been asked for two months.",
    u"Strengths: {c} has stayed at one school, and {m} has stayed curious."};
constexpr Phrase careOpenings[] = {u"Visit to {c} at {m}'s home.",
                                   u"Visit after school; {m} had made tea.",
                                   u"Took {c} for a walk, then talked with {m}.",
                                   u"Visit together with {k}, whom {c} had not met before."};

} // namespace

bool isOfAdults(Theme theme) {
    return theme == Theme::LeavingCare || theme == Theme::Pause || theme == Theme::BeforeBirth;
}

Phrases visitOpeningsFor(Theme theme) {
    return isOfAdults(theme)             ? Phrases(opening)
           : theme == Theme::LookedAfter ? Phrases(careOpenings)
                                         : visitOpenings;
}

Phrases strengthsFor(Theme theme) {
    return isOfAdults(theme)             ? Phrases(good)
           : theme == Theme::LookedAfter ? Phrases(careGood)
                                         : strengths;
}

Phrases newFactsFor(Theme theme) {
    return isOfAdults(theme)             ? Phrases(facts)
           : theme == Theme::LookedAfter ? Phrases(careFacts)
                                         : newFacts;
}

Phrases reflectionsFor(Theme theme) {
    return isOfAdults(theme)             ? Phrases(thoughts)
           : theme == Theme::LookedAfter ? Phrases(careThoughts)
                                         : reflections;
}

Phrases seenFor(Theme theme) {
    return isOfAdults(theme) ? Phrases(seen) : seenSentences;
}

Phrases actionsFor(Theme theme) {
    return isOfAdults(theme) ? Phrases(acts) : actionLines;
}

std::span<const Ask> asksFor(Theme theme) {
    return isOfAdults(theme) ? std::span<const Ask>(wondered) : asks;
}

std::span<const Decided> decisionsFor(Theme theme) {
    return theme == Theme::BeforeBirth ? std::span<const Decided>(birth) : decisions(theme);
}

} // namespace rt::demo
