// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/opened_copies.h"

#include "core/base/platform.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString folderIn(const QString& profileFolder) {
    return QDir(profileFolder).filePath(u"opened"_s);
}

void overwrite(const QString& path) {
    QFile file(path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!file.open(QIODevice::ReadWrite))
        return;
    const QByteArray zeros(1 << 16, '\0');
    for (qint64 left = file.size(); left > 0;) {
        const qint64 done = file.write(zeros.constData(), std::min<qint64>(left, zeros.size()));
        if (done <= 0)
            return;
        left -= done;
    }
}

} // namespace

QString writeOpenedCopy(const QString& profileFolder, const QString& name,
                        const QByteArray& bytes) {
    const QString folder =
        folderIn(profileFolder) + u'/' + QUuid::createUuid().toString(QUuid::Id128).left(16);
    platform::makePrivateFolder(folder);
    const QString path = folder + u'/' + name;
    platform::writePrivateFile(path, bytes);
    return path;
}

void wipeOpenedCopies(const QString& profileFolder) noexcept {
    const QString folder = folderIn(profileFolder);
    if (!QFile::exists(folder))
        return;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        overwrite(files.next());
    QDir(folder).removeRecursively();
}

} // namespace rt
