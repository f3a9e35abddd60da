// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/synced_folder.h"

#include <QDir>
#include <QFileInfo>

namespace rt::platform {

namespace {

bool hasSyncedName(const QString& name) {
    static const QStringList names{"dropbox",     "onedrive",  "google drive",
                                   "googledrive", "nextcloud", "owncloud"};
    const QString lower = name.toLower();
    return names.contains(lower) || lower.startsWith("onedrive - ") ||
           lower.startsWith("dropbox (");
}

bool hasSyncMarker(const QDir& folder) {
    static const QStringList markers{".dropbox",
                                     ".dropbox.cache",
                                     ".849C9593-D756-4E56-8D6E-42412F2A707B", // OneDrive
                                     ".stfolder",
                                     ".tmp.drivedownload",
                                     ".shortcut-targets-by-id",
                                     ".sync_*.db",
                                     "._sync_*.db",
                                     ".nextcloudsync.log",
                                     ".owncloudsync.log"};
    return !folder.entryList(markers, QDir::AllEntries | QDir::Hidden | QDir::System).isEmpty();
}

} // namespace

QString nearestExisting(const QString& path) {
    QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).path())
        folder = QFileInfo(folder).path();
    return folder;
}

bool isSyncedFolder(const QString& path) {
    for (QString part = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
         part != QFileInfo(part).path(); part = QFileInfo(part).path())
        if (hasSyncedName(QFileInfo(part).fileName()))
            return true;
    for (QDir folder(QFileInfo(nearestExisting(path)).canonicalFilePath());;) {
        if (hasSyncedName(folder.dirName()) || hasSyncMarker(folder))
            return true;
        if (!folder.cdUp())
            return false;
    }
}

} // namespace rt::platform
