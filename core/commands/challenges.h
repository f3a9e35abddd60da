// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/workspace.h"

// A challenge stays open until it is answered and evidenced.
namespace rt {

struct NewChallenge {
    ChallengeId id;
    FamilyId family;
    DiscussionId discussion; // null: between meetings
    QString text;
};

template <> struct Fields<NewChallenge> {
    static constexpr auto list = std::make_tuple(field(1, "family", &NewChallenge::family),
                                                 field(2, "discussion", &NewChallenge::discussion),
                                                 field(3, "text", &NewChallenge::text));
};

struct AnswerChallenge {
    ChallengeId challenge;
    QString answer;
};

template <> struct Fields<AnswerChallenge> {
    static constexpr auto list = std::make_tuple(field(1, "challenge", &AnswerChallenge::challenge),
                                                 field(2, "answer", &AnswerChallenge::answer));
};

struct EvidenceChallenge {
    ChallengeId challenge;
    QString evidence;
    QDate on; // null: today
};

template <> struct Fields<EvidenceChallenge> {
    static constexpr auto list =
        std::make_tuple(field(1, "challenge", &EvidenceChallenge::challenge),
                        field(2, "evidence", &EvidenceChallenge::evidence),
                        field(3, "on_day", &EvidenceChallenge::on));
};

Result<ChallengeId> raiseChallenge(Workspace& workspace, const NewChallenge& challenge);
Outcome answerChallenge(Workspace& workspace, const AnswerChallenge& answer);
Outcome evidenceChallenge(Workspace& workspace, const EvidenceChallenge& evidence);

} // namespace rt
