// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_rights.h"

#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "core/store/tables.h"
#include "core/sync/sync_book.h"
#include "core/vault/scopes.h"
#include "core/vault/seal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int firstRole = int(MemberRole::Consultant);

// Staff roles in which somebody was ever let into this scope.
std::set<Role> rolesIn(const TrustMembers& members, QUuid person, QUuid scope) {
    std::set<Role> roles;
    const auto found = members.people.find(person);
    if (found == members.people.end())
        return roles;
    const bool everywhere = scope == trustScope(members.trust);
    for (const RoleGrant& grant : found->second.ever)
        if (const auto role = staffRole(grant.role);
            role &&
            (everywhere || grant.hub.isNull() || hubScope(members.trust, grant.hub) == scope ||
             (isAuditScope(scope) && auditScope(members.trust, grant.hub) == scope)))
            roles.insert(*role);
    return roles;
}

bool everAdministrator(const TrustMembers& members, QUuid person) {
    const auto found = members.people.find(person);
    return found != members.people.end() &&
           found->second.ever.contains({MemberRole::Administrator, QUuid()});
}

bool fully(May may) {
    return may == May::Yes || may == May::WithReason || may == May::NamedFamilies;
}

template <class Passes> bool any(const std::set<Role>& roles, Deed deed, Passes passes) {
    return std::any_of(roles.begin(), roles.end(),
                       [&](Role role) { return passes(mayDo(role, deed)); });
}

bool any(const std::set<Role>& roles, Deed deed) {
    return any(roles, deed, fully);
}

bool standsInForSigner(const TrustMembers& members, const Wish& wish, QUuid person) {
    auto s = wish.db.prepare("SELECT person FROM cover WHERE covered_by=? AND gone&1=0");
    for (s.bind(1, person); s.step();)
        if (any(rolesIn(members, s.uuid(0), wish.scope), Deed::Sign))
            return true;
    return false;
}

bool setsCell(const Change& change, const TableSpec& table, const char* column) {
    return change.kind == ChangeKind::Set &&
           std::any_of(change.cells.begin(), change.cells.end(), [&](const CellChange& cell) {
               const int at = table.at(cell.column);
               return at >= 0 && table.columns[size_t(at)].name == column;
           });
}

bool saysPerson(const Change& change, const TableSpec& table, QUuid person) {
    return std::any_of(change.cells.begin(), change.cells.end(), [&](const CellChange& cell) {
        const int at = table.at(cell.column);
        return at >= 0 && table.columns[size_t(at)].name == "person" &&
               Cell<QUuid>::read(cell.value) == person;
    });
}

bool everWorkedIn(const TrustMembers& members, QUuid person, QUuid hub) {
    const auto roles = rolesIn(members, person, hubScope(members.trust, hub));
    return std::any_of(roles.begin(), roles.end(), [](Role role) { return role != Role::Partner; });
}

// What a hub lets others know of it comes from those who work in it. A row that is not here yet is
// judged by the hub that the change names, if it does.
bool mayPublish(const TrustMembers& members, const Wish& wish, QUuid person,
                const TableSpec& table) {
    Statement& s = wish.db.cached("SELECT hub FROM " + table.name + " WHERE id=?");
    const QUuid stands = s.bind(1, wish.change.row).step() && !s.isNull(0) ? s.uuid(0) : QUuid();
    s.reset();
    bool fine = stands.isNull() || everWorkedIn(members, person, stands);
    for (const CellChange& cell : wish.change.cells)
        if (const int at = table.at(cell.column);
            at >= 0 && table.columns[size_t(at)].name == "hub")
            fine &= everWorkedIn(members, person, Cell<QUuid>::read(cell.value));
    return fine;
}

bool maySet(const TrustMembers& members, const Wish& wish, QUuid person,
            const std::set<Role>& roles) {
    const int table = wish.change.table;
    const TableSpec* spec = nullptr;
    for (const TableSpec& one : allTables())
        if (one.number == table)
            spec = &one;
    if (!spec)
        return !roles.empty();
    if (spec->scope == Scope::Index || spec->scope == Scope::Counts)
        return mayPublish(members, wish, person, *spec);
    if (spec->scope == Scope::Audit) // what one looked at oneself
        return wish.change.kind == ChangeKind::Record && saysPerson(wish.change, *spec, person);
    if (table == TableOf<PersonTag>::number)
        return !roles.empty();
    if (spec->scope == Scope::Trust)
        return everAdministrator(members, person) || any(roles, Deed::KeepStructure) ||
               any(roles, Deed::GiveRights);
    const bool structure = any(roles, Deed::KeepStructure); // imports bring cases along
    switch (table) {
    case TableOf<SignedRecord>::number:
        return any(roles, Deed::Sign) ||
               (any(roles, Deed::Sign, [](May may) { return may == May::AsDeputy; }) &&
                standsInForSigner(members, wish, person));
    case TableOf<Allocation>::number:
        return any(roles, Deed::Allocate) || structure;
    case TableOf<Case>::number:
        return wish.change.kind == ChangeKind::Row
                   ? any(roles, Deed::WriteNotes) || structure
                   : any(roles, Deed::Sign) || any(roles, Deed::Allocate) || structure;
    case TableOf<Direction>::number:
        return any(roles, Deed::RecordDirection,
                   [](May may) { return fully(may) || may == May::Draft; });
    case TableOf<Challenge>::number:
        return any(roles, Deed::ReadHubCases,
                   [](May may) { return fully(may) || may == May::ByGrant; });
    case TableOf<Family>::number:
        if (setsCell(wish.change, *spec, "restricted"))
            return any(roles, Deed::Restrict);
        [[fallthrough]];
    case TableOf<Child>::number:
    case TableOf<Adult>::number:
    case TableOf<Relation>::number:
    case TableOf<Address>::number:
        return structure || any(roles, Deed::WriteNotes,
                                [](May may) { return fully(may) || may == May::AdminFields; });
    default:
        return any(roles, Deed::WriteNotes) || any(roles, Deed::RunMeeting) ||
               any(roles, Deed::RecordDirection);
    }
}

QString wordOf(MemberRole role) {
    if (const auto staff = staffRole(role)) {
        const auto word = nameOf(*staff);
        return QString::fromUtf8(word.data(), qsizetype(word.size()));
    }
    return role == MemberRole::Administrator ? u"administrator"_s : u"returns"_s;
}

} // namespace

std::optional<Role> staffRole(MemberRole role) {
    const int at = int(role) - firstRole;
    if (at < 0 || at >= int(Names<Role>::words.size()))
        return std::nullopt;
    return Role(at);
}

MemberRole memberRole(Role role) {
    return MemberRole(firstRole + int(role));
}

bool mayChange(const TrustMembers& members, const Wish& wish) {
    const auto device = members.devices.find(wish.device);
    if (device == members.devices.end() || device->second.person != wish.person)
        return false;
    // What stood in the founder's profile when the trust was founded is everybody's past.
    if (qint64(wish.command.clock >> 16) < members.foundedAt &&
        (wish.device == members.founderDevice || wish.provenBy == members.founderDevice))
        return true;
    const QUuid author = wish.command.person, all = trustScope(members.trust);
    if (author == wish.person) // a hub that hands over writes in a scope that is not its own
        return maySet(members, wish, author,
                      rolesIn(members, author, wish.handedOver ? all : wish.scope));
    // Handed on from a hub whose files do not come here, by somebody who writes in this one or, by
    // the inbox, in that one. Nobody writes in another's name: the author's own device signed it.
    const auto signer = members.devices.find(wish.provenBy);
    if (signer == members.devices.end() || signer->second.person != author)
        return false;
    const auto passing = rolesIn(members, wish.person, wish.handedOver ? all : wish.scope);
    return (any(passing, Deed::WriteNotes) || any(passing, Deed::RunMeeting) ||
            (isAuditScope(wish.scope) && !passing.empty())) &&
           maySet(members, wish, author, rolesIn(members, author, all));
}

bool noteRights(Workspace& workspace, const TrustMembers& members) {
    const Database& db = workspace.db();
    SyncBook book(db, workspace.log());
    QByteArray heads = members.trust.toRfc4122();
    for (const EntryHash& head : members.heads)
        heads.append(reinterpret_cast<const char*>(head.data()), qsizetype(head.size()));
    const QString mark = hexOf(hashOf(heads));
    if (book.text(u"rights"_s) == mark)
        return false;
    Transaction transaction(db);
    db.run("DELETE FROM trust_right");
    auto s = db.prepare("INSERT INTO trust_right(person, role, hub) VALUES(?,?,?)");
    for (const auto& [id, person] : members.people)
        for (const RoleGrant& grant : person.grants)
            s.reset().bind(1, id).bind(2, wordOf(grant.role)).bind(3, grant.hub).run();
    book.set(u"rights"_s, Value::text(mark.toUtf8()));
    transaction.commit();
    return true;
}

} // namespace rt
