// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder_choice.h"

#include <QDir>
#include <QFileInfo>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString wholePath(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return (canonical.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteFilePath()) : canonical) +
           u'/';
}

} // namespace

Outcome checkShareFolder(const QString& folder, const QString& profileFolder) {
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir())
        return invalid("share.file");
    if (folder.isEmpty() || !info.exists())
        return notFound("share.missing");
    const QString share = wholePath(folder), profile = wholePath(profileFolder);
    if (share.startsWith(profile) || profile.startsWith(share))
        return invalid("share.profile");
    if (!info.isWritable())
        return notAllowed("share.read_only");
    return ok;
}

} // namespace rt
