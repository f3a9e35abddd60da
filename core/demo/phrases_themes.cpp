// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

#include <array>

// What differs by what brings the family: worries, questions, and what the hub asks to rate.
namespace rt::demo {

namespace {

using List = std::array<Phrase, 6>;

constexpr std::array<List, 12> worryLists{{
    {u"{c} was hungry at school on two mornings.",
     u"Bins had not been taken out and there was a smell in the kitchen.",
     u"Two health appointments were missed and nobody had told us.",
     u"{c} wore the same clothes as on my last visit and other children have noticed.",
     u"{o} does most of the caring for {c} when {m} is unwell.",
     u"Head lice have come back a third time; school has sent home a letter."},
    {u"{m} has had messages from the former partner again and kept them for us.",
     u"{c} goes quiet when a man's voice is heard in the stairwell.",
     u"The lock that was promised has not been fitted.",
     u"{m} said that it was only shouting, and then that it was not the first time.",
     u"Handover at the shop went wrong; {c} stood between the adults.",
     u"{o} would not say what happened at the weekend."},
    {u"{m} slept most of the day and {c} was late for school.",
     u"{m} has stopped the tablets without telling the doctor.",
     u"{m} finds the mornings impossible at the moment.",
     u"{c} checks on {m} at night and is tired at school.",
     u"{m} cancelled two visits and asked for no calls.",
     u"The crisis line was rung on {d}; {n} stayed the night."},
    {u"{m} had been drinking when I came; {n} took the children for the evening.",
     u"There were cans in the bin again and {m} was open about it.",
     u"{m} missed a session at the recovery service.",
     u"{c} knows which day the money comes, and what happens then.",
     u"Friends of {m} were in the flat whom I had not met.",
     u"{c} poured a drink away and was told off for it."},
    {u"{c} was out until two with older friends and will not say where.",
     u"{c} has a new phone and nobody knows who paid for it.",
     u"{m} and {c} had a row and {c} slept at {n}'s.",
     u"{c} has been seen in a car with people whom {m} does not know.",
     u"{c} came home without {his} coat and with money.",
     u"School says that {c} leaves by the side gate on {d}."},
    {u"The night carer did not come twice and {m} is exhausted.",
     u"The new chair is still not here and {c} is sore by the afternoon.",
     u"{c} had three seizures this week, which is more than usual.",
     u"Short breaks have been cut to one weekend a month.",
     u"{o} said that everything in the house is about {c}.",
     u"Transport was late every morning and {c} was upset before the day began."},
    {u"The family of five still lives in one room.",
     u"There is mould on the wall beside {c}'s bed and the cough is back.",
     u"The eviction date stands until the papers come.",
     u"The meter ran out on {d} and they used candles.",
     u"The bus to school takes an hour since they were moved.",
     u"{m} does not feel safe on the stairs after dark."},
    {u"{m} missed the last two appointments with the midwife.",
     u"{m} has not told {n} yet that there is a plan before the birth.",
     u"The room for the baby has no heating.",
     u"{m} is frightened that what happened last time will happen again.",
     u"The baby's father has been back at the flat this week.",
     u"{m} has no credit on the phone and cannot be reached at night."},
    {u"{c} came back from contact upset and would not eat.",
     u"The carers are tired and asked how long this placement is planned for.",
     u"{c} was told about the move by a classmate.",
     u"Contact with {o} has been cancelled twice, and {c} noticed.",
     u"{c} asked again when {he} can go home; nobody has given an answer in plain words.",
     u"The life story book stops two years ago."},
    {u"{c} is two weeks behind with the rent and had not told anybody.",
     u"{c} has been letting friends stay and the landlord has written.",
     u"{c} has lost shifts and is eating badly.",
     u"{c} did not open the letter about the college place.", u"{c} spends the weekends alone.",
     u"{c} has had no dentist for three years."},
    {u"{c} refuses to go upstairs at bedtime and everybody ends up angry.",
     u"{m} feels alone with it since {n} moved away.", u"{c} was sent home twice for fighting.",
     u"Money is short before the end of the month.",
     u"{c} and {o} argue until one of them is hurt.", u"{m} has given up on the morning routine."},
    {u"{c} was low around the birthday of the child who lives elsewhere.",
     u"{c} missed the clinic and asked me to come along next time.",
     u"{c}'s tenancy is at risk because of visitors.",
     u"The letter from contact services upset {c} for days.",
     u"{c} has gone back to a partner who frightened {him} before.",
     u"{c} did not come to the group and did not answer on {d}."},
}};

using Three = std::array<Phrase, 3>;

constexpr std::array<Three, 12> questionLists{{
    {u"How do we help {m} keep up what works on good days when a bad week comes?",
     u"What would {c} notice first if things were getting better at home?",
     u"Are we seeing enough change, soon enough, for {c}?"},
    {u"How safe is {c} at handover, and who would {he} tell if {he} was not?",
     u"How do we talk with Dad about what {c} hears, without making home less safe?",
     u"What does {m} need to hear from us to ring sooner next time?"},
    {u"What does {c} do on the days when {m} cannot get up, and who knows?",
     u"How do we share worry with {m} without adding to it?",
     u"What would make the plan strong enough for a bad night?"},
    {u"What is different on the days when {m} does not drink?",
     u"Who in the family knows, and who is allowed to know?",
     u"Is {n}'s promise to take the children enough of a safety plan?"},
    {u"What is {c} getting from the new friends that {he} does not get elsewhere?",
     u"How do we stay in touch with {c} without chasing {him} away?",
     u"What does {m} do that works after a row, and can there be more of it?"},
    {u"How long can this family go on without more short breaks?",
     u"Whose voice do we hear least: {c}'s or {o}'s?",
     u"What would {c} choose, and how have we asked?"},
    {u"What can we do about the home that would change most for {c}?",
     u"Is this about the family or about the flat?",
     u"Who can move housing, and what have we not tried?"},
    {u"What has {m} already done differently from last time?",
     u"What must be in place on the day of the birth?",
     u"How do we plan for the first ten nights?"},
    {u"What has {c} been told about why {he} lives here?",
     u"Is this where {c} grows up, and who says so to {him}?",
     u"How do we keep {c} and {o} in each other's lives?"},
    {u"What would make the evenings less long for {c}?", u"Who will {c} ring at twenty-five?",
     u"Which of the goals are {c}'s own?"},
    {u"What is the smallest change that would make bedtime bearable?",
     u"What is already working that {m} takes no credit for?",
     u"Who could help here that is not us?"},
    {u"What does {c} want this year, before anything else?",
     u"How do we mark the birthday that is coming?",
     u"What would help {c} to feel safe at home now?"},
}};

constexpr std::array<Phrase, 12> safety{
    u"How safe and cared for are the children this week?",
    u"How safe are the children and {m} this week?",
    u"How well are the children looked after on {m}'s bad days?",
    u"How safe are the children when there has been drinking?",
    u"How safe is {c} outside home?",
    u"How well do the family and the help around it cope?",
    u"How settled are the children where they live?",
    u"How ready is the family for the baby?",
    u"How settled and heard is {c} where {he} lives?",
    u"How ready is {c} for living alone?",
    u"How well is family life going this week?",
    u"How is {c} doing with what {he} wants this year?"};

template <size_t size>
Phrases row(const std::array<std::array<Phrase, size>, 12>& lists, Theme theme) {
    return lists[size_t(theme)];
}

} // namespace

Phrases worries(Theme theme) {
    return row(worryLists, theme);
}

Phrases questions(Theme theme) {
    return row(questionLists, theme);
}

Phrases scaleQuestions(Theme theme) {
    return {&safety[size_t(theme)], 1};
}

} // namespace rt::demo
