// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/digest_text.h"

#include "core/base/dates.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("Digest", words);
}

QString small(QString words) {
    if (words.size() > 1 && words[1].isLower())
        words[0] = words[0].toLower();
    return words;
}

} // namespace

QString withWhom(const QString& what, const QString& whom) {
    return whom.isEmpty() ? what : u"%1, %2"_s.arg(what, whom);
}

QString digestFactText(const DigestFact& fact, const QString& whom) {
    const QString day = sayDayAndDate(fact.on);
    switch (fact.kind) {
    case DigestKind::Opened:
        return say("new to the hub %1").arg(day);
    case DigestKind::Closed:
        return say("closed %1").arg(day);
    case DigestKind::Discussed:
        return fact.code ? say("discussed %1, both halves").arg(day) : say("discussed %1").arg(day);
    case DigestKind::ScaleMoved:
        return say("scale from %1 to %2").arg(fact.from).arg(fact.to);
    case DigestKind::Incident:
        return withWhom(say("incident %1: %2").arg(day, small(inWords(IncidentKind(fact.code)))),
                        whom);
    case DigestKind::Directed:
        return say("direction %1: %2").arg(day, small(inWords(DecisionKind(fact.code))));
    case DigestKind::DateHeld:
        break;
    }
    return withWhom(say("%1 held %2").arg(small(inWords(KeyDateKind(fact.code))), day), whom);
}

QString digestClockText(const ClockLine& line, const QString& whom) {
    switch (line.kind) {
    case ClockKind::Visit:
        return say("visit %1").arg(whom);
    case ClockKind::KeyDate:
        return withWhom(small(inWords(line.date)), whom);
    default:
        return say("hub meeting, %1").arg(line.at);
    }
}

QString digestFacts(const HubDigest& digest) {
    return say("Last week, %1 to %2: %3 of %4 families discussed, %5 with both halves; %6; %7 done")
        .arg(sayDayAndDate(digest.from), sayDayAndDate(digest.to))
        .arg(digest.discussed)
        .arg(digest.families)
        .arg(digest.bothHalves)
        .arg(countText(digest.visits, u"visit", u"visits"),
             countText(digest.actionsDone, u"action", u"actions"));
}

} // namespace rt
