// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/chance.h"
#include "core/domain/casework.h"
#include "core/domain/family.h"

#include <QString>

// The sentences of the invented trust and how they are filled in. {c} child, {o} a brother or
// sister, {m} the main carer, {n} somebody of the family's network, {w} the writer, {k} a
// colleague, {s} school, {d} a weekday, {he} {him} {his} the child's pronouns; a name that begins a
// sentence gets its capital.
namespace rt::demo {

using Phrase = const char16_t*;
using Phrases = std::span<const Phrase>;

enum class Theme {
    Neglect,
    DomesticAbuse,
    MentalHealth, // of a parent
    Substances,
    Teenager, // missing, exploitation, conflict at home
    Disability,
    Housing,
    BeforeBirth,
    LookedAfter,
    LeavingCare,
    EarlyHelp,
    Pause
};

enum class Band { Unborn, Baby, Nursery, School, Teenager, Adult };

Band bandOf(const Child& child, QDate day);

struct Words {
    QString child, other, carer, network, writer, colleague, school;
    Sex sex = Sex::Unknown;
    int weekday = 1;
};

QString say(Phrase phrase, const Words& words);

struct Ask { // a hypothesis, the conversation that would test it, and what came of it
    Phrase text, with, question, result;
};

struct Decided {
    DecisionKind kind;
    Phrase decision, because;
};

struct Challenged {
    Phrase text, answer, evidence;
};

// Notes and facts
Phrases worries(Theme theme);
Phrases seenAs(Band band);
Phrases atSchool(Band band); // or with health, for those who are not at school
extern const Phrases visitOpenings, strengths, carerSays, homeSeen, visitEndings;
extern const Phrases callsHealth, callsNetwork, callsHome, callsMoney, meetingNotes, letterNotes,
    plainNotes, nobodyIn, supervisionNotes;
Phrases incidentWords(IncidentKind kind);

// Voices
Phrases voiceWords(Band band);
extern const Phrases voiceMethods, voiceChanged;

// Discussions
Phrases questions(Theme theme);
extern const Phrases reflections, newFacts, quickFacts, seenSentences, dissents, contributions,
    wonderings;
std::span<const Decided> decisions(Theme theme);
extern const std::span<const Decided> managerDecisions;
extern const Phrases actionLines, outsideActions, outsideOwners, rollReasons, dropReasons,
    noActionReasons;
extern const std::span<const Ask> asks;
Phrases scaleQuestions(Theme theme);
Phrases scaleBecause(int number);
extern const std::span<const Challenged> challenges;
extern const Phrases requestReasons, closeReasons, waiverReasons, summaries;

// As above, for those who are spoken of as adults or live with carers, where that differs
bool isOfAdults(Theme theme);
Phrases seenFor(Theme theme);
Phrases visitOpeningsFor(Theme theme);
Phrases strengthsFor(Theme theme);
Phrases newFactsFor(Theme theme);
Phrases reflectionsFor(Theme theme);
Phrases actionsFor(Theme theme);
std::span<const Ask> asksFor(Theme theme);
std::span<const Decided> decisionsFor(Theme theme);

} // namespace rt::demo
