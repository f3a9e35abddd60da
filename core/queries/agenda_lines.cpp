// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/organisation_rules.h"
#include "core/domain/privacy.h"
#include "core/queries/dated_settings.h"
#include "core/queries/meetings.h"
#include "core/queries/rows.h"
#include "core/queries/standings.h"

#include <QHash>

#include <algorithm>
#include <tuple>

// The agenda of one meeting as lines, and what preparing it shows beside them.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

AgendaChild lineOf(const Child& child, QDate day) {
    return {child.id,          child.knownAs.isEmpty() ? child.given : child.knownAs,
            initialsOf(child), child.born,
            child.expected,    sayAge(child.born, day),
            child.status};
}

void fillFamily(const Database& db, AgendaLine& line, QDate day) {
    if (const auto family = rowOf<Family>(db, line.item.family)) {
        line.familyName = family->name;
        line.reference = family->reference;
        line.restricted = family->restricted;
    }
    for (const Child& child : childrenInCase(db, line.item.inCase, day))
        line.children.push_back(lineOf(child, day));
    if (line.children.empty())
        return;
    const auto allocation = firstRowOf<Allocation>(
        db,
        "t.case_id=? AND t.child=? AND (t.from_day IS NULL OR t.from_day<=?) ORDER BY "
        "t.from_day DESC,t.key DESC",
        line.item.inCase, line.children.front().id, day);
    if (!allocation)
        return;
    line.lead = allocation->lead;
    if (const auto lead = rowOf<Person>(db, line.lead))
        line.leadName = lead->name();
}

void fillDiscussion(const Database& db, AgendaLine& line, QDate day) {
    Statement& s =
        db.cached("SELECT id,state,on_day,meeting FROM discussion WHERE family=?1 AND "
                  "case_id=?2 AND gone&5=0 AND on_day<=?3 ORDER BY on_day DESC,key DESC");
    s.bind(1, line.item.family).bind(2, line.item.inCase).bind(3, day);
    while (s.step()) {
        const auto state = s.read<DiscussionState>(1);
        if (s.id<MeetingId>(3) == line.item.meeting) {
            line.discussion = s.id<DiscussionId>(0);
            line.state = state;
        } else if (state != DiscussionState::Open && !line.lastDiscussed.isValid()) {
            line.lastDiscussed = s.date(2);
        }
    }
    s.reset();
}

AgendaLine lineOf(const Database& db, const Ranked& ranked, const Meeting& meeting) {
    AgendaLine line;
    line.item.meeting = meeting.id;
    line.item.inCase = ranked.inCase;
    line.item.family = ranked.family;
    line.item.tier = Tier::Later;
    line.item.points = ranked.points;
    line.item.minutes = ranked.minutes;
    line.item.depth = ranked.depth;
    line.reasons = ranked.reasons;
    line.lastDiscussed = ranked.lastDiscussed;
    line.becomesMust = ranked.becomesMust;
    fillFamily(db, line, meeting.on);
    return line;
}

// The rule's own items, chosen as the agenda's hand chose them.
void chooseAsPlanned(std::vector<Ranked>& items, const std::vector<AgendaLine>& lines) {
    QHash<CaseId, const AgendaItem*> planned;
    for (const AgendaLine& line : lines)
        if (line.item.state != ItemState::Removed)
            planned.insert(line.item.inCase, &line.item);
    for (Ranked& item : items) {
        const AgendaItem* hand = planned.value(item.inCase);
        item.chosen = hand != nullptr;
        item.depth = hand ? hand->depth : Depth::Quick;
    }
}

} // namespace

std::vector<Child> childrenInCase(const Database& db, CaseId inCase, QDate day) {
    std::vector<Child> children;
    for (const Allocation& allocation :
         rowsOf<Allocation>(db, "t.case_id=? ORDER BY t.key", inCase)) {
        const bool known = std::any_of(children.begin(), children.end(), [&](const Child& child) {
            return child.id == allocation.child;
        });
        if (known || !isCurrent(allocation.from, allocation.to, day))
            continue;
        if (auto child = rowOf<Child>(db, allocation.child))
            children.push_back(std::move(*child));
    }
    std::stable_sort(children.begin(), children.end(), [](const Child& a, const Child& b) {
        const auto key = [](const Child& c) { return std::tuple(!c.born.isValid(), c.born); };
        return key(a) < key(b);
    });
    return children;
}

std::vector<AgendaLine> agendaLines(const Database& db, MeetingId id) {
    std::vector<AgendaLine> lines;
    const auto meeting = rowOf<Meeting>(db, id);
    if (!meeting)
        return lines;
    int number = 0;
    for (AgendaItem& item :
         rowsOf<AgendaItem>(db, "t.meeting=? ORDER BY t.state='removed',t.place,t.key", id)) {
        AgendaLine line;
        line.number = item.state == ItemState::Removed ? 0 : ++number;
        line.reasons = readReasons(item.reasons);
        line.item = std::move(item);
        fillFamily(db, line, meeting->on);
        fillDiscussion(db, line, meeting->on);
        lines.push_back(std::move(line));
    }
    return lines;
}

Preparation preparationOf(const Database& db, MeetingId id) {
    Preparation preparation;
    const auto meeting = rowOf<Meeting>(db, id);
    if (!meeting)
        return preparation;
    preparation.lines = agendaLines(db, id);
    preparation.available = std::max(meeting->minutes - meeting->overhead, 0);
    for (const AgendaLine& line : preparation.lines)
        preparation.minutes += line.item.state == ItemState::Removed ? 0 : line.item.minutes;
    Agenda agenda = proposedAgenda(db, *meeting);
    chooseAsPlanned(agenda.items, preparation.lines);
    for (const Ranked& item : agenda.items) {
        const bool listed =
            std::any_of(preparation.lines.begin(), preparation.lines.end(),
                        [&](const AgendaLine& line) { return line.item.inCase == item.inCase; });
        if (!listed)
            preparation.later.push_back(lineOf(db, item, *meeting));
    }
    preparation.coverage = coverageOf(agenda.items, meeting->on);
    preparation.roomFor = agenda.roomFor;
    return preparation;
}

} // namespace rt
