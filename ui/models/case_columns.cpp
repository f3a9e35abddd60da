// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/case_columns.h"

#include "core/base/dates.h"
#include "core/domain/privacy.h"
#include "ui/models/news_columns.h"
#include "ui/text/agenda_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Cases", words);
}

QString ageOf(const CaseChild& child, QDate today) {
    if (!child.born.isValid())
        return child.expected.isValid() ? say("due %1").arg(sayShortDate(child.expected))
                                        : say("age not known");
    return sayAge(child.born, today);
}

ChildNamed namesOf(const CaseLine& line) {
    return [&line](ChildId id) {
        for (const CaseChild& child : line.children)
            if (child.id == id)
                return child.name;
        return QString{};
    };
}

Status statusOf(const Reason& reason) {
    switch (reason.code) {
    case ReasonCode::DirectionOwed:
    case ReasonCode::ReflectionOwed:
    case ReasonCode::ManagerOwes:
    case ReasonCode::VisitMissed:
    case ReasonCode::DateOverdue:
    case ReasonCode::BeyondLimit:
        return Status::Overdue;
    case ReasonCode::DateSoon:
    case ReasonCode::DateComing:
    case ReasonCode::NewCase:
    case ReasonCode::Asked:
        return Status::DueSoon;
    case ReasonCode::ReadyToClose:
        return Status::Better;
    case ReasonCode::ScaleFlat:
    case ReasonCode::DaysSince:
        return Status::Same;
    default:
        return Status::Concern;
    }
}

bool isInColumns(const Reason& reason) {
    return reason.code == ReasonCode::DaysSince || reason.code == ReasonCode::DateComing ||
           reason.code == ReasonCode::DateSoon;
}

// Statuses of the children, each once, the weightiest first.
QString planOf(const CaseLine& line) {
    QStringList words;
    for (const Journey status :
         {Journey::ChildProtection, Journey::LookedAfter, Journey::LeavingCare,
          Journey::ChildInNeed, Journey::Assessment, Journey::EarlyHelp})
        for (const CaseChild& child : line.children)
            if (child.status == status && !words.contains(inWords(status)))
                words << inWords(status);
    return words.join(u", "_s);
}

QString nextOf(const CaseLine& line, QDate today) {
    if (!line.next.due.isValid())
        return {};
    const bool near = std::abs(today.daysTo(line.next.due)) < 300;
    return inWords(line.next.kind) + u' ' +
           (near ? sayShortDate(line.next.due) : sayDate(line.next.due).mid(4));
}

QVariant ordered(QDate day) {
    return day.isValid() ? day.toJulianDay() : qint64(0);
}

} // namespace

QString caseChildren(const CaseLine& line, QDate today, size_t most) {
    QStringList words;
    for (size_t i = 0; i < line.children.size() && i < most; ++i)
        words << line.children[i].name + u' ' + ageOf(line.children[i], today);
    if (line.children.size() > most)
        words << say("%1 more").arg(line.children.size() - most);
    return words.join(u", "_s);
}

bool needsAttention(const CaseLine& line) {
    return std::any_of(line.attention.begin(), line.attention.end(), [](const Reason& reason) {
        const Status status = statusOf(reason);
        return status == Status::Overdue || status == Status::Concern || !isInColumns(reason);
    });
}

CaseLine initialled(CaseLine line) {
    line.name = initials({}, line.name);
    for (CaseChild& child : line.children)
        child.name = initials(child.name, {});
    return line;
}

// The weightiest first; what a column of its own says is not said again.
Chips caseChips(const CaseLine& line, size_t most) {
    Chips chips;
    for (const Reason& reason : line.attention)
        if (!isInColumns(reason))
            chips.push_back({statusOf(reason), reasonText(reason, namesOf(line))});
    std::stable_sort(chips.begin(), chips.end(),
                     [](const Chip& a, const Chip& b) { return int(a.status) < int(b.status); });
    if (chips.size() > most)
        chips.resize(most);
    return chips;
}

QString caseReasons(const CaseLine& line) {
    QStringList sentences;
    for (const Reason& reason : line.attention)
        sentences << reasonText(reason, namesOf(line)) + u'.';
    return sentences.join(u' ');
}

std::vector<Column<CaseLine>> caseColumns(QDate today) {
    const auto ago = [today](QDate then) {
        return then.isValid() ? daysAgoText(then, today) : say("Not yet");
    };
    std::vector<Column<CaseLine>> columns(8);
    columns[CaseFamily] = {say("Family"), [](const CaseLine& l) { return withNews(l.name, l.news); }};
    columns[CaseFamily].order = [](const CaseLine& l) { return l.name; };
    columns[CaseChildren] = {say("Children"),
                             [today](const CaseLine& l) { return caseChildren(l, today, 3); }};
    columns[CasePlan] = {say("Plan"), [](const CaseLine& l) { return planOf(l); }};
    columns[CaseScale] = {say("Scale"), [](const CaseLine& l) {
                              return l.scales.empty() ? say("Not yet")
                                                      : QString::number(l.scales.back());
                          }};
    columns[CaseScale].spark = [](const CaseLine& l) {
        return Spark(l.scales.begin(), l.scales.end());
    };
    columns[CaseDiscussed] = {say("Last discussed"),
                              [ago](const CaseLine& l) { return ago(l.lastDiscussed); }};
    columns[CaseDiscussed].order = [](const CaseLine& l) { return ordered(l.lastDiscussed); };
    columns[CaseSeen] = {say("Last seen"), [ago](const CaseLine& l) { return ago(l.lastSeen); }};
    columns[CaseSeen].order = [](const CaseLine& l) { return ordered(l.lastSeen); };
    columns[CaseNext] = {say("Next"), [today](const CaseLine& l) { return nextOf(l, today); }};
    columns[CaseNext].order = [](const CaseLine& l) { return ordered(l.next.due); };
    columns[CaseAttention] = {say("Needs attention"), {}};
    columns[CaseAttention].chips = [](const CaseLine& l) { return caseChips(l, 2); };
    columns[CaseAttention].tooltip = [](const CaseLine& l) { return caseReasons(l); };
    columns[CaseAttention].order = [](const CaseLine& l) { return -int(l.attention.size()); };
    return columns;
}

} // namespace rt
