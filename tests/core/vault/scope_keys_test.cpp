// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/vault/member_trust.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

TEST_CASE("a holder opens the key that was sealed to them, nobody else does", "[scopes][vault]") {
    MemberTrust trust;
    TestMember inside, outside;
    trust.join(inside, {{MemberRole::SocialWorker, trust.hub}});
    trust.join(outside, {{MemberRole::SocialWorker, trust.otherHub}});
    trust.rotate(trust.founder, trust.hubKey());
    const quint32 newest = trust.now().newest(trust.hubKey());
    const Keyring ring = trust.ringOf(inside);
    REQUIRE(ring.key(trust.hubKey(), newest));
    CHECK(*ring.key(trust.hubKey(), newest) ==
          *trust.ringOf(trust.founder).key(trust.hubKey(), newest));
    CHECK(trust.ringOf(outside).scopes().empty());
}

TEST_CASE("a new holder gets the newest key and reads the older ones through it",
          "[scopes][vault]") {
    MemberTrust trust;
    TestMember worker;
    for (int i = 0; i < 3; ++i)
        trust.rotate(trust.founder, trust.hubKey());
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    CHECK(trust.ringOf(worker).generation(trust.hubKey()) == 0);
    MemberEntry boxes = trust.of(EntryKind::Boxes);
    boxes.scope = trust.hubKey();
    boxes.generation = trust.now().newest(boxes.scope);
    boxes.boxes = missingBoxes(trust.now(), trust.ringOf(trust.founder), boxes.scope);
    REQUIRE(boxes.boxes.size() == 1);
    trust.write(trust.founder, boxes);
    const Keyring ring = trust.ringOf(worker);
    const TrustMembers now = trust.now();
    for (const auto& [number, generation] : now.scopes.at(trust.hubKey()))
        CHECK(ring.key(trust.hubKey(), number));
    CHECK(missingBoxes(trust.now(), ring, trust.hubKey()).empty());
}

TEST_CASE("after a revocation the scope says that it is not yet rotated, until it is",
          "[scopes][vault]") {
    MemberTrust trust;
    TestMember worker, lost;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.join(lost, {{MemberRole::SocialWorker, trust.hub}});
    trust.rotate(trust.founder, trust.hubKey());
    CHECK_FALSE(needsRotation(trust.now(), trust.hubKey()));
    trust.revoke(trust.founder, lost);
    CHECK(needsRotation(trust.now(), trust.hubKey()));
    trust.rotate(worker, trust.hubKey()); // any holder
    CHECK_FALSE(needsRotation(trust.now(), trust.hubKey()));
    const quint32 newest = trust.now().newest(trust.hubKey());
    CHECK(trust.ringOf(trust.founder).key(trust.hubKey(), newest));
    CHECK_FALSE(trust.ringOf(lost).key(trust.hubKey(), newest));
}

TEST_CASE("who leaves a hub makes it rotate as well", "[scopes][vault]") {
    MemberTrust trust;
    TestMember worker;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.rotate(trust.founder, trust.hubKey());
    trust.about(trust.founder, EntryKind::Withdraw, worker,
                {{MemberRole::SocialWorker, trust.hub}});
    CHECK(needsRotation(trust.now(), trust.hubKey()));
}

TEST_CASE("two PCs that rotate at once make two keys that everybody can open", "[scopes][vault]") {
    MemberTrust trust;
    TestMember worker;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.rotate(trust.founder, trust.hubKey());
    const std::vector<SignedEntry> known = trust.log;
    trust.rotate(trust.founder, trust.hubKey(), &known);
    trust.rotate(worker, trust.hubKey(), &known);
    REQUIRE(trust.now().scopes.at(trust.hubKey()).size() == 3);
    TestMember next;
    trust.join(next, {{MemberRole::SocialWorker, trust.hub}});
    trust.rotate(worker, trust.hubKey());
    const Keyring ring = trust.ringOf(next);
    const TrustMembers now = trust.now();
    for (const auto& [number, generation] : now.scopes.at(trust.hubKey()))
        CHECK(ring.key(trust.hubKey(), number));
}

TEST_CASE("a device without the scope cannot seal its boxes", "[scopes][vault]") {
    MemberTrust trust;
    TestMember outside;
    trust.join(outside, {{MemberRole::SocialWorker, trust.otherHub}});
    trust.rotate(trust.founder, trust.hubKey());
    trust.rotate(outside, trust.hubKey());
    CHECK(trust.now().scopes.at(trust.hubKey()).size() == 1);
    CHECK(trust.now().setAside.back().why == SetAsideWhy::NotAllowed);
}

TEST_CASE("an administrator starts a hub's key only where there is none", "[scopes][vault]") {
    MemberTrust trust;
    TestMember administrator;
    trust.join(administrator, {{MemberRole::Administrator, {}}});
    trust.rotate(administrator, hubScope(trust.trust, trust.otherHub));
    CHECK(trust.now().newest(hubScope(trust.trust, trust.otherHub)) != 0);
    trust.rotate(administrator, hubScope(trust.trust, trust.otherHub));
    CHECK(trust.now().scopes.at(hubScope(trust.trust, trust.otherHub)).size() == 1);
}

TEST_CASE("names in the log are read by members only", "[scopes][vault]") {
    MemberTrust trust;
    TestMember worker;
    trust.rotate(trust.founder, trustScope(trust.trust));
    const SealedName name = sealName(trust.ringOf(trust.founder), trust.trust, u"Rosa Okafor"_s);
    CHECK_FALSE(name.sealed.contains("Rosa"));
    CHECK(openName(trust.ringOf(trust.founder), trust.trust, name) == u"Rosa Okafor"_s);
    CHECK(openName(trust.ringOf(worker), trust.trust, name).isEmpty());
}

TEST_CASE("the recovery key opens every scope, whole or from any two sheets", "[recovery][vault]") {
    MemberTrust trust;
    trust.rotate(trust.founder, trust.hubKey());
    trust.rotate(trust.founder, trustScope(trust.trust));
    const auto opens = [&](const Result<RecoveryKey>& key) {
        if (!key)
            return false;
        Keyring ring;
        openWith(*key, trust.now(), ring);
        return ring.scopes().size() == 2 && key->signPublic == trust.recovery.signPublic;
    };
    CHECK(opens(recoveryKeyTyped(printed(trust.recovery).toLower().remove(u' '))));
    const auto sheets = printedSheets(trust.recovery);
    CHECK(opens(recoveryKeyTyped(sheets[0], sheets[1])));
    CHECK(opens(recoveryKeyTyped(sheets[2], sheets[0])));
    CHECK(opens(recoveryKeyTyped(sheets[1], sheets[2])));
    CHECK_FALSE(opens(recoveryKeyTyped(sheets[1], sheets[1])));
    CHECK_FALSE(opens(recoveryKeyTyped(sheets[1])));
    CHECK(sheets[0] != printedSheets(trust.recovery)[0]); // drawn anew: a sheet says nothing
}
