// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/hypotheses.h"

#include "core/commands/meeting_writing.h"

namespace rt {

namespace {

Outcome checkAsker(const Database& db, PersonId asker) {
    return require(asker.isNull() || exists<Person>(db, asker), "hypothesis.asker");
}

} // namespace

Result<HypothesisId> addHypothesis(Workspace& workspace, const NewHypothesis& wish) {
    const auto discussion = writableDiscussion(workspace, wish.discussion);
    if (!discussion)
        return discussion.error();
    if (const Outcome valid = firstOf(require(!blank(wish.text), "hypothesis.text"),
                                      checkAsker(workspace.db(), wish.asker));
        !valid)
        return valid.error();
    Hypothesis hypothesis;
    hypothesis.discussion = wish.discussion;
    hypothesis.family = discussion->family;
    hypothesis.text = wish.text;
    hypothesis.conversationWith = wish.conversationWith;
    hypothesis.question = wish.question;
    hypothesis.asker = wish.asker;
    hypothesis.by = wish.by;
    return addAs(workspace, "hypothesis.add", hypothesis);
}

Outcome saveHypothesis(Workspace& workspace, const Edit<Hypothesis>& edit) {
    const Hypothesis& before = edit.before.value;
    const auto discussion = writableDiscussion(workspace, before.discussion);
    if (!discussion)
        return discussion.error();
    Edit<Hypothesis> kept{edit.before, before};
    kept.after.text = edit.after.text;
    kept.after.conversationWith = edit.after.conversationWith;
    kept.after.question = edit.after.question;
    kept.after.asker = edit.after.asker;
    kept.after.by = edit.after.by;
    if (const Outcome valid = firstOf(require(!blank(kept.after.text), "hypothesis.text"),
                                      checkAsker(workspace.db(), kept.after.asker));
        !valid)
        return valid;
    return saveAs(workspace, "hypothesis.edit", kept);
}

Outcome hypothesisResult(Workspace& workspace, HypothesisId id, const QString& result,
                         DiscussionId at) {
    const auto hypothesis = rowOf<Hypothesis>(workspace.db(), id);
    if (!hypothesis)
        return notFound("hypothesis");
    if (const Outcome may = mayWork(workspace, hypothesis->family); !may)
        return may;
    if (blank(result))
        return invalid("hypothesis.result");
    for (const DiscussionId heard : {at, hypothesis->resultAt})
        if (const Outcome open = mayStillSay(workspace.db(), heard, hypothesis->family); !open)
            return open;
    return workspace.change("hypothesis.result", [&](Changes& c) {
        return c.update<Hypothesis>(id, [&](Hypothesis& h) {
            h.result = tidyText(result);
            h.resultAt = at;
            h.resultOn = workspace.today();
        });
    });
}

} // namespace rt
