// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"

#include <QString>
#include <QStringList>

#include <vector>

// "Who around this table is good with teenagers?" by the beginnings of words in skills, languages
// and lead areas: attending first, then who knows the family, then who has the fewest open actions.
namespace rt {

enum class Tie { None, Met, CoWorker, Lead }; // to this family; Met: a visit, note or action

struct SkilledPerson {
    PersonId id;
    QString name;
    QStringList skills; // PersonTag::words: "teenagers", "Yoruba", "court"
    bool attending = false;
    Tie tie = Tie::None;
    int openActions = 0;
};

struct GoodWith {
    PersonId id;
    QString name, skill; // the skill that matched
    bool attending = false;
    Tie tie = Tie::None;
    int openActions = 0;
};

std::vector<GoodWith> whoIsGoodWith(QStringView word, const std::vector<SkilledPerson>& people);

} // namespace rt
