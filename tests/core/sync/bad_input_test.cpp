// SPDX-License-Identifier: GPL-3.0-or-later
// What a shared folder may be in the world: full of other people's files, named by other systems,
// not to be written to. And a person who has forgotten their passphrase.
#include "core/base/platform.h"
#include "core/sync/cargo.h"
#include "core/sync/file_names.h"
#include "core/sync/folder_share.h"
#include "tests/core/sync/trust_pcs.h"
#include "tests/simulation/world.h"

#include <QDir>
#include <QFile>

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <fstream>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

// Two PCs on a real folder.
struct OnFolder {
    OnFolder() { REQUIRE(Exchange::mark(share, trust.id) == ShareState::Done); }

    Exchange exchange(sim::Pc& pc, Share& over) {
        for (const auto& [id, key] : trust.admitted)
            pc.keys.admit(id, key);
        return {directly(*pc.workspace), over, pc.keys, pc.device, pc.env(), pc.options};
    }

    RoundResult round(sim::Pc& pc) { return exchange(pc, share).round(); }

    ~OnFolder() { // before the folder, which Qt would leave with names that it cannot read
        std::filesystem::remove_all(dir.path().toStdString());
    }

    void strange(const QString& folder, const QByteArray& name) {
        paths.push_back((QFile::encodeName(dir.filePath(folder)) + '/' + name).toStdString());
        std::ofstream made(paths.back());
        REQUIRE(made.is_open());
    }

    bool strangersAreThere() const {
        return std::all_of(paths.begin(), paths.end(),
                           [](const std::string& path) { return std::filesystem::exists(path); });
    }

    QTemporaryDir dir;
    FolderShare share{dir.path()};
    sim::Trust trust;
    sim::Pc a{trust, {0}}, b{trust, {0}};
    std::vector<std::string> paths;
};

// A drive that may be read and not written.
struct ReadOnlyShare : Share {
    explicit ReadOnlyShare(Share& on) : share(on) {}

    Shared<QStringList> list(const QString& folder) override { return share.list(folder); }

    Shared<QByteArray> read(const QString& name, qint64 limit) override {
        return share.read(name, limit);
    }

    ShareState create(const QString&, const QByteArray&) override { return ShareState::Busy; }

    ShareState remove(const QString&) override { return ShareState::Busy; }

    Share& share;
};

} // namespace

TEST_CASE("Names in other encodings are counted and left alone", "[sync][share][bad]") {
    OnFolder t;
    const QUuid family = sim::addFamily(t.a, 0, 1, "Adeyemi");
    CHECK(t.round(t.a).sent > 0);
    const QString scope = names::scopeFolder(t.trust.scope(0));
    const QString stream = names::segmentFolder(
        t.trust.scope(0), names::short16(t.a.log().incarnation(t.a.log().ownDevice())));
    const QByteArrayList odd{"M\xFCller.seg",            // Latin-1
                             "\x83\x65\x83\x58\x83\x67", // Shift JIS
                             "\xED\xA0\x80",             // half of a pair
                             "0000000001-\xFF.0.seg",
                             "new\nline",
                             " ",
                             "\xE2\x80\xAE.seg"};
    for (const QString& folder : {QString(u"."_s), u"members"_s, u"scope"_s, scope,
                                  scope + u"/heads"_s, scope + u"/seg"_s, stream}) {
        QDir(t.dir.path()).mkpath(folder);
        for (const QByteArray& name : odd)
            t.strange(folder, name);
    }
    const RoundResult read = t.round(t.b);
    CHECK(read.share == ShareHealth::Here);
    CHECK(read.received > 0);
    CHECK(read.unknownFiles == odd.size());
    CHECK(read.missing == 0);
    CHECK(sim::nameOf(t.b, family) == "Adeyemi");
    sim::rename(t.b, family, "Clarke");
    CHECK(t.round(t.b).sent > 0);
    CHECK(t.round(t.a).received > 0);
    CHECK(t.a.digest() == t.b.digest());
    CHECK(t.strangersAreThere());
}

TEST_CASE("A hundred thousand strange files beside the trust's delay nobody's changes",
          "[sync][share][bad]") {
    OnFolder t;
    const QUuid family = sim::addFamily(t.a, 0, 1, "Adeyemi");
    CHECK(t.round(t.a).sent > 0);
    const QString scope = names::scopeFolder(t.trust.scope(0));
    const QString stream = names::segmentFolder(
        t.trust.scope(0), names::short16(t.a.log().incarnation(t.a.log().ownDevice())));
    int made = 0;
    for (const QString& folder : {QString(u"."_s), scope + u"/heads"_s, stream, u"scope"_s})
        for (int n = 0; n < 25'000; ++n, ++made)
            t.strange(folder, "Holiday " + QByteArray::number(n) + ".jpg");
    CHECK(made == 100'000);
    const RoundResult read = t.round(t.b);
    CHECK(read.received > 0);
    CHECK(read.unknownFiles == 25'000);
    CHECK(sim::nameOf(t.b, family) == "Adeyemi");
    CHECK(t.a.digest() == t.b.digest());
}

TEST_CASE("A share that may not be written is read, and what waits is said", "[sync][share][bad]") {
    OnFolder t;
    const QUuid family = sim::addFamily(t.a, 0, 1, "Adeyemi");
    CHECK(t.round(t.a).sent > 0);
    ReadOnlyShare locked(t.share);
    sim::addFamily(t.b, 0, 2, "Khan");
    Exchange reader = t.exchange(t.b, locked);
    for (int turn = 0; turn < 3; ++turn) {
        const RoundResult round = reader.round();
        CHECK(round.share == ShareHealth::Here);
        CHECK(round.sent == 0);
        CHECK(round.unsent == 1);
        CHECK(round.alarms.empty());
    }
    CHECK(sim::nameOf(t.b, family) == "Adeyemi");
    CHECK(t.round(t.b).sent > 0); // once it may be written again
    CHECK(t.round(t.a).received > 0);
    CHECK(t.a.digest() == t.b.digest());
}

TEST_CASE("A cargo that lies about how much is in it asks for no memory", "[sync][format][bad]") {
    constexpr int claimed = 8'000'000;
    ByteWriter bytes;
    for (int list = 0; list < 2; ++list) { // devices, persons
        bytes.number(1);
        bytes.raw(sim::idOf(1, 4));
    }
    bytes.number(0); // routes
    bytes.number(0); // names
    bytes.number(claimed);
    bytes.raw(QByteArray(claimed, '\xFF'));
    const qint64 before = platform::mostResidentBytes();
    CHECK_THROWS_AS(readCargo(bytes.bytes()), Fault);
    CHECK(platform::mostResidentBytes() - before < 100'000'000);
}

TEST_CASE("A lost passphrase opens nothing; its person is let in anew and the old PC removed",
          "[sync][trust][bad]") {
    TrustPcs pcs;
    auto& founder = pcs.founder();
    auto& lost = pcs.joined(u"lost"_s, founder, {{MemberRole::SocialWorker, pcs.hub}});
    const QUuid person = lost.trust().person(), device = lost.trust().keys().device;
    const QString folder = lost.profile->folder();
    lost.profile.reset();
    for (const QString& guess : {u"y"_s, u"four plain words here"_s})
        try {
            Profile::open(folder, *passphraseFrom(guess), pcs.env());
            FAIL("opened");
        } catch (const Fault& fault) {
            CHECK(fault.kind == FaultKind::WrongKey);
        }
    auto& fresh = pcs.pc(u"fresh"_s);
    const Invitation again = pcs.invitation(founder, person, {});
    const auto request = joinTrust(*fresh.profile, fresh.share, u"share"_s, again, pcs.ms);
    REQUIRE(request);
    Trust admin = founder.trust();
    REQUIRE(approve(admin, *request, pcs.ms));
    REQUIRE(revokeDevice(admin, founder.db(), device, pcs.ms, {}));
    admin.exchange(founder.share);
    Trust back = fresh.trust();
    back.exchange(fresh.share);
    CHECK(back.isAdmitted());
    CHECK(back.person() == person);
    CHECK(back.membership().holds(person, hubScope(back.facts().trust, pcs.hub)));
    CHECK_FALSE(back.membership().current(device));
}
