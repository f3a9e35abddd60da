// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/overview_lines.h"

#include "core/base/dates.h"
#include "ui/text/discussion_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("FamilyOverview", words);
}

Chips dueChip(QDate due, QDate today) {
    if (!due.isValid())
        return {};
    if (due < today)
        return {{Status::Overdue, dueText(due, today)}};
    if (today.daysTo(due) <= 7)
        return {{Status::DueSoon, say("Due %1").arg(dueText(due, today))}};
    return {};
}

QString eventWords(const FamilyEvent& event) {
    switch (event.kind) {
    case EventKind::Note:
        return inWords(NoteKind(event.code));
    case EventKind::Visit:
        return say("Visit");
    case EventKind::Incident:
        return inWords(IncidentKind(event.code));
    case EventKind::KeyDateHeld:
        return inWords(KeyDateKind(event.code));
    case EventKind::Discussion:
        return Depth(event.code) == Depth::Deep ? say("Deep discussion") : say("Quick discussion");
    case EventKind::Direction:
        return say("Direction: %1").arg(inWords(DecisionKind(event.code)));
    case EventKind::Voice:
        return say("Child's words");
    }
    return {};
}

} // namespace

std::vector<Column<OverviewLine>> overviewColumns() {
    std::vector<Column<OverviewLine>> columns(1);
    columns[0].value = [](const OverviewLine& l) { return l.words; };
    columns[0].detail = [](const OverviewLine& l) { return l.detail; };
    columns[0].chips = [](const OverviewLine& l) { return l.chips; };
    return columns;
}

QString OverviewWords::nameOf(ChildId child) const {
    for (const Child& c : m_family.children)
        if (c.id == child)
            return c.knownAs.isEmpty() ? c.given : c.knownAs;
    return {};
}

QString OverviewWords::summary() const {
    return m_family.summary.isEmpty() ? say("Nobody has written the paragraph yet.")
                                      : m_family.summary;
}

QString OverviewWords::summaryWhen() const {
    return m_family.summaryOn.isValid() ? sayDate(m_family.summaryOn).mid(4) : QString{};
}

QString OverviewWords::childrenLine() const {
    QStringList words;
    for (const Child& child : m_family.children)
        if (shows(child.id))
            words << childText(child, m_today) + (child.caseNumber.isEmpty()
                                                      ? QString{}
                                                      : u" ("_s + child.caseNumber + u')');
    return words.isEmpty() ? say("No child; the hub works with the adult.") : words.join(u"; "_s);
}

std::vector<OverviewLine> OverviewWords::clocks() const {
    std::vector<OverviewLine> lines;
    for (const ChildClocks& c : m_family.clocks) {
        if (!shows(c.child))
            continue;
        const auto ago = [&](QDate then) {
            return then.isValid() ? daysAgoText(then, m_today) : say("not yet");
        };
        lines.push_back({say("%1 seen %2").arg(nameOf(c.child), ago(c.lastSeen)),
                         say("Alone %1. Views heard %2").arg(ago(c.lastAlone), ago(c.lastVoice)),
                         {}});
    }
    for (const KeyDate& date : m_family.dates)
        if (shows(date.child) && lines.size() < 8)
            lines.push_back({inWords(date.kind) +
                                 (date.child.isNull() ? QString{} : u", "_s + nameOf(date.child)),
                             sayDate(date.due), dueChip(date.due, m_today)});
    return lines;
}

std::vector<OverviewLine> OverviewWords::events() const {
    std::vector<OverviewLine> lines;
    for (const FamilyEvent& event : m_family.events)
        lines.push_back({event.words.isEmpty() ? eventWords(event) : event.words,
                         QStringList{sayShortDate(event.on), eventWords(event), event.by}
                             .filter(QRegularExpression(u"."_s))
                             .join(u", "_s),
                         {}});
    return lines;
}

std::vector<OverviewLine> OverviewWords::workers() const {
    std::vector<OverviewLine> lines;
    for (const FamilyCase& c : m_family.cases)
        if (c.open && !c.consultantName.isEmpty())
            lines.push_back({c.consultantName, say("Consultant, Hub %1").arg(c.hubLabel), {}});
    QStringList named;
    for (const ChildClocks& c : m_family.clocks) {
        if (!shows(c.child) || c.leadName.isEmpty() || named.contains(c.leadName))
            continue;
        named << c.leadName;
        QStringList children;
        for (const ChildClocks& other : m_family.clocks)
            if (other.leadName == c.leadName)
                children << nameOf(other.child);
        lines.push_back({c.leadName, say("Lead worker for %1").arg(joinedText(children)), {}});
    }
    for (const FamilyWorker& worker : m_family.coWorkers)
        lines.push_back({worker.name,
                         worker.value.what.isEmpty() ? say("Co-worker")
                                                     : say("Co-worker, %1").arg(worker.value.what),
                         {}});
    return lines;
}

std::vector<OverviewLine> OverviewWords::actions() const {
    std::vector<OverviewLine> lines;
    for (const Action& action : m_family.actions) {
        if (!shows(action.child))
            continue;
        const QString owner = action.outsideOwner.isEmpty() ? m_family.owners.value(action.owner)
                                                            : action.outsideOwner;
        Chips chips = dueChip(action.due, m_today);
        if (action.rolled >= 2)
            chips.push_back({Status::Concern, say("Rolled %1 times").arg(action.rolled)});
        lines.push_back({action.what, say("%1, %2").arg(owner, dueDayText(action.due)), chips});
    }
    return lines;
}

ScaleSeries hubScales(const FamilyOverview& family, ChildId child) {
    ScaleSeries series;
    QStringList others;
    for (const ScaleDay& round : family.scales) {
        others.clear();
        for (const Scale& scale : round.voices) {
            if (!child.isNull() && !scale.child.isNull() && scale.child != child)
                continue;
            if (scale.voice.compare(u"Hub", Qt::CaseInsensitive) == 0) {
                series.values.push_back(scale.number);
                series.dates << sayShortDate(round.on);
            } else {
                others << say("%1 says %2").arg(scale.voice).arg(scale.number);
            }
        }
    }
    const size_t most = 6;
    while (series.values.size() > most) {
        series.values.erase(series.values.begin());
        series.dates.removeFirst();
    }
    series.remark = others.mid(0, 2).join(u", "_s);
    return series;
}

} // namespace rt
