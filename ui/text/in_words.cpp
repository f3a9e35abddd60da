// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/in_words.h"

#include "ui/text/word_lists.h"

namespace rt {

QString inWords(HubType type) {
    return pick(type, {u"First contact and MASH", u"PAUSE", u"Information and resource team",
                       u"Innovation", u"Early intervention", u"Children with disabilities",
                       u"Court", u"Child protection", u"Looked after children", u"Leaving care"});
}

QString inWords(Role role) {
    return pick(role,
                {u"Consultant social worker", u"Hub coordinator", u"Senior social worker",
                 u"Social worker", u"Family support worker", u"Newly qualified social worker",
                 u"Clinician", u"Group manager", u"Clinical lead", u"Business support manager",
                 u"Head of operations", u"Quality assurance", u"Partner practitioner"});
}

QString shortWord(Role role) {
    return pick(role, {u"CSW", u"Coordinator", u"SSW", u"SW", u"FSW", u"ASYE", u"Clinician", u"GM",
                       u"Clinical lead", u"BSM", u"Head", u"QA", u"Partner"});
}

QString inWords(Employment employment) {
    return pick(employment, {u"Permanent", u"Agency", u"Partner agency"});
}

QString inWords(TagKind kind) {
    return pick(kind, {u"Good with", u"Language", u"Lead area", u"Partner link"});
}

QString inWords(Journey status) {
    return pick(status, {u"Early help", u"Assessment", u"Child in need", u"Child protection plan",
                         u"Looked after", u"Leaving care", u"Closed"});
}

QString shortWord(Journey status) {
    return pick(status,
                {u"Early help", u"Assessment", u"CIN", u"CP", u"CLA", u"Leaving care", u"Closed"});
}

QString inWords(Sex sex) {
    return pick(sex, {u"Not known", u"Female", u"Male"});
}

QString inWords(Kin kin) {
    return pick(kin, {u"Parent of", u"Grandparent of", u"Brother or sister of", u"Partner of",
                      u"Former partner of", u"Carer of", u"Related to"});
}

QString inWords(NoteKind kind) {
    return pick(kind,
                {u"Note", u"Visit", u"Call", u"Meeting", u"Letter", u"Supervision", u"Other"});
}

QString inWords(IncidentKind kind) {
    return pick(kind, {u"Missing episode", u"Section 47 enquiry", u"Domestic abuse incident",
                       u"Hospital", u"Arrest", u"Other incident"});
}

QString inWords(KeyDateKind kind) {
    return pick(kind, {u"Conference", u"Care review", u"Court date", u"Core group", u"Plan review",
                       u"Pathway plan review"});
}

QString inWords(ActionState state) {
    return pick(state, {u"Open", u"Done", u"Dropped"});
}

QString inWords(StepKind kind) {
    return pick(kind, {u"Done", u"Rolled to a new date", u"Dropped", u"Opened again"});
}

QString inWords(Authority authority) {
    return pick(authority, {u"Consultant social worker", u"Group manager", u"Head of operations"});
}

QString inWords(DecisionKind kind) {
    return pick(kind, {u"Change of plan", u"How often the child is seen", u"Step down", u"Close",
                       u"Strategy discussion", u"Ask for a conference", u"Legal planning",
                       u"Issue proceedings", u"Child becomes looked after", u"Change of placement",
                       u"Money above the hub's budget", u"Other decision"});
}

QString inWords(MeetingKind kind) {
    return pick(kind, {u"Weekly meeting", u"Extra meeting", u"Joint meeting"});
}

QString inWords(MeetingState state) {
    return pick(state, {u"Planned", u"Running", u"Ended", u"Cancelled"});
}

QString inWords(Presence presence) {
    return pick(presence, {u"Present", u"Apologies", u"Absent"});
}

QString inWords(Tier tier) {
    return pick(tier, {u"Must", u"Should", u"Later"});
}

QString inWords(ItemState state) {
    return pick(state, {u"Planned", u"Discussed", u"Not reached", u"Removed"});
}

QString inWords(Depth depth) {
    return pick(depth, {u"Deep", u"Quick"});
}

QString inWords(Waiver waiver) {
    return pick(waiver, {u"Not waived", u"Urgent direction only", u"Update only, nothing changed",
                         u"Key person absent", u"Reflected one to one, on a date",
                         u"Direction given outside the meeting, on a date"});
}

QString inWords(DiscussionState state) {
    return pick(state, {u"Open", u"Closed", u"Signed"});
}

QString inWords(Half half) {
    return pick(half, {u"Reflection", u"Direction"});
}

QString inWords(Tie tie) {
    return pick(tie, {u"", u"Has met the family", u"Co-worker", u"Lead worker"});
}

QString inWords(Band band) {
    return pick(band, {u"Below its band", u"Within its band", u"Above its band"});
}

QString inWords(Signing::As as) {
    return pick(as, {u"Consultant social worker", u"Named deputy", u"Group manager"});
}

} // namespace rt
