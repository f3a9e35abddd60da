// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder_choice.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostStrangers = 100; // each poll lists the root

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

Outcome mayFoundIn(Share& share) {
    const auto listing = share.list({});
    if (!listing)
        return notAllowed("share.away");
    if (std::any_of(listing.value.begin(), listing.value.end(), [](const QString& name) {
            return name.startsWith(u"root."_s) && name.endsWith(u".rt"_s);
        }))
        return notAllowed("share.other_trust");
    if (listing.value.size() > mostStrangers)
        return invalid("share.crowded");
    const QString tried = u"try."_s + QUuid::createUuid().toString(QUuid::Id128).left(16);
    if (share.create(tried, "roundtable") != ShareState::Done || !share.read(tried, 100))
        return notAllowed("share.read_only");
    share.remove(tried);
    return ok;
}

} // namespace rt
