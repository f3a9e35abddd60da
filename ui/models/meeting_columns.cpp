// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/meeting_columns.h"

#include "core/base/dates.h"
#include "ui/text/discussion_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

template <class Line, class Words, class Detail, class State>
std::vector<Column<Line>> oneColumn(const QString& title, Words words, Detail detail, State state) {
    Column<Line> column;
    column.title = title;
    column.value = [words](const Line& line) { return QVariant(words(line)); };
    column.detail = detail;
    column.chips = state;
    return {column};
}

Chips meetingChips(const MeetingLine& line) {
    switch (line.meeting.state) {
    case MeetingState::Planned:
        return {{Status::DueSoon, inWords(MeetingState::Planned)}};
    case MeetingState::Running:
        return {{Status::Better, inWords(MeetingState::Running)}};
    case MeetingState::Cancelled:
        return {{Status::Same, inWords(MeetingState::Cancelled)}};
    case MeetingState::Ended:
        break;
    }
    if (line.toSign > 0)
        return {{Status::DueSoon, QObject::tr("%1 to sign").arg(line.toSign)}};
    return {{Status::Done, QObject::tr("Signed")}};
}

QString meetingDetail(const MeetingLine& line) {
    if (line.meeting.state == MeetingState::Cancelled)
        return QObject::tr("Cancelled: %1").arg(line.meeting.cancelledBecause);
    QStringList words;
    if (line.meeting.state == MeetingState::Ended) {
        words << QObject::tr("%1 deep").arg(line.deep) << QObject::tr("%1 quick").arg(line.quick);
        if (line.notReached > 0)
            words << QObject::tr("%1 not reached").arg(line.notReached);
    } else {
        words << countText(line.families, u"family", u"families");
    }
    if (!line.jointLabel.isEmpty())
        words << QObject::tr("with Hub %1").arg(line.jointLabel);
    return words.join(u", "_s);
}

Chips presenceChips(const AttendanceLine& line) {
    if (!line.recorded)
        return {};
    switch (line.row.presence) {
    case Presence::Present:
        return {{Status::Done, inWords(Presence::Present)}};
    case Presence::Apologies:
        return {{Status::DueSoon, inWords(Presence::Apologies)}};
    case Presence::Absent:
        return {{Status::Same, inWords(Presence::Absent)}};
    }
    return {};
}

QString presenceDetail(const AttendanceLine& line) {
    QStringList words;
    words << (line.row.person.isNull() ? QObject::tr("Visitor, %1").arg(line.row.agency)
                                       : inWords(line.row.role));
    if (!line.row.late.isEmpty())
        words << QObject::tr("from %1").arg(line.row.late);
    if (!line.row.left.isEmpty())
        words << QObject::tr("left %1").arg(line.row.left);
    return words.join(u", "_s);
}

Chips actionChips(const SheetAction& line, QDate today) {
    if (line.step) {
        if (line.step->kind == StepKind::Rolled)
            return {{Status::DueSoon,
                     QObject::tr("Rolled to %1").arg(sayDayAndDate(line.step->newDue))}};
        return {{Status::Done, inWords(line.step->kind)}};
    }
    if (line.action.due.isValid() && line.action.due < today)
        return {{Status::Overdue, dueText(line.action.due, today)}};
    if (line.action.due.isValid())
        return {{Status::DueSoon, dueText(line.action.due, today)}};
    return {};
}

QString actionDetail(const SheetAction& line) {
    QStringList words;
    if (!line.child.isEmpty())
        words << QObject::tr("For %1").arg(line.child);
    if (line.action.firstDue.isValid())
        words << QObject::tr("First due %1").arg(sayDayAndDate(line.action.firstDue));
    if (!line.action.due.isValid())
        words << QObject::tr("No date");
    if (line.action.rolled == 1)
        words << QObject::tr("rolled once");
    if (line.action.rolled == 2)
        words << QObject::tr("rolled twice");
    if (line.action.rolled > 2)
        words << QObject::tr("rolled %1 times").arg(line.action.rolled);
    if (line.step && !line.step->reason.isEmpty())
        words << line.step->reason;
    return words.join(u"  \u00b7  "_s);
}

QString finishDetail(const FinishLine& line) {
    if (!line.gaps.isEmpty())
        return line.gaps.join(u' ');
    if (line.line.item.state == ItemState::NotReached)
        return QObject::tr("Comes back at the next meeting, sooner.");
    if (line.line.discussion.isNull())
        return QObject::tr("Ends as not reached and comes back sooner.");
    return QObject::tr("Nothing is missing.");
}

Chips finishChips(const FinishLine& line) {
    Chips chips;
    if (line.blocks)
        chips.push_back({Status::Concern, QObject::tr("Before signing")});
    if (line.line.item.state == ItemState::NotReached)
        chips.push_back({Status::Same, inWords(ItemState::NotReached)});
    else if (line.line.discussion.isNull())
        chips.push_back({Status::Same, QObject::tr("Not yet discussed")});
    else if (line.line.state == DiscussionState::Open)
        chips.push_back({Status::DueSoon, QObject::tr("Not closed")});
    else if (line.line.state == DiscussionState::Closed)
        chips.push_back({Status::DueSoon, QObject::tr("To sign")});
    else
        chips.push_back({Status::Done, QObject::tr("Signed")});
    return chips;
}

QString amendedText(const SignedLine& line) {
    QStringList words{QObject::tr("Signed by %1").arg(line.signedBy)};
    if (!line.deputyFor.isEmpty())
        words << QObject::tr("for %1").arg(line.deputyFor);
    if (!line.amendments.empty())
        words << countText(int(line.amendments.size()), u"amendment", u"amendments");
    return words.join(u", "_s);
}

QString goodWithDetail(const GoodWith& line) {
    QStringList words{QObject::tr("Good with %1").arg(line.skill)};
    if (line.tie != Tie::None)
        words << inWords(line.tie).toLower();
    words << countText(line.openActions, u"open action", u"open actions");
    return words.join(u", "_s);
}

} // namespace

QString meetingTitle(const Meeting& meeting) {
    return QObject::tr("%1, %2").arg(inWords(meeting.kind), sayDate(meeting.on));
}

std::vector<Column<MeetingLine>> meetingColumns() {
    return oneColumn<MeetingLine>(
        QObject::tr("Meeting"), [](const MeetingLine& l) { return meetingTitle(l.meeting); },
        meetingDetail, meetingChips);
}

std::vector<Column<AttendanceLine>> attendanceColumns() {
    return oneColumn<AttendanceLine>(
        QObject::tr("Person"), [](const AttendanceLine& l) { return l.name; }, presenceDetail,
        presenceChips);
}

std::vector<Column<SheetAction>> previousColumns(QDate today) {
    return oneColumn<SheetAction>(
        QObject::tr("Action"),
        [](const SheetAction& l) { return u"%1: %2"_s.arg(l.owner, l.action.what); }, actionDetail,
        [today](const SheetAction& l) { return actionChips(l, today); });
}

std::vector<FinishLine> finishLines(const Database& db, MeetingId meeting) {
    const auto gaps = gapsOf(db, meeting);
    std::vector<FinishLine> lines;
    for (AgendaLine& line : agendaLines(db, meeting)) {
        if (line.item.state == ItemState::Removed)
            continue;
        FinishLine made{std::move(line), {}, false};
        for (const GapLine& one : gaps)
            if (one.inCase == made.line.item.inCase) {
                made.blocks = one.blocks;
                for (const Gap& gap : one.gaps)
                    made.gaps << gapText(gap.code);
            }
        made.gaps.removeDuplicates();
        lines.push_back(std::move(made));
    }
    return lines;
}

std::vector<Column<FinishLine>> finishColumns() {
    return oneColumn<FinishLine>(
        QObject::tr("Family"),
        [](const FinishLine& l) { return u"%1  %2"_s.arg(l.line.number).arg(l.line.familyName); },
        finishDetail, finishChips);
}

std::vector<Column<SignRequestLine>> signColumns() {
    return oneColumn<SignRequestLine>(
        QObject::tr("Discussion"),
        [](const SignRequestLine& l) { return u"%1, %2"_s.arg(l.familyName, sayDayAndDate(l.on)); },
        [](const SignRequestLine& l) {
            return QObject::tr("Hub %1, asked by %2").arg(l.hubLabel, l.askedBy);
        },
        [](const SignRequestLine&) { return Chips{}; });
}

std::vector<Column<SignedLine>> signedColumns() {
    return oneColumn<SignedLine>(
        QObject::tr("Record"),
        [](const SignedLine& l) {
            return l.childName.isEmpty() ? l.familyName
                                         : u"%1, %2"_s.arg(l.familyName, l.childName);
        },
        amendedText,
        [](const SignedLine& l) {
            return Chips{{Status::Done, inWords(l.depth)}};
        });
}

std::vector<Column<GoodWith>> goodWithColumns() {
    return oneColumn<GoodWith>(
        QObject::tr("Person"), [](const GoodWith& l) { return l.name; }, goodWithDetail,
        [](const GoodWith& l) {
            return l.attending ? Chips{{Status::Done, QObject::tr("Here")}} : Chips{};
        });
}

} // namespace rt
