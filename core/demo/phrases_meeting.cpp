// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

// What is said and decided around the table.
namespace rt::demo {

namespace {

constexpr Phrase reflection[] = {
    u"We are wondering why Fridays are harder than other days.",
    u"What would {n} say if {n} was sitting here?",
    u"{m} asks for help when the letter has come, not before. What would earlier look like?",
    u"Two of us see a frightened parent, one of us sees a stubborn one. Both may be true.",
    u"{c} tells school more than {he} tells us. What does school do that we do not?",
    u"The family has come through worse and knows how. We have not asked about that enough.",
    u"Are we busy because {c} is at risk, or because we are worried?",
    u"The pattern is that {m} steps back when too many of us come at once.",
    u"Whose voice is missing? {o} has not been asked for two months.",
    u"What {m} calls nagging is the only safety plan that {c} trusts.",
    u"We noticed our relief when the visit was cancelled, and talked about that.",
    u"Strengths: {m} keeps to times, {n} is close by, {c} has one adult at school.",
    u"If nothing changed for six months, what would {c} have lost?",
    u"The good week was when {n} stayed. It may be about sleep more than about anything else.",
    u"We may be working harder than the family wants. What do they want to work on?",
    u"What would make it one higher? {c} has already told us: a quiet evening.",
    u"It helps to think of {m} as the eldest of six: nobody ever looked after {m}.",
    u"We are not sure how much {c} hears at night. That is a question, not a finding.",
    u"The clinician asked what each of us would say to {m} if we had one sentence.",
    u"Dad is spoken about and not spoken with. That has to change.",
    u"What looks like refusing may be not being able to read the letter.",
    u"There is real warmth here, and it does not yet get the children to school.",
    u"The hub has three views on the risk; the spread itself is worth telling the family.",
    u"We have tried the same thing four times. What have we not tried?",
};

constexpr Phrase wonders[] = {
    u"Is {m} more worried about us than about the money?",
    u"Could {n} be the one who holds this together?",
    u"Is {c} looking after {m} more than we see?",
    u"What happens on the evening before school starts again?",
};

constexpr Phrase facts[] = {
    u"Visited twice since last time. {m} has kept the plan on both occasions.",
    u"School attendance has gone up; the walk with {n} in the morning helps.",
    u"{m} has told {n} about the plan, which had been hard.",
    u"A new worry: money is short since the hours were cut.",
    u"The landlord has mended the boiler.",
    u"Police were not called since our last discussion.",
    u"{c} talked alone with {w} for the first time.",
    u"One visit was missed by the family and made up within two days.",
    u"The assessment from health has come and agrees with what we see.",
    u"{m} and {n} fell out and have made up.",
    u"{o} has started a new class and is settling.",
    u"The review went well; two goals are met and one is new.",
    u"Contact took place twice and was good for {c} once.",
    u"{m} has begun the course and came to the first two sessions.",
};

constexpr Phrase quick[] = {
    u"Nothing new of weight. Visits as planned.",
    u"Steady. {c} is well, school agrees.",
    u"One call with {m}, visit on {d} went as planned.",
    u"Report is written and with the family.",
    u"Waiting for the appointment; {m} knows the date.",
    u"Good week: routine kept on five days of seven.",
    u"{n} stayed for the weekend, which helped.",
};

constexpr Phrase seen[] = {
    u"{c} seen at home on {d}, alone for part of it.",
    u"All children seen on {d}; {c} alone in {his} room.",
    u"{c} seen at school and at home.",
    u"{c} seen with {m}; not alone this time because {he} did not want to.",
};

constexpr Phrase dissent[] = {
    u"The family support worker thinks that we step down too early.",
    u"The clinician would wait until after the holidays.",
    u"School does not share the view that things are better.",
    u"One of us would rather see {m} weekly for another month.",
};

constexpr Phrase contribution[] = {
    u"I keep thinking about what {c} said in the car. I would like us to begin there.",
    u"I notice that I avoid ringing {m}. Perhaps somebody else should go next.",
    u"The last three good weeks all had {n} in them.",
    u"I would like us to ask who {c} thinks we are.",
};

constexpr Phrase acts[] = {
    u"call {n} about the weekend",
    u"visit {c} and ask about Friday evenings",
    u"see {c} alone at school",
    u"ask {s} for attendance since half term",
    u"write the plan on one page with {m}",
    u"bring the feelings cards to the next visit",
    u"book an interpreter for the next meeting",
    u"chase the health report",
    u"invite {n} to the family meeting",
    u"go with {m} to the appointment",
    u"ask housing about the boiler",
    u"send {m} the dates in plain words",
    u"do the family tree with {m}",
    u"talk with {k} about the planned conversation",
    u"arrange a family meeting in the evening",
    u"ring Dad and offer a time to talk",
    u"check the safety plan with {m} at night time",
    u"apply for the bus pass",
    u"ask the nurse about sleep",
    u"read the old file for what helped before",
    u"draw the three houses with {c}",
    u"ask {o} how things are",
    u"agree with {s} who {c} goes to",
    u"take {c} to see the new place",
    u"finish the report and read it with {m}",
};

constexpr Phrase outsideActs[] = {
    u"send attendance and last report", u"offer a date for the assessment",
    u"share the dates of the next appointments", u"confirm who comes to the core group"};
constexpr Phrase owners[] = {u"{s}", u"Health visitor", u"Police, community team",
                             u"Fennimore housing office", u"Recovery service"};

constexpr Phrase rolls[] = {u"{m} was unwell and asked for next week",
                            u"waiting for the other service to answer",
                            u"the visit had to go to another family that day",
                            u"{c} asked to do it later",
                            u"nobody was in, twice",
                            u"leave, and nobody stood in for it"};
constexpr Phrase drops[] = {u"school has done it already", u"the family found its own way",
                            u"the plan has changed", u"{c} does not want it, and says why"};
constexpr Phrase noActs[] = {u"what is in hand is enough for now",
                             u"the family acts first and tells us",
                             u"the actions of last time carry this"};

constexpr Challenged challenged[] = {
    {u"We have written \"monitor\" three times. What would have to happen for us to do something?",
     u"If school attendance is below ninety in two weeks we call the family meeting early.",
     u"Attendance seen, family meeting held."},
    {u"Nobody has spoken with Dad for eight weeks. Can we assess risk without him?",
     u"A call and a visit are booked with the senior social worker.",
     u"Visit recorded, Dad's view is in the plan."},
    {u"The scale says 6 and the visits say 4. Which is it?",
     u"We rated the good week. Rated again with the school's number beside it.",
     u"Second round recorded."},
    {u"Is the plan clear enough that {m} could say it in own words?",
     u"Rewritten on one page with {m}.", u"New page on the file, signed by {m}."},
    {u"This has taken four months. What is the date by which we decide?",
     u"Date set with the group manager for the end of next month.",
     u"Decision recorded on the day."},
};

constexpr Phrase requests[] = {
    u"{c} was missing overnight and the return interview raises new worries.",
    u"I would like fresh eyes before the review.",
    u"{m} asks whether we can step down, and deserves an answer.",
    u"School has rung twice; I do not want to hold this alone.",
};
constexpr Phrase closing[] = {
    u"Goals are met; school and {n} carry on, and {m} knows how to come back.",
    u"Stepped down to early help with the family's agreement.",
    u"The family has moved to another authority and the handover is done.",
    u"Assessment finished; support is given by another agency, named in the letter."};
constexpr Phrase waived[] = {u"The lead worker is away and this needs to be heard first hand.",
                             u"Nothing has changed since the last discussion.",
                             u"The consultant had to leave for a strategy discussion."};
constexpr Phrase summary[] = {
    u"{c} lives with {m}. There is real warmth at home; routines slip when {m} is low or money "
    u"runs "
    u"out. {n} is close and helps. We are looking for steady mornings and one adult whom {c} "
    u"trusts.",
    u"{m} cares for the children with help from {n}. What worries us most is what {c} hears and "
    u"sees "
    u"at night. What works is that {m} rings us and that school knows {c} well.",
    u"The family has come a long way this year. {c} is happier at school. We still need to see "
    u"that "
    u"the change lasts through the holidays, and that {o} is heard too."};

} // namespace

const Phrases reflections{reflection}, newFacts{facts}, quickFacts{quick}, seenSentences{seen},
    dissents{dissent}, contributions{contribution}, wonderings{wonders};
const Phrases actionLines{acts}, outsideActions{outsideActs}, outsideOwners{owners},
    rollReasons{rolls}, dropReasons{drops}, noActionReasons{noActs};
const std::span<const Challenged> challenges{challenged};
const Phrases requestReasons{requests}, closeReasons{closing}, waiverReasons{waived},
    summaries{summary};

} // namespace rt::demo
