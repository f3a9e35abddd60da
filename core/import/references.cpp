// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/references.h"

#include "core/import/fold.h"
#include "core/store/derived_id.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

template <class T> std::optional<T> found(const TextTable<T>& table, QStringView key) {
    const T* const at = table.find(key);
    return at ? std::optional<T>(*at) : std::nullopt;
}

QUuid knownOrNew(TextTable<QUuid>& table, const QUuid& trust, QStringView word,
                 const QString& key) {
    QUuid& id = table[key];
    if (id.isNull())
        id = importedId(trust, word, key);
    return id;
}

QString nameOfPerson(const ImportRow& row) {
    return foldName(row[PersonColumn::GivenName].toString() +
                    row[PersonColumn::FamilyName].toString());
}

QString keyOfPerson(const ImportRow& row) {
    if (const QStringView number = row[PersonColumn::StaffNumber]; !number.isEmpty())
        return foldReference(number);
    if (const QStringView email = row[PersonColumn::Email]; !email.isEmpty())
        return foldReference(email);
    return nameOfPerson(row);
}

QString keyOfMember(const ImportRow& row) {
    if (const QStringView reference = row[FamilyColumn::Reference]; !reference.isEmpty())
        return foldReference(reference);
    if (const QStringView number = row[FamilyColumn::CaseNumber]; !number.isEmpty())
        return foldReference(number);
    return foldReference(row[FamilyColumn::Family]) + u'/' +
           foldName(row[FamilyColumn::GivenName]) + u'/' + foldName(row[FamilyColumn::FamilyName]) +
           u'/' + row[FamilyColumn::Born].toString();
}

} // namespace

QUuid importedId(const QUuid& trust, QStringView word, const QString& key) {
    return derivedId(trust, word, key);
}

QString hubKey(QStringView text) {
    QString key = foldReference(text);
    if (key.startsWith(u"hub "))
        key = key.sliced(4);
    return key;
}

Named References::enterHub(const ImportRow& row, const Named* known) {
    const QString key = hubKey(row[HubColumn::Label]);
    if (known)
        m_hubs[key] = known->id;
    const QUuid id = knownOrNew(m_hubs, m_trust, u"hub", key);
    m_hubNames[foldName(row[HubColumn::Name])] = id;
    if (row[HubColumn::Type] == u"pause")
        m_adultHubs.insert(id);
    if (row[HubColumn::Type] == u"information_team")
        m_hubsWithoutCases.insert(id);
    return {key, id, id};
}

// By number, else e-mail, else name: but two different numbers are two people.
std::optional<QUuid> References::knownPerson(const ImportRow& row) const {
    const QStringView number = row[PersonColumn::StaffNumber];
    if (const auto id = found(m_staffNumbers, foldReference(number)); id && !number.isEmpty())
        return id;
    const QStringView email = row[PersonColumn::Email];
    if (!email.isEmpty())
        if (const auto id = found(m_emails, foldReference(email));
            id && (number.isEmpty() || m_personKeys.value(*id) == foldReference(email)))
            return id;
    const auto sameName = m_names.value(nameOfPerson(row));
    if (sameName.size() == 1 && ((number.isEmpty() && email.isEmpty()) ||
                                 m_personKeys.value(sameName.front()) == nameOfPerson(row)))
        return sameName.front(); // or known by name alone until now
    return std::nullopt;
}

Named References::enterPerson(const ImportRow& row, const Named* known) {
    QUuid person = known ? known->subject : QUuid();
    if (!known)
        person = knownPerson(row).value_or(QUuid());
    if (person.isNull())
        person = importedId(m_trust, u"person", keyOfPerson(row));
    if (!m_personKeys.contains(person))
        m_personKeys.insert(person, keyOfPerson(row));
    if (const QStringView number = row[PersonColumn::StaffNumber]; !number.isEmpty())
        m_staffNumbers[foldReference(number)] = person;
    if (const QStringView email = row[PersonColumn::Email]; !email.isEmpty())
        m_emails[foldReference(email)] = person;
    auto& sameName = m_names[nameOfPerson(row)];
    if (!sameName.contains(person))
        sameName.append(person);
    const QString key = m_personKeys.value(person) + u'|' + hubKey(row[PersonColumn::Hub]) + u'|' +
                        row[PersonColumn::Role].toString();
    return {key, known ? known->id : importedId(m_trust, u"membership", key), person};
}

void References::reserveMembers(size_t count) {
    m_members.reserve(count);
    m_caseNumbers.reserve(count);
    m_families.reserve(count / 2);
}

Named References::enterMember(const ImportRow& row, const Named* known) {
    const QString reference = foldReference(row[FamilyColumn::Reference]);
    const QString number = foldReference(row[FamilyColumn::CaseNumber]);
    const QString key = reference.isEmpty() ? keyOfMember(row) : reference;
    FamilyMember& member = m_members[key];
    FamilyMember* numbered = number.isEmpty() ? nullptr : &m_caseNumbers[number];
    QUuid id = known ? known->id : member.id;
    if (id.isNull() && numbered && !numbered->id.isNull() &&
        (reference.isEmpty() || m_memberKeys.value(numbered->id) == number))
        id = numbered->id; // known by its case number until now
    if (id.isNull())
        id = importedId(m_trust, u"member", key);
    if ((known || reference.isEmpty()) && !m_memberKeys.contains(id))
        m_memberKeys.insert(id, key);
    member = {id, row[FamilyColumn::Role] != u"adult"};
    if (numbered && numbered->id.isNull())
        *numbered = member;
    return {m_memberKeys.value(id, key), id, familyOf(row, id, known),
            numbered && numbered->id != id};
}

QUuid References::familyOf(const ImportRow& row, const QUuid& member, const Named* known) {
    if (known)
        return enterFamily(foldReference(row[FamilyColumn::Family]), member, known);
    if (m_lastFamilyId.isNull() || m_lastFamily != row[FamilyColumn::Family]) {
        m_lastFamily = row[FamilyColumn::Family].toString();
        m_lastFamilyId = enterFamily(foldReference(m_lastFamily), member, nullptr);
    }
    return m_lastFamilyId;
}

QUuid References::enterFamily(const QString& key, const QUuid& member, const Named* known) {
    if (known && key.isEmpty()) {
        m_unnamedFamilies.insert(member, known->subject);
        return known->subject;
    }
    if (known)
        m_families[key] = known->subject;
    else if (const auto at = m_unnamedFamilies.constFind(member);
             at != m_unnamedFamilies.constEnd() && !m_families.contains(key))
        m_families[key] = *at; // the list gives the family its reference
    return knownOrNew(m_families, m_trust, u"family", key);
}

std::optional<QUuid> References::hub(QStringView text) const {
    if (const auto byLabel = found(m_hubs, hubKey(text)))
        return byLabel;
    return found(m_hubNames, foldName(text));
}

std::variant<QUuid, ProblemCode> References::person(const QString& text) const {
    const QString key = foldReference(text);
    if (const auto byNumber = found(m_staffNumbers, key))
        return *byNumber;
    if (const auto byEmail = found(m_emails, key))
        return *byEmail;
    QString name = text;
    if (const qsizetype comma = name.indexOf(u','); comma >= 0) // "Okafor, Amara"
        name = name.sliced(comma + 1) + name.left(comma);
    const auto sameName = m_names.value(foldName(name));
    if (sameName.size() == 1)
        return sameName.front();
    return sameName.isEmpty() ? ProblemCode::UnknownPerson : ProblemCode::SeveralPeople;
}

std::optional<FamilyMember> References::member(QStringView text) const {
    const QString key = foldReference(text);
    if (const auto byReference = found(m_members, key))
        return byReference;
    return found(m_caseNumbers, key);
}

std::optional<QUuid> References::family(const QString& text) const {
    return found(m_families, foldReference(text));
}

} // namespace rt
