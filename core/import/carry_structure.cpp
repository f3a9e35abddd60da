// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/carrying.h"
#include "core/import/codes.h"
#include "core/import/fold.h"
#include "core/queries/rows.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using H = HubColumn;
using P = PersonColumn;

// "Hub 13" is written "13": every screen says Hub before it.
QString plainLabel(const QString& label) {
    return label.startsWith(u"hub "_s, Qt::CaseInsensitive) ? label.sliced(4).trimmed() : label;
}

struct Place { // a membership that has not ended
    MembershipId id;
    PersonId person;
    HubId hub;
    Role role;
};

struct InAll { // what all the rows of a person say together
    int share = 0;
    bool ended = true; // each has its last day
    QDate lastDay;
    QHash<QUuid, QSet<int>> roles; // by hub
};

class Structure {
public:
    explicit Structure(Carrying& c) : m_c(c) {}

    void run() {
        m_c.each(ImportKind::Hubs, [this](const ListedRow& row) { hub(row); });
        m_c.each(
            ImportKind::People, [this](const ListedRow& row) { sumUp(row); }, true);
        for (const Membership& one : rowsOf<Membership>(m_c.db, "to_day IS NULL ORDER BY key"))
            m_places.push_back({one.id, one.person, one.hub, one.role});
        m_c.each(ImportKind::People, [this](const ListedRow& row) {
            person(row);
            if (!row[P::Hub].isEmpty())
                membership(row);
            skills(row);
        });
        m_c.each(ImportKind::Hubs, [this](const ListedRow& row) { groupManager(row); });
    }

private:
    AreaId area(const QString& name) {
        if (m_areas.isEmpty())
            for (const ServiceArea& one : rowsOf<ServiceArea>(m_c.db, "1 ORDER BY key"))
                m_areas.insert(foldReference(one.name), one.id);
        AreaId& id = m_areas[foldReference(name)];
        if (id.isNull()) {
            id.value = importedId(importNamespace, u"area", foldReference(name));
            m_c.make<ServiceArea>(id, [&](ServiceArea& one) { one.name = name; });
        }
        return id;
    }

    void hub(const ListedRow& row) {
        const AreaId in = row.says(H::Area) ? area(row[H::Area]) : AreaId();
        m_c.make<Hub>({row.planned.named.id}, [&](Hub& hub) {
            if (row.isNew())
                hub.label = plainLabel(row[H::Label]);
            row.into(hub.name, H::Name);
            if (row.says(H::Type))
                hub.type = hubTypeOf(row[H::Type]);
            if (!in.isNull())
                hub.area = in;
            if (row.says(H::Specialisms))
                hub.specialisms = QString(row[H::Specialisms]).replace(u"; "_s, u", "_s);
            if (row.says(H::BandFrom))
                hub.bandLow = row[H::BandFrom].toInt();
            if (row.says(H::BandTo))
                hub.bandHigh = row[H::BandTo].toInt();
            row.into(hub.opened, H::Opened);
            if (row.says(H::MergedInto))
                hub.mergedInto = {row.link(H::MergedInto)};
            if (row.says(H::Closed) || (row.says(H::MergedInto) && !row[H::Closed].isEmpty())) {
                hub.merged = hub.mergedInto.isNull() ? QDate() : row.day(H::Closed);
                hub.closed = hub.mergedInto.isNull() ? row.day(H::Closed) : QDate();
            }
        });
    }

    void sumUp(const ListedRow& row) {
        InAll& all = m_inAll[row.planned.named.subject];
        all.share += row[P::Share].isEmpty() ? 100 : row[P::Share].toInt();
        all.ended = all.ended && !row[P::To].isEmpty();
        all.lastDay = std::max(all.lastDay, row.day(P::To));
        all.roles[row.link(P::Hub)].insert(int(roleOf(row[P::Role])));
    }

    void person(const ListedRow& row) {
        const PersonId id{row.planned.named.subject};
        const InAll& all = m_inAll[id.value];
        const bool first = !std::exchange(m_met[id.value], true);
        m_c.make<Person>(id, [&](Person& one) {
            row.into(one.given, P::GivenName);
            row.into(one.family, P::FamilyName);
            row.into(one.staffNumber, P::StaffNumber);
            row.into(one.email, P::Email);
            row.into(one.phone, P::Phone);
            if (row.isNew() && first)
                one.role = roleOf(row[P::Role]);
            if (row.says(P::Basis))
                one.employment =
                    row[P::Basis] == u"agency" ? Employment::Agency : Employment::Permanent;
            else if (row.isNew() && one.role == Role::Partner)
                one.employment = Employment::Partner;
            if (row.isNew() || row.says(P::Share))
                one.share = std::clamp(all.share, 1, 100);
            if (const QDate from = row.day(P::From);
                row.says(P::From) && !(one.from.isValid() && one.from < from))
                one.from = from;
            if (all.ended)
                one.to = all.lastDay;
            else if (row.isNew())
                one.to = {};
        });
    }

    void membership(const ListedRow& row) {
        const PersonId person{row.planned.named.subject};
        const HubId hub{row.link(P::Hub)};
        const Role role = roleOf(row[P::Role]);
        MembershipId id{row.planned.named.id};
        if (row.isNew()) {
            id = placeOf(person, hub, role, row.day(P::From), id);
            endOthers(person, hub, row);
        } else if (const auto known = m_c.changes.load<Membership>(id);
                   row.says(P::From) && known && known->to.isValid() &&
                   row.day(P::From) > known->to) {
            id = comingBack(person, hub, role, row.day(P::From)); // here again
        }
        m_c.make<Membership>(id, [&](Membership& one) {
            one.person = person;
            one.hub = hub;
            one.role = role;
            if (row.says(P::Share))
                one.share = row[P::Share].toInt();
            row.into(one.from, P::From);
            row.into(one.to, P::To);
        });
        if (row.isNew() && row[P::To].isEmpty())
            m_places.push_back({id, person, hub, role});
    }

    static MembershipId comingBack(PersonId person, HubId hub, Role role, QDate from) {
        return {importedId(importNamespace, u"membership",
                           keyOf({person.value, hub.value}) + u'|' + wordOf(role) + u'|' +
                               from.toString(Qt::ISODate))};
    }

    MembershipId placeOf(PersonId person, HubId hub, Role role, QDate from, MembershipId id) {
        for (const Place& place : m_places)
            if (place.person == person && place.hub == hub && place.role == role)
                return place.id;
        if (!m_c.knows<Membership>(id.value))
            return id;
        const auto known = m_c.changes.load<Membership>(id);
        return known && known->to.isValid() ? comingBack(person, hub, role, from) : id;
    }

    // Who has another role in a hub now has not the one before, unless the list says both.
    void endOthers(PersonId person, HubId hub, const ListedRow& row) {
        const QSet<int> named = m_inAll[person.value].roles.value(hub.value);
        const QDate from = row[P::From].isEmpty() ? m_c.today : row.day(P::From);
        std::erase_if(m_places, [&](const Place& place) {
            if (place.person != person || place.hub != hub || named.contains(int(place.role)) ||
                place.role == Role::GroupManager)
                return false;
            end(place.id, from.addDays(-1));
            return true;
        });
    }

    void end(MembershipId id, QDate lastDay) {
        m_c.make<Membership>(id, [&](Membership& one) { one.to = std::max(one.from, lastDay); });
    }

    void skills(const ListedRow& row) {
        if (!row.says(P::Skills))
            return;
        const PersonId person{row.planned.named.subject};
        if (m_skills.isEmpty())
            for (const PersonTag& tag : rowsOf<PersonTag>(m_c.db, "1 ORDER BY key"))
                m_skills[tag.person].insert(foldReference(tag.words));
        for (const QString& words : row[P::Skills].split(u"; "_s, Qt::SkipEmptyParts)) {
            const QString folded = foldReference(words);
            if (m_skills[person].contains(folded))
                continue;
            m_skills[person].insert(folded);
            const PersonTagId id{
                importedId(importNamespace, u"tag", keyOf({person.value}) + u'|' + folded)};
            m_c.make<PersonTag>(id, [&](PersonTag& tag) {
                tag.person = person;
                tag.words = words;
            });
        }
    }

    void groupManager(const ListedRow& row) {
        if (!row.says(H::GroupManager))
            return;
        const HubId hub{row.planned.named.id};
        const PersonId manager{row.link(H::GroupManager)};
        const QDate from = row.day(H::Opened);
        bool there = false;
        std::erase_if(m_places, [&](const Place& place) {
            if (place.hub != hub || place.role != Role::GroupManager)
                return false;
            there = there || place.person == manager;
            if (place.person == manager || isListedManager(place.person, hub))
                return false;
            end(place.id, m_c.today.addDays(-1));
            return true;
        });
        if (there)
            return;
        const MembershipId base{
            importedId(importNamespace, u"manager", keyOf({manager.value, hub.value}))};
        const MembershipId id =
            placeOf(manager, hub, Role::GroupManager, row.isNew() ? from : m_c.today, base);
        m_c.make<Membership>(id, [&](Membership& one) {
            one.person = manager;
            one.hub = hub;
            one.role = Role::GroupManager;
            one.from = row.isNew() ? from : m_c.today;
        });
        m_places.push_back({id, manager, hub, Role::GroupManager});
    }

    bool isListedManager(PersonId person, HubId hub) const {
        return m_inAll.value(person.value).roles.value(hub.value).contains(int(Role::GroupManager));
    }

    Carrying& m_c;
    QHash<QString, AreaId> m_areas;
    QHash<QUuid, InAll> m_inAll; // by person
    QHash<QUuid, bool> m_met;
    std::vector<Place> m_places;
    QHash<PersonId, QSet<QString>> m_skills;
};

} // namespace

void carryStructure(Carrying& carrying) {
    Structure(carrying).run();
}

} // namespace rt
