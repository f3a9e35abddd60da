// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/problem.h"
#include "core/import/references.h"
#include "core/import/template.h"

#include <variant>

namespace rt {

// What a cell of a list names: nobody, a hub, people, someone in a family.
enum class Refers { ToNothing, ToHub, ToPerson, ToPeople, ToMember, ToMemberOrFamily, ToOwners };

Refers refersTo(ImportKind kind, size_t column);

// The names in such a cell: of several people, or of the owners of actions.
QStringList namesIn(Refers refers, const QString& cell);

using Resolved = std::variant<QUuid, ProblemCode>;

Resolved resolve(const References& known, Refers refers, const QString& name);

// Whether two cells of a column say the same though they are written differently: "13" and
// "Hub 13", a name and a staff number.
bool meansSame(const References& known, ImportKind kind, size_t column, const ImportRow& row,
               const ImportRow& old);

} // namespace rt
