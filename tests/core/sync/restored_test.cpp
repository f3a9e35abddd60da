// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"
#include "core/store/restore.h"
#include "core/sync/identity.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Passphrase right() {
    return std::move(*passphraseFrom(u"correct horse battery"_s));
}

void countOn(Identity& identity) { // as each publishing does
    identity.advance();
    identity.write();
}

} // namespace

TEST_CASE("A restored profile is known as restored, and takes a new name once",
          "[sync][identity][restore]") {
    const QTemporaryDir dir;
    const QDateTime now(day("2026-11-12"), QTime(9, 0), Qt::UTC);
    const Env env = fixedEnv(now, 1, anId<PersonId>(7001).value);
    const Keyring keys;
    const DeviceKeys device = makeDeviceKeys(QUuid{1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    SyncOptions options;
    options.tokenFile = dir.filePath(u"token"_s);
    options.machine = "this PC";
    const SyncSelf self{keys, device, options};
    REQUIRE(QDir().mkdir(dir.filePath(u"to"_s)));
    const bool publishedBefore = GENERATE(true, false);
    QString file;
    {
        auto profile = Profile::create(dir.filePath(u"profile"_s), right(), env, lowestCost);
        Identity identity(profile->workspace(), self);
        if (publishedBefore)
            countOn(identity);
        BackupSource source = profile->backupSource();
        file = *backUp(source, dir.filePath(u"to"_s), now);
        CHECK(identity.isOurs());
    }
    REQUIRE(restoreBackup(file, dir.filePath(u"new"_s), right(), env));
    const auto restored = Profile::open(dir.filePath(u"new"_s), right(), systemEnv({}));
    Identity identity(restored->workspace(), self); // also where the token file is still there
    CHECK_FALSE(identity.isOurs());
    const int before = restored->workspace().log().ownDevice();
    identity.takeNewName();
    CHECK(identity.isOurs());
    CHECK(restored->workspace().log().ownDevice() != before);
}
