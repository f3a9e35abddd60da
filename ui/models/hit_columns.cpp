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

} // namespace

QString whereFound(const FamilyHit& hit) {
    if (hit.table == u"family" || hit.table == u"child" || hit.matched.isEmpty())
        return {};
    return u"%1: %2"_s.arg(fieldText(hit.table), hit.matched);
}

std::vector<Column<HitLine>> hitColumns() {
    std::vector<Column<HitLine>> columns(1);
    columns[0].value = [](const HitLine& l) { return l.name; };
    columns[0].detail = [](const HitLine& l) {
        QStringList parts{
            l.hit.hubLabel.isEmpty() ? say("Closed") : say("Hub %1").arg(l.hit.hubLabel), l.children,
            l.why};
        parts.removeAll({});
        return parts.join(u". "_s);
    };
    columns[0].chips = [](const HitLine& l) {
        return l.closedToReader ? Chips{{Status::Concern, say("Restricted")}} : Chips{};
    };
    return columns;
}

} // namespace rt
