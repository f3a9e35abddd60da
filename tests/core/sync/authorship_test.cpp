// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/authorship.h"
#include "core/sync/cases_file.h"
#include "core/sync/file_names.h"
#include "tests/simulation/offices.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

Digest digestOf(Random& random) {
    Digest digest;
    for (quint8& byte : digest)
        byte = quint8(random.below(256));
    return digest;
}

// Hub A with two PCs, hubs B and C with one each; the manager only founds.
struct Hubs {
    Hubs() {
        QUuid* all[]{&a, &b, &c};
        for (QUuid* hub : all)
            *hub = QUuid::createUuid();
        trust.founder({{MemberRole::Consultant, QUuid::createUuid()}});
        Office& by = *trust.offices.front();
        lead = &trust.joined(by, u"lead"_s, {MemberRole::Consultant, a});
        worker = &trust.joined(by, u"worker"_s, {MemberRole::SocialWorker, a});
        second = &trust.joined(by, u"second"_s, {MemberRole::Consultant, b});
        third = &trust.joined(by, u"third"_s, {MemberRole::SocialWorker, c});
        REQUIRE(trust.settle());
    }

    void addCase(Office& by, FamilyId family, QUuid hub) {
        (void)by.workspace().change("case.open", [&](Changes& changes) -> Outcome {
            Case one;
            one.id = changes.newId<CaseId>();
            one.family = family;
            one.hub = {hub};
            changes.add(one);
            return ok;
        });
    }

    QUuid scope(QUuid hub) { return hubScope(lead->trust->facts().trust, hub); }

    QStringList asideAt(Office& office) {
        QStringList reasons;
        auto s = office.db().prepare("SELECT reason FROM sync_aside ORDER BY count");
        while (s.step())
            reasons << s.text(0);
        return reasons;
    }

    Offices trust;
    QUuid a, b, c;
    Office *lead = nullptr, *worker = nullptr, *second = nullptr, *third = nullptr;
};

QString familyName(Office& office, FamilyId family) {
    const auto loaded = office.workspace().load<Family>(family);
    return loaded ? loaded->name : QString();
}

// Into the inbox of hub B, by the lead of hub A, a change in the worker's name.
struct Forgery {
    explicit Forgery(Hubs& in) : hubs(in) {}

    void send(QUuid incarnation, qint64 count, const QByteArray& proof) {
        const Trust& known = *hubs.lead->trust;
        const Clock clock = Clock(hubs.trust.ms + count) << 16;
        const QUuid own = QUuid::createUuid();
        const Incarnations names{{}, own.toRfc4122(), incarnation.toRfc4122()};
        CargoWriter cargo(names, 1, known.person());
        const ChangeNo no = changeNo(2, count);
        const Command command{no, clock, hubs.worker->trust->person(), "family.add", {}};
        const QUuid family = QUuid::createUuid();
        cargo.add(command,
                  {no,
                   no,
                   clock,
                   ChangeKind::Row,
                   TableOf<Family>::number,
                   family,
                   {{1, Value::text("FORGED"), {}}},
                   {}},
                  {}, proof);
        FileHead head;
        head.kind = FileKind::Cases;
        head.trust = known.facts().trust;
        head.scope = hubs.scope(hubs.b);
        head.device = known.keys().device;
        head.incarnation = own;
        head.generation = 1;
        head.root = cargo.root();
        const QByteArray bytes =
            sealCases(head, cargo.take(), known.keys(), {hubs.second->trust->keys().boxPublic});
        hubs.trust.disk.files[names::cases(head.scope, fileHash(bytes))] = bytes;
    }

    Hubs& hubs;
};

} // namespace

TEST_CASE("one digest of a list is shown to be in it, and no other", "[sync][authorship]") {
    Random random{20};
    for (size_t count = 1; count < 70; ++count) {
        std::vector<Digest> list;
        for (size_t i = 0; i < count; ++i)
            list.push_back(digestOf(random));
        const Digest root = treeRoot(list);
        for (size_t place = 0; place < count; ++place) {
            INFO(place << " of " << count);
            TreePlace at{count, place, treePath(list, place)};
            CHECK(treeRoot(list[place], at) == root);
            CHECK(treeRoot(digestOf(random), at) != root);
            CHECK(treeRoot(list[place], {count + 1, place, at.path}) != root);
            if (place + 1 < count)
                CHECK(treeRoot(list[place], {count, place + 1, at.path}) != root);
            at.path.push_back(root);
            CHECK_FALSE(treeRoot(list[place], at));
        }
    }
    CHECK_FALSE(treeRoot(digestOf(random), {0, 0, {}}));
}

TEST_CASE("Scenario 31: a late edit that another PC hands on bears its author's word from hub to "
          "hub",
          "[sync][scenario][trust][authorship]") {
    Hubs hubs;
    const FamilyId family = hubs.lead->addFamily(hubs.a, u"Adeyemi"_s);
    REQUIRE(hubs.trust.settle());
    hubs.worker->rename(family, u"Adeyemi-Khan"_s);
    hubs.worker->addNote(family, u"Seen at school"_s);
    hubs.addCase(*hubs.lead, family, hubs.b);
    hubs.lead->round();
    hubs.second->round();
    CHECK(familyName(*hubs.second, family) == u"Adeyemi");
    REQUIRE(hubs.trust.settle()); // the worker's PC hears of hub B only now
    CHECK(familyName(*hubs.second, family) == u"Adeyemi-Khan");
    CHECK(hubs.second->knows(u"Seen at school"_s));
    CHECK_FALSE(hubs.third->knows(u"Seen at school"_s));
    hubs.addCase(*hubs.second, family, hubs.c); // of changes that were handed on to it
    REQUIRE(hubs.trust.settle());
    CHECK(hubs.third->knows(u"Seen at school"_s));
    Office& late = hubs.trust.joined(*hubs.trust.offices.front(), u"late"_s,
                                     {MemberRole::SocialWorker, hubs.c});
    REQUIRE(hubs.trust.settle());
    CHECK(familyName(late, family) == u"Adeyemi-Khan");
    for (Office* one : {hubs.lead, hubs.worker, hubs.second, hubs.third, &late}) {
        INFO(one->name.toStdString());
        CHECK(hubs.asideAt(*one).isEmpty());
        CHECK(verifyLog(one->db(), one->workspace().log()).flaws.empty());
    }
    CHECK(late.digest(hubs.scope(hubs.c)) == hubs.third->digest(hubs.scope(hubs.c)));
}

TEST_CASE("Scenario 33: a change that is handed on in a colleague's name who never wrote it is "
          "set aside",
          "[sync][scenario][trust][authorship]") {
    Hubs hubs;
    const FamilyId family = hubs.lead->addFamily(hubs.a, u"Adeyemi"_s);
    REQUIRE(hubs.trust.settle());
    hubs.worker->rename(family, u"Adeyemi-Khan"_s);
    hubs.addCase(*hubs.lead, family, hubs.b);
    REQUIRE(hubs.trust.settle());
    const ChangeLog& log = hubs.worker->workspace().log();
    const QUuid incarnation = log.incarnation(log.ownDevice());
    const SyncOptions options = syncOptions(*hubs.lead->trust, {});
    const SyncSelf self{hubs.lead->trust->ring(), hubs.lead->trust->keys(), options};
    ChangeLog& leads = hubs.lead->workspace().log();
    const ChangeNo real = changeNo(leads.deviceNumber(incarnation, {}), 1);
    const auto known = Authorship(hubs.lead->db(), leads, self).of(real);
    REQUIRE(known);
    REQUIRE_FALSE(known->proof.isEmpty());
    Forgery forgery{hubs};
    forgery.send(incarnation, 2, {});                   // nobody's word
    forgery.send(incarnation, 3, known->proof);         // the word for another change
    forgery.send(incarnation, 4, QByteArray(200, 'x')); // nonsense
    forgery.send(incarnation, 1, known->proof);         // under the name of what they did write
    forgery.send(QUuid::createUuid(), 5, known->proof); // a name that nobody has heard of
    const RoundResult round = hubs.second->round();
    CHECK(round.setAside == 5);
    for (const QString& reason : hubs.asideAt(*hubs.second))
        CHECK(reason == u"forged");
    CHECK_FALSE(hubs.second->knows(u"FORGED"_s));
    CHECK(familyName(*hubs.second, family) == u"Adeyemi-Khan");
    CHECK(hubs.second->db().number("SELECT count(*) FROM sync_fork") == 0);
    REQUIRE(hubs.trust.settle());
    hubs.trust.ms += 4'000'000; // what was set aside is looked at again
    REQUIRE(hubs.trust.settle());
    CHECK_FALSE(hubs.second->knows(u"FORGED"_s));
    CHECK(hubs.asideAt(*hubs.second).size() == 5);
}
