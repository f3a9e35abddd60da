// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/same_people.h"

#include "core/queries/rows.h"
#include "core/store/same_person_table.h"

#include <algorithm>
#include <set>

namespace rt {

namespace {

using Joined = std::map<QUuid, QUuid>; // towards the one who stands for all of them

QUuid top(const Joined& joined, QUuid id) {
    for (auto at = joined.find(id); at != joined.end(); at = joined.find(id))
        id = at->second;
    return id;
}

} // namespace

// From the oldest on: whoever was said to be shown last stands for all that are joined.
SamePeople::SamePeople(const Database& db) {
    m_said = rt::rowsOf<SamePerson>(db, "1 ORDER BY at DESC, id DESC");
    Joined joined;
    for (auto said = m_said.rbegin(); said != m_said.rend(); ++said) {
        const QUuid one = top(joined, said->one), shown = top(joined, said->shown);
        joined.erase(said->shown);
        if (one != said->shown)
            joined[one] = said->shown;
        if (shown != said->shown)
            joined[shown] = said->shown;
    }
    for (const auto& [id, up] : joined)
        m_shown[id] = top(joined, up);
}

QUuid SamePeople::shown(QUuid id) const {
    const auto at = m_shown.find(id);
    return at == m_shown.end() ? id : at->second;
}

void SamePeople::resolve(std::vector<ChildId>& ids) const {
    std::vector<ChildId> once;
    for (const ChildId id : ids)
        if (std::find(once.begin(), once.end(), shown(id)) == once.end())
            once.push_back(shown(id));
    ids = std::move(once);
}

std::vector<ChildId> SamePeople::rowsOf(ChildId child) const {
    std::vector<ChildId> rows{child};
    for (const auto& [id, up] : m_shown)
        if (up == child.value)
            rows.push_back({id});
    return rows;
}

std::vector<SamePeople::Tangle> SamePeople::tangles() const {
    std::map<QUuid, Tangle> byShown;
    std::set<QUuid> tangled;
    for (const SamePerson& said : m_said) {
        Tangle& tangle = byShown[shown(said.shown)];
        tangle.by.push_back(said.by);
        if (said.one == shown(said.one))
            tangled.insert(said.one); // is shown, though somebody said otherwise
    }
    for (const auto& [id, up] : m_shown)
        byShown[up].others.push_back(id);
    std::vector<Tangle> all;
    for (auto& [id, tangle] : byShown)
        if (tangled.contains(tangle.shown = id))
            all.push_back(std::move(tangle));
    return all;
}

} // namespace rt
