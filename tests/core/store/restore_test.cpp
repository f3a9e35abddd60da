// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restore.h"
#include "core/vault/device_keys.h"
#include "tests/core/store/backup_support.h"

#include <QtEndian>

#include <sodium.h>

using namespace rt;
using namespace rt::test;
using namespace Qt::StringLiterals;

namespace {

struct Restores : Backups {
    Restores() {
        add(1);
        file = make();
        good = bytes(file);
    }

    QString refusal(const QByteArray& content, const QString& typed = u"correct horse battery"_s) {
        const QString path = write(u"tried"_s, content);
        const auto done = restoreBackup(path, at(u"new"_s), *passphraseFrom(typed), env());
        CHECK_FALSE(QFileInfo::exists(at(u"new.restoring"_s)));
        CHECK((bool(done) || !QFileInfo::exists(at(u"new"_s)))); // nothing half
        return done ? QString() : done.error().detail;
    }

    // With a digest that fits again, as a forger would make it.
    static QByteArray digested(QByteArray content) {
        const qsizetype end = content.size() - 64;
        crypto_generichash(reinterpret_cast<unsigned char*>(content.data()) + end, 32,
                           reinterpret_cast<const unsigned char*>(content.constData()), size_t(end),
                           nullptr, 0);
        return content;
    }

    QString file;
    QByteArray good;
};

} // namespace

TEST_CASE("each thing that can be wrong with a backup is refused for its own reason",
          "[store][restore]") {
    Restores r;
    CHECK(r.refusal("a letter, not a backup, but long enough to hold a head and a foot") ==
          "backup.not_one");
    CHECK(r.refusal({}) == "backup.not_one");
    CHECK(r.refusal(r.good, u"another passphrase"_s) == "backup.passphrase");
    CHECK(restoreBackup(r.at(u"no such file"_s), r.at(u"new"_s), right(), r.env()).error().detail ==
          "backup.gone");
    CHECK(restoreBackup(r.dir.path(), r.at(u"new"_s), right(), r.env()).error().detail ==
          "backup.gone");
    CHECK(restoreBackup(r.file, r.profile->folder(), right(), r.env()).error().detail ==
          "restore.folder_taken");
    CHECK(restoreBackup(r.file, {}, right(), r.env()).error().detail == "restore.folder_taken");
    CHECK(r.refusal(r.good).isEmpty()); // after all of them
}

TEST_CASE("a backup cut short or flipped at any place is damaged", "[store][restore]") {
    Restores r;
    for (const qsizetype size : {qsizetype(40), qsizetype(100), qsizetype(300), r.good.size() / 2,
                                 r.good.size() - 64, r.good.size() - 1})
        CHECK(r.refusal(r.good.first(size)) == "backup.damaged");
    CHECK(r.refusal(r.good + '\0') == "backup.damaged");
    for (qsizetype at = 8; at < r.good.size(); at += 1 + r.good.size() / 97) {
        QByteArray flipped = r.good;
        flipped[at] = char(flipped[at] ^ 0x10);
        INFO("byte " << at);
        CHECK(r.refusal(flipped) == "backup.damaged");
    }
}

TEST_CASE("a forged digest does not open what was changed", "[store][restore]") {
    Restores r;
    for (qsizetype at = 40; at < r.good.size() - 64; at += 1 + r.good.size() / 41) {
        QByteArray flipped = r.good;
        flipped[at] = char(flipped[at] ^ 0x10);
        INFO("byte " << at);
        const QString refused = r.refusal(Restores::digested(flipped));
        CHECK((refused == "backup.damaged" || refused == "backup.newer" ||
               refused == "backup.passphrase"));
    }
    QByteArray longPart = r.good; // a part that says it is longer than the file
    qToLittleEndian(qint64(1) << 60, longPart.data() + 48);
    CHECK(r.refusal(Restores::digested(longPart)) == "backup.damaged");
    qToLittleEndian(qint64(-1), longPart.data() + 48);
    CHECK(r.refusal(Restores::digested(longPart)) == "backup.damaged");
}

TEST_CASE("a backup of a newer program says so", "[store][restore]") {
    Restores r;
    for (const qsizetype at : {8, 10}) { // form, schema
        QByteArray newer = r.good;
        qToLittleEndian(quint16(999), newer.data() + at);
        CHECK(r.refusal(newer) == "backup.damaged");
        CHECK(r.refusal(Restores::digested(newer)) == "backup.newer");
    }
}

TEST_CASE("the data of one backup under the key of another are refused", "[store][restore]") {
    Restores r, other;
    QByteArray mixed = other.good;
    mixed.replace(56, 176, r.good.mid(56, 176)); // the key file
    CHECK(r.refusal(Restores::digested(mixed)) == "backup.damaged");
}

TEST_CASE("an old passphrase opens the backups of its days", "[store][restore]") {
    Restores r;
    changePassphrase(r.profile->folder(), right(), *passphraseFrom(u"a new one for us"_s),
                     lowestCost);
    const QByteArray after = Restores::bytes(r.make());
    CHECK(r.refusal(after) == "backup.passphrase");
    CHECK(r.refusal(after, u"a new one for us"_s).isEmpty());
    QDir(r.at(u"new"_s)).removeRecursively();
    CHECK(r.refusal(r.good).isEmpty());
}

TEST_CASE("a restored profile counts on, so that the exchange will see it", "[store][restore]") {
    Restores r;
    REQUIRE(r.refusal(r.good).isEmpty());
    const auto restored = Profile::open(r.at(u"new"_s), right(), r.env());
    CHECK(restored->workspace().db().number("SELECT value FROM sync_state WHERE name = 'token'") ==
          1000);
}

TEST_CASE("the keys of a device that belongs to a trust come along", "[store][restore]") {
    Restores r;
    const DeviceKeys keys = makeDeviceKeys();
    keepDeviceKeys(r.profile->folder(), r.profile->deviceKey(), keys);
    REQUIRE(restoreBackup(r.make(), r.at(u"new"_s), right(), r.env()));
    const auto restored = Profile::open(r.at(u"new"_s), right(), r.env());
    CHECK(readDeviceKeys(restored->folder(), restored->deviceKey()).device == keys.device);
}

TEST_CASE("an empty folder takes a restored profile, and what a cut run left goes",
          "[store][restore]") {
    Restores r;
    REQUIRE(QDir().mkdir(r.at(u"new"_s)));
    REQUIRE(QDir().mkdir(r.at(u"new.restoring"_s)));
    r.write(u"new.restoring/key.rt"_s, "half");
    REQUIRE(restoreBackup(r.file, r.at(u"new"_s), right(), r.env()));
    CHECK(Profile::isThere(r.at(u"new"_s)));
    CHECK_FALSE(QFileInfo::exists(r.at(u"new.restoring"_s)));
}
