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
};

struct Member {
    ListedRow row;
    size_t family; // its place among the listed families

    FamilyId familyId() const { return {row.planned.named.subject}; }
};

ListedAddress addressOf(const ImportRow& row) {
    return {addressLines(row), row[F::Postcode], row[F::AddressPrivate] == u"yes"};
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
            const QUuid whose = one.person.isNull() ? one.family.value : one.person;
            m_current.insert(whose, std::move(one));
        }
        // Table by table: the same rows one family after another take half as long again.
        for (const Member& member : m_members)
            family(member);
        for (const Member& member : m_members)
            if (member.row[F::Role] != u"adult")
                child(member.familyId(), member.row);
        for (const Member& member : m_members)
            if (member.row[F::Role] == u"adult")
                adult(member.familyId(), member.row);
        for (const Member& member : m_members)
            address(member);
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
        if (row.planned.action != PlanAction::Same)
            m_members.push_back({row, place});
        ListedFamily& one = m_listed[place];
        const bool isChild = row[F::Role] != u"adult";
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

    void family(const Member& member) {
        const ListedRow& row = member.row;
        const FamilyId id = member.familyId();
        ListedFamily& listed = m_listed[member.family];
        if (listed.written)
            return;
        const bool fresh = !m_c.knows<Family>(id.value);
        if (!fresh && !row.says(F::FamilyLabel) && !row.says(F::Family))
            return;
        listed.written = true;
        m_c.make<Family>(id, [&](Family& one) {
            if (fresh || one.reference.isEmpty())
                one.reference = listed.reference;
            if (!listed.label.isEmpty())
                one.name = listed.label;
            else if (one.name.isEmpty())
                one.name = listed.childrensName.isEmpty() ? listed.firstName : listed.childrensName;
        });
    }

    template <class Member> void common(Member& one, FamilyId family, const ListedRow& row) {
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

    void child(FamilyId family, const ListedRow& row) {
        m_c.make<Child>({row.planned.named.id}, [&](Child& one) {
            common(one, family, row);
            row.into(one.expected, F::Expected);
            row.into(one.caseNumber, F::CaseNumber);
            row.into(one.school, F::School);
            if (row.says(F::Sex) && row[F::Sex] == u"intersex")
                one.gender = row[F::Sex];
        });
    }

    void adult(FamilyId family, const ListedRow& row) {
        m_c.make<Adult>({row.planned.named.id}, [&](Adult& one) {
            common(one, family, row);
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
        const bool likeAll = given && whole.common && sameAddress(*whole.common, row.row);
        const QUuid member = row.planned.named.id;
        const FamilyId family = listed.familyId();
        const auto own = m_current.constFind(member);
        const auto shared = m_current.constFind(family.value);
        const bool hasOwn = own != m_current.constEnd(), hasShared = shared != m_current.constEnd();
        if (likeAll && whole.commonWritten && !hasOwn)
            return;
        ListedAddress wanted = addressOf(row.row);
        if (wanted.isEmpty() && (hasOwn || hasShared)) { // only that it is to be protected
            wanted.lines = hasOwn ? own->lines : shared->lines;
            wanted.postcode = hasOwn ? own->postcode : shared->postcode;
        }
        if (wanted.isEmpty())
            return;
        if (hasOwn)
            return replace(family, member, wanted);
        if (hasShared && isThere(*shared, wanted))
            return;
        const bool isCommon =
            likeAll || (!given && whole.common && addressOf(*whole.common) == wanted);
        const bool forAll = isCommon && (!hasShared || whole.oneForAll);
        whole.commonWritten |= forAll;
        replace(family, forAll ? QUuid() : member, wanted);
    }

    static bool isThere(const Address& address, const ListedAddress& wanted) {
        return address.lines == wanted.lines && address.postcode == wanted.postcode &&
               (!wanted.isPrivate || !address.notKnownBy.isEmpty());
    }

    // The address before is ended, not overwritten: where a child lived stays known.
    void replace(FamilyId family, const QUuid& person, const ListedAddress& wanted) {
        const QUuid whose = person.isNull() ? family.value : person;
        QString notKnownBy = wanted.isPrivate ? notForOthers.toString() : QString();
        if (const auto before = m_current.constFind(whose); before != m_current.constEnd()) {
            if (isThere(*before, wanted))
                return;
            if (!before->notKnownBy.isEmpty())
                notKnownBy = before->notKnownBy;
            if (before->lines == wanted.lines && before->postcode == wanted.postcode) {
                m_c.make<Address>(before->id, [&](Address& one) { one.notKnownBy = notKnownBy; });
                m_current[whose].notKnownBy = notKnownBy;
                return;
            }
            m_c.make<Address>(before->id, [&](Address& one) { one.to = m_c.today; });
        }
        const AddressId id{
            importedId(importNamespace, u"address",
                       keyOf({whose}) + u'|' + wanted.lines + u'|' + wanted.postcode)};
        m_c.make<Address>(id, [&](Address& one) {
            one.family = family;
            one.person = person;
            one.lines = wanted.lines;
            one.postcode = wanted.postcode;
            one.notKnownBy = notKnownBy;
            one.to = {};
            m_current.insert(whose, one);
        });
    }

    Carrying& m_c;
    std::vector<Member> m_members; // that are new or differ
    std::vector<ListedFamily> m_listed;
    QHash<QUuid, size_t> m_places; // in m_listed
    QUuid m_lastId;
    size_t m_last = 0;
    QHash<QUuid, Address> m_current; // by member, or by family
};

} // namespace

void carryFamilies(Carrying& carrying) {
    Families(carrying).run();
}

void carryRelations(Carrying& carrying) {
    using R = RelationColumn;
    QHash<QUuid, FamilyId> families;
    carrying.each(ImportKind::Relations, [&](const ListedRow& row) {
        if (families.isEmpty())
            for (const char* table : {"adult", "child"}) {
                auto s = carrying.db.prepare(std::string("SELECT id, family FROM ") + table);
                while (s.step())
                    families.insert(s.uuid(0), s.id<FamilyId>(1));
            }
        const QUuid who = row.link(R::Person), whom = row.link(R::Relative);
        carrying.make<Relation>({row.planned.named.id}, [&](Relation& one) {
            if (row.isNew()) {
                one.family = families.value(whom);
                one.who = who;
                one.whom = whom;
                one.kin = kinOf(row[R::Relation]);
                one.to = {};
            }
            ListedRelation listed = listedRelation(one);
            listed.word = row[R::Relation];
            row.into(listed.parentalResponsibility, R::ParentalResponsibility);
            row.into(listed.livesWith, R::LivesWith);
            one.note = noteOf(listed, one.note);
        });
        if (row.isNew() && carrying.knows<Adult>(who))
            carrying.make<Adult>({who}, [&](Adult& adult) {
                if (!adult.part.isEmpty())
                    return;
                adult.part = QString(row[R::Relation]).replace(u'_', u' ');
                adult.part[0] = adult.part[0].toUpper();
            });
    });
}

} // namespace rt
