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
    return u"%1 to %2, %3"_s.arg(row.bandLow)
        .arg(row.bandHigh)
        .arg(inWords(hub.line.band).toLower());
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
    all[StructureRoles] = words(QObject::tr("Required roles"), rolesText);
    all[StructureRoles].tooltip = rolesText;
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
