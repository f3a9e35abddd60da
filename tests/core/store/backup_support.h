// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/backup.h"
#include "core/store/profile.h"
#include "tests/support/test_workspace.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace rt::test {

using namespace Qt::StringLiterals;

inline Passphrase right() {
    return std::move(*passphraseFrom(u"correct horse battery"_s));
}

// A profile and a folder for its backups.
struct Backups {
    QTemporaryDir dir;
    QDateTime now{day("2026-11-12"), QTime(9, 0), Qt::UTC};
    QString folder = dir.filePath(u"to"_s);
    std::unique_ptr<Profile> profile =
        Profile::create(dir.filePath(u"profile"_s), right(), env(), lowestCost);

    Backups() { REQUIRE(QDir().mkdir(folder)); }

    Env env() const { return fixedEnv(now, 1, anId<PersonId>(7001).value); }

    QString at(const QString& name) const { return dir.filePath(name); }

    void add(unsigned n, const QString& summary = {}) const {
        const auto added = profile->workspace().change("family.add", [&](Changes& c) -> Outcome {
            Family f;
            f.id = anId<FamilyId>(n);
            f.name = u"Canary-Adeyemi"_s + summary;
            c.add(f);
            return ok;
        });
        if (!added)
            throw Fault(FaultKind::Programming, "no family");
    }

    QString make() const {
        BackupSource source = profile->backupSource();
        const auto made = backUp(source, folder, now);
        REQUIRE(made);
        return *made;
    }

    std::optional<FaultKind> fault() const {
        try {
            BackupSource source = profile->backupSource();
            (void)backUp(source, folder, now);
        } catch (const Fault& fault) {
            return fault.kind;
        }
        return std::nullopt;
    }

    static QByteArray bytes(const QString& path) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    QString write(const QString& name, const QByteArray& content) const {
        QFile file(at(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }
};

} // namespace rt::test
