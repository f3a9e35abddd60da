// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/hit_columns.h"

#include "ui/text/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString say(const char* words) {
    return QCoreApplication::translate("QuickOpen", words);
}

bool isOfPeople(const QString& table) {
    return table == u"family" || table == u"child" || table == u"adult";
}

bool isName(const QString& column) {
    return column == u"name" || column == u"given" || column == u"surname" || column == u"known_as";
}

} // namespace

QString whereFound(const FamilyHit& hit) {
    if (hit.protectedPlace)
        return say("By an address that is protected");
    if (hit.bySound)
        return say("A name sounds like it");
    if (hit.matched.isEmpty() ||
        ((hit.table == u"family" || hit.table == u"child") && isName(hit.column)))
        return {};
    const QString what =
        isOfPeople(hit.table) && !isName(hit.column) ? hit.table + u'.' + hit.column : hit.table;
    return u"%1: %2"_s.arg(fieldText(what), hit.matched);
}

QString hitDetail(const HitLine& line) {
    QStringList parts{line.hit.hubLabel.isEmpty() ? say("Closed")
                                                  : say("Hub %1").arg(line.hit.hubLabel),
                      line.children, line.status, line.why};
    parts.removeAll({});
    return parts.join(u". "_s);
}

} // namespace rt
