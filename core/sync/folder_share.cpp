// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder_share.h"

#include "core/base/platform.h"
#include "core/base/result.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace rt {

namespace {

namespace fs = std::filesystem;

fs::path nativePath(const QString& path) {
#ifdef Q_OS_WIN
    return fs::path(path.toStdWString());
#else
    return fs::path(QFile::encodeName(path).toStdString());
#endif
}

ShareState stateOf(FaultKind kind) {
    switch (kind) {
    case FaultKind::Full:
        return ShareState::Full;
    case FaultKind::ReadOnly:
        return ShareState::Busy;
    case FaultKind::Missing:
        return ShareState::NotThere;
    default:
        return ShareState::Failed;
    }
}

ShareState stateOf(const std::error_code& error) {
    if (error == std::errc::permission_denied || error == std::errc::device_or_resource_busy)
        return ShareState::Busy;
    return ShareState::Failed;
}

bool writeAndFlush(QFile& file, const QByteArray& bytes) {
    if (file.write(bytes) != bytes.size() || !file.flush())
        return false;
    file.close();
    return file.error() == QFileDevice::NoError;
}

} // namespace

bool FolderShare::isThere() const {
    std::error_code error;
    return fs::is_directory(nativePath(m_root), error);
}

ShareState FolderShare::missing() const {
    return isThere() ? ShareState::NotThere : ShareState::Away;
}

Shared<QStringList> FolderShare::list(const QString& folder) {
    try {
        return {ShareState::Done, platform::namesIn(pathOf(folder))};
    } catch (const Fault& fault) {
        if (fault.kind == FaultKind::Missing)
            return {missing(), {}};
        return {isThere() ? stateOf(fault.kind) : ShareState::Away, {}};
    }
}

Shared<QByteArray> FolderShare::read(const QString& name, qint64 limit) {
    try {
        Shared<QByteArray> file{ShareState::Done, platform::readFile(pathOf(name), limit + 1)};
        if (file.value.size() > limit)
            return {ShareState::Failed, {}};
        return file;
    } catch (const Fault& fault) {
        const ShareState state = stateOf(fault.kind);
        return {state == ShareState::NotThere || !isThere() ? missing() : state, {}};
    }
}

ShareState FolderShare::create(const QString& name, const QByteArray& bytes) {
    if (!isThere())
        return ShareState::Away;
    const QString path = pathOf(name);
    std::error_code error;
    fs::create_directories(nativePath(path).parent_path(), error);
    QFile file(path);
    if (error || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        if (QFileInfo::exists(path))
            return ShareState::Exists;
        if (!isThere())
            return ShareState::Away;
        return file.error() == QFileDevice::ResourceError ? ShareState::Full : ShareState::Busy;
    }
    if (!writeAndFlush(file, bytes)) {
        const bool full =
            file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
        return !isThere() ? ShareState::Away : full ? ShareState::Full : ShareState::Failed;
    }
    try {
        platform::syncFile(path);
        platform::syncFolder(QFileInfo(path).path());
    } catch (const Fault&) { // the file's writer reads it back, and that decides
        return ShareState::Failed;
    }
    return ShareState::Done;
}

ShareState FolderShare::remove(const QString& name) {
    std::error_code error;
    if (fs::remove(nativePath(pathOf(name)), error))
        return ShareState::Done;
    return error ? stateOf(error) : missing();
}

} // namespace rt
