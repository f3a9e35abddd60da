// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/action_columns.h"

#include "core/base/dates.h"
#include "ui/text/discussion_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Actions", words);
}

Chips chipsOf(const Action& action, QDate today) {
    if (action.state == ActionState::Done)
        return {{Status::Done, say("Done %1").arg(sayShortDate(action.endedOn))}};
    if (action.state == ActionState::Dropped)
        return {{Status::Same, say("Not needed")}};
    Chips chips;
    if (action.due.isValid() && action.due < today)
        chips.push_back({Status::Overdue, dueText(action.due, today)});
    else if (action.due.isValid() && today.daysTo(action.due) <= 7)
        chips.push_back({Status::DueSoon, say("Due %1").arg(dueText(action.due, today))});
    if (action.rolled > 0)
        chips.push_back({Status::Concern, action.rolled == 1 ? say("Rolled once")
                                          : action.rolled == 2
                                              ? say("Rolled twice")
                                              : say("Rolled %1 times").arg(action.rolled)});
    return chips;
}

} // namespace

std::vector<Column<ActionRow>> actionColumns(QDate today) {
    std::vector<Column<ActionRow>> columns(1);
    columns[0].value = [](const ActionRow& row) { return row.action.what; };
    columns[0].detail = [](const ActionRow& row) {
        QStringList parts{row.owner};
        if (!row.childName.isEmpty())
            parts << say("for %1").arg(row.childName);
        parts << byDueText(row.action.due);
        for (const ActionStep& step : row.steps)
            if (!step.reason.isEmpty())
                parts << inWords(step.kind).toLower() + u": "_s + step.reason;
        return parts.join(u", "_s);
    };
    columns[0].chips = [today](const ActionRow& row) { return chipsOf(row.action, today); };
    return columns;
}

} // namespace rt
