// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_rights.h"
#include "core/vault/scopes.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

struct Hubs {
    Hubs() { members.trust = QUuid::createUuid(); }

    QUuid let(MemberRole role, QUuid in) {
        const QUuid person = QUuid::createUuid();
        members.people[person].ever = {{role, in}};
        members.devices[QUuid::createUuid()].person = person;
        return person;
    }

    bool may(QUuid author, ChangeKind kind, QUuid row, QUuid saysHub = {}) {
        Command command;
        command.clock = Clock(1'900'000'000'000) << 16;
        command.person = author;
        Change change;
        {
            GuardOpen open(workspace.db);
            change.no =
                changeNo(workspace.workspace.log().deviceNumber(QUuid::createUuid(), author), 1);
        }
        change.kind = kind;
        change.table = TableOf<KnownPerson>::number;
        change.row = row;
        if (!saysHub.isNull())
            change.cells.push_back({1, Cell<QUuid>::write(saysHub), {}});
        QUuid device;
        for (const auto& [id, one] : members.devices)
            if (one.person == author)
                device = id;
        return mayChange(
            members,
            {device, author, indexScope(members.trust), false, {}, command, change, workspace.db});
    }

    QUuid publish(QUuid hub) {
        KnownPerson one;
        one.hub = {hub};
        one.given = u"Zara"_s;
        (void)bool(workspace.workspace.change("index.publish", [&](Changes& c) -> Outcome {
            one.id = c.newId<KnownPersonId>();
            c.add(one);
            return ok;
        }));
        return one.id.value;
    }

    TestWorkspace workspace;
    TrustMembers members;
    QUuid seven = QUuid::createUuid(), eight = QUuid::createUuid();
};

} // namespace

TEST_CASE("only who works in a hub writes what the hub lets others know", "[index][rights][sync]") {
    Hubs hubs;
    const QUuid own = hubs.let(MemberRole::SocialWorker, hubs.seven),
                other = hubs.let(MemberRole::Consultant, hubs.eight),
                partner = hubs.let(MemberRole::Partner, hubs.seven),
                returns = hubs.let(MemberRole::Returns, QUuid());
    const QUuid fresh = QUuid::createUuid(), stands = hubs.publish(hubs.seven);
    CHECK(hubs.may(own, ChangeKind::Row, fresh, hubs.seven));
    CHECK(hubs.may(own, ChangeKind::Set, stands));
    CHECK(hubs.may(own, ChangeKind::Life, stands));
    for (const QUuid& person : {other, partner, returns}) {
        CHECK_FALSE(hubs.may(person, ChangeKind::Row, fresh, hubs.seven));
        CHECK_FALSE(hubs.may(person, ChangeKind::Set, stands));
        CHECK_FALSE(hubs.may(person, ChangeKind::Life, stands));
    }
    CHECK_FALSE(hubs.may(own, ChangeKind::Row, fresh, hubs.eight));
    CHECK_FALSE(hubs.may(own, ChangeKind::Set, stands, hubs.eight));   // given away
    CHECK_FALSE(hubs.may(other, ChangeKind::Row, stands, hubs.eight)); // taken over
}
