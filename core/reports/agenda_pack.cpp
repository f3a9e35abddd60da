// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/queries/discussion_sheet.h"
#include "core/queries/record_words.h"
#include "core/queries/rows.h"
#include "core/reports/meeting_parts.h"

#include <algorithm>

// What scribe and chair hold before the meeting, and each member's own list.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

QStringList reasonsOf(const AgendaLine& line, const SayReason& say) {
    QStringList all;
    for (const Reason& reason : line.reasons) {
        QString about;
        for (const AgendaChild& child : line.children)
            if (child.id == reason.child)
                about = child.initials;
        all << say(reason, about);
    }
    return all;
}

void addList(std::vector<Block>& blocks, const QString& caption, const QStringList& items) {
    if (items.isEmpty())
        return;
    blocks.push_back(Heading{caption, 3});
    blocks.push_back(List{items});
}

QStringList openActions(const DiscussionSheet& sheet) {
    QStringList all;
    for (const SheetAction& one : sheet.previous)
        all << one.owner + u": "_s + one.action.what + u", "_s + recordDue(one.action.due) +
                   (one.action.rolled > 0 ? u", moved %1 times"_s.arg(one.action.rolled)
                                          : QString());
    return all;
}

QStringList questions(const DiscussionSheet& sheet) {
    QStringList all;
    for (const SheetHypothesis& one : sheet.awaited)
        all << one.hypothesis.text + (one.asker.isEmpty() ? QString() : u", "_s + one.asker);
    return all;
}

void addFamily(std::vector<Block>& blocks, const DiscussionSheet& sheet, const SayReason& say) {
    const AgendaLine& line = sheet.line;
    blocks.push_back(Heading{u"%1  %2"_s.arg(line.number).arg(familyTitle(line)), 1});
    blocks.push_back(Paragraph{u"%1 minutes, %2"_s.arg(line.item.minutes)
                                   .arg(line.item.depth == Depth::Deep ? u"deep"_s : u"quick"_s)});
    addList(blocks, u"Why now"_s, reasonsOf(line, say));
    if (sheet.last)
        blocks.push_back(LabelledText{u"Last discussed"_s, sayDate(sheet.last->on)});
    if (sheet.lastDirection)
        blocks.push_back(
            LabelledText{u"Last direction"_s, sheet.lastDirection->direction.decision});
    addList(blocks, u"Open actions"_s, openActions(sheet));
    addList(blocks, u"Asked, no answer yet"_s, questions(sheet));
    QStringList scales;
    for (const VoiceLine& voice : sheet.scaleHistory)
        if (!voice.points.empty())
            scales << u"%1: %2, %3"_s.arg(voice.voice)
                          .arg(voice.points.back().number)
                          .arg(sayDate(voice.points.back().on));
    addList(blocks, u"Scale"_s, scales);
    for (const Voice& voice : sheet.voices)
        blocks.push_back(LabelledText{u"Child's views, "_s + sayDate(voice.on), voice.words});
}

bool isOnFamily(const Database& db, const AgendaLine& line, PersonId member) {
    return firstRowOf<Allocation>(db, "t.case_id=? AND t.lead=? AND t.to_day IS NULL",
                                  line.item.inCase, member) ||
           firstRowOf<CoWorker>(db, "t.case_id=? AND t.person=?", line.item.inCase, member);
}

} // namespace

Document agendaPack(const Database& db, MeetingId meeting, const SayReason& say,
                    const Printing& printing) {
    const auto head = meetingLine(db, meeting);
    Document document = newDocument(u"Meeting pack"_s, head ? hubTitle(*head) : QString(),
                                    head ? head->meeting.on : QDate(), printing);
    for (const AgendaLine& line : agendaLines(db, meeting)) {
        if (line.item.state == ItemState::Removed)
            continue;
        if (!document.blocks.empty())
            document.blocks.push_back(PageBreak{});
        if (const auto sheet = discussionFor(db, meeting, line.item.inCase))
            addFamily(document.blocks, *sheet, say);
    }
    if (document.blocks.empty())
        document.blocks.push_back(Paragraph{u"No families on the agenda."_s});
    return document;
}

Document preparationList(const Database& db, MeetingId meeting, PersonId member,
                         const SayReason& say, const Printing& printing) {
    const auto head = meetingLine(db, meeting);
    const auto person = rowOf<Person>(db, member);
    Document document = newDocument(u"Preparation"_s, person ? person->name() : QString(),
                                    head ? head->meeting.on : QDate(), printing);
    for (const AgendaLine& line : agendaLines(db, meeting)) {
        if (line.item.state == ItemState::Removed)
            continue;
        QStringList own;
        for (const Action& action :
             rowsOf<Action>(db, "t.family=? AND t.owner=? AND t.state='open' ORDER BY t.due,t.key",
                            line.item.family, member))
            own << action.what + u", "_s + recordDue(action.due);
        const bool named = isOnFamily(db, line, member);
        if (!named && own.isEmpty())
            continue;
        document.blocks.push_back(Heading{familyTitle(line), 2});
        if (named)
            addList(document.blocks, u"Why now"_s, reasonsOf(line, say));
        addList(document.blocks, u"Your actions"_s, own);
    }
    if (document.blocks.empty())
        document.blocks.push_back(Paragraph{u"Nothing to prepare."_s});
    return document;
}

} // namespace rt
