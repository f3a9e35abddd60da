// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/actions.h"

#include "core/queries/called.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"

namespace rt {

namespace {

class Words { // names beside actions, each looked up once
public:
    explicit Words(const Database& db) : m_db(db), m_people(personNames(db)) {}

    ActionRow of(Action action) {
        ActionRow row;
        row.owner = action.owner.isNull() ? action.outsideOwner : m_people.value(action.owner);
        const Family& family = familyOf(action.family);
        row.familyName = family.name;
        row.familyReference = family.reference;
        row.childName = childName(action.child);
        row.action = std::move(action);
        return row;
    }

private:
    const Family& familyOf(FamilyId id) {
        auto at = m_families.find(id);
        if (at == m_families.end())
            at = m_families.insert(id, rowOf<Family>(m_db, id).value_or(Family{}));
        return *at;
    }

    QString childName(ChildId id) const {
        const auto child = id.isNull() ? std::nullopt : rowOf<Child>(m_db, id);
        return child ? calledName(*child) : QString();
    }

    const Database& m_db;
    QHash<PersonId, QString> m_people;
    QHash<FamilyId, Family> m_families;
};

} // namespace

std::vector<ActionRow> familyActions(const Database& db, FamilyId family) {
    Words words(db);
    std::vector<ActionRow> rows;
    for (Action& action :
         rowsOf<Action>(db, "family=? ORDER BY state<>'open', ended_on DESC, due, key", family)) {
        rows.push_back(words.of(std::move(action)));
        rows.back().steps = rowsOf<ActionStep>(db, "action=? ORDER BY key", rows.back().action.id);
    }
    return rows;
}

std::vector<ActionRow> actionsOf(const Database& db, PersonId owner) {
    Words words(db);
    std::vector<ActionRow> rows;
    for (Action& action : rowsOf<Action>(db, "owner=? AND state='open' ORDER BY due, key", owner))
        rows.push_back(words.of(std::move(action)));
    return rows;
}

std::vector<ActionRow> openActionsOfHub(const Database& db, HubId hub) {
    Words words(db);
    std::vector<ActionRow> rows;
    for (Action& action : rowsOf<Action>(db,
                                         "t.family IN (SELECT k.family FROM family_case k WHERE "
                                         "k.hub=? AND k.closed IS NULL AND "
                                         "k.gone&5=0) AND state='open' ORDER BY due, key",
                                         hub))
        rows.push_back(words.of(std::move(action)));
    std::stable_sort(rows.begin(), rows.end(),
                     [](const ActionRow& a, const ActionRow& b) { return a.owner < b.owner; });
    return rows;
}

} // namespace rt
