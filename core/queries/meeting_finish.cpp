// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/meeting_finish.h"

#include "core/queries/discussion_sheet.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

QString personName(const Database& db, PersonId id) {
    const auto person = rowOf<Person>(db, id);
    return person ? person->name() : QString();
}

SignedLine lineOf(const Database& db, const SignedRecord& record) {
    SignedLine line;
    line.record = record;
    line.signedBy = personName(db, record.signedBy);
    line.deputyFor = personName(db, record.deputyFor);
    if (const auto child = rowOf<Child>(db, record.child))
        line.childName =
            (child->knownAs.isEmpty() ? child->given : child->knownAs) + u' ' + child->surname;
    if (const auto family = rowOf<Family>(db, record.family))
        line.familyName = family->name;
    if (const auto discussion = rowOf<Discussion>(db, record.discussion)) {
        line.on = discussion->on;
        line.depth = discussion->depth;
    }
    for (const Amendment& amendment :
         rowsOf<Amendment>(db, "t.record=? ORDER BY t.at,t.key", record.id))
        line.amendments.push_back({amendment, personName(db, amendment.by)});
    return line;
}

bool isUnwritten(const Discussion& d) {
    return d.reflection.trimmed().isEmpty();
}

void countDiscussion(FinishSummary& sum, const DiscussionDraft& draft) {
    const Discussion& d = draft.discussion;
    sum.actions += int(draft.actions.size());
    for (const Direction& direction : draft.directions)
        sum.directionsOwed += direction.owedByManager;
    if (d.state == DiscussionState::Open) {
        ++sum.unfinished;
        return;
    }
    (d.state == DiscussionState::Signed ? sum.signedNow : sum.toSign) += 1;
    (d.depth == Depth::Deep ? sum.deep : sum.quick) += 1;
    if (d.depth == Depth::Quick)
        return;
    const bool noReflection = isUnwritten(d) && d.reflectionWaiver != Waiver::None;
    const bool noDirection = draft.directions.empty() && d.directionWaiver != Waiver::None;
    sum.waivedReflection += noReflection;
    sum.waivedDirection += noDirection;
    sum.bothHalves += !noReflection && !noDirection;
}

} // namespace

std::vector<GapLine> gapsOf(const Database& db, MeetingId meeting) {
    std::vector<GapLine> lines;
    for (const AgendaLine& item : agendaLines(db, meeting)) {
        if (item.discussion.isNull() || item.state == DiscussionState::Signed)
            continue;
        const auto draft = draftOf(db, item.discussion);
        if (!draft)
            continue;
        GapLine line{item.discussion, item.item.inCase, item.item.family, item.familyName,
                     missing(*draft)};
        line.blocks = std::any_of(line.gaps.begin(), line.gaps.end(),
                                  [](const Gap& gap) { return blocksSigning(gap.code); });
        if (!line.gaps.empty())
            lines.push_back(std::move(line));
    }
    return lines;
}

FinishSummary finishSummary(const Database& db, MeetingId id) {
    FinishSummary sum;
    const auto meeting = rowOf<Meeting>(db, id);
    if (!meeting)
        return sum;
    for (const Discussion& discussion : rowsOf<Discussion>(db, "t.meeting=? ORDER BY t.key", id))
        if (const auto draft = draftOf(db, discussion.id))
            countDiscussion(sum, *draft);
    for (const AgendaItem& item : rowsOf<AgendaItem>(db, "t.meeting=? ORDER BY t.key", id))
        sum.notReached += item.state == ItemState::NotReached;
    sum.planned = meeting->minutes;
    if (meeting->started.isValid() && meeting->ended.isValid())
        sum.minutes = int(meeting->started.secsTo(meeting->ended) / 60);
    return sum;
}

std::vector<SignRequestLine> signRequestsFor(const Database& db, PersonId person) {
    std::vector<SignRequestLine> lines;
    for (const SignRequest& request :
         rowsOf<SignRequest>(db, "t.asked=? AND t.met=0 ORDER BY t.at,t.key", person)) {
        const auto discussion = rowOf<Discussion>(db, request.discussion);
        if (!discussion || discussion->state == DiscussionState::Signed)
            continue;
        SignRequestLine line;
        line.request = request;
        line.askedBy = personName(db, request.askedBy);
        line.on = discussion->on;
        if (const auto ofCase = rowOf<Case>(db, discussion->inCase))
            line.hub = ofCase->hub;
        if (const auto hub = rowOf<Hub>(db, line.hub))
            line.hubLabel = hub->label;
        if (const auto family = rowOf<Family>(db, discussion->family))
            line.familyName = family->name;
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<SignedLine> signedRecordsOf(const Database& db, MeetingId meeting) {
    std::vector<SignedLine> lines;
    for (const AgendaLine& item : agendaLines(db, meeting))
        if (!item.discussion.isNull())
            for (const SignedRecord& record :
                 rowsOf<SignedRecord>(db, "t.discussion=? ORDER BY t.key", item.discussion))
                lines.push_back(lineOf(db, record));
    return lines;
}

std::optional<SignedLine> signedRecord(const Database& db, SignedRecordId id) {
    const auto record = rowOf<SignedRecord>(db, id);
    return record ? std::optional(lineOf(db, *record)) : std::nullopt;
}

} // namespace rt
