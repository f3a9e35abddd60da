// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/held_meeting.h"

#include "core/commands/actions.h"
#include "core/commands/agenda.h"
#include "core/commands/attendance.h"
#include "core/commands/discussion.h"
#include "core/commands/meeting.h"
#include "core/commands/scales.h"
#include "core/commands/sign_discussion.h"
#include "core/queries/discussion_sheet.h"
#include "core/queries/hubs.h"
#include "core/queries/meeting_people.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

struct Said { // invented, as everything here
    const char16_t *facts, *reflection, *decision, *because, *action, *sentence;
};

constexpr Said said[]{
    {u"School says she came in on time four days of five. Seen alone at school on Tuesday.",
     u"What changed on the four good days? Nan rang each of those mornings. Whose view is missing: "
     u"Dad's.",
     u"Build the plan on Nan's morning calls, with a date to look at it again",
     u"the good mornings are the ones when Nan rings", u"ask Nan what she would need to go on",
     u"Nan is part of the week now and was not a month ago"},
    {u"Two visits kept. Mum talked about the move for the first time.",
     u"What would make it safe to say more? We may be asking at the wrong time of day.",
     u"Visit in the morning, before the others come home", u"Mum speaks when she is alone",
     u"arrange two morning visits", u"Mum has begun to say what worries her"},
    {u"Missed the dentist again. Views heard on Friday: he wants to stay at his school.",
     u"What are we at risk of not noticing? Health has slipped behind everything else.",
     u"Take health first at the next core group", u"three appointments were missed since summer",
     u"book the dentist and go along", u"home is calmer, health is not better"},
};

const Said& saidOf(CaseId inCase) {
    return said[qHash(inCase.value) % std::size(said)];
}

QString text(const char16_t* words) {
    return QString::fromUtf16(words);
}

} // namespace

HeldMeeting::HeldMeeting(Workspace& workspace, HubId hub, PersonId coordinator, PersonId consultant)
    : m_workspace(workspace),
      m_hub(hub),
      m_coordinator(coordinator),
      m_consultant(consultant) {}

Result<MeetingId> HeldMeeting::prepare() {
    m_workspace.env().actor = m_coordinator.value;
    if (const auto next = nextMeeting(m_workspace.db(), m_hub, m_workspace.today())) {
        m_meeting = next->id;
    } else {
        NewMeeting wish;
        wish.hub = m_hub;
        wish.on = m_workspace.today();
        auto planned = planMeeting(m_workspace, wish);
        if (!planned && planned.error().code == ErrorCode::Conflict) { // the week's was held today
            wish.kind = MeetingKind::Extra;
            planned = planMeeting(m_workspace, wish);
        }
        if (!planned)
            return planned.error();
        m_meeting = *planned;
    }
    if (const auto prepared = prepareAgenda(m_workspace, m_meeting); !prepared)
        return prepared.error();
    return m_meeting;
}

Outcome HeldMeeting::start() {
    if (const auto started = startMeeting(m_workspace, m_meeting, m_consultant, m_coordinator);
        !started)
        return started;
    for (const HubMember& member : hubMembers(m_workspace.db(), m_hub, m_workspace.today()))
        if (member.role != Role::Partner)
            if (const auto here =
                    recordAttendance(m_workspace, m_meeting, member.id, Presence::Present);
                !here)
                return here.error();
    return ok;
}

std::vector<CaseId> HeldMeeting::cases() const {
    std::vector<CaseId> all;
    for (const AgendaLine& line : agendaLines(m_workspace.db(), m_meeting))
        if (line.number > 0)
            all.push_back(line.item.inCase);
    return all;
}

Result<DiscussionId> HeldMeeting::discuss(CaseId inCase) {
    const auto opened = openDiscussion(m_workspace, m_meeting, inCase);
    if (!opened)
        return opened;
    if (const auto decided = decidePrevious(inCase, *opened); !decided)
        return decided.error();
    if (const auto written = write(inCase, *opened); !written)
        return written.error();
    return opened;
}

Outcome HeldMeeting::decidePrevious(CaseId inCase, DiscussionId discussion) {
    const auto sheet = discussionFor(m_workspace.db(), m_meeting, inCase);
    if (!sheet)
        return notFound("discussion");
    for (const SheetAction& previous : sheet->previous) {
        if (previous.step)
            continue;
        if (const auto done = actionDone(m_workspace, {previous.action.id, {}, {}, discussion});
            !done)
            return done;
    }
    return ok;
}

Outcome HeldMeeting::write(CaseId inCase, DiscussionId discussion) {
    const Said& words = saidOf(inCase);
    Edit<Discussion> form{m_workspace.load<Discussion>(discussion), {}};
    form.after = form.before.value;
    form.after.newFacts = text(words.facts);
    form.after.seen = u"Seen alone on Tuesday"_s;
    form.after.reflection = text(words.reflection);
    form.after.next = m_workspace.today().addDays(14);
    form.after.nextDeep = m_workspace.today().addDays(28);
    form.after.seconds = 540;
    if (const auto saved = saveDiscussion(m_workspace, form); !saved)
        return saved;
    const ScaleRound round{discussion, {}, {}, {{u"Hub"_s, 5}, {u"Mum"_s, 7}}, text(words.sentence),
                           Sentence::Given};
    if (const auto scaled = recordScales(m_workspace, round); !scaled)
        return scaled.error();
    DirectionInDiscussion direction;
    direction.discussion = discussion;
    direction.decision = text(words.decision);
    direction.because = text(words.because);
    direction.by = m_workspace.today().addDays(8);
    if (const auto directed = directInDiscussion(m_workspace, direction); !directed)
        return directed.error();
    NewDiscussionAction action;
    action.discussion = discussion;
    action.owner = m_coordinator;
    action.what = text(words.action);
    action.due = m_workspace.today().addDays(7);
    const auto added = addDiscussionAction(m_workspace, action);
    return added ? Outcome(ok) : Outcome(added.error());
}

Outcome HeldMeeting::close(DiscussionId discussion) {
    return closeDiscussion(m_workspace, discussion);
}

Outcome HeldMeeting::end() {
    const auto ended = endMeeting(m_workspace, m_meeting);
    return ended ? Outcome(ok) : Outcome(ended.error());
}

Outcome HeldMeeting::sign() {
    m_workspace.env().actor = m_consultant.value;
    const auto records = signAll(m_workspace, m_meeting);
    m_workspace.env().actor = m_coordinator.value;
    return records ? Outcome(ok) : Outcome(records.error());
}

DemoHub demoHub(const Database& db, QDate day) {
    DemoHub found;
    auto s = db.prepare("SELECT id FROM hub WHERE label='13' AND gone&1=0 ORDER BY id");
    if (!s.step())
        return found;
    found.hub = s.id<HubId>(0);
    for (const HubMember& member : hubMembers(db, found.hub, day)) {
        if (member.role == Role::Coordinator)
            found.coordinator = member.id;
        if (member.role == Role::Consultant)
            found.consultant = member.id;
    }
    return found;
}

} // namespace rt
