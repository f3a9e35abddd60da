// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/attachments.h"
#include "core/queries/attachments.h"
#include "core/sync/share_check.h"
#include "core/vault/seal.h"
#include "tests/simulation/world.h"
#include "tests/support/python_reader.h"

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

using namespace rt;
using namespace rt::sim;
using namespace Qt::StringLiterals;

namespace {

const QByteArray words = "ZQX-SCHOOL-REPORT: Mia reads well. " + QByteArray(3000, 'z');

// Two PCs of hub 0 and one of hub 1.
struct Files {
    Files() { REQUIRE(settle(trust, {&a, &b, &other})); }

    AttachmentId attach(Pc& pc, const QByteArray& bytes = words) {
        QFile file(dir.filePath(u"report%1.pdf"_s.arg(++files)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        AttachFile wish;
        wish.family = {family};
        wish.file = file.fileName();
        wish.what = u"School report"_s;
        const auto made = attachFile(*pc.workspace, wish);
        REQUIRE(made);
        return *made;
    }

    QStringList onShare() const {
        QStringList names;
        for (const auto& [name, bytes] : trust.disk.files)
            if (name.startsWith(u"blob/"_s))
                names << name;
        return names;
    }

    static QString refusal(const Pc& pc, AttachmentId id) {
        const auto bytes = attachedBytes(pc.db, id);
        return bytes ? QString() : bytes.error().detail;
    }

    void later(qint64 ms = 400'000) { trust.nowMs += ms; }

    QTemporaryDir dir;
    sim::Trust trust;
    Pc a{trust, {0}}, b{trust, {0}}, other{trust, {1}};
    QUuid family = addFamily(a, 0, 1, "Adeyemi");
    int files = 0;
};

bool has(const RoundResult& round, const char* kind) {
    return std::any_of(round.alarms.begin(), round.alarms.end(),
                       [&](const SyncAlarm& alarm) { return alarm.kind == QLatin1String(kind); });
}

} // namespace

TEST_CASE("an attached file goes to the hub's PCs and nowhere else, and nobody reads it on the "
          "share",
          "[attachments][sync]") {
    Files t;
    const AttachmentId id = t.attach(t.a);
    REQUIRE(settle(t.trust, {&t.a, &t.b, &t.other}));
    REQUIRE(attachedBytes(t.b.db, id));
    CHECK(*attachedBytes(t.b.db, id) == words);
    CHECK(t.b.round().attachmentsAway == 0);
    CHECK(Files::refusal(t.other, id) == u"attachment"_s);
    CHECK(t.other.db.number("SELECT count(*) FROM blob") == 0);
    REQUIRE(t.onShare().size() == 1);
    for (const auto& [name, bytes] : t.trust.disk.files) {
        CHECK_FALSE(bytes.contains("ZQX"));
        CHECK_FALSE(bytes.contains("report"));
        CHECK_FALSE(name.contains(u"report"_s));
    }
}

TEST_CASE("a row whose file has not come says so, and the file comes later",
          "[attachments][sync]") {
    Files t;
    const AttachmentId id = t.attach(t.a);
    t.a.round();
    REQUIRE(t.onShare().size() == 1);
    const QByteArray bytes = t.trust.disk.files[t.onShare()[0]];
    const QString name = t.onShare()[0];
    t.trust.disk.files.erase(name);
    CHECK(t.b.round().attachmentsAway == 1);
    CHECK(Files::refusal(t.b, id) == u"attachment.away"_s);
    REQUIRE(attachmentsOf(t.b.db, {t.family}).size() == 1);
    CHECK_FALSE(attachmentsOf(t.b.db, {t.family})[0].isHere);
    t.trust.disk.files[name] = bytes;
    t.later();
    CHECK(t.b.round().attachmentsAway == 0);
    CHECK(Files::refusal(t.b, id).isEmpty());
}

TEST_CASE("a file that was altered on the share is refused and named, and a whole one heals it",
          "[attachments][sync]") {
    for (const bool cut : {false, true}) {
        Files t;
        const AttachmentId id = t.attach(t.a);
        t.a.round();
        REQUIRE(t.onShare().size() == 1);
        QByteArray& bytes = t.trust.disk.files[t.onShare()[0]];
        cut ? bytes.truncate(bytes.size() / 2) : void(bytes[bytes.size() / 2] ^= 1);
        const char* noted = "SELECT count(*) FROM sync_alarm WHERE kind='damaged'";
        t.b.round(); // an alarm only if nothing heals it within a day
        CHECK(t.b.db.number(noted) == 1);
        CHECK(Files::refusal(t.b, id) == u"attachment.away"_s);
        t.later(4'000'000); // the owner's audit reads its files back
        t.a.round();
        CHECK(t.onShare().size() == 2);
        t.later();
        CHECK(t.b.round().attachmentsAway == 0);
        CHECK(*attachedBytes(t.b.db, id) == words);
        CHECK(t.b.db.number(noted) == 0);
    }
}

TEST_CASE("the audit puts attached files back that somebody deleted, also others'",
          "[attachments][sync]") {
    Files t;
    const AttachmentId id = t.attach(t.a);
    REQUIRE(settle(t.trust, {&t.a, &t.b}));
    t.trust.disk.files.erase(t.onShare()[0]);
    t.later(4'000'000);
    CHECK(has(t.b.round(), "restored")); // the reader had a copy
    REQUIRE(t.onShare().size() == 1);
    Pc joined(t.trust, {0});
    REQUIRE(settle(t.trust, {&joined, &t.a}));
    CHECK(Files::refusal(joined, id).isEmpty());
}

TEST_CASE("a full share keeps the file here and the changes going", "[attachments][sync]") {
    Files t;
    const AttachmentId id = t.attach(t.a);
    t.a.share.full = [](const QString& name) { return name.startsWith(u"blob/"_s); };
    rename(t.a, t.family, "Clarke");
    t.a.round();
    CHECK(t.onShare().isEmpty());
    t.b.round();
    CHECK(nameOf(t.b, t.family) == u"Clarke"_s);
    CHECK(Files::refusal(t.b, id) == u"attachment.away"_s);
    CHECK(Files::refusal(t.a, id).isEmpty());
    t.a.share.full = {};
    t.a.round();
    t.later();
    t.b.round();
    CHECK(Files::refusal(t.b, id).isEmpty());
}

TEST_CASE("killed at each call to the share, an attached file arrives whole once",
          "[attachments][sync][crash]") {
    for (int call = 0; call < 40; ++call) {
        Files t;
        const AttachmentId id = t.attach(t.a);
        t.a.share.crashAt = call;
        bool died = false;
        try {
            t.a.round();
        } catch (const Crash&) {
            died = true;
            t.a.start();
        }
        INFO("call " << call);
        t.a.share.crashAt = -1;
        REQUIRE(settle(t.trust, {&t.a, &t.b}));
        CHECK(t.onShare().size() == 1);
        CHECK(Files::refusal(t.b, id).isEmpty());
        if (!died)
            break;
    }
}

TEST_CASE("every flipped bit and every cut of a sealed file is refused", "[attachments][format]") {
    const SealedBlob sealed = sealBlob("Mia reads well.");
    REQUIRE(openBlob(sealed.secret, sealed.hash, sealed.bytes) == QByteArray("Mia reads well."));
    CHECK(sealed.bytes.size() == 15 + blobExtra);
    const auto hashed = [](const QByteArray& bytes) {
        const auto hash = hashOf(bytes);
        return QByteArray(reinterpret_cast<const char*>(hash.data()), 32);
    };
    for (qsizetype at = 0; at < sealed.bytes.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bytes = sealed.bytes;
            bytes[at] = char(bytes[at] ^ (1 << bit));
            CHECK_FALSE(openBlob(sealed.secret, sealed.hash, bytes));
            CHECK_FALSE(openBlob(sealed.secret, hashed(bytes), bytes)); // by whoever renames it
        }
        CHECK_FALSE(
            openBlob(sealed.secret, hashed(sealed.bytes.first(at)), sealed.bytes.first(at)));
    }
    CHECK_FALSE(openBlob(QByteArray(32, 'k'), sealed.hash, sealed.bytes));
    CHECK_FALSE(openBlob({}, sealed.hash, sealed.bytes));
}

TEST_CASE("the attached file of FORMAT.md opens", "[attachments][format]") {
    QFile file(QStringLiteral(SOURCE_DIR "/tests/core/sync/data/blob.hex"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = QByteArray::fromHex(file.readAll());
    QByteArray secret;
    for (int n = 1; n <= 32; ++n)
        secret += char(n);
    const auto hash = hashOf(bytes);
    CHECK(openBlob(secret, QByteArray(reinterpret_cast<const char*>(hash.data()), 32), bytes) ==
          QByteArray("Mia reads well."));
}

TEST_CASE("a reader that knows FORMAT.md alone opens an attached file", "[attachments][format]") {
    const SealedBlob sealed = sealBlob("Mia reads well.");
    QTemporaryDir dir;
    QFile file(dir.filePath(u"a.blb"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(sealed.bytes);
    file.close();
    const auto read = askReader({{u"do"_s, u"blob"_s},
                                 {u"file"_s, file.fileName()},
                                 {u"key"_s, QString::fromLatin1(sealed.secret.toHex())}});
    if (!read)
        return;
    CHECK((*read)[u"committed"_s].toBool());
    CHECK(QByteArray::fromHex((*read)[u"plain"_s].toString().toLatin1()) == "Mia reads well.");
    CHECK((*read)[u"hash"_s].toString() == QString::fromLatin1(sealed.hash.toHex()));
}

TEST_CASE(
    "The check of a share names attached files that are damaged, and those that are not there",
    "[sync][verify][attachments]") {
    Files f;
    f.attach(f.a);
    REQUIRE(settle(f.trust, {&f.a, &f.b, &f.other}));
    const auto check = [&](Pc& pc) { return checkShare(pc.share, f.trust.id, pc.keys, &pc.db); };
    const QStringList there = f.onShare();
    REQUIRE(there.size() == 1);
    const QString stem = there[0].section(u'.', 0, -3);
    const QByteArray whole = f.trust.disk.files.at(there[0]);
    for (Pc* pc : {&f.a, &f.b, &f.other}) {
        CHECK(check(*pc).unreadable.isEmpty());
        CHECK(check(*pc).missing.isEmpty());
    }
    for (qsizetype at = 0; at < whole.size(); at += 97) {
        INFO("byte " << at);
        f.trust.disk.files[there[0]][at] = char(whole[at] ^ 1);
        CHECK(check(f.a).unreadable == there);
        CHECK(check(f.a).missing == QStringList{stem});
        CHECK(check(f.other).unreadable == there); // whoever may not open it
        CHECK(check(f.other).missing.isEmpty());
        f.trust.disk.files[there[0]] = whole;
    }
    f.trust.disk.files[stem + u".2.blb"_s] = whole.first(100); // a torn attempt beside it
    CHECK(check(f.b).unreadable == QStringList{stem + u".2.blb"_s});
    CHECK(check(f.b).missing.isEmpty());
    f.trust.disk.files.erase(stem + u".2.blb"_s);
    f.trust.disk.files.erase(there[0]);
    CHECK(check(f.b).missing == QStringList{stem});
    CHECK(check(f.b).unreadable.isEmpty());
}
