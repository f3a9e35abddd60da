// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/privacy.h"
#include "core/queries/discussion_sheet.h"

// What the room sees of a family, already masked for the chosen way of naming.
namespace rt {

struct WallChild {
    QString name, age;
    Journey status = Journey::Assessment;
};

struct WallAction {
    QString owner, what;
    QDate due;
};

struct WallSheet {
    int number = 0, of = 0; // "5 of 13"
    QString family;
    std::vector<WallChild> children;
    Depth depth = Depth::Deep;
    int minutes = 0, seconds = 0; // planned; used so far
    QString question, newFacts;
    QString voiceOf, voice; // the child and what it says
    QStringList reflection; // lines
    QStringList hypotheses;
    std::vector<VoiceLine> scales;             // with this round
    QString directs;                           // who directs
    std::vector<Direction> directions;         // decision, because, noActionBecause masked
    std::vector<WallAction> actions, previous; // previous: still undecided
};

// Blank: empty. A restricted family stays hidden until it is revealed.
std::optional<WallSheet> wallFor(const Database& db, MeetingId meeting, CaseId inCase,
                                 NameMode mode, Reveal restricted = Reveal::Hidden);

} // namespace rt
