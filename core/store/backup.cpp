// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backup.h"

#include "core/base/platform.h"
#include "core/store/backup_file.h"
#include "core/store/schema.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

using backupfile::Writer;

constexpr qint64 roomLeft = 16 << 20; // that a backup leaves free for everybody else

// The bytes of an open database's files as they stand on the disk, read through SQLite's own
// handles: closing one of our own would lift its locks.
class RawFile {
public:
    RawFile(const Database& db, int which) {
        sqlite3_file_control(db.handle(), "main", which, &m_file);
    }

    qint64 size() const {
        sqlite3_int64 bytes = 0;
        if (m_file && m_file->pMethods && m_file->pMethods->xFileSize(m_file, &bytes) != SQLITE_OK)
            throw Fault(FaultKind::Disk, "backup: size");
        return bytes;
    }

    QByteArray read(qint64 from, qint64 size) const {
        QByteArray bytes(size, Qt::Uninitialized);
        const int code = m_file->pMethods->xRead(m_file, bytes.data(), int(size), from);
        if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ) // short: zeroed by SQLite
            throw Fault(FaultKind::Disk, "backup: read");
        return bytes;
    }

private:
    sqlite3_file* m_file = nullptr;
};

// A read transaction: nobody may fold newer pages into the database file, nor begin the log anew,
// until it ends. Database first, log second: together they are the last commit before the second.
class Pinned {
public:
    explicit Pinned(const Database& db) : m_db(db) {
        m_db.run("BEGIN");
        (void)m_db.number("SELECT count(*) FROM sqlite_schema");
    }

    Pinned(const Pinned&) = delete;
    Pinned& operator=(const Pinned&) = delete;

    ~Pinned() {
        try {
            m_db.run("ROLLBACK");
        } catch (const Fault&) { // SQLite has already ended it
        }
    }

private:
    const Database& m_db;
};

struct Stopped {};

void copyPart(Writer& to, const char* name, const RawFile& file, const std::atomic<bool>* stop) {
    const qint64 size = file.size();
    to.beginPart(name, size);
    for (qint64 at = 0; at < size; at += backupfile::chunk) {
        if (stop && *stop)
            throw Stopped{};
        to.add(file.read(at, qMin(backupfile::chunk, size - at)));
    }
}

void copySmall(Writer& to, const char* name, const QString& path) {
    const QByteArray bytes = platform::readFile(path, backupfile::chunk);
    to.beginPart(name, bytes.size());
    to.add(bytes);
}

void copyDatabase(Writer& to, const char* name, const char* log, const Database& db,
                  const std::atomic<bool>* stop) {
    const Pinned pinned(db);
    copyPart(to, name, RawFile(db, SQLITE_FCNTL_FILE_POINTER), stop);
    copyPart(to, log, RawFile(db, SQLITE_FCNTL_JOURNAL_POINTER), stop);
}

qint64 sizeOf(const BackupSource& source) {
    qint64 size = 0;
    for (const QFileInfo& file : QDir(source.profileFolder).entryInfoList(QDir::Files))
        size += file.size();
    return size;
}

QString shortId(const QUuid& profile) {
    return profile.toString(QUuid::Id128).first(8);
}

QString freeName(const QString& folder, const QDateTime& at, const QUuid& profile) {
    const QString stem =
        u"roundtable-%1-%2"_s.arg(at.toUTC().toString(u"yyyyMMdd-HHmmss"_s), shortId(profile));
    QString name = stem;
    for (int n = 2;
         QFileInfo::exists(QDir(folder).filePath(name + QLatin1String(backupfile::suffix))); ++n)
        name = u"%1-%2"_s.arg(stem).arg(n);
    return QDir(folder).filePath(name + QLatin1String(backupfile::suffix));
}

bool isWithin(const QString& folder, const QString& outer) {
    const QString in = QFileInfo(folder).canonicalFilePath(),
                  out = QFileInfo(outer).canonicalFilePath();
    return in == out || in.startsWith(out + u'/');
}

} // namespace

QString defaultBackupFolder(const QString& profileFolder) {
    return QDir::cleanPath(QDir(profileFolder).absolutePath()) + u"-backups"_s;
}

Outcome checkBackupFolder(const QString& profileFolder, const QString& folder) {
    if (folder == defaultBackupFolder(profileFolder))
        platform::makePrivateFolder(folder);
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        return notFound("backup.folder_gone");
    if (isWithin(folder, profileFolder))
        return invalid("backup.folder_in_profile");
    return ok;
}

QUuid backupIdOf(const Secret& seal) {
    return QUuid::fromRfc4122(backupfile::sealOf("whose", seal).first(16));
}

Result<QString> backUp(BackupSource& source, const QString& folder, const QDateTime& at,
                       const std::atomic<bool>* stop) {
    if (const auto fine = checkBackupFolder(source.profileFolder, folder); !fine)
        return fine.error();
    if (platform::freeSpace(folder) < sizeOf(source) + roomLeft)
        throw Fault(FaultKind::Full, "backup folder");
    const QUuid profile = backupIdOf(source.seal);
    const QString name = freeName(folder, at, profile);
    platform::removeFile(name + u".part"_s);
    try {
        Writer to(name + u".part"_s);
        to.add(backupfile::headBytes({.schema = quint16(schemaVersion()),
                                      .at = at.toMSecsSinceEpoch(),
                                      .profile = profile}));
        copySmall(to, "key", QDir(source.profileFolder).filePath(u"key.rt"_s));
        if (const QString device = QDir(source.profileFolder).filePath(u"device.rt"_s);
            QFileInfo::exists(device)) // once it belongs to a trust
            copySmall(to, "device", device);
        copyDatabase(to, "data", "data-log", *source.database, stop);
        copyDatabase(to, "draft", "draftlog", *source.drafts, stop);
        to.finish(source.seal, name);
    } catch (const Stopped&) {
        return Error{ErrorCode::Conflict, u"backup.stopped"_s};
    }
    return name;
}

std::vector<Backup> backupsIn(const QString& folder, const QUuid& profile) {
    std::vector<Backup> found;
    for (const QFileInfo& info : QDir(folder).entryInfoList(
             {u"*"_s + QLatin1String(backupfile::suffix)}, QDir::Files | QDir::NoSymLinks)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto head = backupfile::readHead(file.read(backupfile::headSize));
        if (head && (profile.isNull() || head->profile == profile))
            found.push_back({info.filePath(), head->profile,
                             QDateTime::fromMSecsSinceEpoch(head->at, Qt::UTC), info.size()});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Backup& a, const Backup& b) { return a.at > b.at; });
    return found;
}

} // namespace rt
