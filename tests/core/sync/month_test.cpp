// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/offices.h"

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

// Three hubs with a consultant and a social worker each, and a group manager of all three.
struct Month {
    Month() {
        std::vector<RoleGrant> all;
        for (QUuid& hub : hubs) {
            hub = QUuid::createUuid();
            all.push_back({MemberRole::GroupManager, hub});
        }
        manager = &trust.founder(all);
        for (int hub = 0; hub < 3; ++hub) {
            const QString number = QString::number(hub);
            consultants[hub] = &trust.joined(*manager, u"consultant"_s + number,
                                             {MemberRole::Consultant, hubs[hub]}, hub * 60'000);
            workers[hub] = &trust.joined(*manager, u"worker"_s + number,
                                         {MemberRole::SocialWorker, hubs[hub]}, -hub * 90'000);
        }
    }

    QString word() { return u"ZQX%1 was seen"_s.arg(++words, 4, 10, QChar(u'0')); }

    // Saves something that must be found at the end by all who may see it.
    void work(Office& at, int hub) {
        const QString said = word();
        if (families[hub].empty() || random.chance(15)) {
            families[hub].push_back(at.addFamily(hubs[hub], said));
        } else {
            const FamilyId family = random.of(families[hub]);
            if (!at.workspace().load<Family>(family))
                return;
            random.chance(50) ? at.rename(family, said) : at.addNote(family, said);
        }
        saved[hub].push_back(said);
    }

    void day() {
        for (int hour = 0; hour < 3; ++hour) {
            trust.ms += 8LL * 3'600'000;
            for (int hub = 0; hub < 3; ++hub)
                for (Office* one : {consultants[hub], workers[hub]}) {
                    if (!one || !random.chance(60))
                        continue;
                    work(*one, hub);
                    if (random.chance(60))
                        one->round();
                }
            if (random.chance(50))
                work(*manager, int(random.below(3)));
            manager->round();
        }
        trust.remember();
    }

    void days(int count) {
        for (int n = 0; n < count; ++n)
            day();
    }

    Random random{4};
    Offices trust;
    QUuid hubs[3];
    Office *manager = nullptr, *consultants[3]{}, *workers[3]{};
    std::vector<FamilyId> families[3];
    std::vector<QString> saved[3];
    int words = 0;
};

// A thief who knows the passphrase: the program does not ask whether the PC was removed, and it
// goes on under a name that nobody has heard of.
void publishAsThief(Office& stolen, FamilyId family) {
    const Trust known(*stolen.profile); // as the log was when it was stolen
    stolen.workspace().log().becomeDevice(QUuid::createUuid(), known.person());
    stolen.addNote(family, u"FORGED by a thief"_s);
    stolen.rename(family, u"FORGED name"_s);
    stolen.token = stolen.all.dir.filePath(u"tokens/thief"_s);
    QFile::remove(stolen.token);
    stolen.exchangeWith(known);
    stolen.exchange->round();
    stolen.exchange.reset();
}

void checkAlike(Month& month, const std::vector<Office*>& offices) {
    const QUuid id = month.manager->trust->facts().trust;
    std::vector<QUuid> scopes{trustScope(id), indexScope(id), countsScope(id)};
    for (const QUuid hub : month.hubs)
        scopes.push_back(hubScope(id, hub));
    for (Office* one : offices) {
        INFO(one->name.toStdString());
        for (const QUuid scope : scopes)
            if (one->holds(scope))
                CHECK(one->digest(scope) == month.manager->digest(scope));
        for (int hub = 0; hub < 3; ++hub)
            for (const QString& said : month.saved[hub]) {
                INFO(said.toStdString() << " of hub " << hub);
                CHECK(one->knows(said) == one->holds(hubScope(id, month.hubs[hub])));
            }
        CHECK_FALSE(one->knows(u"FORGED by a thief"_s));
        CHECK_FALSE(one->knows(u"FORGED name"_s));
        CHECK(verifyLog(one->db(), one->workspace().log()).flaws.empty());
    }
}

// Who copied the share at any time, and has keys of his own and even the log with all signers.
void checkStranger(Month& month) {
    const QUuid id = month.manager->trust->facts().trust;
    const DeviceKeys own = makeDeviceKeys(QUuid::createUuid());
    const Keyring ring = keyringOf(month.manager->trust->membership(), own);
    CHECK(ring.scopes().empty());
    size_t segments = 0;
    for (const auto& [name, bytes] : month.trust.ever) {
        for (const char* word : {"ZQX0", "was seen", "FORGED", "Ann Lee", "consultant", "worker"})
            CHECK_FALSE(bytes.contains(word));
        CHECK_FALSE(name.contains(u"ZQX"));
        if (const auto head = readHead(bytes)) {
            const OpenedFile opened = openFile(bytes, id, head->scope, ring, bytes.size());
            CHECK(opened.flaw != FileFlaw::None);
            CHECK(opened.plain.isEmpty());
            ++segments;
        }
    }
    CHECK(segments > 100);
}

} // namespace

TEST_CASE("a month of three hubs: a PC is restored, one cloned, one stolen, the share wiped once",
          "[sync][trust][simulation]") {
    Month month;
    Offices& trust = month.trust;
    month.days(7);
    trust.calm(false);

    Office& twin = trust.copyOf(*month.workers[0], u"twin"_s); // both of them go on
    copyFolder(trust.dir.filePath(u"worker2"_s), trust.dir.filePath(u"saved"_s));
    month.days(3);
    month.work(twin, 0);
    twin.round();
    month.days(2);

    month.workers[2]->round(); // what it shared stays, the rest goes with the disk
    trust.disk.mounted = true;
    month.workers[2]->close();
    QDir(trust.dir.filePath(u"worker2"_s)).removeRecursively();
    REQUIRE(QDir().rename(trust.dir.filePath(u"saved"_s), trust.dir.filePath(u"worker2"_s)));
    month.workers[2]->open();
    month.days(4);

    const auto mark = *trust.disk.files.lower_bound(u"root."_s); // somebody tidies everything away
    trust.disk.files.clear();
    trust.ms += 20'000;
    CHECK(month.manager->round().share == ShareHealth::Empty);
    CHECK(trust.disk.files.empty());
    trust.disk.files.insert(mark);
    month.days(4);

    trust.calm(true); // what it had sent is there; then everybody hears before the thief begins
    Office& stolen = *std::exchange(month.workers[1], nullptr);
    stolen.round();
    const FamilyId family = month.families[1].front();
    stolen.addNote(family, u"Written on the train, not sent"_s);
    Trust& office = *month.manager->trust;
    const QUuid device = stolen.trust->keys().device;
    office.exchange(month.manager->share);
    REQUIRE(revokeDevice(office, month.manager->db(), device, trust.ms,
                         cutsOn(month.manager->share, office, {device})));
    for (auto& one : trust.offices)
        if (one.get() != &stolen)
            one->round();
    publishAsThief(stolen, family);
    trust.calm(false);
    month.days(10);

    trust.calm(true);
    trust.ms += 4'000'000;
    const bool settled = trust.settle();
    INFO(trust.restless.toStdString());
    REQUIRE(settled);
    trust.ms += 4'000'000;
    const bool stillSettled = trust.settle(); // with the audits that were due
    INFO(trust.restless.toStdString());
    REQUIRE(stillSettled);
    CHECK(office.unrotated().empty());
    std::vector<Office*> standing;
    for (auto& one : trust.offices)
        if (one.get() != &stolen)
            standing.push_back(one.get());
    checkAlike(month, standing);
    const qint64 aside = month.consultants[1]->db().number(
        "SELECT count(*) FROM sync_aside WHERE reason = 'revoked'");
    CHECK(aside >= 2); // kept where people see it
    checkStranger(month);
    stolen.exchange.reset();
    stolen.trust->exchange(stolen.share);
    CHECK(stolen.trust->isRevoked());
    CHECK(stolen.knows(u"Written on the train, not sent"_s)); // it stays on that PC
}
