// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/discussion_parts.h"
#include "core/queries/rows.h"

#include <QHash>
#include <QSet>

// Who is good with whom: the people around the table.
namespace rt {

namespace {

QSet<QUuid> idsFrom(const Database& db, std::string_view sql, const QUuid& of) {
    QSet<QUuid> ids;
    Statement& s = db.cached(sql);
    s.bind(1, of);
    while (s.step())
        ids.insert(s.uuid(0));
    s.reset();
    return ids;
}

QHash<QUuid, int> openActionsIn(const Database& db, HubId hub) {
    QHash<QUuid, int> counts;
    Statement& s = db.cached("SELECT a.owner,count(*) FROM family_case c CROSS JOIN action a ON "
                             "a.family=c.family WHERE c.hub=? AND c.gone&5=0 AND c.closed IS NULL "
                             "AND a.gone&5=0 AND a.state='open' GROUP BY a.owner ORDER BY a.owner");
    s.bind(1, hub);
    while (s.step())
        counts.insert(s.uuid(0), int(s.number(1)));
    s.reset();
    return counts;
}

struct Ties {
    QSet<QUuid> leads, coWorkers, met;

    Ties(const Database& db, const Discussion& d)
        : leads(idsFrom(db,
                        "SELECT lead FROM allocation WHERE case_id=? AND gone&5=0 AND to_day IS "
                        "NULL ORDER BY key",
                        d.inCase.value)),
          coWorkers(
              idsFrom(db, "SELECT person FROM co_worker WHERE case_id=? AND gone&5=0 ORDER BY key",
                      d.inCase.value)),
          met(idsFrom(db,
                      "SELECT by FROM visit WHERE family=?1 AND gone&5=0 UNION "
                      "SELECT owner FROM action WHERE family=?1 AND gone&5=0 UNION "
                      "SELECT author FROM note WHERE family=?1 AND gone&5=0 ORDER BY 1",
                      d.family.value)) {}

    Tie of(PersonId person) const {
        if (leads.contains(person.value))
            return Tie::Lead;
        if (coWorkers.contains(person.value))
            return Tie::CoWorker;
        return met.contains(person.value) ? Tie::Met : Tie::None;
    }
};

} // namespace

std::vector<SkilledPerson> peopleFor(const Database& db, const Discussion& d, HubId hub) {
    const QSet<QUuid> attending =
        idsFrom(db,
                "SELECT person FROM attendance WHERE meeting=? AND gone&5=0 AND presence='present' "
                "AND left_at IS NULL ORDER BY key",
                d.meeting.value);
    const QHash<QUuid, int> open = openActionsIn(db, hub);
    const Ties ties(db, d);
    std::vector<SkilledPerson> people;
    for (const HubMember& member : hubMembers(db, hub, d.on)) {
        SkilledPerson person;
        person.id = member.id;
        person.name = member.name;
        person.attending = attending.contains(member.id.value);
        person.tie = ties.of(member.id);
        person.openActions = open.value(member.id.value);
        for (const PersonTag& tag : rowsOf<PersonTag>(db, "t.person=? ORDER BY t.key", member.id))
            if (tag.kind != TagKind::PartnerLink)
                person.skills << tag.words;
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace rt
