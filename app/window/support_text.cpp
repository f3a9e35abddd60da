// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/support_text.h"

#include "core/base/platform.h"
#include "core/store/schema.h"
#include "core/store/tables.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSysInfo>

#include <sodium.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString cipherVersion() {
    const Database db(u":memory:"_s, {});
    auto s = db.prepare("PRAGMA cipher_version");
    return s.step() ? s.text(0) : QString();
}

QStringList screens() {
    QStringList all;
    for (const QScreen* each : QGuiApplication::screens())
        all << u"%1x%2 at %3"_s.arg(each->size().width())
                   .arg(each->size().height())
                   .arg(each->devicePixelRatio());
    return all;
}

QStringList counts(const Database& db) {
    QStringList lines;
    for (const TableSpec& table : allTables())
        lines << u"%1 %2"_s.arg(QString::fromStdString(table.name))
                     .arg(db.number("SELECT count(*) FROM " + table.name));
    for (const char* own : {"change", "command", "device", "sync_alarm", "sync_aside"})
        lines << u"%1 %2"_s.arg(QLatin1String(own))
                     .arg(db.number(std::string("SELECT count(*) FROM ") + own));
    return lines;
}

QString ageOf(const BackupKeeper& backups, const QDateTime& now) {
    return backups.last() ? u"%1 hours"_s.arg(backups.last()->secsTo(now) / 3600) : u"none"_s;
}

} // namespace

std::vector<std::pair<QString, QString>> versions() {
    return {{u"Roundtable"_s, QStringLiteral(RT_VERSION)},
            {u"Qt"_s, QString::fromLatin1(qVersion())},
            {u"SQLite"_s, QString::fromLatin1(sqlite3_libversion())},
            {u"SQLCipher"_s, cipherVersion()},
            {u"libsodium"_s, QString::fromLatin1(sodium_version_string())},
            {u"System"_s, QSysInfo::prettyProductName() + u", "_s + QSysInfo::kernelVersion()}};
}

QString supportText(Desk& desk, const WindowSettings& settings, const BackupKeeper& backups,
                    const std::map<FaultKind, int>& faults) {
    QStringList lines{u"Roundtable support file"_s};
    for (const auto& [name, version] : versions())
        lines << name + u' ' + version;
    lines << u"screens "_s + screens().join(u", "_s)
          << u"platform "_s + QGuiApplication::platformName() << u"schema %1"_s.arg(schemaVersion())
          << u"database %1 bytes"_s.arg(QFileInfo(desk.profile().databasePath()).size())
          << u"memory %1 bytes"_s.arg(platform::residentBytes())
          << u"practice %1"_s.arg(desk.isPractice() ? u"yes"_s : u"no"_s)
          << u"look %1, text %2 %, still %3, idle %4 minutes"_s.arg(int(settings.scheme))
                 .arg(settings.textPercent)
                 .arg(settings.reducedMotion ? 1 : 0)
                 .arg(settings.idleMinutes)
          << u"last backup %1, failing %2"_s.arg(ageOf(backups, desk.now()))
                 .arg(backups.problem().isEmpty() ? 0 : 1);
    for (const auto& [kind, times] : faults)
        lines << u"fault %1: %2 times"_s.arg(int(kind)).arg(times);
    return (lines + counts(desk.db())).join(u'\n') + u'\n';
}

} // namespace rt
