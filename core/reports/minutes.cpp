// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/queries/discussion_sheet.h"
#include "core/queries/meeting_finish.h"
#include "core/queries/meeting_people.h"
#include "core/queries/record_words.h"
#include "core/queries/rows.h"
#include "core/reports/meeting_parts.h"

#include <algorithm>

// The hub's own minutes: short, restricted to the hub, never filed with a child.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

Block attendanceTable(const AttendanceSheet& sheet) {
    Table table{{{u"Name"_s, 3}, {u"Role"_s, 3}, {u"Came"_s, 2}}, {}};
    for (const AttendanceLine& line : sheet.lines) {
        if (!line.recorded)
            continue;
        QString came = recordWord(line.row.presence);
        if (!line.row.late.isEmpty())
            came += u", from "_s + line.row.late;
        if (!line.row.left.isEmpty())
            came += u", until "_s + line.row.left;
        const bool visitor = line.row.person.isNull();
        table.rows.push_back(
            {line.name,
             visitor && !line.row.agency.isEmpty() ? line.row.agency : recordWord(line.row.role),
             came});
    }
    return table;
}

// "M.A."; nothing where the whole family is meant.
QString initialsOfSome(const AgendaLine& line, const std::vector<ChildId>& children) {
    QStringList some;
    for (const AgendaChild& child : line.children)
        if (std::find(children.begin(), children.end(), child.id) != children.end())
            some << child.initials;
    return some.size() == qsizetype(line.children.size()) ? QString() : some.join(u", "_s);
}

QString forWhom(const AgendaLine& line, const std::vector<ChildId>& children) {
    const QString some = initialsOfSome(line, children);
    return some.isEmpty() ? some : u", for "_s + some;
}

QString sayDecision(const Database& db, const AgendaLine& line, const Direction& direction) {
    const auto decider = rowOf<Person>(db, direction.decider);
    QString said = decider ? decider->name() + u": "_s
                           : u"Waits for the "_s + recordWord(direction.level) + u": "_s;
    said += direction.decision;
    if (!direction.because.isEmpty())
        said += u", because "_s + direction.because;
    if (direction.by.isValid())
        said += u", by "_s + sayDate(direction.by);
    return said + forWhom(line, direction.children);
}

void addHalves(const Database& db, std::vector<Block>& blocks, const AgendaLine& line,
               const DiscussionDraft& draft) {
    const Discussion& d = draft.discussion;
    if (d.reflection.trimmed().isEmpty() && d.reflectionWaiver != Waiver::None)
        blocks.push_back(LabelledText{u"No reflection"_s, recordWord(d.reflectionWaiver)});
    if (draft.directions.empty() && d.directionWaiver != Waiver::None)
        blocks.push_back(LabelledText{u"No direction"_s, recordWord(d.directionWaiver)});
    if (d.depth == Depth::Quick && d.planStands)
        blocks.push_back(Paragraph{u"The plan stands."_s});
    for (const Direction& direction : draft.directions)
        blocks.push_back(LabelledText{u"Direction"_s, sayDecision(db, line, direction)});
    if (d.next.isValid())
        blocks.push_back(LabelledText{u"Next discussion"_s, sayDate(d.next)});
}

Block familyBlock(const Database& db, const AgendaLine& line,
                  const std::vector<MeetingAction>& actions) {
    KeepTogether kept;
    kept.blocks.push_back(Heading{QString::number(line.number) + u"  "_s + familyTitle(line), 2});
    const auto draft = draftOf(db, line.discussion);
    if (line.restricted || !draft || line.state == DiscussionState::Open) {
        kept.blocks.push_back(Paragraph{line.restricted ? u"See the child's own record."_s
                                        : draft         ? u"Begun, not closed."_s
                                                        : u"Not reached."_s});
        return kept;
    }
    kept.blocks.push_back(Paragraph{
        draft->discussion.depth == Depth::Deep ? u"Deep discussion"_s : u"Quick discussion"_s});
    addHalves(db, kept.blocks, line, *draft);
    List list;
    for (const MeetingAction& one : actions)
        if (one.line.item.inCase == line.item.inCase)
            list.items << one.owner + u": "_s + one.action.what + u", "_s +
                              recordDue(one.action.due) + forWhom(line, {one.action.child});
    if (!list.items.isEmpty())
        kept.blocks.push_back(list);
    return kept;
}

Block numbersOf(const FinishSummary& sum) {
    List list;
    list.items << u"%1 deep and %2 quick discussions"_s.arg(sum.deep).arg(sum.quick)
               << u"%1 with reflection and direction"_s.arg(sum.bothHalves)
               << u"%1 not reached"_s.arg(sum.notReached) << u"%1 actions"_s.arg(sum.actions);
    if (sum.minutes > 0)
        list.items << u"%1 of %2 minutes"_s.arg(sum.minutes).arg(sum.planned);
    return list;
}

} // namespace

Document hubMinutes(const Database& db, MeetingId meeting, const Printing& printing) {
    const auto line = meetingLine(db, meeting);
    if (!line)
        return newDocument(u"Hub minutes"_s, {}, {}, printing);
    Document document = newDocument(u"Hub minutes"_s, hubTitle(*line), line->meeting.on, printing);
    auto& blocks = document.blocks;
    blocks.push_back(Paragraph{
        u"For the hub only. Names several families: never file this in a child's record."_s});
    blocks.push_back(LabelledText{u"Meeting"_s, recordWord(line->meeting.kind) + u", number "_s +
                                                    QString::number(line->meeting.ordinal) +
                                                    u", "_s + line->meeting.at});
    if (line->meeting.state == MeetingState::Cancelled)
        blocks.push_back(LabelledText{u"Cancelled"_s, line->meeting.cancelledBecause});
    blocks.push_back(attendanceTable(attendanceOf(db, meeting)));
    blocks.push_back(numbersOf(finishSummary(db, meeting)));
    const auto actions = actionsOfMeeting(db, meeting);
    for (const AgendaLine& item : agendaLines(db, meeting)) {
        if (item.item.state != ItemState::Removed)
            blocks.push_back(familyBlock(db, item, actions));
        else if (!item.item.removedBecause.isEmpty())
            blocks.push_back(LabelledText{familyTitle(item) + u", taken off the agenda"_s,
                                          item.item.removedBecause});
    }
    return document;
}

} // namespace rt
