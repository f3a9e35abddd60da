// SPDX-License-Identifier: GPL-3.0-or-later
// Who and what the rows of all lists mean when they name a hub, a person, a family or a member.
// Ids follow from references, so the same file read again means the same things.
#pragma once
#include "core/import/problem.h"
#include "core/import/read_rows.h"
#include "core/import/text_table.h"

#include <QHash>
#include <QSet>
#include <QUuid>

#include <variant>

namespace rt {

// What a row stands for: `id` is the row's own thing (hub, membership, child or adult, relation,
// allocation, standing), `subject` what it belongs to (person, family, child).
struct Named {
    QString key;
    QUuid id;
    QUuid subject;
    bool othersNumber = false; // its case number was somebody else's first
};

struct FamilyMember {
    QUuid id;
    bool child = true;
};

// An id that follows from what a list calls the thing, within one trust.
QUuid importedId(const QUuid& trust, QStringView word, const QString& key);
QString hubKey(QStringView text); // "Hub 13" and "13" are one

class References {
public:
    explicit References(const QUuid& trust) : m_trust(trust) {}

    void reserveMembers(size_t count);

    // Makes a row known; with an id, as what the profile already holds.
    Named enterHub(const ImportRow& row, const Named* known = nullptr);
    Named enterPerson(const ImportRow& row, const Named* known = nullptr);
    Named enterMember(const ImportRow& row, const Named* known = nullptr);

    std::optional<QUuid> hub(QStringView text) const; // label or name

    bool hubTakesAdults(const QUuid& hub) const { return m_adultHubs.contains(hub); }

    bool hubHoldsCases(const QUuid& hub) const { return !m_hubsWithoutCases.contains(hub); }

    std::variant<QUuid, ProblemCode> person(const QString& text) const; // number, e-mail or name
    std::optional<FamilyMember> member(QStringView text) const;         // reference or case number
    std::optional<QUuid> family(const QString& text) const;

private:
    std::optional<QUuid> knownPerson(const ImportRow& row) const;
    QUuid familyOf(const ImportRow& row, const QUuid& member, const Named* known);
    QUuid enterFamily(const QString& key, const QUuid& member, const Named* known);

    QUuid m_trust;
    TextTable<QUuid> m_hubs, m_hubNames;
    QSet<QUuid> m_adultHubs, m_hubsWithoutCases;
    TextTable<QUuid> m_staffNumbers, m_emails, m_families;
    TextTable<QList<QUuid>> m_names; // several people may share a name
    QHash<QUuid, QString> m_personKeys;
    TextTable<FamilyMember> m_members, m_caseNumbers;
    QHash<QUuid, QString> m_memberKeys;    // of those known by another key than their reference
    QHash<QUuid, QUuid> m_unnamedFamilies; // by member: families that have no reference yet
    QString m_lastFamily;                  // as a list named it: its members mostly stand together
    QUuid m_lastFamilyId;
};

} // namespace rt
