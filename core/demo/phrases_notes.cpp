// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/phrases.h"

// What is seen, said and heard on visits and calls.
namespace rt::demo {

namespace {

constexpr Phrase openings[] = {
    u"Home visit, agreed with {m} on {d}.",
    u"Visit after school. {m} and {c} were both at home.",
    u"Unannounced visit, agreed in the plan. {m} let me in without fuss.",
    u"Home visit with {k}.",
    u"Late afternoon visit so that I could see tea time.",
    u"Visit at {n}'s home, where the family is this week.",
    u"Home visit. {m} had just come back from an appointment and was tired but welcoming.",
    u"Visit moved from {d} because {m} was at work.",
    u"Home visit, second this month.",
    u"Morning visit. The television was on and {m} turned it off to talk.",
    u"Visit at the family centre because the flat was being repaired.",
    u"Home visit with the interpreter on the telephone; {m} said that this worked well.",
};

constexpr Phrase homes[] = {
    u"The flat was warm and there was food in the fridge.",
    u"The kitchen was cluttered but clean enough to cook in.",
    u"{c}'s bedroom now has a bed, a lamp and curtains.",
    u"The broken window in the hall has been mended.",
    u"Washing was drying in every room; the landlord still owes them a working boiler.",
    u"The living room was tidy and {c} showed me where {he} keeps {his} drawings.",
    u"There was mould behind the wardrobe again and {m} had taken photographs for the landlord.",
    u"The stair gate is fitted and the medicines are in the high cupboard.",
    u"Everybody sleeps in the front room because the back room is cold.",
    u"The garden had been cleared and the old fridge is gone.",
};

constexpr Phrase good[] = {
    u"{m} noticed that {c} was worried before anybody said so and sat down beside {him}.",
    u"{m} has kept every appointment this month.",
    u"{c} and {o} laughed together while they laid the table.",
    u"{n} comes on {d} and stays until bedtime; {c} says that this is the best evening.",
    u"{m} asked for help before it got too much, which is new.",
    u"The morning routine that we wrote together is on the fridge and is being used.",
    u"{m} spoke warmly about {c} and was proud of the school report.",
    u"{m} set a limit calmly and kept to it.",
    u"{c} ran to {m} for a cuddle when {he} fell over, and got one.",
    u"{n} has offered to have the children if things get too hard, and means it.",
    u"The family ate together four times this week.",
    u"{m} has kept the safety plan up and told me about the one time it was hard.",
    u"{c} has joined a club and {m} takes {him} there.",
    u"{m} and {n} agreed in front of {c} who does what, without raising their voices.",
    u"{m} paid the rent on time and has a plan for the arrears.",
    u"{m} said sorry to {c} for shouting, and {c} accepted it.",
};

constexpr Phrase carers[] = {
    u"{m} said that nights are the hardest.",
    u"{m} feels judged at the school gate and would like to meet somewhere else.",
    u"{m} said that the visits help and asked what would have to change for us to step back.",
    u"{m} talked about growing up, for the first time.",
    u"{m} disagrees with what the report says about {d} and would like that written down.",
    u"{m} worries about money more than about anything else.",
    u"{m} would like {n} to be at the next meeting.",
    u"{m} said that {c} listens better when the phone is put away.",
    u"{m} was cross about the letter, and calmer once we had read it together.",
    u"{m} thinks that things are a little better than at my last visit.",
    u"{m} asked for the plan in plain words, on one page.",
    u"{m} is worried that {c} hears more than the adults believe.",
};

constexpr Phrase endings[] = {
    u"Next visit agreed for {d} at four.",
    u"I left my number and the names of who to ring at the weekend.",
    u"We agreed three small things for this week and wrote them on the fridge.",
    u"I will bring the feelings cards next time.",
    u"I said what I would write down, and {m} had nothing to add.",
    u"{c} asked me to come on {d} because then {he} can show me the new game.",
    u"I will talk this through in the hub meeting.",
    u"{k} will join the next visit.",
};

constexpr Phrase health[] = {
    u"Health visitor rang: weight is following the line, next check in four weeks.",
    u"GP surgery confirmed that {m} came to both appointments.",
    u"Health visitor was concerned that two clinics were missed. {m} had the wrong day.",
    u"School nurse has seen {c} and has no worries about hearing or sight.",
    u"Dentist: two teeth to be filled, {m} has agreed to the date.",
    u"The clinic says that the wait is now nine weeks; a cancellation list was offered.",
    u"Speech therapist: {c} uses longer sentences than in the spring.",
    u"{m}'s worker at the recovery service says that {m} comes and takes part.",
    u"Midwife shared the dates of the next three appointments.",
    u"The community nurse will call at the home twice a week until the dressing can stay off.",
};

constexpr Phrase network[] = {
    u"{n} rang. {n} can collect {c} on {d} but not every week.",
    u"Call with {n}, who said that {m} sounds brighter on the telephone.",
    u"{n} is worried about what happens when the money runs out at the end of the month.",
    u"{n} would come to a family meeting if it was in the evening.",
    u"{n} has not been told about the last meeting and asked to be kept in the picture.",
    u"Talked with {n} about staying calm at handover; {n} offered to do the handover for both.",
    u"{n} said that {c} has not asked about Dad for some weeks.",
    u"{n} said what is going well: homework is done at the table and bedtime is before nine.",
};

constexpr Phrase home[] = {
    u"{m} rang to say that {d}'s visit does not suit. New time agreed.",
    u"{m} rang in tears after a bad night. We talked for twenty minutes; {n} is on the way there.",
    u"Short call with {m}: all well, {c} is back at school.",
    u"{m} sent a message to say that the new bed has come.",
    u"Called {m} about the letter from school and explained what it asks for.",
    u"{c} rang me from {n}'s phone to ask when I come next.",
    u"Tried {m} twice, no answer; message left. {m} rang back within the hour.",
    u"{m} asked how long we will be involved. I said what we still need to see.",
};

constexpr Phrase money[] = {
    u"Helped {m} with the form for the household support fund; an answer is due in ten days.",
    u"Landlord will send somebody about the damp this week.",
    u"Housing officer: the family is in the second band and has bid for two homes.",
    u"Food parcel delivered. {m} was embarrassed; we talked about how many families use it.",
    u"Benefits have been stopped because a letter was missed. Advice worker takes it up today.",
    u"The rent arrears are down to two hundred pounds; the court date is withdrawn.",
    u"Hub budget: school shoes and a bus pass for {c} agreed.",
    u"{m} started the new job and needs care before school on two days.",
};

constexpr Phrase meetings[] = {
    u"Core group at {s}. Everybody came but the health visitor, who sent a report.",
    u"Family meeting. {n} led it and the family wrote their own plan; two points are for us.",
    u"Plan review: three of five goals are met. {m} chose what comes next.",
    u"Meeting around {c} at school. A quiet place at lunch and one adult to go to were agreed.",
    u"Professionals' call: police, school and health share the same picture; no new risk.",
    u"Planning meeting with {m}'s solicitor. The written agreement was read line by line.",
    u"Joint visit planned with {k}: one of us listens to {c}, the other to {m}.",
    u"Contact review: times stay as they are, {c} would like one visit outdoors.",
};

constexpr Phrase letters[] = {
    u"Letter to {m} with the three things that we agreed, in plain words.",
    u"Report for the meeting sent to {m} five days before, and read together on the telephone.",
    u"Letter to {s} asking for attendance since the half term.",
    u"Card sent to {c} with the date of the next visit and a drawing of the bus.",
    u"Letter to housing in support of the move.",
};

constexpr Phrase plain[] = {
    u"Checked the safety plan with {m} by telephone; the neighbour still has the spare key.",
    u"Read the old files. {m} was in care from the age of nine, which nobody has talked about.",
    u"Direct work prepared: three houses, a feelings ladder and a map of who helps.",
    u"Talked with {k} about how to begin the conversation that we planned.",
    u"School attendance received: ninety-one in a hundred, up from eighty-three.",
    u"Chased the report again. Promised for {d}.",
    u"Family tree brought up to date with {m}; {n}'s side was missing.",
    u"Timeline of the last year written up; most worries cluster around the holidays.",
};

constexpr Phrase supervision[] = {
    u"Talked through with the consultant: what are we worried about, what is working, what next?",
    u"Reflection with the clinician about why this family leaves us tired, and what that tells us.",
    u"Looked at the plan with the consultant. Two goals are really ours and not the family's.",
    u"One to one: how to stay curious about {m} after the cancelled visits.",
};

constexpr Phrase nobody[] = {
    u"Nobody answered the door at the agreed time. Card left; {m} rang the same evening.",
    u"Visit not possible: {c} and {m} were at the hospital appointment. New time agreed.",
    u"No reply and the curtains were drawn. {n} confirmed that the family is away until {d}.",
};

constexpr Phrase missing[] = {
    u"{c} was not home by ten and was reported missing; found at a friend's flat at two.",
    u"{c} was missing overnight. Police brought {him} home. Return interview offered.",
    u"{c} left school at lunch and was away for nine hours. {he} came back by bus on {his} own.",
};
constexpr Phrase enquiry[] = {
    u"Strategy discussion after what {c} told the teacher. Enquiry started, led by the hub.",
    u"Strategy discussion with police and health: joint enquiry, {c} stays with {n} meanwhile.",
};
constexpr Phrase abuse[] = {
    u"Police were called by a neighbour to shouting. {c} was upstairs. {m} stayed with {n}.",
    u"Police attended. {m}'s former partner had come to the door and left before they arrived.",
};
constexpr Phrase hospital[] = {
    u"{c} was taken to hospital with breathing trouble and stayed one night. {m} acted quickly.",
    u"{c} was seen at hospital after a fall in the park. The account fits; no further worry.",
};
constexpr Phrase arrest[] = {
    u"{c} was arrested with two older boys and released without charge. {m} came at once.",
    u"{c} was stopped by police at the station and brought home.",
};
constexpr Phrase otherIncident[] = {
    u"{m} was admitted to hospital for two nights; {n} looked after the children.",
    u"Fire service called to a small kitchen fire. Nobody was hurt. Smoke alarms were fitted.",
};

} // namespace

const Phrases visitOpenings{openings}, homeSeen{homes}, strengths{good}, carerSays{carers},
    visitEndings{endings};
const Phrases callsHealth{health}, callsNetwork{network}, callsHome{home}, callsMoney{money},
    meetingNotes{meetings}, letterNotes{letters}, plainNotes{plain}, nobodyIn{nobody},
    supervisionNotes{supervision};

Phrases incidentWords(IncidentKind kind) {
    switch (kind) {
    case IncidentKind::Missing:
        return missing;
    case IncidentKind::Section47:
        return enquiry;
    case IncidentKind::DomesticAbuse:
        return abuse;
    case IncidentKind::Hospital:
        return hospital;
    case IncidentKind::Arrest:
        return arrest;
    case IncidentKind::Other:
        break;
    }
    return otherIncident;
}

} // namespace rt::demo
