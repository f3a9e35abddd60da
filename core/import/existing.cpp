// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/existing.h"

#include "core/import/codes.h"
#include "core/import/existing_cases.h"
#include "core/queries/rows.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

class Reading {
public:
    Reading(const Database& db, std::span<const ImportTable> tables) : m_db(db), m_tables(tables) {}

    Existing read() {
        m_existing.trust = importNamespace;
        m_persons = rowsOf<Person>(m_db, "1 ORDER BY key");
        for (const Person& person : m_persons)
            m_people.people.insert(person.id.value, wordFor(person));
        m_memberships = rowsOf<Membership>(m_db, "1 ORDER BY to_day IS NULL, key");
        hubs();
        people();
        families();
        if (wants(ImportKind::Relations))
            relations();
        if (wants(ImportKind::Allocations))
            rows(ImportKind::Allocations) = existingAllocations(m_db, m_people);
        if (wants(ImportKind::Standing))
            rows(ImportKind::Standing) = existingStanding(m_db, m_people);
        return std::move(m_existing);
    }

private:
    static QString wordFor(const Person& person) {
        if (!person.staffNumber.isEmpty())
            return person.staffNumber;
        return person.email.isEmpty() ? person.given + u' ' + person.family : person.email;
    }

    bool wants(ImportKind kind) const {
        return std::any_of(m_tables.begin(), m_tables.end(),
                           [kind](const ImportTable& table) { return table.kind == kind; });
    }

    std::vector<ExistingRow>& rows(ImportKind kind) { return m_existing.rows[size_t(kind)]; }

    void hubs() {
        using H = HubColumn;
        QHash<AreaId, QString> areas;
        for (const ServiceArea& area : rowsOf<ServiceArea>(m_db, "1 ORDER BY key"))
            areas.insert(area.id, area.name);
        QHash<HubId, QString> managers; // the one who came last
        for (const Membership& one : m_memberships)
            if (one.role == Role::GroupManager && !one.to.isValid())
                managers.insert(one.hub, m_people.people.value(one.person.value));
        const auto all = rowsOf<Hub>(m_db, "1 ORDER BY key");
        for (const Hub& hub : all)
            m_people.hubLabels.insert(hub.id.value, hub.label);
        for (const Hub& hub : all)
            if (hub.type == HubType::Pause)
                m_people.adultHubs.insert(hub.id.value);
        for (const Hub& hub : all) {
            RowDraft row = emptyRow(ImportKind::Hubs);
            row[H::Label] = hub.label;
            row[H::Name] = hub.name;
            row[H::Type] = wordOf(hub.type);
            row[H::Area] = areas.value(hub.area);
            row[H::Specialisms] = hub.specialisms;
            row[H::BandFrom] = QString::number(hub.bandLow);
            row[H::BandTo] = QString::number(hub.bandHigh);
            row[H::Opened] = isoText(hub.opened);
            row[H::Closed] = isoText(hub.closed.isValid() ? hub.closed : hub.merged);
            row[H::MergedInto] = m_people.hubLabels.value(hub.mergedInto.value);
            row[H::GroupManager] = managers.value(hub.id);
            rows(ImportKind::Hubs).push_back({hub.id.value, hub.id.value, {}, ImportRow(row)});
        }
    }

    // Of each person a row without a hub, and one for each membership: those that last come last.
    void people() {
        using P = PersonColumn;
        QHash<PersonId, QStringList> skills;
        for (const PersonTag& tag : rowsOf<PersonTag>(m_db, "1 ORDER BY key"))
            skills[tag.person] << tag.words;
        QHash<PersonId, RowDraft> general;
        for (const Person& person : m_persons) {
            RowDraft row = emptyRow(ImportKind::People);
            row[P::StaffNumber] = person.staffNumber;
            row[P::GivenName] = person.given;
            row[P::FamilyName] = person.family;
            row[P::Email] = person.email;
            row[P::Role] = wordOf(person.role);
            row[P::Share] = QString::number(person.share);
            row[P::Basis] = wordOf(person.employment);
            row[P::From] = isoText(person.from);
            row[P::To] = isoText(person.to);
            row[P::Skills] = skills.value(person.id).join(u"; "_s);
            row[P::Phone] = person.phone;
            general.insert(person.id, row);
            rows(ImportKind::People)
                .push_back({person.id.value, person.id.value, {}, ImportRow(row)});
        }
        for (const Membership& one : m_memberships) {
            const auto at = general.constFind(one.person);
            if (at == general.constEnd())
                continue;
            RowDraft row = *at;
            row[P::Role] = wordOf(one.role);
            row[P::Hub] = m_people.hubLabels.value(one.hub.value);
            row[P::Share] = QString::number(one.share);
            row[P::From] = isoText(one.from);
            row[P::To] = isoText(one.to);
            rows(ImportKind::People)
                .push_back({one.id.value, one.person.value, {}, ImportRow(row)});
        }
    }

    template <class Member> RowDraft memberRow(const Member& member) {
        using F = FamilyColumn;
        RowDraft row = emptyRow(ImportKind::Families);
        if (const auto family = m_families.constFind(member.family);
            family != m_families.constEnd()) {
            row[F::Family] = family->reference;
            row[F::FamilyLabel] = family->name;
        }
        row[F::Reference] = member.reference;
        row[F::GivenName] = member.given;
        row[F::FamilyName] = member.surname;
        row[F::KnownAs] = member.knownAs;
        row[F::Born] = isoText(member.born);
        row[F::Sex] = member.sex == Sex::Female ? u"female"_s
                      : member.sex == Sex::Male ? u"male"_s
                                                : u"unknown"_s;
        row[F::Language] = member.language;
        auto at = m_addresses.constFind(member.id.value);
        if (at == m_addresses.constEnd())
            at = m_addresses.constFind(member.family.value);
        if (at != m_addresses.constEnd()) {
            row[F::Address1] = at->lines;
            row[F::Postcode] = at->postcode;
            row[F::AddressPrivate] = at->notKnownBy.isEmpty() ? u"no"_s : u"yes"_s;
        }
        return row;
    }

    void families() {
        using F = FamilyColumn;
        for (Family& family : rowsOf<Family>(m_db, "1 ORDER BY key"))
            m_families.insert(family.id, std::move(family));
        for (Address& address : rowsOf<Address>(m_db, "to_day IS NULL ORDER BY key")) {
            const QUuid whose = address.person.isNull() ? address.family.value : address.person;
            m_addresses.insert(whose, std::move(address));
        }
        m_people.children = rowsOf<Child>(m_db, "1 ORDER BY key");
        m_people.adults = rowsOf<Adult>(m_db, "1 ORDER BY key");
        auto& all = rows(ImportKind::Families);
        all.reserve(m_people.children.size() + m_people.adults.size());
        for (const Child& child : m_people.children) {
            RowDraft row = memberRow(child);
            row[F::Role] = u"child"_s;
            row[F::Expected] = isoText(child.expected);
            row[F::CaseNumber] = child.caseNumber;
            row[F::School] = child.school;
            if (child.sex == Sex::Unknown && child.gender == u"intersex")
                row[F::Sex] = child.gender;
            all.push_back({child.id.value, child.family.value, {}, ImportRow(row)});
        }
        for (const Adult& adult : m_people.adults) {
            RowDraft row = memberRow(adult);
            row[F::Role] = u"adult"_s;
            row[F::Phone] = adult.phone;
            all.push_back({adult.id.value, adult.family.value, {}, ImportRow(row)});
        }
    }

    void relations() {
        using R = RelationColumn;
        for (const Relation& relation : rowsOf<Relation>(m_db, "to_day IS NULL ORDER BY key")) {
            const ListedRelation listed = listedRelation(relation);
            RowDraft row = emptyRow(ImportKind::Relations);
            row[R::Relation] = listed.word;
            row[R::ParentalResponsibility] = listed.parentalResponsibility;
            row[R::LivesWith] = listed.livesWith;
            rows(ImportKind::Relations)
                .push_back({relation.id.value, relation.who, relation.whom, ImportRow(row)});
        }
    }

    const Database& m_db;
    std::span<const ImportTable> m_tables;
    Existing m_existing;
    ExistingPeople m_people;
    std::vector<Person> m_persons;
    std::vector<Membership> m_memberships;
    QHash<FamilyId, Family> m_families;
    QHash<QUuid, Address> m_addresses; // by person, or by family
};

} // namespace

Existing readExisting(const Database& db, std::span<const ImportTable> tables) {
    return Reading(db, tables).read();
}

} // namespace rt
