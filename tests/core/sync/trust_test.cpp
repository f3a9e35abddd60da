// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/device_keys.h"
#include "core/vault/scopes.h"
#include "tests/core/sync/trust_pcs.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

QString refusal(const Outcome& outcome) {
    return outcome ? QString() : outcome.error().detail;
}

} // namespace

TEST_CASE("who founds a trust and who joins it hold the same keys and read the same names",
          "[trust][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    auto& worker = pcs.joined(u"worker"_s, founder, {{MemberRole::SocialWorker, pcs.hub}});
    const Trust one = founder.trust(), other = worker.trust();
    const QUuid id = one.facts().trust;
    for (const QUuid scope :
         {trustScope(id), indexScope(id), countsScope(id), hubScope(id, pcs.hub)}) {
        REQUIRE(one.ring().generation(scope) != 0);
        CHECK(other.ring().generation(scope) == one.ring().generation(scope));
    }
    CHECK(other.nameOf(one.person()) == u"Rosa Okafor"_s);
    CHECK(one.nameOf(other.person()) == u"Ben Ade"_s);
    CHECK(one.isAdministrator());
    CHECK_FALSE(other.isAdministrator());
    for (const auto& [name, bytes] : pcs.disk.files) {
        CHECK_FALSE(bytes.contains("Rosa"));
        CHECK_FALSE(bytes.contains("Ben"));
    }
}

TEST_CASE("a founding on a share that cannot be used changes nothing", "[trust][sync]") {
    TrustPcs pcs;
    auto& pc = pcs.pc(u"pc"_s);
    const auto found = [&] {
        const auto key = foundTrust(*pc.profile, pc.share, u"share"_s, u"Rosa"_s, {});
        return key ? QString() : key.error().detail;
    };
    CHECK(found() == u"trust.person");
    pc.profile->setLocal(u"person"_s, QUuid::createUuid().toString());
    pcs.disk.mounted = false;
    CHECK(found() == u"share.away");
    pcs.disk.mounted = true;
    pc.share.busyUntil = pcs.ms + 1000;
    CHECK(found().startsWith(u"share."));
    pc.share.busyUntil = 0;
    pcs.disk.files[u"root.0123456789abcdef.rt"_s] = "x";
    CHECK(found() == u"share.other_trust");
    CHECK(trustFactsOf(*pc.profile).trust.isNull());
    CHECK(pcs.disk.files.size() == 1);
    pcs.disk.files.clear();
    CHECK(found().isEmpty());
    CHECK(found() == u"trust.founded");
}

TEST_CASE("an invitation holds for 72 hours, for its trust, once", "[trust][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    auto& one = pcs.pc(u"one"_s);
    auto& other = pcs.pc(u"other"_s);
    const Invitation invitation =
        pcs.invitation(founder, QUuid::createUuid(), {{MemberRole::SocialWorker, pcs.hub}});
    CHECK(refusal(mayJoin(one.share, invitation, pcs.ms + invitationLasts)) ==
          u"invitation.expired");
    const auto first = joinTrust(*one.profile, one.share, u"share"_s, invitation, pcs.ms);
    const auto second = joinTrust(*other.profile, other.share, u"share"_s, invitation, pcs.ms);
    REQUIRE((first && second));
    Trust trust = founder.trust();
    CHECK(refusal(approve(trust, *first, pcs.ms + invitationLasts)) == u"invitation.expired");
    CHECK(approve(trust, *first, pcs.ms));
    CHECK(refusal(approve(trust, *second, pcs.ms)) == u"invitation.used");
    CHECK(refusal(approve(trust, *first, pcs.ms)) == u"invitation.used");

    TrustPcs elsewhere;
    auto& stranger = elsewhere.founder();
    const Invitation foreign =
        elsewhere.invitation(stranger, QUuid::createUuid(), {{MemberRole::SocialWorker, pcs.hub}});
    CHECK(refusal(mayJoin(one.share, foreign, pcs.ms)) == u"invitation.other_trust");
    Invitation forged = makeInvitation(makeDeviceKeys(), trust.facts().trust,
                                       trust.facts().founding, QUuid::createUuid(), {}, pcs.ms);
    CHECK(refusal(approve(trust, makeRequest(makeDeviceKeys(), forged, pcs.ms), pcs.ms)) ==
          u"invitation.forged");
    pcs.disk.files.clear();
    CHECK(refusal(mayJoin(one.share, invitation, pcs.ms)) == u"share.no_trust");
}

TEST_CASE("a person's first PC lets their second in, and nobody else's", "[trust][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    auto& worker = pcs.joined(u"worker"_s, founder, {{MemberRole::SocialWorker, pcs.hub}});
    Trust trust = worker.trust();
    const auto own = invite(trust, {trust.person(), {}, {}}, pcs.ms);
    REQUIRE(own);
    const auto others = invite(
        trust, {QUuid::createUuid(), u"A friend"_s, {{MemberRole::Consultant, pcs.hub}}}, pcs.ms);
    CHECK(others.error().detail == u"trust.not_administrator");
    auto& laptop = pcs.pc(u"laptop"_s);
    const auto request = joinTrust(*laptop.profile, laptop.share, u"share"_s, *own, pcs.ms);
    REQUIRE(request);
    CHECK(approve(trust, *request, pcs.ms));
    trust.exchange(worker.share);
    Trust second = laptop.trust();
    CHECK_FALSE(second.isAdmitted());
    second.exchange(laptop.share);
    CHECK(second.isAdmitted());
    CHECK(second.person() == trust.person());
    CHECK(second.ring().generation(hubScope(trust.facts().trust, pcs.hub)) != 0);
    removeOwnRequest(second, laptop.share);
    CHECK(pendingRequests(trust, worker.share, pcs.ms)->empty());
}

TEST_CASE("what an administrator without the hub revoked is rotated by a holder's next sync",
          "[trust][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    auto& administrator =
        pcs.joined(u"administrator"_s, founder, {{MemberRole::Administrator, {}}});
    auto& lost = pcs.joined(u"lost"_s, founder, {{MemberRole::SocialWorker, pcs.hub}});
    const QUuid device = lost.trust().keys().device;
    Trust office = administrator.trust();
    office.exchange(administrator.share);
    CHECK(revokeDevice(office, administrator.db(), device, pcs.ms));
    office.exchange(administrator.share);
    const QUuid hub = hubScope(office.facts().trust, pcs.hub);
    CHECK(office.unrotated() == std::vector{std::min(hub, indexScope(office.facts().trust)),
                                            std::max(hub, indexScope(office.facts().trust))});
    Trust holder = founder.trust();
    holder.exchange(founder.share);
    CHECK(holder.upkeep(pcs.ms) > 0);
    holder.exchange(founder.share);
    office.exchange(administrator.share);
    CHECK(office.unrotated().empty());
    CHECK(holder.upkeep(pcs.ms) == 0);
    Trust gone = lost.trust();
    const quint32 had = gone.ring().generation(hub);
    gone.exchange(lost.share);
    CHECK(gone.isRevoked());
    CHECK(gone.ring().generation(hub) == had);
    CHECK(holder.ring().generation(hub) != had);
    CHECK(gone.upkeep(pcs.ms) == 0);
    const auto again = invite(gone, {gone.person(), {}, {}}, pcs.ms);
    CHECK(again.error().detail == u"trust.not_admitted");
}

TEST_CASE("the last administrator cannot be removed", "[trust][sync]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    Trust trust = founder.trust();
    CHECK(refusal(revokePerson(trust, founder.db(), trust.person(), pcs.ms)) ==
          u"trust.last_administrator");
    CHECK(refusal(revokeDevice(trust, founder.db(), trust.keys().device, pcs.ms)) ==
          u"trust.last_administrator");
    CHECK(refusal(withdrawGrants(trust, founder.db(), trust.person(),
                                 {{MemberRole::Administrator, {}}}, pcs.ms)) ==
          u"trust.last_administrator");
    CHECK(withdrawGrants(trust, founder.db(), trust.person(), {{MemberRole::Consultant, pcs.hub}},
                         pcs.ms));
    CHECK(refusal(revokeDevice(trust, founder.db(), QUuid::createUuid(), pcs.ms)) ==
          u"trust.unknown");
}
