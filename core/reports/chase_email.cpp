// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/chase_email.h"

#include "core/base/dates.h"
#include "core/queries/rows.h"
#include "core/reports/meeting_parts.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString about(const Database& db, const ActionRow& row) {
    const auto child = rowOf<Child>(db, row.action.child);
    QStringList words;
    if (child)
        words << initialsOf(*child);
    if (!row.familyReference.isEmpty())
        words << u"our reference %1"_s.arg(row.familyReference);
    return words.isEmpty() ? u"a family of this hub"_s : words.join(u", "_s);
}

QString dueWords(QDate due, QDate today) {
    return due < today ? u"was due %1"_s.arg(sayDate(due)) : u"is due %1"_s.arg(sayDate(due));
}

} // namespace

QString chaseEmail(const Database& db, const std::vector<ActionRow>& rows, const Chase& chase) {
    if (rows.empty())
        return {};
    QStringList lines;
    if (chase.practiceData)
        lines << u"PRACTICE DATA: every person and family here is invented."_s << QString();
    const auto owner = rowOf<Person>(db, rows.front().action.owner);
    if (owner && !owner->email.isEmpty())
        lines << u"To: %1"_s.arg(owner->email);
    lines << u"Subject: %1, %2"_s.arg(chase.hub, rows.size() == 1 ? u"an action with you"_s
                                                                  : u"actions with you"_s)
          << QString() << u"Hello %1,"_s.arg(rows.front().owner) << QString()
          << (rows.size() == 1
                  ? u"May I ask about this action? Please tell me when it is done, or "
                    u"what stands in the way."_s
                  : u"May I ask about these actions? Please tell me which are done, or "
                    u"what stands in the way."_s)
          << QString();
    for (const ActionRow& row : rows)
        lines << u"- %1, %2: %3"_s.arg(verbOf(row.action.what, knownNamesOf(db, row.action.family)),
                                       about(db, row), dueWords(row.action.due, chase.today));
    lines << QString() << u"Thank you."_s << chase.from << u"%1, %2"_s.arg(chase.role, chase.hub);
    return lines.join(u'\n') + u'\n';
}

} // namespace rt
