// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/digest_columns.h"

#include "core/base/dates.h"
#include "ui/models/digest_text.h"
#include "ui/text/agenda_text.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Digest", words);
}

Chips dueChip(QDate due, QDate day) {
    const QString words = dueText(due, day);
    return {
        {due < day ? Status::Overdue : Status::DueSoon, words.left(1).toUpper() + words.mid(1)}};
}

QString personWords(const DigestPerson& person) {
    QStringList words{say("%1 open").arg(person.open)};
    if (person.late > 0)
        words << say("%1 late").arg(person.late);
    if (person.done > 0)
        words << say("%1 done last week").arg(person.done);
    return words.join(u", "_s);
}

} // namespace

std::vector<Column<DigestLine>> digestColumns() {
    Column<DigestLine> column;
    column.value = [](const DigestLine& l) { return QVariant(l.words); };
    column.detail = [](const DigestLine& l) { return l.detail; };
    column.tooltip = [](const DigestLine& l) { return l.words + u'\n' + l.detail; };
    column.chips = [](const DigestLine& l) { return l.chips; };
    return {column};
}

std::vector<DigestLine> changedLines(const HubDigest& digest, const DigestNames& shown) {
    std::vector<DigestLine> lines;
    for (const DigestFamily& family : digest.changed) {
        QStringList facts;
        for (const DigestFact& fact : family.facts)
            facts << digestFactText(fact, shown.child(digest.names.value(fact.child)));
        DigestLine line;
        line.id = family.family.value;
        line.family = family.family;
        line.words = shown.family(family.family, family.name);
        line.detail = facts.join(u"; "_s);
        line.detail = line.detail.left(1).toUpper() + line.detail.mid(1);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<DigestLine> dueLines(const HubDigest& digest, const DigestNames& shown) {
    std::vector<DigestLine> lines;
    for (const ClockLine& clock : digest.due) {
        DigestLine line;
        line.id = clock.id;
        line.family = clock.family;
        line.meeting = clock.meeting;
        QStringList whom{shown.child(clock.childName),
                         shown.family(clock.family, clock.familyName)};
        whom.removeAll({});
        const QString words = digestClockText(clock, whom.join(u", "_s));
        line.words = words.left(1).toUpper() + words.mid(1);
        line.detail = withWhom(sayDate(clock.due), clock.owner);
        line.chips = dueChip(clock.due, digest.day);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<DigestLine> owedLines(const HubDigest& digest, const DigestNames& shown) {
    std::vector<DigestLine> lines;
    for (const TodayFamily& family : digest.owed) {
        QStringList reasons;
        for (const Reason& reason : family.reasons)
            reasons << reasonText(reason,
                                  [&](ChildId id) { return shown.child(digest.names.value(id)); });
        DigestLine line;
        line.id = family.family.value;
        line.family = family.family;
        line.words = shown.family(family.family, family.name);
        line.detail = reasons.join(u", "_s);
        lines.push_back(std::move(line));
    }
    for (const OwedLine& owed : digest.forManager) {
        DigestLine line;
        line.id = owed.direction.id.value;
        line.family = owed.direction.family;
        line.words = shown.family(owed.direction.family, owed.familyName);
        line.detail =
            say("A decision above the consultant's level, since %1").arg(sayDayAndDate(owed.since));
        lines.push_back(std::move(line));
    }
    return lines;
}

// Each person with their numbers, then what of theirs is due.
std::vector<DigestLine> peopleLines(const HubDigest& digest, const DigestNames& shown) {
    std::vector<DigestLine> lines;
    for (const DigestPerson& person : digest.people) {
        DigestLine head;
        head.id = QUuid::createUuidV5(person.id.value, person.name);
        head.words = person.name;
        head.detail = personWords(person);
        lines.push_back(std::move(head));
        for (const ActionRow& row : person.due) {
            DigestLine line;
            line.id = row.action.id.value;
            line.family = row.action.family;
            line.actions = true;
            line.words = shown.text(row.action.family, row.action.what);
            QStringList whom{shown.child(row.childName),
                             shown.family(row.action.family, row.familyName), person.name};
            whom.removeAll({});
            line.detail = whom.join(u", "_s);
            line.chips = dueChip(row.action.due, digest.day);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace rt
