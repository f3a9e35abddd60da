// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/plain_text.h"

#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/queries/called.h"
#include "core/queries/people.h"
#include "core/queries/record_words.h"
#include "core/queries/rows.h"
#include "core/queries/same_people.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString who(const Database& db, PersonId person) {
    const auto row = person.isNull() ? std::nullopt : rowOf<Person>(db, person);
    return row ? row->name().trimmed() : QString();
}

QString whenAndWho(const Database& db, const QDateTime& at, PersonId person) {
    const QString name = who(db, person);
    const QString day = sayDate(dayInEngland(at));
    return name.isEmpty() || day.isEmpty() ? day + name : day + u", "_s + name;
}

void addLine(QStringList& lines, const QString& heading, const QString& text) {
    if (!text.isEmpty())
        lines << (heading.isEmpty() ? text : heading + u": "_s + text);
}

QString whole(const QStringList& lines) {
    return lines.join(u'\n') + u'\n';
}

std::vector<ChildId> only(ChildId child) {
    return child.isNull() ? std::vector<ChildId>{} : std::vector<ChildId>{child};
}

QString visitWords(const Database& db, const Visit& visit) {
    const auto child = rowOf<Child>(db, visit.child);
    return (child ? calledName(*child) : QString()) + u": "_s +
           (!visit.seen   ? u"not seen"_s
            : visit.alone ? u"seen alone"_s
                          : u"seen"_s);
}

QString stateWords(const Action& action) {
    switch (action.state) {
    case ActionState::Open:
        return u"open"_s;
    case ActionState::Done:
        return u"done "_s + sayDate(action.endedOn);
    case ActionState::Dropped:
        return u"dropped "_s + sayDate(action.endedOn);
    }
    return {};
}

} // namespace

QString aboutWhom(const Database& db, FamilyId family, const std::vector<ChildId>& children) {
    QStringList names;
    std::vector<ChildId> shown = children;
    SamePeople(db).resolve(shown);
    for (const ChildId id : shown)
        if (const auto child = rowOf<Child>(db, id))
            names << wholeName(*child) + (child->caseNumber.isEmpty()
                                              ? QString()
                                              : u" ("_s + child->caseNumber + u')');
    if (!names.isEmpty())
        return names.join(u", "_s);
    const auto row = rowOf<Family>(db, family);
    if (!row)
        return {};
    return row->name + u" family"_s +
           (row->reference.isEmpty() ? QString() : u" ("_s + row->reference + u')');
}

QString plainText(const Database& db, const Note& note) {
    QStringList lines{aboutWhom(db, note.family, note.children)};
    lines << whenAndWho(db, note.at, note.author) << note.text;
    for (const Visit& visit :
         rowsOf<Visit>(db, "family=? AND note=? ORDER BY key", note.family, note.id))
        lines << visitWords(db, visit);
    for (const Note& added :
         rowsOf<Note>(db, "family=? AND amends=? ORDER BY at, key", note.family, note.id))
        lines << u"Added "_s + whenAndWho(db, added.at, added.author) + u": "_s + added.text;
    return whole(lines);
}

QString plainText(const Database& db, const Action& action) {
    QStringList lines{aboutWhom(db, action.family, only(action.child))};
    addLine(lines, u"Action"_s, action.what);
    addLine(lines, u"Who"_s, action.owner.isNull() ? action.outsideOwner : who(db, action.owner));
    addLine(lines, u"By"_s, recordDue(action.due));
    lines << stateWords(action);
    for (const ActionStep& step : rowsOf<ActionStep>(db, "action=? ORDER BY key", action.id))
        addLine(lines, sayDate(step.on), step.reason);
    return whole(lines);
}

QString plainText(const Database& db, const Direction& direction) {
    QStringList lines{aboutWhom(db, direction.family, direction.children)};
    addLine(lines, u"Direction ("_s + recordWord(direction.kind) + u')', direction.decision);
    addLine(lines, u"Because"_s, direction.because);
    addLine(lines, u"By"_s, sayDate(direction.by));
    addLine(lines, u"No action because"_s, direction.noActionBecause);
    if (direction.owedByManager)
        lines << u"Waits for the decision of: "_s + recordWord(direction.level);
    else
        addLine(lines, u"Decided"_s, whenAndWho(db, direction.decidedAt, direction.decider));
    for (const Action& action : rowsOf<Action>(db, "family=? AND direction=? ORDER BY due, key",
                                               direction.family, direction.id))
        addLine(lines, u"Action"_s,
                action.what + u", "_s +
                    (action.owner.isNull() ? action.outsideOwner : who(db, action.owner)) +
                    u", "_s + recordDue(action.due));
    return whole(lines);
}

QString plainText(const Database& db, const Challenge& challenge) {
    QStringList lines{aboutWhom(db, challenge.family, {})};
    addLine(lines, u"Challenge"_s, challenge.text);
    lines << whenAndWho(db, challenge.at, challenge.by);
    addLine(lines, u"Answer"_s, challenge.answer);
    addLine(lines, u"Answered"_s, whenAndWho(db, challenge.answeredAt, challenge.answeredBy));
    addLine(lines, u"Evidence"_s, challenge.evidence);
    addLine(lines, u"Evidenced"_s, sayDate(challenge.evidencedOn));
    return whole(lines);
}

QString plainText(const Database& db, const Voice& voice) {
    QStringList lines{aboutWhom(db, voice.family, only(voice.child))};
    addLine(lines, sayDate(voice.on), u'"' + voice.words + u'"');
    addLine(lines, u"How"_s, voice.method);
    addLine(lines, u"What changed because of it"_s, voice.changed);
    return whole(lines);
}

} // namespace rt
