// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/agenda_columns.h"

#include "ui/text/agenda_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

Chip minutesChip(const AgendaLine& line) {
    const QString minutes = QObject::tr("%1 min").arg(line.item.minutes);
    if (line.item.depth == Depth::Quick)
        return {Status::DueSoon, QObject::tr("Quick, %1").arg(minutes)};
    return {Status::DueSoon, minutes};
}

Chips preparedChips(const AgendaLine& line) {
    if (line.item.state == ItemState::Removed)
        return {{Status::Done, QObject::tr("Removed")}};
    if (line.number == 0)
        return {{Status::Same, inWords(Tier::Later)}};
    Chips chips;
    if (line.item.tier == Tier::Must)
        chips.push_back({Status::Concern, inWords(Tier::Must)});
    else if (line.item.points > 0)
        chips.push_back({Status::Same, countText(line.item.points, u"point", u"points")});
    chips.push_back(minutesChip(line));
    return chips;
}

QString preparedDetail(const AgendaLine& line) {
    QStringList words = reasonsText(line);
    if (line.item.state == ItemState::Removed)
        words = QStringList{QObject::tr("Removed: %1").arg(line.item.removedBecause)};
    else if (line.number == 0 && line.becomesMust.isValid())
        words << becomesMustText(line.becomesMust);
    if (words.isEmpty())
        words << QObject::tr("Nothing presses");
    return words.join(u"  \u00b7  "_s);
}

QString numbered(const AgendaLine& line) {
    const QString children = childrenText(line);
    const QString family =
        children.isEmpty() ? familyText(line) : u"%1, %2"_s.arg(familyText(line), children);
    return line.number ? u"%1  %2"_s.arg(line.number).arg(family) : family;
}

Chips stopChips(const RoomStop& stop) {
    if (stop.kind != RoomStop::Kind::Family)
        return {};
    if (stop.line.item.state == ItemState::NotReached)
        return {{Status::Same, QObject::tr("Not reached")}};
    if (stop.line.discussion.isNull())
        return {};
    switch (stop.line.state) {
    case DiscussionState::Open:
        return {{Status::DueSoon, QObject::tr("Open")}};
    case DiscussionState::Closed:
        return {{Status::Done, QObject::tr("Closed")}};
    case DiscussionState::Signed:
        return {{Status::Done, QObject::tr("Signed")}};
    }
    return {};
}

QString stopDetail(const RoomStop& stop) {
    if (stop.kind != RoomStop::Kind::Family)
        return stop.note;
    QStringList words{inWords(stop.line.item.depth),
                      QObject::tr("%1 min").arg(stop.line.item.minutes)};
    if (stop.line.item.tier == Tier::Must)
        words << inWords(Tier::Must).toLower();
    return words.join(u", "_s);
}

QString stopName(const RoomStop& stop) {
    switch (stop.kind) {
    case RoomStop::Kind::People:
        return QObject::tr("Who is here");
    case RoomStop::Kind::Finish:
        return QObject::tr("Finish");
    case RoomStop::Kind::Family:
        break;
    }
    return u"%1  %2"_s.arg(stop.line.number).arg(stop.line.familyName);
}

} // namespace

QString childrenText(const AgendaLine& line) {
    QStringList all;
    for (const AgendaChild& child : line.children)
        all << (child.age.isEmpty() ? child.given : u"%1 %2"_s.arg(child.given, child.age));
    return all.join(u", "_s);
}

QString familyText(const AgendaLine& line) {
    return QObject::tr("%1 family").arg(line.familyName);
}

QStringList reasonsText(const AgendaLine& line) {
    QStringList all;
    for (const Reason& reason : line.reasons)
        all << reasonText(reason, [&](ChildId id) {
            for (const AgendaChild& child : line.children)
                if (child.id == id)
                    return child.given;
            return QString();
        });
    return all;
}

std::vector<Column<AgendaLine>> agendaColumns() {
    Column<AgendaLine> family;
    family.title = QObject::tr("Family");
    family.value = [](const AgendaLine& line) { return QVariant(numbered(line)); };
    family.chips = preparedChips;
    family.detail = preparedDetail;
    return {family};
}

QVariant agendaId(const AgendaLine& line) {
    return line.item.inCase.value;
}

std::vector<Column<RoomStop>> roomColumns() {
    Column<RoomStop> stop;
    stop.title = QObject::tr("Agenda");
    stop.value = [](const RoomStop& one) { return QVariant(stopName(one)); };
    stop.chips = stopChips;
    stop.detail = stopDetail;
    return {stop};
}

QVariant roomId(const RoomStop& stop) {
    return stop.kind == RoomStop::Kind::Family ? QVariant(stop.line.item.inCase.value)
                                               : QVariant(int(stop.kind));
}

} // namespace rt
