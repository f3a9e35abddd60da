// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/news_columns.h"

#include "core/base/dates.h"
#include "core/domain/casework.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

using How = NewsLine::How;
using Of = NewsLine::Of;

QString say(const char* words) {
    return QCoreApplication::translate("News", words);
}

QString joined(QStringList parts, const QString& with = u", "_s) {
    parts.removeAll({});
    return parts.join(with);
}

QString seenWords(int code) {
    return code == 2 ? say("seen alone") : code == 1 ? say("seen") : say("not seen");
}

QString fieldsText(const QStringList& fields) {
    QStringList words;
    for (const QString& field : fields)
        words << fieldText(field);
    words.removeDuplicates();
    return words.join(u", "_s);
}

QString actionTitle(const NewsLine& line) {
    if (line.how == How::Added)
        return say("New action: %1").arg(line.words);
    return say("Action changed: %1").arg(line.words);
}

QString dateTitle(const NewsLine& line) {
    const QString what = joined({inWords(KeyDateKind(line.code)), line.about});
    const QString when = sayDayAndDate(line.on);
    if (line.how == How::Added)
        return say("New date: %1, %2").arg(what, when);
    return line.fields.contains(u"key_date.held"_s) ? say("Held: %1, %2").arg(what, when)
                                                    : say("Date moved: %1, %2").arg(what, when);
}

QString discussionTitle(const NewsLine& line) {
    return DiscussionState(line.code) == DiscussionState::Signed
               ? say("Discussion of %1 signed").arg(sayDayAndDate(line.on))
               : say("Discussed on %1, not signed yet").arg(sayDayAndDate(line.on));
}

// Of what is kept: a child, an adult, an address, a case.
QString thingTitle(const NewsLine& line) {
    const QString thing = joined({fieldText(line.table), line.about}, u" "_s);
    switch (line.how) {
    case How::Added:
        return say("New: %1").arg(thing);
    case How::Withdrawn:
        return say("Taken out: %1").arg(thing);
    case How::Changed:
        break;
    }
    return line.fields.isEmpty() ? thing : u"%1: %2"_s.arg(thing, fieldsText(line.fields));
}

bool isQuoted(Of of) {
    return of == Of::Note || of == Of::Incident || of == Of::Amendment || of == Of::Challenge;
}

} // namespace

QString newsTitle(const NewsLine& line) {
    if (line.how == How::Withdrawn)
        return thingTitle(line);
    switch (line.of) {
    case Of::Note:
        return joined({inWords(NoteKind(line.code)), line.about});
    case Of::Visit:
        return joined({say("Visit"), line.about, seenWords(line.code), sayShortDate(line.on)});
    case Of::Voice:
        return say("%1 says “%2”").arg(line.about, line.words);
    case Of::Incident:
        return joined({inWords(IncidentKind(line.code)), line.about, sayShortDate(line.on)});
    case Of::Direction:
        return say("Direction: %1").arg(line.words);
    case Of::Amendment:
        return say("Signed record amended");
    case Of::Step:
        return u"%1: %2"_s.arg(inWords(StepKind(line.code)), line.words);
    case Of::Action:
        return actionTitle(line);
    case Of::Date:
        return dateTitle(line);
    case Of::Discussion:
        return discussionTitle(line);
    case Of::Challenge:
        return line.how == How::Added ? say("Challenge raised") : say("Challenge answered");
    case Of::Allocation:
        return say("%1 is with %2").arg(line.about, line.words);
    case Of::Thing:
        break;
    }
    return thingTitle(line);
}

QString newsDetail(const NewsLine& line, QDate today) {
    const QDateTime at = line.at.toLocalTime();
    const QString when = at.date() == today ? say("today %1").arg(at.toString(u"HH:mm"_s))
                                            : sayDayAndDate(at.date()) + at.toString(u" HH:mm"_s);
    const QString who = joined({line.by, when});
    return isQuoted(line.of) && !line.words.isEmpty() ? say("%1. “%2”").arg(who, line.words) : who;
}

QString sinceText(QDateTime then, QDate today) {
    const QDateTime at = then.toLocalTime();
    return at.date() == today ? say("Since %1 today").arg(at.toString(u"HH:mm"_s))
                              : say("Since %1").arg(sayDayAndDate(at.date()));
}

QString newsCountText(int count) {
    return count == 0 ? QString() : say("%1 new").arg(count);
}

QString withNews(const QString& name, int count) {
    return joined({name, newsCountText(count)});
}

std::vector<Column<NewsLine>> newsColumns(QDate today) {
    Column<NewsLine> column;
    column.value = [](const NewsLine& l) { return QVariant(newsTitle(l)); };
    column.detail = [today](const NewsLine& l) { return newsDetail(l, today); };
    column.tooltip = [today](const NewsLine& l) {
        return newsTitle(l) + u'\n' + newsDetail(l, today);
    };
    return {column};
}

} // namespace rt
