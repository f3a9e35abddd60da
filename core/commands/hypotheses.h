// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/meeting.h"
#include "core/store/workspace.h"

// Hypothesis, the planned conversation that tests it, and what came of it.
namespace rt {

struct NewHypothesis {
    DiscussionId discussion;
    QString text;
    QString conversationWith, question;
    PersonId asker;
    QDate by;
};

template <> struct Fields<NewHypothesis> {
    static constexpr auto list = std::make_tuple(
        field(1, "discussion", &NewHypothesis::discussion), field(2, "text", &NewHypothesis::text),
        field(3, "conversation_with", &NewHypothesis::conversationWith),
        field(4, "question", &NewHypothesis::question), field(5, "asker", &NewHypothesis::asker),
        field(6, "by_day", &NewHypothesis::by));
};

Result<HypothesisId> addHypothesis(Workspace& workspace, const NewHypothesis& hypothesis);
Outcome saveHypothesis(Workspace& workspace, const Edit<Hypothesis>& edit);

// What the family said; `at` the discussion that heard it, null between meetings.
Outcome hypothesisResult(Workspace& workspace, HypothesisId hypothesis, const QString& result,
                         DiscussionId at);

} // namespace rt
