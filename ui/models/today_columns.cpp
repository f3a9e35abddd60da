// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/today_columns.h"

#include "core/base/dates.h"
#include "ui/text/agenda_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/text/reason_word.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Today", words);
}

template <class Line, class Words, class Why, class State>
std::vector<Column<Line>> lines(Words words, Why why, State state) {
    Column<Line> column;
    column.value = [words](const Line& line) { return QVariant(words(line)); };
    column.detail = why;
    column.tooltip = [words, why](const Line& line) { return words(line) + u'\n' + why(line); };
    column.chips = state;
    return {column};
}

QString sentence(QStringList parts) {
    parts.removeAll({});
    return parts.join(u", "_s);
}

QString hubOf(const QString& label, Hubs hubs) {
    return hubs == Hubs::Several ? say("Hub %1").arg(label) : QString();
}

QString aboutWhom(const QString& child, const QString& family) {
    return child.isEmpty() ? family : u"%1, %2"_s.arg(child, family);
}

QString clockTitle(const ClockLine& line) {
    switch (line.kind) {
    case ClockKind::Action:
        return line.what;
    case ClockKind::Visit:
        return say("Visit %1").arg(aboutWhom(line.childName, line.familyName));
    case ClockKind::KeyDate:
        return say("%1: %2").arg(inWords(line.date), aboutWhom(line.childName, line.familyName));
    case ClockKind::Pack:
        return say("Meeting pack");
    case ClockKind::Meeting:
        break;
    }
    return say("Hub meeting, %1").arg(line.at);
}

QString agendaWords(const ClockLine& line) {
    return line.families == 0
               ? say("the agenda is not made yet")
               : say("%1 on the agenda").arg(countText(line.families, u"family", u"families"));
}

QString clockWhy(const ClockLine& line, QDate today, Hubs hubs) {
    const QString hub = hubOf(line.hubLabel, hubs);
    switch (line.kind) {
    case ClockKind::Action:
        return sentence({aboutWhom(line.childName, line.familyName), line.owner, hub});
    case ClockKind::Visit:
        return sentence({line.lastSeen.isValid()
                             ? say("Last seen %1").arg(daysAgoText(line.lastSeen, today))
                             : say("No visit recorded yet"),
                         line.owner, hub});
    case ClockKind::KeyDate:
        return sentence(
            {line.due < today
                 ? say("Was due %1, no date held is recorded").arg(sayDayAndDate(line.due))
                 : say("On %1").arg(sayDayAndDate(line.due)),
             line.what, hub});
    case ClockKind::Pack:
        return sentence(
            {say("For %1, %2").arg(sayDayAndDate(line.on), line.at), agendaWords(line), hub});
    case ClockKind::Meeting:
        break;
    }
    const QString words = agendaWords(line);
    return sentence({words.left(1).toUpper() + words.mid(1), hub});
}

Chips dueChips(QDate due, QDate today) {
    const QString words = dueText(due, today);
    if (due < today)
        return {{Status::Overdue, words}};
    return {{Status::DueSoon, words.left(1).toUpper() + words.mid(1)}};
}

QString rolledWords(int times) {
    if (times == 0)
        return {};
    return times == 1   ? say("rolled once")
           : times == 2 ? say("rolled twice")
                        : say("rolled %1 times").arg(times);
}

Status statusOf(const Reason& reason) {
    if (reason.code == ReasonCode::DateOverdue || reason.code == ReasonCode::VisitMissed)
        return Status::Overdue;
    return makesMust(reason.code) ? Status::Concern : Status::DueSoon;
}

QString reasonsText(const TodayFamily& line) {
    QStringList words;
    for (const Reason& reason : line.reasons)
        words << reasonText(reason, [&line](ChildId child) { return line.children.value(child); });
    return sentence(words);
}

Chips teamChips(const TeamLine& line) {
    if (!line.coveredBy.isEmpty())
        return {{Status::DueSoon, line.until.isValid()
                                      ? say("Away to %1").arg(sayShortDate(line.until))
                                      : say("Away")}};

    return {};
}

} // namespace

std::vector<Column<ClockLine>> nowColumns(QDate today, Hubs hubs) {
    return lines<ClockLine>(
        clockTitle, [=](const ClockLine& l) { return clockWhy(l, today, hubs); },
        [=](const ClockLine& l) {
            if (l.kind == ClockKind::Pack && l.families > 0)
                return Chips{{Status::DueSoon, say("Agenda made")}};
            return dueChips(l.kind == ClockKind::Pack ? today : l.due, today);
        });
}

std::vector<Column<ClockLine>> weekColumns(QDate today, Hubs hubs) {
    return lines<ClockLine>(
        [](const ClockLine& l) { return u"%1  %2"_s.arg(sayDayAndDate(l.due), clockTitle(l)); },
        [=](const ClockLine& l) {
            return l.kind == ClockKind::KeyDate
                       ? sentence({say("In %1").arg(
                                       countText(int(today.daysTo(l.due)), u"day", u"days")),
                                   l.what, hubOf(l.hubLabel, hubs)})
                       : clockWhy(l, today, hubs);
        },
        [](const ClockLine&) { return Chips{}; });
}

std::vector<Column<ChaseLine>> chaseColumns(QDate today, Hubs hubs) {
    return lines<ChaseLine>([](const ChaseLine& l) { return l.row.action.what; },
                            [=](const ChaseLine& l) {
                                return sentence(
                                    {l.row.owner, aboutWhom(l.row.childName, l.row.familyName),
                                     rolledWords(l.row.action.rolled), hubOf(l.hubLabel, hubs)});
                            },
                            [=](const ChaseLine& l) { return dueChips(l.row.action.due, today); });
}

std::vector<Column<ActionRow>> mineColumns(QDate today) {
    return lines<ActionRow>(
        [](const ActionRow& r) { return r.action.what; },
        [](const ActionRow& r) {
            return sentence({aboutWhom(r.childName, r.familyName), rolledWords(r.action.rolled)});
        },
        [today](const ActionRow& r) {
            return r.action.due.isValid() ? dueChips(r.action.due, today) : Chips{};
        });
}

std::vector<Column<TeamLine>> teamColumns(Hubs hubs) {
    return lines<TeamLine>(
        [](const TeamLine& l) { return l.member.name; },
        [=](const TeamLine& l) {
            if (!l.coveredBy.isEmpty())
                return sentence({inWords(l.member.role), say("%1 stands in").arg(l.coveredBy),
                                 l.reason, hubOf(l.hubLabel, hubs)});
            return sentence(
                {inWords(l.member.role),
                 l.member.coversConsultant ? say("stands in for the consultant") : QString(),
                 l.openActions == 0 ? QString()
                                    : countText(l.openActions, u"open action", u"open actions"),
                 l.overdueActions == 0 ? QString() : say("%1 late").arg(l.overdueActions),
                 hubOf(l.hubLabel, hubs)});
        },
        teamChips);
}

std::vector<Column<TodayFamily>> reasonColumns(Hubs hubs) {
    return lines<TodayFamily>([](const TodayFamily& l) { return l.name; },
                              [=](const TodayFamily& l) {
                                  return sentence({reasonsText(l), hubOf(l.hubLabel, hubs)});
                              },
                              [](const TodayFamily& l) -> Chips {
                                  const Reason& first = l.reasons.front();
                                  return {{statusOf(first), reasonWord(first.code)}};
                              });
}

std::vector<Column<OwedLine>> owedColumns(QDate today) {
    return lines<OwedLine>(
        [](const OwedLine& l) { return u"%1, %2"_s.arg(inWords(l.direction.kind), l.familyName); },
        [](const OwedLine& l) {
            return sentence({say("Hub %1").arg(l.hubLabel), l.direction.decision});
        },
        [today](const OwedLine& l) -> Chips {
            return {{Status::Concern,
                     say("Since %1")
                         .arg(l.since.isValid() ? sayShortDate(l.since) : sayShortDate(today))}};
        });
}

std::vector<Column<ChallengeLine>> challengeColumns(QDate today) {
    return lines<ChallengeLine>(
        [](const ChallengeLine& l) { return l.challenge.text; },
        [today](const ChallengeLine& l) {
            return sentence(
                {say("Hub %1").arg(l.hubLabel), l.familyName,
                 say("asked by %1 %2").arg(l.by, daysAgoText(l.challenge.at.date(), today))});
        },
        [](const ChallengeLine& l) -> Chips {
            return {{Status::Concern, l.challenge.answer.isEmpty() ? say("To be answered")
                                                                   : say("To be evidenced")}};
        });
}

std::vector<Column<UnallocatedLine>> unallocatedColumns() {
    return lines<UnallocatedLine>(
        [](const UnallocatedLine& l) { return aboutWhom(l.childName, l.familyName); },
        [](const UnallocatedLine& l) {
            return l.noConsultant
                       ? say("Hub %1 has no consultant or named cover today").arg(l.hubLabel)
                       : say("No hub holds this child");
        },
        [](const UnallocatedLine&) -> Chips {
            return {{Status::Overdue, say("Unallocated")}};
        });
}

std::vector<Column<BehindLine>> behindColumns() {
    return lines<BehindLine>([](const BehindLine& l) { return l.title; },
                             [](const BehindLine& l) { return l.why; },
                             [](const BehindLine& l) { return l.chips; });
}

} // namespace rt
