// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/store/workspace.h"

// Rounds of scaling: several voices shown together, one sentence a round, or owed.
namespace rt {

struct VoiceNumber {
    QString voice;  // "Hub", "Mia", "Mum"
    int number = 0; // 0 to 10
};

enum class Sentence { Given, Owed };

struct ScaleRound {
    DiscussionId discussion;
    ChildId child; // null: about the family
    QString question;
    std::vector<VoiceNumber> numbers;
    QString because; // what makes it a 4 and not a 3
    Sentence sentence = Sentence::Given;
};

// A voice that already spoke in this discussion to this question is corrected. Invalid
// "scale.number", "scale.voice", "scale.because".
Result<std::vector<ScaleId>> recordScales(Workspace& workspace, const ScaleRound& round);

// Resolves a sentence that was owed, for the whole round.
Outcome recordScaleSentence(Workspace& workspace, DiscussionId discussion, ChildId child,
                            const QString& question, const QString& because);

} // namespace rt
