// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/reports/meeting_parts.h"

// The meeting's actions by person: on paper and as text for an e-mail.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString shortDue(QDate due) {
    return due.isValid() ? sayDayAndDate(due) : u"no date"_s;
}

} // namespace

Document actionListByPerson(const Database& db, MeetingId meeting, const Printing& printing) {
    const auto line = meetingLine(db, meeting);
    Document document = newDocument(u"Actions by person"_s, line ? hubTitle(*line) : QString(),
                                    line ? line->meeting.on : QDate(), printing);
    const std::vector<MeetingAction> actions = actionsOfMeeting(db, meeting);
    for (size_t i = 0; i < actions.size();) {
        const QString owner = actions[i].owner;
        Table table{{{u"By"_s, 2}, {u"What"_s, 5}, {u"For"_s, 2}}, {}};
        for (; i < actions.size() && actions[i].owner == owner; ++i)
            table.rows.push_back(
                {shortDue(actions[i].action.due),
                 maskText(actions[i].action.what, knownNamesOf(db, actions[i].action.family)),
                 aboutWhom(actions[i])});
        document.blocks.push_back(KeepTogether{{Heading{owner, 2}, table}});
    }
    if (actions.empty())
        document.blocks.push_back(Paragraph{u"No actions."_s});
    return document;
}

QString emailText(const Database& db, MeetingId meeting) {
    const auto line = meetingLine(db, meeting);
    if (!line)
        return {};
    QStringList lines{u"Actions from "_s + hubTitle(*line)};
    QString owner;
    for (const MeetingAction& one : actionsOfMeeting(db, meeting)) {
        if (one.owner != owner)
            lines << QString() << one.owner;
        owner = one.owner;
        lines << u"- %1, %2, %3"_s.arg(
            shortDue(one.action.due),
            verbOf(one.action.what, knownNamesOf(db, one.action.family)).toLower(), aboutWhom(one));
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace rt
