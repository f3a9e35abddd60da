// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the lists beside the values that are stored: one place for both directions.
#pragma once
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/organisation.h"

#include <QStringView>

namespace rt {

HubType hubTypeOf(QStringView word);
QString wordOf(HubType type);
Role roleOf(QStringView word);
QString wordOf(Role role);
Journey journeyOf(QStringView word);
QString wordOf(Journey status); // empty for a closed child
QString wordOf(Employment employment);

// What somebody is to somebody, finer than Kin: the word stands in Relation::note, with who has
// parental responsibility and whether they live together.
struct ListedRelation {
    QString word;                              // "mother"
    QString parentalResponsibility, livesWith; // "yes", "no" or not said
};

Kin kinOf(QStringView word);
QString noteOf(const ListedRelation& listed, const QString& before = {});
ListedRelation listedRelation(const Relation& relation);

KeyDateKind reviewKindOf(Journey status);

} // namespace rt
