// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/structure_columns.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/text/structure_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString whyText(const SightReason& line) {
    switch (line.because) {
    case Because::WorksHere:
        return QObject::tr("Reads families that are not restricted");
    case Because::Everywhere:
        return QObject::tr("Works for the whole trust, restricted families too");
    case Because::Member:
        return QObject::tr("Belongs to Hub %1").arg(line.hubLabel);
    case Because::StandsIn:
        return QObject::tr("Stands in for %1 in Hub %2").arg(line.forName, line.hubLabel);
    case Because::JointMeeting:
        return QObject::tr("Joint meeting with Hub %1").arg(line.hubLabel);
    case Because::Named:
        return QObject::tr("Is named as lead or co-worker");
    case Because::Nothing:
        break;
    }
    return {};
}

QString becauseText(const SightReason& line) {
    QStringList words;
    switch (line.because) {
    case Because::WorksHere:
        words << QObject::tr("of every hub, because they work here");
        break;
    case Because::JointMeeting:
        words << QObject::tr("its families on the agenda, until the records are signed");
        break;
    case Because::Named:
        words << (line.role == Role::Partner ? QObject::tr("a partner opens no other family")
                                             : QObject::tr("restricted ones among them too"));
        break;
    case Because::Everywhere:
    case Because::Member:
    case Because::StandsIn:
    case Because::Nothing:
        words << QObject::tr("as %1").arg(inWords(line.role).toLower());
    }
    if (const QString span = spanText(line.from, line.to); !span.isEmpty())
        words << span;
    if (line.restricted > 0)
        words << QObject::tr("%1 of them restricted").arg(line.restricted);
    return words.join(u", "_s);
}

} // namespace

std::vector<Column<SightReason>> sightColumns() {
    Column<SightReason> column;
    column.title = QObject::tr("Why");
    column.value = [](const SightReason& l) {
        return QVariant(l.personName.isEmpty() ? whyText(l)
                                               : u"%1: %2"_s.arg(l.personName, whyText(l)));
    };
    column.detail = becauseText;
    column.chips = [](const SightReason& l) {
        return l.families > 0 || l.because == Because::Named
                   ? Chips{{Status::Same, countText(l.families, u"family", u"families")}}
                   : Chips{};
    };
    return {column};
}

} // namespace rt
