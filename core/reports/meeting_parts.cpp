// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/meeting_parts.h"

#include "core/base/dates.h"
#include "core/base/text.h"
#include "core/queries/rows.h"

#include <algorithm>
#include <tuple>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

MeetingAction actionIn(const Database& db, const Action& action, const AgendaLine& line) {
    MeetingAction one{action, action.outsideOwner, action.outsideOwner, line};
    if (const auto owner = rowOf<Person>(db, action.owner)) {
        one.owner = owner->name();
        one.initials = initials(owner->given, owner->family);
    }
    return one;
}

// Made in the discussion, or moved in it and still open.
std::vector<Action> actionsOf(const Database& db, DiscussionId discussion, FamilyId family) {
    return rowsOf<Action>(db,
                          "t.family=?2 AND (t.from_discussion=?1 OR (t.state='open' AND EXISTS("
                          "SELECT 1 FROM action_step s WHERE s.action=t.id AND s.gone&5=0 AND "
                          "s.at_discussion=?1 AND s.kind='rolled'))) ORDER BY t.due,t.key",
                          discussion, family);
}

} // namespace

Document newDocument(const QString& title, const QString& subject, QDate asAt,
                     const Printing& printing) {
    Document document;
    document.title = title;
    document.subject = subject;
    document.marking = printing.marking;
    document.asAt = asAt;
    document.practiceData = printing.practiceData;
    document.printed = printing.printed;
    return document;
}

QString hubTitle(const MeetingLine& line) {
    QString hub = u"Hub "_s + line.hubLabel;
    if (!line.jointLabel.isEmpty())
        hub += u" with hub "_s + line.jointLabel;
    return hub + u", "_s + sayDate(line.meeting.on);
}

QString initialsOfAll(const AgendaLine& line) {
    QStringList all;
    for (const AgendaChild& child : line.children)
        all << child.initials;
    return all.isEmpty() ? line.reference : all.join(u", "_s);
}

QString familyTitle(const AgendaLine& line) {
    if (line.restricted)
        return u"Restricted family"_s;
    const QString children = initialsOfAll(line);
    const QString family = line.familyName + u" family"_s;
    return children.isEmpty() ? family : family + u": "_s + children;
}

QString aboutWhom(const MeetingAction& one) {
    for (const AgendaChild& child : one.line.children)
        if (child.id == one.action.child)
            return child.initials;
    return initialsOfAll(one.line);
}

std::vector<MeetingAction> actionsOfMeeting(const Database& db, MeetingId meeting) {
    std::vector<MeetingAction> all;
    for (const AgendaLine& line : agendaLines(db, meeting))
        if (!line.discussion.isNull())
            for (const Action& action : actionsOf(db, line.discussion, line.item.family))
                all.push_back(actionIn(db, action, line));
    std::stable_sort(all.begin(), all.end(), [](const MeetingAction& a, const MeetingAction& b) {
        const auto key = [](const MeetingAction& one) {
            return std::tuple(one.action.owner.isNull(), folded(one.owner), one.action.owner,
                              one.action.due);
        };
        return key(a) < key(b);
    });
    return all;
}

KnownNames knownNamesOf(const Database& db, FamilyId id) {
    const auto family = rowOf<Family>(db, id);
    return knownNames(family.value_or(Family{}), rowsOf<Child>(db, "t.family=? ORDER BY t.key", id),
                      rowsOf<Adult>(db, "t.family=? ORDER BY t.key", id),
                      rowsOf<Address>(db, "t.family=? ORDER BY t.key", id));
}

QString verbOf(const QString& what, const KnownNames& known) {
    const QString first = tidyLine(what).section(u' ', 0, 0);
    const QString word = folded(first);
    const bool letters = !word.isEmpty() && std::all_of(word.begin(), word.end(),
                                                        [](QChar c) { return c.isLetter(); });
    const bool named = std::any_of(known.names.begin(), known.names.end(),
                                   [&](const QString& n) { return foldedWords(n).contains(word); });
    if (!letters || named)
        return u"Action"_s;
    return first.left(1).toUpper() + first.mid(1);
}

} // namespace rt
