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

template <> struct Fields<VoiceNumber> {
    static constexpr auto list = std::make_tuple(field(1, "voice", &VoiceNumber::voice),
                                                 field(2, "number", &VoiceNumber::number));
};

enum class Sentence { Given, Owed };

template <> struct Names<Sentence> {
    static constexpr std::array<std::string_view, 2> words{"given", "owed"};
};

struct ScaleRound {
    DiscussionId discussion;
    ChildId child; // null: about the family
    QString question;
    std::vector<VoiceNumber> numbers;
    QString because; // what makes it a 4 and not a 3
    Sentence sentence = Sentence::Given;
};

template <> struct Fields<ScaleRound> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &ScaleRound::discussion), field(2, "child", &ScaleRound::child),
        field(3, "question", &ScaleRound::question), field(4, "numbers", &ScaleRound::numbers),
        field(5, "because", &ScaleRound::because), field(6, "sentence", &ScaleRound::sentence));
};

// A voice that already spoke in this discussion to this question is corrected. Invalid
// "scale.number", "scale.voice", "scale.because".
Result<std::vector<ScaleId>> recordScales(Workspace& workspace, const ScaleRound& round);

// Resolves a sentence that was owed, for the whole round.
Outcome recordScaleSentence(Workspace& workspace, DiscussionId discussion, ChildId child,
                            const QString& question, const QString& because);

} // namespace rt
