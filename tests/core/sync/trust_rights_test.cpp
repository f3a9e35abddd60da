// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/casework.h"
#include "core/domain/family.h"
#include "core/domain/meeting.h"
#include "core/sync/trust_rights.h"
#include "core/vault/scopes.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;

namespace {

// A hub with one person in each role, each at a PC of their own.
struct Staff {
    Staff() {
        members.trust = QUuid::createUuid();
        members.foundedAt = 1'800'000'000'000;
        members.founder = let(MemberRole::Administrator, QUuid());
        members.founderDevice = deviceOfPerson(members.founder);
    }

    QUuid let(MemberRole role, QUuid in) {
        const QUuid person = QUuid::createUuid();
        members.people[person].ever = {{role, in}};
        members.devices[QUuid::createUuid()].person = person;
        return person;
    }

    QUuid inHub(MemberRole role) { return let(role, hub); }

    QUuid deviceOfPerson(QUuid person) const {
        for (const auto& [id, device] : members.devices)
            if (device.person == person)
                return id;
        return {};
    }

    bool may(QUuid author, int table, ChangeKind kind = ChangeKind::Row, int column = 0,
             QUuid carrier = {}, QUuid signer = {}) {
        const QUuid by = carrier.isNull() ? author : carrier;
        Command command;
        command.clock = clock;
        command.person = author;
        Change change;
        const QUuid incarnation = QUuid::createUuid();
        GuardOpen open(workspace.db);
        change.no = changeNo(
            workspace.workspace.log().deviceNumber(incarnation, carrier.isNull() ? by : QUuid()),
            1);
        change.kind = kind;
        change.table = table;
        if (column)
            change.cells.push_back({column, Value::of(1), {}});
        const TableSpec* spec = nullptr;
        for (const TableSpec& one : allTables())
            if (one.number == table)
                spec = &one;
        const QUuid scope =
            spec->scope == Scope::Trust ? trustScope(members.trust) : hubScope(members.trust, hub);
        return mayChange(members, {deviceOfPerson(by), by, scope, handedOver,
                                   deviceOfPerson(signer), command, change, workspace.db});
    }

    TestWorkspace workspace;
    TrustMembers members;
    QUuid hub = QUuid::createUuid();
    bool handedOver = false; // through the inbox
    Clock clock = Clock(1'900'000'000'000) << 16;
};

} // namespace

TEST_CASE("receivers let in what a role may do and nothing else", "[trust][rights][sync]") {
    Staff staff;
    const QUuid worker = staff.inHub(MemberRole::SocialWorker),
                consultant = staff.inHub(MemberRole::Consultant),
                coordinator = staff.inHub(MemberRole::Coordinator),
                support = staff.inHub(MemberRole::BusinessSupport),
                quality = staff.inHub(MemberRole::QualityAssurance);
    const auto note = TableOf<Note>::number, sign = TableOf<SignedRecord>::number,
               allocation = TableOf<Allocation>::number, hub = TableOf<Hub>::number,
               child = TableOf<Child>::number;
    CHECK(staff.may(worker, note));
    CHECK(staff.may(consultant, note));
    CHECK_FALSE(staff.may(support, note));
    CHECK_FALSE(staff.may(quality, note));
    CHECK(staff.may(consultant, sign));
    CHECK_FALSE(staff.may(worker, sign));
    CHECK_FALSE(staff.may(coordinator, sign));
    CHECK(staff.may(consultant, allocation));
    CHECK_FALSE(staff.may(worker, allocation));
    CHECK(staff.may(support, child));
    CHECK(staff.may(coordinator, hub));
    CHECK_FALSE(staff.may(worker, hub));
    CHECK(staff.may(staff.members.founder, hub)); // administers
    CHECK_FALSE(staff.may(staff.members.founder, note));
}

TEST_CASE("restricting a family is a right of its own", "[trust][rights][sync]") {
    Staff staff;
    const int family = TableOf<Family>::number;
    const int restricted =
        specOf<Family>().columns[size_t(specOf<Family>().at("restricted"))].number;
    const int name = specOf<Family>().columns[size_t(specOf<Family>().at("name"))].number;
    const QUuid worker = staff.inHub(MemberRole::SocialWorker),
                manager = staff.inHub(MemberRole::GroupManager);
    CHECK(staff.may(worker, family, ChangeKind::Set, name));
    CHECK_FALSE(staff.may(worker, family, ChangeKind::Set, restricted));
    CHECK(staff.may(manager, family, ChangeKind::Set, restricted));
}

TEST_CASE("a right is of its hub; a named deputy signs", "[trust][rights][sync]") {
    Staff staff;
    const QUuid elsewhere = staff.let(MemberRole::Consultant, QUuid::createUuid());
    CHECK_FALSE(staff.may(elsewhere, TableOf<Note>::number));
    const QUuid consultant = staff.inHub(MemberRole::Consultant),
                deputy = staff.inHub(MemberRole::SocialWorker);
    CHECK_FALSE(staff.may(deputy, TableOf<SignedRecord>::number));
    (void)staff.workspace.workspace.change("cover.add", [&](Changes& c) -> Outcome {
        Cover cover;
        cover.id = c.newId<CoverId>();
        cover.person = {consultant};
        cover.coveredBy = {deputy};
        c.add(cover);
        return ok;
    });
    CHECK(staff.may(deputy, TableOf<SignedRecord>::number));
}

TEST_CASE("nobody writes in another's name, but a late edit may be handed on",
          "[trust][rights][sync]") {
    Staff staff;
    const QUuid worker = staff.inHub(MemberRole::SocialWorker),
                away = staff.let(MemberRole::SocialWorker, QUuid::createUuid()),
                support = staff.inHub(MemberRole::BusinessSupport);
    const int note = TableOf<Note>::number;
    const auto row = ChangeKind::Row;
    CHECK(staff.may(away, note, row, 0, worker, away)); // of a stream that does not come here
    CHECK_FALSE(staff.may(away, note, row, 0, worker)); // nobody signed it
    CHECK_FALSE(staff.may(away, note, row, 0, worker, support));
    CHECK_FALSE(staff.may(away, note, row, 0, support, away));
    CHECK_FALSE(staff.may(QUuid::createUuid(), note, row, 0, worker, away));
    CHECK_FALSE(staff.may(QUuid::createUuid(), note)); // of no device
    CHECK_FALSE(staff.may(away, note));
    staff.handedOver = true; // a hub that hands over writes where it does not work
    CHECK(staff.may(away, note));
    CHECK_FALSE(staff.may(support, note));
}

TEST_CASE("what the founder's profile held at the founding is everybody's past",
          "[trust][rights][sync]") {
    Staff staff;
    const int note = TableOf<Note>::number;
    CHECK_FALSE(staff.may(staff.members.founder, note));
    staff.clock = Clock(1'700'000'000'000) << 16;
    CHECK(staff.may(staff.members.founder, note));
    const QUuid worker = staff.inHub(MemberRole::SocialWorker), old = QUuid::createUuid();
    CHECK(staff.may(old, note, ChangeKind::Row, 0, worker, staff.members.founder)); // handed on
    CHECK_FALSE(staff.may(old, note, ChangeKind::Row, 0, worker));
    const QUuid support = staff.inHub(MemberRole::BusinessSupport);
    CHECK_FALSE(staff.may(support, note)); // nobody else's past
}
