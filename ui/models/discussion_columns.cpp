// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/discussion_columns.h"

#include "core/base/dates.h"
#include "ui/text/in_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Discussions", words);
}

Chips chipsOf(const DiscussionLine& line) {
    switch (line.state) {
    case DiscussionState::Signed:
        return {{Status::Done, say("Signed")}};
    case DiscussionState::Closed:
        return {{Status::DueSoon, say("To sign")}};
    default:
        return {{Status::Same, say("Open")}};
    }
}

} // namespace

std::vector<Column<DiscussionLine>> discussionColumns() {
    std::vector<Column<DiscussionLine>> columns(1);
    columns[0].value = [](const DiscussionLine& l) {
        return say("%1, %2, Hub %3").arg(sayDate(l.on), inWords(l.depth).toLower(), l.hubLabel);
    };
    columns[0].detail = [](const DiscussionLine& l) {
        QStringList parts{l.question, l.direction};
        parts.removeAll({});
        return parts.isEmpty() ? say("Nothing written yet") : parts.join(u" · "_s);
    };
    columns[0].chips = chipsOf;
    return columns;
}

} // namespace rt
