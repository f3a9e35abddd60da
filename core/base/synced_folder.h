// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace rt::platform {

// Recognises the folders of Dropbox, OneDrive, Google Drive, Nextcloud, ownCloud and Syncthing by
// their names and by the marker files that those programs leave. A guess: others go unnoticed.
bool isSyncedFolder(const QString& path);

// The path itself, or the closest folder above it that exists.
QString nearestExisting(const QString& path);

} // namespace rt::platform
