// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/structure_chart.h"

#include "core/queries/people.h"
#include "core/queries/rows.h"

#include <QSet>

#include <algorithm>

namespace rt {

namespace {

class Drawing {
public:
    Drawing(const Database& db, QDate day)
        : m_db(db),
          m_day(day),
          m_memberships(rowsOf<Membership>(db, "1 ORDER BY key")),
          m_covers(rowsOf<Cover>(db, "1 ORDER BY key")),
          m_names(personNames(db)) {
        for (Person& person : rowsOf<Person>(db, "1 ORDER BY key"))
            m_people.insert(person.id, std::move(person));
        for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key"))
            m_labels.insert(hub.id, hub.label);
        m_drawn.day = day;
    }

    Structure all() {
        std::vector<Person> everybody;
        for (HubLine& line : hubsAsAt(m_db, m_day))
            m_drawn.hubs.push_back(open(std::move(line), everybody));
        QSet<PersonId> once;
        std::erase_if(everybody, [&](const Person& one) {
            return once.contains(one.id) || (once.insert(one.id), false);
        });
        m_drawn.agency = agencyShare(everybody);
        others();
        groups();
        return std::move(m_drawn);
    }

private:
    StructureHub open(HubLine line, std::vector<Person>& everybody) const {
        StructureHub hub;
        for (RolePost& post : postsOf(line.hub, m_day, m_memberships, m_covers)) {
            StructurePost said{std::move(post), {}, {}};
            for (const PersonId id : said.post.people)
                said.names << m_names.value(id);
            said.standInName = m_names.value(said.post.standIn);
            hub.posts.push_back(std::move(said));
        }
        std::vector<Person> team;
        for (const Membership& one : m_memberships)
            if (one.hub == line.hub.id && isCurrent(one.from, one.to, m_day) &&
                m_people.contains(one.person))
                team.push_back(m_people.value(one.person));
        hub.people = int(team.size());
        hub.agency = agencyShare(team);
        everybody.insert(everybody.end(), team.begin(), team.end());
        hub.line = std::move(line);
        return hub;
    }

    void others() {
        QHash<AreaId, QString> areas;
        for (const ServiceArea& area : serviceAreas(m_db))
            areas.insert(area.id, area.name);
        for (const Hub& hub : rowsOf<Hub>(m_db, "1 ORDER BY label, key")) {
            if (isOpen(hub, m_day))
                continue;
            StructureHub other;
            other.line.hub = hub;
            other.line.area = areas.value(hub.area);
            other.mergedInto = m_labels.value(hub.mergedInto);
            m_drawn.others.push_back(std::move(other));
        }
    }

    void groups() {
        for (const StructureHub& hub : m_drawn.hubs) {
            auto& all = m_drawn.groups;
            auto found = std::find_if(all.begin(), all.end(), [&](const StructureGroup& one) {
                return one.area == hub.line.area && one.manager == hub.line.managerName;
            });
            if (found == all.end())
                found = all.insert(all.end(), {hub.line.area, hub.line.managerName, {}});
            found->hubs.push_back(hub.line.hub.id);
        }
        std::stable_sort(m_drawn.groups.begin(), m_drawn.groups.end(),
                         [](const StructureGroup& a, const StructureGroup& b) {
                             return std::pair(a.area.isEmpty(), a.area) <
                                    std::pair(b.area.isEmpty(), b.area);
                         });
        for (const ServiceArea& area : serviceAreas(m_db))
            if (isCurrent(area.from, area.to, m_day) &&
                std::none_of(m_drawn.groups.begin(), m_drawn.groups.end(),
                             [&](const StructureGroup& one) { return one.area == area.name; }))
                m_drawn.emptyAreas << area.name;
    }

    const Database& m_db;
    QDate m_day;
    std::vector<Membership> m_memberships;
    std::vector<Cover> m_covers;
    QHash<PersonId, QString> m_names;
    QHash<PersonId, Person> m_people;
    QHash<HubId, QString> m_labels;
    Structure m_drawn;
};

} // namespace

int StructureHub::in(Post state) const {
    return int(std::count_if(posts.begin(), posts.end(), [state](const StructurePost& one) {
        return one.post.state == state;
    }));
}

const StructureHub* Structure::hub(HubId id) const {
    for (const auto* all : {&hubs, &others})
        for (const StructureHub& one : *all)
            if (one.line.hub.id == id)
                return &one;
    return nullptr;
}

Structure structureOn(const Database& db, QDate day) {
    return Drawing(db, day).all();
}

} // namespace rt
