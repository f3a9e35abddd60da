// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hub_staff.h"

#include "core/domain/discussion_rules.h"
#include "core/domain/organisation_rules.h"
#include "core/domain/rights.h"
#include "core/queries/people.h"
#include "core/queries/reach.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

class Gathering {
public:
    explicit Gathering(const Database& db) : m_db(db), m_names(personNames(db)) {
        for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key"))
            m_labels.insert(hub.id, hub.label);
    }

    // An invalid day takes all of them.
    void add(QHash<PersonId, StaffLine*>& lines, QDate day) const {
        const auto counts = [day](QDate from, QDate to) {
            return !day.isValid() || isCurrent(from, to, day);
        };
        for (const Membership& one : rowsOf<Membership>(m_db, "1 ORDER BY from_day DESC, key DESC"))
            if (StaffLine* line = lines.value(one.person); line && counts(one.from, one.to))
                line->places.push_back({one, m_labels.value(one.hub)});
        for (const Cover& one : rowsOf<Cover>(m_db, "1 ORDER BY from_day DESC, key DESC")) {
            if (!counts(one.from, one.to))
                continue;
            const StaffCover cover{one, m_labels.value(one.hub), m_names.value(one.person),
                                   m_names.value(one.coveredBy)};
            if (StaffLine* line = lines.value(one.person))
                line->absences.push_back(cover);
            if (StaffLine* line = lines.value(one.coveredBy))
                line->standsIn.push_back(cover);
        }
        for (const PersonTag& one : rowsOf<PersonTag>(m_db, "1 ORDER BY kind, words, key"))
            if (StaffLine* line = lines.value(one.person))
                line->tags.push_back({one, m_names.value(one.confirmedBy)});
    }

private:
    const Database& m_db;
    QHash<PersonId, QString> m_names;
    QHash<HubId, QString> m_labels;
};

bool decidesLevels(Role role) {
    const auto level = levelOf(role);
    return level && *level >= Authority::GroupManager;
}

} // namespace

std::vector<StaffLine> staffOn(const Database& db, QDate day) {
    std::vector<StaffLine> lines;
    for (Person& person : rowsOf<Person>(db, "1 ORDER BY given, family, key"))
        lines.push_back({std::move(person), {}, {}, {}, {}});
    QHash<PersonId, StaffLine*> byId;
    for (StaffLine& line : lines)
        byId.insert(line.person.id, &line);
    Gathering(db).add(byId, day);
    std::stable_sort(lines.begin(), lines.end(), [](const StaffLine& a, const StaffLine& b) {
        return a.person.name() < b.person.name();
    });
    return lines;
}

std::optional<StaffLine> staffFile(const Database& db, PersonId person) {
    const auto row = rowOf<Person>(db, person);
    if (!row)
        return std::nullopt;
    StaffLine line{*row, {}, {}, {}, {}};
    QHash<PersonId, StaffLine*> byId{{person, &line}};
    Gathering(db).add(byId, {});
    return line;
}

Keeping keepingOf(const Database& db, PersonId person, QDate day) {
    Keeping keeping;
    if (!firstRowOf<Person>(db, "1"))
        return {true, true, true};
    const auto row = rowOf<Person>(db, person);
    if (!row || !isCurrent(row->from, row->to, day))
        return keeping;
    keeping.structure = keeping.rights = administers(db, person);
    for (const Acting& acting : actingAs(db, person, row->role, day)) {
        keeping.structure |= isAllowed(acting.role, Deed::KeepStructure);
        keeping.rights |= isAllowed(acting.role, Deed::GiveRights);
        keeping.levels |= decidesLevels(acting.role);
    }
    return keeping;
}

} // namespace rt
