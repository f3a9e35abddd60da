// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/discussion_rules.h"
#include "core/domain/good_with.h"
#include "core/domain/scale_rules.h"
#include "core/queries/meetings.h"

// Everything that the scribe sees of one family in one meeting, before and while it is discussed.
namespace rt {

struct SheetAction {
    Action action;
    QString owner;                  // name, or the outside owner
    std::optional<ActionStep> step; // taken in this discussion
    QString child = {};             // known-as before given name; empty: the whole family
};

struct SheetDirection {
    Direction direction;
    QString decider; // name; empty while it is owed by the group manager
    bool complete = false;
};

struct SheetHypothesis {
    Hypothesis hypothesis;
    QString asker;
};

struct SheetContribution {
    Contribution contribution;
    QString by; // empty: does not wish to be named
};

struct DiscussionSheet {
    // For its form a page loads the row itself: workspace.load<Discussion>(sheet.discussion.id).
    Discussion discussion; // with its id also before it was opened
    bool opened = false;
    AgendaLine line;
    Meeting meeting;
    HubId hub; // of the case: decides who directs and signs
    QString banner, language;
    bool interpreter = false;
    std::vector<Adult> adults;

    std::vector<SheetAction> previous;    // open before this discussion, or ended in it
    std::vector<SheetHypothesis> awaited; // of earlier discussions, no result before this one
    std::optional<SheetDirection> lastDirection;
    std::optional<Discussion> lastDeep, last; // closed, before this meeting
    std::vector<VoiceLine> scaleHistory;      // of the question asked last; this round not in it
    QString scaleQuestion;
    ChildId scaleChild;
    std::vector<AgendaRequest> requests; // not met
    std::vector<Voice> voices;           // the latest of each child

    std::vector<SheetDirection> directions; // of this discussion
    std::vector<SheetAction> actions;
    std::vector<Scale> scales;
    std::vector<SheetHypothesis> hypotheses;
    std::vector<SheetContribution> contributions;
    std::vector<SkilledPerson> people; // members of the hub, for ?teen and owners
    PersonId directs;                  // the consultant or cover of the day; null: nobody
    QString directsName;
    std::vector<Gap> gaps; // what stands between now and closed
};

// Empty when the meeting or the case is not there.
std::optional<DiscussionSheet> discussionFor(const Database& db, MeetingId meeting, CaseId inCase);

// What the rule of wholeness needs; the discussion must have been opened.
std::optional<DiscussionDraft> draftOf(const Database& db, DiscussionId discussion);

} // namespace rt
