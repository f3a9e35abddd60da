// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/agenda.h"
#include "core/commands/attendance.h"
#include "core/commands/discussion.h"
#include "core/commands/hypotheses.h"
#include "core/commands/meeting.h"
#include "core/commands/meeting_lines.h"
#include "core/commands/registry_adapters.h"
#include "core/commands/scales.h"
#include "core/commands/sign_discussion.h"

namespace rt {

namespace {

template <class T, class R, class F>
CommandEntry entry(const char* name, const char* says, F f,
                   std::initializer_list<const char*> required) {
    return command<T, R>(name, says, static_cast<Result<R> (*)(Workspace&, const T&)>(f), required);
}

using Done = std::monostate;

void addMeetings(std::vector<CommandEntry>& to) {
    to.push_back(command("meeting.plan", "Plans a hub's meeting.", planMeeting, {"hub", "on_day"}));
    to.push_back(editCommand("meeting.edit", "Changes a planned meeting.", saveMeeting));
    to.push_back(entry<MeetingWhy, Done>(
        "meeting.cancel", "Cancels a meeting, with the reason.",
        [](Workspace& w, const MeetingWhy& a) { return cancelMeeting(w, a.meeting, a.why); },
        {"meeting", "why"}));
    to.push_back(entry<MeetingStart, Done>("meeting.start", "Starts a meeting.",
                                           [](Workspace& w, const MeetingStart& a) {
                                               return startMeeting(w, a.meeting, a.chair, a.scribe);
                                           },
                                           {"meeting"}));
    to.push_back(entry<MeetingOnly, Done>(
        "meeting.end", "Ends a meeting; families that were not reached roll over.",
        [](Workspace& w, const MeetingOnly& a) -> Outcome {
            const auto ended = endMeeting(w, a.meeting);
            return ended ? Outcome(ok) : Outcome(ended.error());
        },
        {"meeting"}));
    to.push_back(entry<MeetingOnly, Done>(
        "meeting.scribe", "Takes the scribe's place.",
        [](Workspace& w, const MeetingOnly& a) { return takeOverScribe(w, a.meeting); },
        {"meeting"}));
    to.push_back(entry<MemberPresence, AttendanceId>(
        "attendance.record", "Says whether a member came.",
        [](Workspace& w, const MemberPresence& a) {
            return recordAttendance(w, a.meeting, a.person, a.presence);
        },
        {"meeting", "person"}));
    to.push_back(entry<VisitorLine, AttendanceId>("attendance.visitor", "Notes a visitor.",
                                                  [](Workspace& w, const VisitorLine& a) {
                                                      return addVisitor(w, a.meeting, a.visitor,
                                                                        a.agency);
                                                  },
                                                  {"meeting", "visitor"}));
    to.push_back(entry<TimesLine, Done>("attendance.times", "Notes who came late or left early.",
                                        [](Workspace& w, const TimesLine& a) {
                                            return setLateLeft(w, a.attendance, a.late, a.left);
                                        },
                                        {"attendance"}));
    to.push_back(entry<AttendanceOnly, Done>(
        "attendance.remove", "Takes a visitor off the list.",
        [](Workspace& w, const AttendanceOnly& a) { return removeVisitor(w, a.attendance); },
        {"attendance"}));
}

void addAgenda(std::vector<CommandEntry>& to) {
    to.push_back(
        entry<MeetingOnly, Done>("agenda.prepare", "Writes the agenda that the rule proposes.",
                                 [](Workspace& w, const MeetingOnly& a) -> Outcome {
                                     const auto prepared = prepareAgenda(w, a.meeting);
                                     return prepared ? Outcome(ok) : Outcome(prepared.error());
                                 },
                                 {"meeting"}));
    to.push_back(entry<MeetingCase, AgendaItemId>(
        "agenda.add", "Puts a family on an agenda.",
        [](Workspace& w, const MeetingCase& a) { return addToAgenda(w, a.meeting, a.inCase); },
        {"meeting", "case_id"}));
    to.push_back(entry<ItemWhy, Done>(
        "agenda.remove", "Takes a family off an agenda; a must only with a reason.",
        [](Workspace& w, const ItemWhy& a) { return removeFromAgenda(w, a.item, a.why); },
        {"item"}));
    to.push_back(entry<ItemPlace, Done>(
        "agenda.move", "Moves a family behind another, or to the top.",
        [](Workspace& w, const ItemPlace& a) { return moveItem(w, a.item, a.after); }, {"item"}));
    to.push_back(entry<ItemMinutes, Done>(
        "agenda.minutes", "Sets the minutes for a family.",
        [](Workspace& w, const ItemMinutes& a) { return setItemMinutes(w, a.item, a.minutes); },
        {"item", "minutes"}));
    to.push_back(entry<ItemDepth, Done>(
        "agenda.depth", "Makes a discussion deep or quick.",
        [](Workspace& w, const ItemDepth& a) { return setItemDepth(w, a.item, a.depth); },
        {"item", "depth"}));
    to.push_back(entry<RequestLine, AgendaRequestId>(
        "agenda.request", "Asks for a family to be discussed.",
        [](Workspace& w, const RequestLine& a) {
            return requestFamily(w, a.inCase, a.urgent ? Urgency::Urgent : Urgency::Usual, a.why);
        },
        {"case_id"}));
}

void addDiscussions(std::vector<CommandEntry>& to) {
    to.push_back(entry<MeetingCase, DiscussionId>(
        "discussion.open", "Begins a family's discussion.",
        [](Workspace& w, const MeetingCase& a) { return openDiscussion(w, a.meeting, a.inCase); },
        {"meeting", "case_id"}));
    to.push_back(editCommand("discussion.save", "Writes what a discussion says.", saveDiscussion));
    to.push_back(entry<WaiverLine, Done>(
        "discussion.waive", "Leaves out reflection or direction, with the reason.",
        [](Workspace& w, const WaiverLine& a) {
            return waiveHalf(w, a.discussion, a.half, a.waiver, a.why);
        },
        {"discussion", "half", "waiver"}));
    to.push_back(command("direction.discuss", "Records a direction in a discussion.",
                         directInDiscussion, {"discussion", "decision"}));
    to.push_back(editCommand("direction.edit", "Changes a direction of an unsigned discussion.",
                             editDirectionInDiscussion));
    to.push_back(entry<DirectionOnly, Done>(
        "direction.take_back", "Takes back a direction of an unsigned discussion.",
        [](Workspace& w, const DirectionOnly& a) { return withdrawDirection(w, a.direction); },
        {"direction"}));
    to.push_back(command("discussion.action", "Adds an action in a discussion.",
                         addDiscussionAction, {"discussion", "what", "due"}));
    to.push_back(entry<ScaleRound, Done>("scale.record", "Records a round of numbers.",
                                         [](Workspace& w, const ScaleRound& a) -> Outcome {
                                             const auto ids = recordScales(w, a);
                                             return ids ? Outcome(ok) : Outcome(ids.error());
                                         },
                                         {"discussion", "numbers"}));
    to.push_back(entry<SentenceLine, Done>(
        "scale.sentence", "Writes the sentence that a round owed.",
        [](Workspace& w, const SentenceLine& a) {
            return recordScaleSentence(w, a.discussion, a.child, a.question, a.because);
        },
        {"discussion", "because"}));
    to.push_back(command("hypothesis.add", "Adds a hypothesis and the conversation that tests it.",
                         addHypothesis, {"discussion", "text"}));
    to.push_back(editCommand("hypothesis.edit", "Changes a hypothesis.", saveHypothesis));
    to.push_back(entry<ResultLine, Done>("hypothesis.result", "Records what came of a hypothesis.",
                                         [](Workspace& w, const ResultLine& a) {
                                             return hypothesisResult(w, a.hypothesis, a.result,
                                                                     a.discussion);
                                         },
                                         {"hypothesis", "result"}));
    to.push_back(entry<RevealLine, ContributionId>(
        "contribution.reveal", "Shows a reflection that was written beforehand.",
        [](Workspace& w, const RevealLine& a) {
            return revealContribution(w, a.discussion, a.text, a.by, a.writtenAt);
        },
        {"discussion", "text"}));
}

void addSigning(std::vector<CommandEntry>& to) {
    to.push_back(entry<DiscussionOnly, Done>(
        "discussion.close", "Closes a discussion that is whole.",
        [](Workspace& w, const DiscussionOnly& a) { return closeDiscussion(w, a.discussion); },
        {"discussion"}));
    to.push_back(entry<DiscussionOnly, Done>(
        "discussion.reopen", "Opens an unsigned discussion again.",
        [](Workspace& w, const DiscussionOnly& a) { return reopenDiscussion(w, a.discussion); },
        {"discussion"}));
    to.push_back(entry<MeetingOnly, Done>(
        "sign.ask", "Asks the consultant or deputy to sign a meeting's discussions.",
        [](Workspace& w, const MeetingOnly& a) -> Outcome {
            const auto asked = askToSign(w, a.meeting);
            return asked ? Outcome(ok) : Outcome(asked.error());
        },
        {"meeting"}));
    to.push_back(entry<DiscussionOnly, SignedRecordId>(
        "discussion.sign", "Signs a discussion: one record a child.",
        [](Workspace& w, const DiscussionOnly& a) -> Result<SignedRecordId> {
            const auto ids = signDiscussion(w, a.discussion);
            return ids ? Result(ids->front()) : Result<SignedRecordId>(ids.error());
        },
        {"discussion"}));
    to.push_back(entry<MeetingOnly, Done>("meeting.sign",
                                          "Signs every closed discussion of a meeting.",
                                          [](Workspace& w, const MeetingOnly& a) -> Outcome {
                                              const auto ids = signAll(w, a.meeting);
                                              return ids ? Outcome(ok) : Outcome(ids.error());
                                          },
                                          {"meeting"}));
    to.push_back(entry<AmendLine, AmendmentId>(
        "record.amend", "Adds to a signed record.",
        [](Workspace& w, const AmendLine& a) { return amendRecord(w, a.record, a.text); },
        {"record", "text"}));
}

} // namespace

void addMeetingCommands(std::vector<CommandEntry>& commands) {
    addMeetings(commands);
    addAgenda(commands);
    addDiscussions(commands);
    addSigning(commands);
}

} // namespace rt
