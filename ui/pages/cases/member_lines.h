// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_people.h"
#include "ui/models/lines_model.h"
#include "ui/pages/cases/file_forms.h"
#include "ui/pages/cases/shown_names.h"

namespace rt {

// A row of the people of a file: whom or what it is, in words, and which row is stored.
struct MemberLine {
    enum class Kind { Family, Child, Adult, Relation, Address, CoWorker, KeyDate, Case };

    Kind kind = Kind::Family;
    QUuid id;
    QString words, detail;
    Chips chips;
};

// Everybody who belongs to the file, then where they lived, who works with them, which conferences
// and hearings there are, and in which hubs.
// A protected address is shown to whoever may see it.
std::vector<MemberLine> memberLines(const FileDesk& at, const ShownNames& names);
std::vector<Column<MemberLine>> memberColumns();

} // namespace rt
