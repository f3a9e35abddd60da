// SPDX-License-Identifier: GPL-3.0-or-later
// Several PCs on the command line and the folder that they share, all in one temporary place.
#pragma once
#include "app/ctl/verbs.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

namespace rt {

using namespace Qt::StringLiterals;

struct CtlPcs {
    CtlPcs() {
        qputenv("ROUNDTABLE_PASSPHRASE", "four plain words here");
        QDir(dir.path()).mkdir(u"share"_s);
    }

    QString path(const QString& name) const { return dir.filePath(name); }

    int run(const QString& profile, QStringList words) {
        out.clear();
        err.clear();
        words << u"--json"_s << u"--profile"_s << path(profile);
        if (words.first() == u"sync")
            words << u"--machine-token"_s << path(profile + u".token"_s);
        return ctl::run(
            words, [this](const QString& line) { out << line; },
            [this](const QString& line) { err << line; });
    }

    void must(const QString& profile, const QStringList& words) {
        const int exit = run(profile, words);
        INFO(words.join(u' ').toStdString()
             << ": " << err.join(u' ').toStdString() << out.join(u' ').toStdString());
        REQUIRE(exit == ctl::Done);
    }

    QJsonObject object() const { return QJsonDocument::fromJson(out.value(0).toUtf8()).object(); }

    QJsonArray rows() const { return QJsonDocument::fromJson(out.value(0).toUtf8()).array(); }

    QString file(const QString& name, const QByteArray& bytes) {
        QFile made(path(name));
        REQUIRE(made.open(QIODevice::WriteOnly | QIODevice::Truncate));
        made.write(bytes);
        return made.fileName();
    }

    // A founder's PC with the demo trust of a few families.
    void foundDemo() {
        must(u"a"_s, {u"demo"_s, u"--size"_s, u"0.05"_s, u"--seed"_s, u"7"_s, u"--now"_s,
                      u"2026-11-12T10:00:00Z"_s});
        must(u"a"_s, {u"found"_s, u"--share"_s, path(u"share"_s)});
    }

    QTemporaryDir dir;
    QStringList out, err;
};

} // namespace rt
