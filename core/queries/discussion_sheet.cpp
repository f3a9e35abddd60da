// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/discussion_sheet.h"

#include "core/domain/meeting_ids.h"
#include "core/queries/discussion_parts.h"
#include "core/queries/rows.h"
#include "core/queries/standings.h"

#include <algorithm>

namespace rt {

namespace {

class Filling {
public:
    Filling(const Database& db, DiscussionSheet& sheet) : m_db(db), m_sheet(sheet) {}

    void all() {
        family();
        const DiscussionDraft draft = draftFor(m_db, m_sheet.discussion);
        thisTime(draft);
        before(draft);
        scales(draft.scales);
        voices();
        m_sheet.people = peopleFor(m_db, m_sheet.discussion, m_sheet.hub);
        director();
    }

private:
    QString nameOf(PersonId id) const {
        const auto person = rowOf<Person>(m_db, id);
        return person ? person->name() : QString();
    }

    SheetAction line(const Action& action, const std::optional<ActionStep>& step) const {
        return {action, action.owner.isNull() ? action.outsideOwner : nameOf(action.owner), step,
                childName(action.child)};
    }

    QString childName(ChildId id) const {
        for (const AgendaChild& child : m_sheet.line.children)
            if (child.id == id)
                return child.given;
        return {};
    }

    SheetDirection line(const Direction& direction, const DiscussionDraft& draft) const {
        return {direction, nameOf(direction.decider), isComplete(direction, draft)};
    }

    void family();
    void thisTime(const DiscussionDraft& draft);
    void before(const DiscussionDraft& draft);
    void scales(const std::vector<Scale>& round);
    void voices();
    void director();

    const Database& m_db;
    DiscussionSheet& m_sheet;
};

void Filling::family() {
    const FamilyId id = m_sheet.discussion.family;
    if (const auto family = rowOf<Family>(m_db, id)) {
        m_sheet.banner = family->banner;
        m_sheet.language = family->language;
        m_sheet.interpreter = family->interpreter;
    }
    m_sheet.adults = rowsOf<Adult>(m_db, "t.family=? ORDER BY t.key", id);
    m_sheet.requests = rowsOf<AgendaRequest>(
        m_db, "t.case_id=? AND t.met IS NULL ORDER BY t.on_day,t.key", m_sheet.discussion.inCase);
}

void Filling::thisTime(const DiscussionDraft& draft) {
    const DiscussionId id = m_sheet.discussion.id;
    for (const Direction& direction : draft.directions)
        m_sheet.directions.push_back(line(direction, draft));
    for (const Action& action : draft.actions)
        m_sheet.actions.push_back(line(action, std::nullopt));
    for (const Hypothesis& hypothesis : draft.hypotheses)
        m_sheet.hypotheses.push_back({hypothesis, nameOf(hypothesis.asker)});
    for (const Contribution& contribution :
         rowsOf<Contribution>(m_db, "t.discussion=? ORDER BY t.key", id))
        m_sheet.contributions.push_back({contribution, nameOf(contribution.by)});
    m_sheet.scales = draft.scales;
    if (m_sheet.opened)
        m_sheet.gaps = missing(draft);
}

void Filling::before(const DiscussionDraft& draft) {
    const Discussion& d = m_sheet.discussion;
    for (const PreviousAction& one : draft.previous)
        m_sheet.previous.push_back(line(one.action, one.step));
    for (const Hypothesis& one : rowsOf<Hypothesis>(
             m_db,
             "t.family=?1 AND t.discussion<>?2 AND (t.result IS NULL OR t.result_at=?2) "
             "ORDER BY t.by_day,t.key",
             d.family, d.id))
        m_sheet.awaited.push_back({one, nameOf(one.asker)});
    if (const auto last = firstRowOf<Direction>(
            m_db, "t.family=?1 AND t.discussion IS NOT ?2 ORDER BY t.decided_at DESC,t.key DESC",
            d.family, d.id))
        m_sheet.lastDirection = {*last, nameOf(last->decider), true};
    m_sheet.lastDeep = discussionBefore(m_db, d, Depth::Deep);
    m_sheet.last = discussionBefore(m_db, d, std::nullopt);
}

// The line of the question that this round, or else the last one, answered.
void Filling::scales(const std::vector<Scale>& round) {
    const auto all = rowsOf<Scale>(
        m_db, "t.family=?1 AND t.discussion IS NOT ?2 AND t.on_day<=?3 ORDER BY t.on_day,t.key",
        m_sheet.discussion.family, m_sheet.discussion.id, m_sheet.discussion.on);
    if (all.empty() && round.empty())
        return;
    const Scale& about = round.empty() ? all.back() : round.back();
    m_sheet.scaleQuestion = about.question;
    m_sheet.scaleChild = about.child;
    std::vector<Scale> line;
    std::copy_if(all.begin(), all.end(), std::back_inserter(line), [&](const Scale& scale) {
        return scale.child == about.child && scale.question == about.question;
    });
    m_sheet.scaleHistory = voiceLines(std::move(line));
}

void Filling::voices() {
    for (const AgendaChild& child : m_sheet.line.children)
        if (auto voice = firstRowOf<Voice>(
                m_db, "t.family=? AND t.child=? ORDER BY t.on_day DESC,t.key DESC",
                m_sheet.discussion.family, child.id))
            m_sheet.voices.push_back(std::move(*voice));
}

void Filling::director() {
    const HubStaff staff = hubStaff(m_db, m_sheet.hub);
    if (const auto consultant =
            consultantOn(m_sheet.discussion.on, m_sheet.hub, staff.memberships, staff.covers)) {
        m_sheet.directs = consultant->acting();
        m_sheet.directsName = nameOf(m_sheet.directs);
    }
}

Discussion notOpened(const DiscussionSheet& sheet, CaseId inCase, FamilyId family) {
    Discussion d;
    d.id = discussionId(sheet.meeting.id, inCase);
    d.meeting = sheet.meeting.id;
    d.inCase = inCase;
    d.family = family;
    d.depth = sheet.line.item.depth;
    d.on = sheet.meeting.on;
    return d;
}

} // namespace

std::optional<DiscussionSheet> discussionFor(const Database& db, MeetingId meeting, CaseId inCase) {
    const auto held = rowOf<Meeting>(db, meeting);
    const auto ofCase = rowOf<Case>(db, inCase);
    if (!held || !ofCase)
        return std::nullopt;
    DiscussionSheet sheet;
    sheet.meeting = *held;
    sheet.hub = ofCase->hub;
    const auto lines = agendaLines(db, meeting);
    const auto line = std::find_if(lines.begin(), lines.end(),
                                   [&](const AgendaLine& l) { return l.item.inCase == inCase; });
    if (line != lines.end())
        sheet.line = *line;
    const auto opened = rowOf<Discussion>(db, discussionId(meeting, inCase));
    sheet.opened = opened.has_value();
    sheet.discussion = opened.value_or(notOpened(sheet, inCase, ofCase->family));
    Filling(db, sheet).all();
    return sheet;
}

} // namespace rt
