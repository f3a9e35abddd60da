// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/carrying.h"
#include "core/import/codes.h"
#include "core/import/import_words.h"
#include "core/import/sameness.h"
#include "core/queries/rows.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

using F = FamilyColumn;

struct ListedAddress {
    QString lines, postcode;
    bool isPrivate = false;

    bool isEmpty() const { return lines.isEmpty() && postcode.isEmpty(); }

    bool operator==(const ListedAddress&) const = default;
};

struct ListedFamily {
    QString label, childrensName, firstName, reference;
    const ImportRow* common = nullptr; // the address of the first child that has one
    bool commonOfChild = false;
    bool oneForAll = true; // every row that has an address has this one
    bool written = false, commonWritten = false;
    std::optional<Address> shared; // where they all live now
};

struct Member {
    ListedRow row;
    size_t family; // its place among the listed families
    bool isAdult;

    FamilyId familyId() const { return {row.planned.named.subject}; }
};

ListedAddress addressOf(const ImportRow& row) {
    return {addressLines(row), row[F::Postcode].toString(), row[F::AddressPrivate] == u"yes"};
}

bool hasAddress(const ImportRow& row) {
    return !row[F::Address1].isEmpty() || !row[F::Address2].isEmpty() || !row[F::Town].isEmpty() ||
           !row[F::Postcode].isEmpty();
}

// Mostly cell by cell; the same lines may stand in other cells.
bool sameAddress(const ImportRow& a, const ImportRow& b) {
    const auto same = [&](size_t column) { return a[column] == b[column]; };
    return (same(F::Address1) && same(F::Address2) && same(F::Town) && same(F::Postcode) &&
            same(F::AddressPrivate)) ||
           addressOf(a) == addressOf(b);
}

Sex sexOf(const QString& word) {
    return word == u"female" ? Sex::Female : word == u"male" ? Sex::Male : Sex::Unknown;
}

class Families {
public:
    explicit Families(Carrying& c) : m_c(c) {}

    void run() {
        bool any = false;
        m_c.each(ImportKind::Families, [&](const ListedRow&) { any = true; });
        if (!any)
            return;
        m_c.each(
            ImportKind::Families, [this](const ListedRow& row) { gather(row); }, true);
        for (Address& one : rowsOf<Address>(m_c.db, "to_day IS NULL ORDER BY key")) {
            if (!one.person.isNull())
                m_own[one.person] = std::move(one);
            else if (const auto at = m_places.constFind(one.family.value);
                     at != m_places.constEnd())
                m_listed[*at].shared = std::move(one);
        }
        // Table by table: the same rows one family after another take half as long again.
        families();
        children();
        adults();
        for (const Member& member : m_members)
            address(member);
        move();
    }

private:
    // The rows of a family mostly stand together.
    size_t placeOf(const QUuid& family) {
        if (family != m_lastId || m_listed.empty()) {
            m_lastId = family;
            const auto at = m_places.constFind(family);
            m_last = at == m_places.constEnd() ? m_listed.size() : *at;
            if (m_last == m_listed.size()) {
                m_places.insert(family, m_last);
                m_listed.emplace_back();
            }
        }
        return m_last;
    }

    void gather(const ListedRow& row) {
        const size_t place = placeOf(row.planned.named.subject);
        const bool isChild = row[F::Role] != u"adult";
        if (row.planned.action != PlanAction::Same)
            m_members.push_back({row, place, !isChild});
        ListedFamily& one = m_listed[place];
        if (one.reference.isEmpty())
            one.reference = row[F::Family];
        if (one.label.isEmpty())
            one.label = row[F::FamilyLabel];
        if (one.firstName.isEmpty())
            one.firstName = row[F::FamilyName];
        if (one.childrensName.isEmpty() && isChild)
            one.childrensName = row[F::FamilyName];
        if (!hasAddress(row.row))
            return;
        one.oneForAll = one.oneForAll && (!one.common || sameAddress(*one.common, row.row));
        if (!one.common || (isChild && !one.commonOfChild)) {
            one.common = &row.row;
            one.commonOfChild = isChild;
        }
    }

    void families() {
        std::vector<const Member*> some;
        for (const Member& member : m_members)
            if (ListedFamily& listed = m_listed[member.family];
                !listed.written &&
                (member.row.says(F::FamilyLabel) || member.row.says(F::Family))) {
                listed.written = true;
                some.push_back(&member);
            }
        m_c.makeAll<Family>(
            some, [](const Member* member) { return member->familyId(); },
            [this](const Member* member, Family& one) {
                const ListedFamily& listed = m_listed[member->family];
                if (one.reference.isEmpty())
                    one.reference = listed.reference;
                if (!listed.label.isEmpty())
                    one.name = listed.label;
                else if (one.name.isEmpty())
                    one.name =
                        listed.childrensName.isEmpty() ? listed.firstName : listed.childrensName;
            });
    }

    template <class Value> static void common(Value& one, FamilyId family, const ListedRow& row) {
        if (row.isNew())
            one.family = family;
        row.into(one.reference, F::Reference);
        row.into(one.given, F::GivenName);
        row.into(one.surname, F::FamilyName);
        row.into(one.knownAs, F::KnownAs);
        row.into(one.born, F::Born);
        row.into(one.language, F::Language);
        if (row.says(F::Sex))
            one.sex = sexOf(row[F::Sex]);
    }

    std::vector<const Member*> membersWho(bool areAdults) const {
        std::vector<const Member*> some;
        for (const Member& member : m_members)
            if (member.isAdult == areAdults)
                some.push_back(&member);
        return some;
    }

    void children() {
        m_c.makeAll<Child>(
            membersWho(false),
            [](const Member* member) { return ChildId{member->row.planned.named.id}; },
            [](const Member* member, Child& one) {
                const ListedRow& row = member->row;
                common(one, member->familyId(), row);
                row.into(one.expected, F::Expected);
                row.into(one.caseNumber, F::CaseNumber);
                row.into(one.school, F::School);
                if (row.says(F::Sex) && row[F::Sex] == u"intersex")
                    one.gender = row[F::Sex];
            });
    }

    void adults() {
        m_c.makeAll<Adult>(
            membersWho(true),
            [](const Member* member) { return AdultId{member->row.planned.named.id}; },
            [](const Member* member, Adult& one) {
                const ListedRow& row = member->row;
                common(one, member->familyId(), row);
                row.into(one.phone, F::Phone);
                if (one.reference.isEmpty()) // lists name the adult by it
                    one.reference = row[F::CaseNumber];
            });
    }

    // One address for the family, and one of their own for those who live elsewhere.
    void address(const Member& listed) {
        const ListedRow& row = listed.row;
        const bool given = hasAddress(row.row);
        if (!given && !row.says(F::AddressPrivate))
            return;
        ListedFamily& whole = m_listed[listed.family];
        const bool likeAll =
            given && (whole.oneForAll || (whole.common && sameAddress(*whole.common, row.row)));
        const QUuid member = row.planned.named.id;
        const auto own = m_own.constFind(member);
        const bool hasOwn = own != m_own.constEnd(), hasShared = whole.shared.has_value();
        if (likeAll && whole.commonWritten && !hasOwn)
            return;
        ListedAddress wanted = addressOf(row.row);
        if (wanted.isEmpty() && (hasOwn || hasShared)) { // only that it is to be protected
            const Address& known = hasOwn ? **own : *whole.shared;
            wanted.lines = known.lines;
            wanted.postcode = known.postcode;
        }
        if (wanted.isEmpty())
            return;
        if (hasOwn)
            return replace(listed, false, wanted);
        if (hasShared && isThere(*whole.shared, wanted))
            return;
        const bool isCommon =
            likeAll || (!given && whole.common && addressOf(*whole.common) == wanted);
        const bool forAll = isCommon && (!hasShared || whole.oneForAll);
        whole.commonWritten |= forAll;
        replace(listed, forAll, wanted);
    }

    static bool isThere(const Address& address, const ListedAddress& wanted) {
        return address.lines == wanted.lines && address.postcode == wanted.postcode &&
               (!wanted.isPrivate || !address.notKnownBy.isEmpty());
    }

    // The address before is ended, not overwritten: where a child lived stays known.
    void replace(const Member& listed, bool forAll, const ListedAddress& wanted) {
        const QUuid member = listed.row.planned.named.id;
        std::optional<Address>& current = forAll ? m_listed[listed.family].shared : m_own[member];
        QString notKnownBy = wanted.isPrivate ? notForOthers.toString() : QString();
        if (current) {
            if (isThere(*current, wanted))
                return;
            move(); // it may wait itself
            if (!current->notKnownBy.isEmpty())
                notKnownBy = current->notKnownBy;
            if (current->lines == wanted.lines && current->postcode == wanted.postcode) {
                m_c.make<Address>(current->id, [&](Address& one) { one.notKnownBy = notKnownBy; });
                current->notKnownBy = notKnownBy;
                return;
            }
            m_c.make<Address>(current->id, [&](Address& one) { one.to = m_c.today; });
        }
        const AddressId id{importedId(importNamespace, u"address",
                                      keyOf({forAll ? listed.familyId().value : member}) + u'|' +
                                          wanted.lines + u'|' + wanted.postcode)};
        m_moves.push_back({id,
                           listed.familyId(),
                           forAll ? QUuid() : member,
                           wanted.lines,
                           wanted.postcode,
                           notKnownBy,
                           {},
                           {}});
        current = m_moves.back();
    }

    void move() {
        m_c.makeAll<Address>(
            m_moves, [](const Address& to) { return to.id; },
            [](const Address& to, Address& one) {
                const QDate since = one.from;
                one = to;
                one.from = since;
            });
        m_moves.clear();
    }

    Carrying& m_c;
    std::vector<Member> m_members; // that are new or differ
    std::vector<ListedFamily> m_listed;
    std::vector<Address> m_moves;  // to be written
    QHash<QUuid, size_t> m_places; // in m_listed
    QUuid m_lastId;
    size_t m_last = 0;
    QHash<QUuid, std::optional<Address>> m_own; // by member: where they live apart from the others
};

} // namespace

void carryFamilies(Carrying& carrying) {
    Families(carrying).run();
}

} // namespace rt
