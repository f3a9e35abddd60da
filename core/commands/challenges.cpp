// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/challenges.h"

#include "core/commands/actor.h"
#include "core/commands/writing.h"

namespace rt {

namespace {

bool isAbout(const Database& db, DiscussionId id, FamilyId family) {
    const auto discussion = rowOf<Discussion>(db, id);
    return discussion && discussion->family == family;
}

// Whoever may read the family may challenge, those by grant too.
Outcome mayChallenge(Workspace& workspace, FamilyId family) {
    const Actor actor = actorOf(workspace);
    if (actor.role && mayDo(*actor.role, Deed::ReadHubCases) == May::ByGrant)
        return ok;
    return mayAct(workspace, Deed::ReadHubCases, family);
}

} // namespace

Result<ChallengeId> raiseChallenge(Workspace& workspace, const NewChallenge& wish) {
    const Database& db = workspace.db();
    if (const Outcome may =
            firstOf(mayChallenge(workspace, wish.family),
                    require(exists<Family>(db, wish.family), "challenge.family"),
                    require(wish.discussion.isNull() || isAbout(db, wish.discussion, wish.family),
                            "challenge.discussion"),
                    require(!blank(wish.text), "challenge.text"));
        !may)
        return may.error();
    Challenge made;
    made.id = wish.id;
    made.family = wish.family;
    made.discussion = wish.discussion;
    made.by = workspace.actor();
    made.at = workspace.env().now();
    made.text = wish.text;
    return addAs(workspace, "challenge.raise", made);
}

Outcome answerChallenge(Workspace& workspace, const AnswerChallenge& wish) {
    const auto challenge = rowOf<Challenge>(workspace.db(), wish.challenge);
    if (!challenge)
        return notFound("challenge");
    if (const Outcome may = firstOf(mayAct(workspace, Deed::RecordDirection, challenge->family),
                                    require(!blank(wish.answer), "challenge.answer"));
        !may)
        return may;
    if (!challenge->answer.isEmpty())
        return Error{ErrorCode::Conflict, QStringLiteral("challenge.answer")};
    return workspace.change("challenge.answer", [&](Changes& c) {
        return c.update<Challenge>(wish.challenge, [&](Challenge& one) {
            one.answer = tidyText(wish.answer);
            one.answeredBy = c.actor();
            one.answeredAt = c.now();
        });
    });
}

Outcome evidenceChallenge(Workspace& workspace, const EvidenceChallenge& wish) {
    const auto challenge = rowOf<Challenge>(workspace.db(), wish.challenge);
    if (!challenge)
        return notFound("challenge");
    const QDate on = wish.on.isValid() ? wish.on : workspace.today();
    if (const Outcome may = firstOf(mayWork(workspace, challenge->family),
                                    require(!blank(wish.evidence), "challenge.evidence"),
                                    require(on <= workspace.today(), "challenge.evidenced_on"));
        !may)
        return may;
    if (challenge->answer.isEmpty())
        return Error{ErrorCode::Conflict, QStringLiteral("challenge.unanswered")};
    if (challenge->evidencedOn.isValid())
        return Error{ErrorCode::Conflict, QStringLiteral("challenge.evidence")};
    return workspace.change("challenge.evidence", [&](Changes& c) {
        return c.update<Challenge>(wish.challenge, [&](Challenge& one) {
            one.evidence = tidyText(wish.evidence);
            one.evidencedOn = on;
        });
    });
}

} // namespace rt
