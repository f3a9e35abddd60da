// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/case_views.h"

#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/queries/sight.h"
#include "core/store/case_view_table.h"

namespace rt {

namespace {

constexpr size_t mostShown = 500;

std::vector<CaseViewLine> lines(const Database& db, std::vector<CaseView> views, PersonId reader,
                                QDate day) {
    const auto names = personNames(db);
    const Sight sight(db, reader, day);
    std::vector<CaseViewLine> all;
    for (CaseView& view : views) {
        if (all.size() == mostShown)
            break;
        CaseViewLine line{std::move(view), {}, {}};
        line.personName = names.value(line.view.person);
        if (const auto family = rowOf<Family>(db, line.view.family);
            family && sight.opens(family->id, family->restricted))
            line.familyName = family->name;
        all.push_back(std::move(line));
    }
    return all;
}

} // namespace

bool isAudited(const Database& db, PersonId person) {
    Statement& s = db.cached("SELECT 1 FROM trust_right WHERE person=? AND role='returns'");
    const bool is = s.bind(1, person).step();
    s.reset();
    return is;
}

std::vector<CaseViewLine> viewsBy(const Database& db, PersonId person, PersonId reader, QDate day) {
    return lines(db, rowsOf<CaseView>(db, "person=? ORDER BY at DESC, key DESC", person), reader,
                 day);
}

std::vector<CaseViewLine> viewsIn(const Database& db, HubId hub, PersonId reader, QDate day) {
    return lines(db, rowsOf<CaseView>(db, "hub=? ORDER BY at DESC, key DESC", hub), reader, day);
}

} // namespace rt
