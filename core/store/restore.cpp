// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/restore.h"

#include "core/base/platform.h"
#include "core/store/backup_file.h"
#include "core/vault/subkeys.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

using backupfile::Part;
using backupfile::Whole;

constexpr int ahead = 1000; // of any token file that could be found beside a restored profile

const std::pair<const char*, const char*> names[]{
    {"key", "key.rt"},         {"device", "device.rt"},
    {"data", "roundtable.db"}, {"data-log", "roundtable.db-wal"},
    {"draft", "drafts.db"},    {"draftlog", "drafts.db-wal"}};

// Beside the place where it will be; gone again unless it got there.
class Staging {
public:
    explicit Staging(const QString& target) : m_target(target), m_path(target + u".restoring"_s) {
        QDir(m_path).removeRecursively(); // left by a run that was cut short
        prepareProfileFolder(m_path);
    }

    Staging(const Staging&) = delete;
    Staging& operator=(const Staging&) = delete;

    ~Staging() {
        if (!m_path.isEmpty())
            QDir(m_path).removeRecursively();
    }

    const QString& path() const { return m_path; }

    void arrive() {
        QDir().rmdir(m_target); // an empty one
        if (!QDir().rename(m_path, m_target))
            throw Fault(FaultKind::Disk, "restore: rename");
        m_path.clear();
    }

private:
    QString m_target, m_path;
};

bool isFree(const QString& folder) {
    const QDir dir(folder);
    return !QFileInfo::exists(folder) ||
           (QFileInfo(folder).isDir() &&
            dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot));
}

void extract(QFile& from, const Part& part, const QString& to) {
    platform::writePrivateFile(to, {});
    QFile out(to);
    if (!out.open(QIODevice::Append | QIODevice::ExistingOnly) || !from.seek(part.from))
        throw Fault(FaultKind::Disk, "restore: open");
    for (qint64 left = part.size; left > 0;) {
        const QByteArray bytes = from.read(qMin(left, backupfile::chunk));
        if (bytes.isEmpty())
            throw Fault(FaultKind::Disk, "restore: read");
        if (out.write(bytes) != bytes.size() || !out.flush())
            throw Fault(out.error() == QFile::ResourceError ? FaultKind::Full : FaultKind::Disk,
                        "restore: write");
        left -= bytes.size();
    }
    out.close();
    platform::syncFile(to);
}

void extractAll(const QString& file, const Whole& whole, const QString& folder) {
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        throw Fault(FaultKind::Disk, "restore: open");
    for (const Part& part : whole.parts)
        for (const auto& [name, path] : names)
            if (part.name == name && (part.size > 0 || !part.name.endsWith("log")))
                extract(from, part, folder + u'/' + QLatin1String(path));
}

// The key opens with the passphrase, and it is the key of these data.
Outcome checkKey(const Whole& whole, const QString& folder, const Passphrase& passphrase) {
    try {
        const Secret seal = backupKey(openKeyFile(folder, passphrase));
        if (backupfile::sealOf(whole.digest, seal) != whole.seal)
            return invalid("backup.damaged");
        return ok;
    } catch (const Fault& fault) {
        if (fault.kind == FaultKind::WrongKey)
            return invalid("backup.passphrase");
        if (fault.kind == FaultKind::Newer)
            return invalid("backup.newer");
        if (fault.kind == FaultKind::DamagedKey || fault.kind == FaultKind::Missing)
            return invalid("backup.damaged");
        throw;
    }
}

// The token of core/sync/identity.h counts on, so that the next exchange sees what happened.
void markRestored(Workspace& workspace) {
    Transaction transaction(workspace.db());
    auto s =
        workspace.db().prepare("INSERT INTO sync_state(name, value) VALUES('token', ?1) "
                               "ON CONFLICT(name) DO UPDATE SET value = value + excluded.value");
    s.bind(1, qint64(ahead)).run();
    transaction.commit();
}

} // namespace

Outcome restoreBackup(const QString& file, const QString& newFolder, const Passphrase& passphrase,
                      const Env& env) {
    const QString target = QDir::cleanPath(QDir(newFolder).absolutePath());
    if (newFolder.isEmpty() || !isFree(target))
        return Error{ErrorCode::Conflict, u"restore.folder_taken"_s};
    const auto whole = backupfile::readWhole(file);
    if (!whole)
        return whole.error();
    Staging staging(target);
    if (platform::freeSpace(staging.path()) < QFileInfo(file).size())
        throw Fault(FaultKind::Full, "restore");
    extractAll(file, *whole, staging.path());
    if (const auto fine = checkKey(*whole, staging.path(), passphrase); !fine)
        return fine;
    try {
        markRestored(Profile::open(staging.path(), passphrase, env)->workspace());
    } catch (const Fault& fault) {
        if (fault.kind == FaultKind::Damaged)
            return invalid("backup.damaged");
        throw;
    }
    staging.arrive();
    return ok;
}

} // namespace rt
