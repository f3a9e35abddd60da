// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/structure_columns.h"

#include "core/base/dates.h"
#include "core/domain/organisation_rules.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/text/structure_text.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using Words = std::function<QString(const StructureHub&)>;

Column<StructureHub> words(const QString& title, Words said) {
    Column<StructureHub> column;
    column.title = title;
    column.value = [said](const StructureHub& l) { return QVariant(said(l)); };
    return column;
}

Column<StructureHub> number(const QString& title, int HubLine::*member) {
    Column<StructureHub> column;
    column.title = title;
    column.value = [member](const StructureHub& l) { return QVariant(l.line.*member); };
    column.align = Qt::AlignRight;
    return column;
}

QString shortDay(QDate day) {
    return day.isValid() ? sayDate(day).mid(4) : QString();
}

QString bandWords(const StructureHub& hub) {
    const Hub& row = hub.line.hub;
    if (row.bandHigh == 0)
        return {};
    const QString band = QObject::tr("%1 to %2").arg(row.bandLow).arg(row.bandHigh);
    switch (hub.line.band) {
    case Band::Below:
        return QObject::tr("%1, below").arg(band);
    case Band::Above:
        return QObject::tr("%1, above").arg(band);
    case Band::Within:
        break;
    }
    return band;
}

QString fewRoles(const StructureHub& hub) { // "6 of 7, 1 vacant"
    if (hub.posts.empty())
        return {};
    QStringList said{QObject::tr("%1 of %2").arg(hub.in(Post::Filled)).arg(hub.posts.size())};
    if (const int covered = hub.in(Post::Covered))
        said << QObject::tr("%1 covered").arg(covered);
    if (const int vacant = hub.in(Post::Vacant))
        said << QObject::tr("%1 vacant").arg(vacant);
    return said.join(u", "_s);
}

} // namespace

QString rolesText(const StructureHub& hub) {
    if (hub.posts.empty())
        return QObject::tr("No roles are required");
    QStringList said{
        QObject::tr("%1 of %2 filled").arg(hub.in(Post::Filled)).arg(hub.posts.size())};
    for (const auto& [state, format] : {std::pair{Post::Covered, QObject::tr("covered: %1")},
                                        std::pair{Post::Vacant, QObject::tr("vacant: %1")}}) {
        QStringList roles;
        for (const StructurePost& one : hub.posts)
            if (one.post.state == state)
                roles << inWords(one.post.role).toLower();
        if (!roles.isEmpty())
            said << format.arg(joinedText(roles));
    }
    return said.join(u", "_s);
}

QString postText(const StructurePost& post) {
    const QString names = joinedText(post.names);
    switch (post.post.state) {
    case Post::Filled:
        return names;
    case Post::Covered:
        return QObject::tr("%1 stands in for %2").arg(post.standInName, names);
    case Post::Vacant:
        break;
    }
    return names.isEmpty() ? QObject::tr("Nobody has this role")
                           : QObject::tr("%1 is away, nobody stands in").arg(names);
}

QString structureText(const StructureHub& hub) {
    const HubLine& line = hub.line;
    QStringList said{hubText(line.hub)};
    said << (line.managerName.isEmpty() ? QObject::tr("no group manager")
                                        : QObject::tr("group manager %1").arg(line.managerName));
    said << countText(hub.people, u"person", u"people")
         << countText(line.children, u"child", u"children")
         << countText(line.families, u"family", u"families") << rolesText(hub)
         << QObject::tr("agency %1").arg(agencyText(hub.agency));
    return said.join(u", "_s);
}

std::vector<Column<StructureHub>> structureColumns(QDate day) {
    std::vector<Column<StructureHub>> all(11);
    all[StructureHubName] =
        words(QObject::tr("Hub"), [](const StructureHub& l) { return hubText(l.line.hub); });
    all[StructureType] =
        words(QObject::tr("Type"), [](const StructureHub& l) { return inWords(l.line.hub.type); });
    all[StructureManager] = words(QObject::tr("Group manager"),
                                  [](const StructureHub& l) { return l.line.managerName; });
    all[StructureChildren] = number(QObject::tr("Children"), &HubLine::children);
    all[StructureFamilies] = number(QObject::tr("Families"), &HubLine::families);
    all[StructureBand] = words(QObject::tr("Band"), bandWords);
    all[StructureRoles] = words(QObject::tr("Roles filled"), fewRoles);
    all[StructureRoles].detail = all[StructureRoles].spoken = all[StructureRoles].tooltip =
        rolesText;
    all[StructureAgency] =
        words(QObject::tr("Agency"), [](const StructureHub& l) { return agencyText(l.agency); });
    all[StructureState] = words(QObject::tr("State"), [day](const StructureHub& l) {
        return hubStateText(l.line.hub, day, l.mergedInto);
    });
    all[StructureOpened] = words(QObject::tr("Opened"),
                                 [](const StructureHub& l) { return shortDay(l.line.hub.opened); });
    all[StructureSpecialisms] = words(QObject::tr("Specialisms"),
                                      [](const StructureHub& l) { return l.line.hub.specialisms; });
    all[StructureSpecialisms].tooltip = all[StructureSpecialisms].spoken =
        [](const StructureHub& l) { return l.line.hub.specialisms; };
    return all;
}

} // namespace rt
