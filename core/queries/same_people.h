// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/same_person.h"
#include "core/store/database.h"

#include <map>
#include <vector>

namespace rt {

// Children and adults who were entered twice and said to be the same: whose row is shown for each
// of them. One for each question: it reads what stands.
class SamePeople {
public:
    explicit SamePeople(const Database& db);

    bool any() const { return !m_shown.empty(); }

    QUuid shown(QUuid id) const; // itself, where nobody said anything of it

    ChildId shown(ChildId id) const { return {shown(id.value)}; }

    void resolve(ChildId& id) const { id = shown(id); }

    void resolve(std::vector<ChildId>& ids) const; // each once

    std::vector<ChildId> rowsOf(ChildId shown) const; // all ids under which there may be records

    const std::map<QUuid, QUuid>& all() const { return m_shown; } // those who are not shown, by id

    // Those among whom two said opposite things: who is shown, and everybody of them. Whoever said
    // so settles it (core/commands/same_people.h).
    struct Tangle {
        QUuid shown;
        std::vector<QUuid> others;
        std::vector<PersonId> by;
    };

    std::vector<Tangle> tangles() const;

private:
    std::vector<SamePerson> m_said; // newest first
    std::map<QUuid, QUuid> m_shown;
};

} // namespace rt
