// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/vault/secret.h"

#include <QDateTime>
#include <QUuid>

#include <atomic>
#include <vector>

namespace rt {

// A backup is one file with all that a profile is: key file, database, drafts, as encrypted as they
// are (BACKUP.md). Reading and writing it may throw Fault: Full, ReadOnly, Missing, Disk.

// From Profile::backupSource: connections of its own, so that it may work on a thread of its own
// while others go on writing.
struct BackupSource {
    QString profileFolder;
    std::unique_ptr<Database> database, drafts;
    Secret seal{32};
};

// What the head of a backup says of it.
struct Backup {
    QString path;
    QUuid profile;
    QDateTime at;
    qint64 size = 0;
};

// Beside the profile, so that there is a backup before anybody has chosen a better place.
QString defaultBackupFolder(const QString& profileFolder);

// Invalid "backup.folder_in_profile", NotFound "backup.folder_gone". Only the folder beside the
// profile is made: a stick that was pulled out is not replaced by a folder of its name.
Outcome checkBackupFolder(const QString& profileFolder, const QString& folder);

// Returns the new file. It has its name only once all of it is on the disk. Conflict
// "backup.stopped" when `stop` was raised meanwhile.
Result<QString> backUp(BackupSource& source, const QString& folder, const QDateTime& at,
                       const std::atomic<bool>* stop = nullptr);

// Newest first; of one profile, or of all.
std::vector<Backup> backupsIn(const QString& folder, const QUuid& profile = {});

QUuid backupIdOf(const Secret& seal); // whose a backup is, without saying who

// Places in `newestFirst` of those that are no longer needed: all of the last day stay, then one a
// day for two weeks, one a week for eight, one a month for a year, and ever the newest three.
std::vector<size_t> outgrown(const std::vector<QDateTime>& newestFirst, const QDateTime& now);

// Removes the outgrown backups of this profile and what a run that was cut short left behind.
void thinBackups(const QString& folder, const QUuid& profile, const QDateTime& now);

} // namespace rt
