// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/search_text.h"

#include "core/base/dates.h"
#include "ui/text/in_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Search", words);
}

// "13", "13 to 17", "under 5", "over 12"
QString numbersText(const SearchFilter& filter) {
    if (filter.low == filter.high)
        return QString::number(filter.low);
    if (filter.high == SearchFilter::noLimit)
        return say("over %1").arg(filter.low - 1);
    return filter.low == 0 ? say("under %1").arg(filter.high + 1)
                           : say("%1 to %2").arg(filter.low).arg(filter.high);
}

QString daysText(const SearchFilter& filter, const char* what, const char* never) {
    if (filter.never)
        return say(never);
    if (filter.low == 0 && filter.high != SearchFilter::noLimit)
        return say("%1 in the last %2 days").arg(say(what)).arg(filter.high);
    return say("%1 %2 days ago").arg(say(what), numbersText(filter));
}

QString statusText(const QString& stored) {
    return inWords(Cell<Journey>::read(Value::text(stored.toLatin1())));
}

} // namespace

QString filterText(const SearchFilter& filter) {
    switch (filter.key) {
    case SearchKey::Hub:
        return filter.word == u"mine" ? say("My hubs") : say("Hub %1").arg(filter.word);
    case SearchKey::Age:
        return say("Age %1").arg(numbersText(filter));
    case SearchKey::Scale:
        return say("Scale %1").arg(numbersText(filter));
    case SearchKey::Discussed:
        return daysText(filter, "Discussed", "Never discussed");
    case SearchKey::Visit:
        return filter.late ? say("Visit late") : daysText(filter, "Seen", "Never seen");
    case SearchKey::Voice:
        return daysText(filter, "Heard", "Never heard");
    case SearchKey::Status:
        return statusText(filter.word);
    case SearchKey::Lead:
        return say("Lead %1").arg(filter.word);
    case SearchKey::Actions:
        return filter.late ? say("An action is late")
                           : say("Open actions: %1").arg(numbersText(filter));
    }
    return {};
}

QString bornText(const BirthTime& born) {
    if (born.from == born.to)
        return say("Born %1").arg(sayDate(born.from).mid(4));
    return born.from.month() == born.to.month()
               ? say("Born in %1 %2").arg(monthLong(born.from.month())).arg(born.from.year())
               : say("Born in %1").arg(born.from.year());
}

QString searchText(const SearchLine& line) {
    QStringList parts;
    for (const SearchFilter& filter : line.filters)
        parts << filterText(filter);
    if (line.born)
        parts << bornText(*line.born);
    if (!line.words.isEmpty())
        parts << say("“%1”").arg(line.words);
    return parts.join(u", "_s);
}

} // namespace rt
