// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

// What is decided and why, and what the hub would like to find out.
namespace rt::demo {

namespace {

using enum DecisionKind;

constexpr Decided general[] = {
    {Plan, u"Carry on with the plan and add one calm evening a week with {n}",
     u"the good weeks have {n} in them"},
    {Plan, u"Make the plan shorter: three goals, each with a day",
     u"{m} cannot hold nine goals and neither can we"},
    {Plan, u"Begin direct work with {c} about worries at night",
     u"{c} has told us where the worry sits"},
    {Visits, u"See {c} weekly until the review, once alone each time",
     u"we need to know whether the change lasts"},
    {Visits, u"Move visits to after six in the evening", u"that is when things are hard"},
    {Visits, u"Go back to visits as in the plan", u"four good weeks in a row"},
    {Plan, u"Hold a family meeting before the end of the month",
     u"the family should find the plan for the holidays themselves"},
    {Plan, u"Speak with Dad and write his view into the plan",
     u"we plan around somebody whom we have not asked"},
    {Other, u"Ask school for one named adult for {c}", u"{c} has asked for one person, not five"},
    {Strategy, u"Ask for a strategy discussion today", u"what {c} said cannot wait for the visit"},
    {Plan, u"Write the safety plan for nights and weekends with {m} and {n}",
     u"the plan works in the day and has nothing for the night"},
    {Other, u"The clinician joins the next visit", u"we are stuck in the same talk with {m}"},
    {StepDown, u"Prepare to step down at the review if the four goals hold",
     u"three of four are met and the family leads"},
    {Plan, u"Ask health to lead on sleep and weight", u"they know more and {m} trusts them"},
};

constexpr Decided care[] = {
    {Plan, u"Bring the life story book up to date with {c} by the review",
     u"{c} asks why and gets four different answers"},
    {Plan, u"Agree contact with {o} once a month, outdoors", u"{c} asked for it and it went well"},
    {Plan, u"Tell {c} in plain words where {he} will live next year, and who decides",
     u"not knowing is what keeps {him} awake"},
    {Other, u"Give the carers a named person to ring at weekends",
     u"the last two hard weekends could have been calmer"},
    {Visits, u"See {c} alone away from the placement next time", u"{he} talks more on a walk"},
};

constexpr Decided leaving[] = {
    {Plan, u"Review the pathway plan with {c} leading it", u"two goals are ours and not {c}'s"},
    {Plan, u"Support the application for the flat near {n}", u"{n} is who {c} rings"},
    {Other, u"Adviser goes along to the job centre",
     u"the last letter was missed and cost a month"},
    {Visits, u"Weekly calls until the rent is settled", u"{c} asked for it"},
};

constexpr Decided managers[] = {
    {Conference, u"Ask for an initial child protection conference",
     u"the plan has not made {c} safer within its time"},
    {LegalMeeting, u"Hold a legal planning meeting",
     u"two written agreements were not kept and time matters for {c}"},
    {Placement, u"Agree the move to carers nearer to school", u"the journey is what tires {c} out"},
    {Money, u"Fund evening family support for eight weeks",
     u"evenings are where it goes wrong and the hub's budget does not reach"},
};

constexpr Ask wondered[] = {
    {u"Fridays are hard because that is when the money has run out.", u"{m}",
     u"What is different about Friday?",
     u"{m} said that it is not the money: Friday is when Dad used to come home."},
    {u"{c} stays out because home is louder than the street.", u"{c}",
     u"Where is it quiet for you, and when?",
     u"{c} said that {he} goes to {n}'s to sleep. We had not known."},
    {u"{m} cancels because the last visit felt like a test.", u"{m}",
     u"What would make our visits worth your time?",
     u"{m} would like to choose the first thing that we talk about."},
    {u"{n} knows more than {n} says and is afraid of taking sides.", u"{n}",
     u"What would you want us to know if nobody asked who said it?",
     u"{n} worries about the nights, and would have the children on Fridays."},
    {u"School sees another {c} because somebody is glad to see {him} there.", u"{s}",
     u"What do you do that {c} responds to?",
     u"They greet {him} at the gate. We can do something like that."},
    {u"{o} carries more than we see.", u"{o}", u"What do you do when {c} is upset?",
     u"{o} puts everybody to bed on bad nights. That goes into the plan."},
};

constexpr Phrase low[] = {
    u"A 3 and not a 2 because {n} has the spare key; not a 4 because nights are still not safe",
    u"Not lower because {m} rings us; not higher because it has happened again",
    u"It is held up by school and {n}, not yet by what happens at home"};
constexpr Phrase middle[] = {u"A good fortnight, and one bad evening that was handled",
                             u"Mornings work now, evenings do not yet",
                             u"{m} sees what we see; doing something about it has begun",
                             u"{c} says it is calmer; we have seen it twice ourselves"};
constexpr Phrase high[] = {
    u"The plan has held for two months, with one slip that the family mended alone",
    u"{c} says so, school says so and we have seen it",
    u"What is left is about us being sure, not about the children being safe"};

} // namespace

const std::span<const Decided> managerDecisions{managers};
const std::span<const Ask> asks{wondered};

std::span<const Decided> decisions(Theme theme) {
    if (theme == Theme::LookedAfter)
        return care;
    if (theme == Theme::LeavingCare || theme == Theme::Pause)
        return leaving;
    return general;
}

Phrases scaleBecause(int number) {
    return number < 4 ? Phrases(low) : number < 7 ? Phrases(middle) : Phrases(high);
}

} // namespace rt::demo
