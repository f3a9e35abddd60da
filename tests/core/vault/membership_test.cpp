// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/member_trust.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>
#include <random>

using namespace rt;

namespace {

constexpr RoleGrant administration{MemberRole::Administrator, QUuid()};

bool isCurrent(const MemberTrust& trust, const TestMember& who) {
    return trust.now().current(who.keys.device) != nullptr;
}

SetAsideWhy why(const MemberTrust& trust, const EntryHash& hash) {
    for (const SetAsideEntry& one : trust.now().setAside)
        if (one.hash == hash)
            return one.why;
    FAIL("the entry counts");
    return {};
}

} // namespace

TEST_CASE("whoever founds the trust administers it and holds what they were given",
          "[membership][vault]") {
    MemberTrust trust;
    const TrustMembers now = trust.now();
    CHECK(now.trust == trust.trust);
    CHECK(now.isAdministrator(trust.founder.person));
    CHECK(now.holds(trust.founder.person, trust.hubKey()));
    CHECK_FALSE(now.holds(trust.founder.person, hubScope(trust.trust, trust.otherHub)));
    CHECK(now.setAside.empty());
}

TEST_CASE("a member holds the scopes of their roles and no other", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker, partner, returns, administrator;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.join(partner, {{MemberRole::Partner, trust.hub}});
    trust.join(returns, {{MemberRole::Returns, {}}});
    trust.join(administrator, {administration});
    const TrustMembers now = trust.now();
    const QUuid other = hubScope(trust.trust, trust.otherHub), index = indexScope(trust.trust);
    CHECK(now.holds(worker.person, trust.hubKey()));
    CHECK(now.holds(worker.person, index));
    CHECK(now.holds(worker.person, countsScope(trust.trust)));
    CHECK_FALSE(now.holds(worker.person, other));
    CHECK(now.holds(partner.person, trust.hubKey()));
    CHECK_FALSE(now.holds(partner.person, index));
    CHECK(now.holds(returns.person, other));
    CHECK_FALSE(now.holds(administrator.person, trust.hubKey()));
    CHECK(now.holds(administrator.person, trustScope(trust.trust)));
}

TEST_CASE("only administrators sign people, and devices of others", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker, friendOfWorker, second, stranger;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    CHECK(why(trust, trust.person(worker, friendOfWorker, {administration})) ==
          SetAsideWhy::NotAllowed);
    CHECK(why(trust, trust.device(worker, friendOfWorker)) == SetAsideWhy::NotAllowed);
    CHECK(why(trust, trust.about(worker, EntryKind::Grant, worker, {administration})) ==
          SetAsideWhy::NotAllowed);
    second.person = worker.person;
    trust.device(worker, second); // a person's first device approves their second
    CHECK(isCurrent(trust, second));
    CHECK(why(trust, trust.person(stranger, stranger, {administration})) == SetAsideWhy::Forged);
}

TEST_CASE("a device that is not named by its keys is not admitted", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker, other;
    trust.person(trust.founder, worker, {{MemberRole::SocialWorker, trust.hub}});
    worker.keys.device = other.keys.device;
    CHECK(why(trust, trust.device(trust.founder, worker)) == SetAsideWhy::Strange);
}

TEST_CASE("an invitation admits one device", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker, second;
    second.person = worker.person;
    const QUuid invitation = QUuid::createUuid();
    trust.person(trust.founder, worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.device(trust.founder, worker, invitation);
    CHECK(why(trust, trust.device(trust.founder, second, invitation)) == SetAsideWhy::Used);
    CHECK(isCurrent(trust, worker));
}

TEST_CASE("a revocation beats what the device signed beside it", "[membership][vault]") {
    MemberTrust trust;
    TestMember second, beside, after, before;
    trust.join(second, {administration});
    trust.join(before, {{MemberRole::SocialWorker, trust.hub}});
    trust.person(second, beside, {{MemberRole::SocialWorker, trust.hub}});
    const std::vector<SignedEntry> known = trust.log;
    trust.revoke(trust.founder, second);
    CHECK(why(trust, trust.device(second, beside, {}, &known)) == SetAsideWhy::Revoked);
    CHECK(why(trust, trust.device(second, after)) == SetAsideWhy::Revoked);
    CHECK_FALSE(isCurrent(trust, beside));
    CHECK(trust.now().people.contains(beside.person)); // the revoker knew of that one
    CHECK(isCurrent(trust, before));
}

TEST_CASE("a revoked key never returns", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.revoke(trust.founder, worker);
    CHECK(why(trust, trust.device(trust.founder, worker)) == SetAsideWhy::Revoked);
    CHECK_FALSE(isCurrent(trust, worker));
    TestMember anew;
    anew.person = worker.person;
    trust.device(trust.founder, anew);
    CHECK(isCurrent(trust, anew));
}

TEST_CASE("a person who was revoked comes back only when let in anew", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker, anew;
    anew.person = worker.person;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    const std::vector<SignedEntry> known = trust.log;
    trust.about(trust.founder, EntryKind::RevokePerson, worker);
    trust.about(trust.founder, EntryKind::Grant, worker, {{MemberRole::Consultant, trust.hub}},
                &known); // beside the revocation
    CHECK(trust.now().people.at(worker.person).grants.empty());
    CHECK_FALSE(isCurrent(trust, worker));
    trust.join(anew, {{MemberRole::SocialWorker, trust.hub}});
    CHECK(isCurrent(trust, anew));
    CHECK_FALSE(isCurrent(trust, worker));
    CHECK(trust.now().holds(worker.person, trust.hubKey()));
}

TEST_CASE("two administrators who revoke each other are both revoked", "[membership][vault]") {
    MemberTrust trust;
    TestMember second;
    trust.join(second, {administration});
    const std::vector<SignedEntry> known = trust.log;
    trust.revoke(trust.founder, second, {}, &known);
    trust.revoke(second, trust.founder, {}, &known);
    CHECK_FALSE(isCurrent(trust, trust.founder));
    CHECK_FALSE(isCurrent(trust, second));

    MemberEntry back = trust.of(EntryKind::Recovery); // what the recovery key is for
    TestMember third;
    back.person = third.person;
    back.device = third.keys.device;
    back.sign = third.keys.signPublic;
    back.box = third.keys.boxPublic;
    back.grants = {administration};
    const TrustMembers read = trust.now();
    back.parents = read.heads;
    back.sequence = read.nextSequence;
    trust.keep(signEntry(back, trust.recovery.sign));
    CHECK(trust.now().isAdministrator(third.person));
    CHECK(trust.now().recoveries.size() == 1);
    TestMember next;
    trust.person(third, next, {{MemberRole::SocialWorker, trust.hub}});
    trust.device(third, next);
    CHECK(isCurrent(trust, next));
}

TEST_CASE("administration that was withdrawn cannot be used with an old date",
          "[membership][vault]") {
    MemberTrust trust;
    TestMember second, late, again;
    trust.join(second, {administration});
    const std::vector<SignedEntry> known = trust.log;
    trust.about(trust.founder, EntryKind::Withdraw, second, {administration});
    CHECK(why(trust, trust.person(second, late, {administration}, &known)) ==
          SetAsideWhy::NotAllowed);
    trust.about(trust.founder, EntryKind::Grant, second, {administration});
    trust.person(second, again, {{MemberRole::SocialWorker, trust.hub}});
    CHECK(trust.now().people.contains(again.person));
}

TEST_CASE("a cut is of the device that was revoked and of no other", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker, other;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.join(other, {{MemberRole::SocialWorker, trust.hub}});
    const QUuid stream = QUuid::createUuid();
    trust.revoke(trust.founder, worker,
                 {{worker.keys.device, trust.hubKey(), stream, {7, {}}},
                  {other.keys.device, trust.hubKey(), stream, {0, {}}}});
    const Keyring ring = trust.ringOf(trust.founder);
    CHECK(ring.accepts(worker.keys.device, trust.hubKey(), stream, 7));
    CHECK_FALSE(ring.accepts(worker.keys.device, trust.hubKey(), stream, 8));
    CHECK_FALSE(ring.accepts(worker.keys.device, trust.hubKey(), QUuid::createUuid(), 1));
    CHECK_FALSE(ring.accepts(worker.keys.device, trustScope(trust.trust), stream, 1));
    CHECK(ring.accepts(other.keys.device, trust.hubKey(), stream, 100));
}

TEST_CASE("what somebody had read of a removed device is believed by all", "[membership][vault]") {
    MemberTrust trust;
    TestMember lost, reader, outsider;
    trust.join(lost, {{MemberRole::SocialWorker, trust.hub}});
    trust.join(reader, {{MemberRole::SocialWorker, trust.hub}});
    trust.join(outsider, {{MemberRole::SocialWorker, trust.otherHub}});
    const QUuid stream = QUuid::createUuid();
    const auto believed = [&](quint64 sequence) {
        return trust.ringOf(trust.founder)
            .accepts(lost.keys.device, trust.hubKey(), stream, sequence);
    };
    trust.revoke(trust.founder, lost, {{lost.keys.device, trust.hubKey(), stream, {7, {}}}});
    MemberEntry seen = trust.of(EntryKind::Seen);
    seen.cuts = {{lost.keys.device, trust.hubKey(), stream, {9, {}}}};
    CHECK(why(trust, trust.write(outsider, seen)) == SetAsideWhy::NotAllowed);
    CHECK(why(trust, trust.write(lost, seen)) == SetAsideWhy::Revoked);
    CHECK_FALSE(believed(8));
    trust.write(reader, seen);
    CHECK(believed(9));
    CHECK_FALSE(believed(10));
}

TEST_CASE("who leaves a hub is believed there in what was named and in nothing new",
          "[membership][vault]") {
    MemberTrust trust;
    TestMember worker;
    const RoleGrant here{MemberRole::SocialWorker, trust.hub};
    trust.join(worker, {here, {MemberRole::SocialWorker, trust.otherHub}});
    trust.about(trust.founder, EntryKind::Withdraw, worker, {here});
    const auto believed = [&](QUuid scope) {
        return trust.ringOf(trust.founder)
            .accepts(worker.keys.device, scope, QUuid::createUuid(), 1);
    };
    CHECK_FALSE(believed(trust.hubKey()));
    CHECK(believed(hubScope(trust.trust, trust.otherHub)));
    CHECK(believed(trustScope(trust.trust)));
    trust.about(trust.founder, EntryKind::Grant, worker, {here});
    CHECK(believed(trust.hubKey()));
}

TEST_CASE("a fork is told by any member, and the lowest number counts", "[membership][vault]") {
    MemberTrust trust;
    TestMember worker, stranger;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    const QUuid stream = QUuid::createUuid();
    const auto tell = [&](const TestMember& by, quint64 from) {
        MemberEntry fork = trust.of(EntryKind::Fork);
        fork.incarnation = stream;
        fork.from = from;
        return trust.write(by, fork);
    };
    tell(worker, 12);
    tell(trust.founder, 15);
    CHECK(why(trust, tell(worker, 0)) == SetAsideWhy::NotAllowed);
    tell(stranger, 1);
    CHECK(trust.now().forks == std::map<QUuid, quint64>{{stream, 12}});
}

TEST_CASE("entries wait for those that they follow and count when these come",
          "[membership][vault]") {
    MemberTrust trust;
    TestMember worker;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    std::vector<SignedEntry> torn = trust.log;
    torn.erase(torn.begin() + 1);
    const TrustMembers part = evaluate(torn, trust.founding);
    CHECK(part.waiting == 1);
    CHECK(part.devices.size() == 1);
    CHECK(fingerprint(evaluate(trust.log, trust.founding)) == fingerprint(trust.now()));
    CHECK(isCurrent(trust, worker));
}

TEST_CASE("another trust's entries and a second founding are set aside", "[membership][vault]") {
    MemberTrust trust, other;
    for (const SignedEntry& entry : other.log)
        trust.keep(entry);
    MemberEntry found = trust.of(EntryKind::Found);
    TestMember usurper;
    found.author = found.device = usurper.keys.device;
    found.sign = usurper.keys.signPublic;
    found.box = usurper.keys.boxPublic;
    found.person = usurper.person;
    found.grants = {administration};
    trust.keep(signEntry(found, usurper.keys.sign));
    CHECK(trust.now().people.size() == 1);
    CHECK(trust.now().setAside.size() == 2);
}

// A random life of a trust: several people act at once, each knowing a part of the log.
TEST_CASE("the same entries say the same in any order, repeated or in part first",
          "[membership][vault][property]") {
    const unsigned seed = GENERATE_COPY(take(12, random(1U, 1'000'000U)));
    CAPTURE(seed);
    std::mt19937 chance(seed);
    const auto below = [&](size_t n) { return size_t(chance() % n); };
    MemberTrust trust;
    std::vector<TestMember> members(6);
    for (size_t i = 0; i < 3; ++i)
        trust.join(members[i], {administration, {MemberRole::Consultant, trust.hub}});
    std::vector<std::vector<SignedEntry>> knows(3, trust.log);
    for (int step = 0; step < 40; ++step) {
        const size_t who = below(3), whom = below(members.size());
        auto& known = knows[who];
        if (below(3) == 0)
            known = trust.log; // synced
        const TestMember& by = members[who];
        const TestMember& about = members[whom];
        const std::vector<RoleGrant> grant{below(2) ? administration
                                                    : RoleGrant{MemberRole::Consultant, trust.hub}};
        switch (below(9)) {
        case 0:
            trust.revoke(by, about,
                         {{about.keys.device, trust.hubKey(), trust.hub, {below(9), {}}}}, &known);
            break;
        case 1:
            trust.about(by, EntryKind::RevokePerson, about, {}, &known);
            break;
        case 2:
            trust.about(by, EntryKind::Withdraw, about, grant, &known);
            break;
        case 3:
        case 4:
            trust.device(by, about, {}, &known);
            break;
        case 5:
            trust.rotate(by, trust.hubKey(), &known);
            break;
        default:
            trust.person(by, about, grant, &known);
        }
        known.push_back(trust.log.back());
    }
    const TrustMembers whole = trust.now();
    for (int round = 0; round < 4; ++round) {
        std::vector<SignedEntry> mixed = trust.log;
        mixed.insert(mixed.end(), trust.log.begin(), trust.log.begin() + 10);
        std::shuffle(mixed.begin(), mixed.end(), chance);
        REQUIRE(fingerprint(evaluate(mixed, trust.founding)) == fingerprint(whole));
    }
    for (const auto& [id, device] : whole.devices) {
        if (!device.revoked)
            continue;
        CHECK_FALSE(whole.current(id));
        for (const QUuid scope : whole.allScopes())
            CHECK(std::ranges::count(whole.holders(scope), id) == 0);
    }
}
