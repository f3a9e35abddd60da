// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/people.h"

#include "core/base/text.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

namespace {

int openActionsOf(const Database& db, PersonId person) {
    Statement& s =
        db.cached("SELECT count(*) FROM action WHERE owner=? AND state='open' AND gone&5=0");
    const int count = s.bind(1, person).step() ? int(s.number(0)) : 0;
    s.reset();
    return count;
}

void sortByLabel(std::vector<Hub>& hubs) { // "4" before "13"
    std::sort(hubs.begin(), hubs.end(), [](const Hub& a, const Hub& b) {
        return std::pair(a.label.size(), a.label) < std::pair(b.label.size(), b.label);
    });
}

} // namespace

std::vector<HubPerson> peopleOfHub(const Database& db, HubId hub, QDate day) {
    const auto names = personNames(db);
    const auto covers = rowsOf<Cover>(db, "hub=? ORDER BY from_day DESC, key DESC", hub);
    std::vector<HubPerson> people;
    for (const Membership& one : rowsOf<Membership>(db, "hub=? ORDER BY key", hub)) {
        const auto person = rowOf<Person>(db, one.person);
        if (!person || !isCurrent(one.from, one.to, day))
            continue;
        HubPerson line{*person, one, tagsOf(db, one.person), {}, {}, openActionsOf(db, one.person)};
        for (const Cover& cover : covers) {
            if (cover.person != one.person || !isCurrent(cover.from, cover.to, day))
                continue;
            line.coveredBy = cover.coveredBy;
            line.coveredByName = names.value(cover.coveredBy);
            break;
        }
        people.push_back(std::move(line));
    }
    std::stable_sort(people.begin(), people.end(), [](const HubPerson& a, const HubPerson& b) {
        return std::pair(a.membership.role, a.person.name()) <
               std::pair(b.membership.role, b.person.name());
    });
    return people;
}

std::vector<Membership> membershipsOf(const Database& db, PersonId person) {
    return rowsOf<Membership>(db, "person=? ORDER BY from_day DESC, key DESC", person);
}

std::vector<PersonTag> tagsOf(const Database& db, PersonId person) {
    return rowsOf<PersonTag>(db, "person=? ORDER BY kind, words, key", person);
}

QHash<PersonId, QString> personNames(const Database& db) {
    QHash<PersonId, QString> names;
    for (const Person& person : rowsOf<Person>(db, "1 ORDER BY key"))
        names.insert(person.id, person.name().trimmed());
    return names;
}

std::vector<Person> findPeople(const Database& db, const QString& text, QDate day) {
    const QString wanted = text.trimmed();
    std::vector<Person> found;
    if (wanted.isEmpty())
        return found;
    if (const auto id = PersonId::parse(wanted); !id.isNull()) {
        if (auto person = rowOf<Person>(db, id))
            found.push_back(*person);
        return found;
    }
    for (Person& person : rowsOf<Person>(db, "1 ORDER BY given, family, key")) {
        const QString names = person.given + u' ' + person.knownAs + u' ' + person.family;
        const bool exact = folded(person.email) == folded(wanted) || person.staffNumber == wanted;
        if (exact || wordsBegin(names, wanted))
            found.push_back(std::move(person));
    }
    std::stable_partition(found.begin(), found.end(), [day](const Person& person) {
        return isCurrent(person.from, person.to, day);
    });
    std::stable_partition(found.begin(), found.end(), [&](const Person& person) {
        return folded(person.name()) == folded(wanted) || person.staffNumber == wanted;
    });
    return found;
}

std::optional<WhoAmI> whoAmI(const Database& db, PersonId person, QDate day) {
    const auto row = rowOf<Person>(db, person);
    if (!row)
        return std::nullopt;
    WhoAmI who{*row, {}, {}};
    for (const Membership& one : membershipsOf(db, person))
        if (isCurrent(one.from, one.to, day))
            if (const auto hub = rowOf<Hub>(db, one.hub))
                who.hubs.push_back(*hub);
    sortByLabel(who.hubs);
    for (const Cover& cover : rowsOf<Cover>(db, "covered_by=? ORDER BY from_day, key", person))
        if (isCurrent(cover.from, cover.to, day))
            who.standsInFor.push_back(cover.person);
    return who;
}

} // namespace rt
