// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/base/synced_folder.h"

#ifdef Q_OS_LINUX
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>

namespace rt::platform {

namespace {

constexpr quint32 fuseMagic = 0x65735546;

// The type of the mounted file system, as the kernel lists it beside the device's number.
QByteArray mountType(const QString& folder) {
    struct stat st {};

    if (::stat(QFile::encodeName(folder).constData(), &st) != 0)
        return {};
    const QByteArray device = ' ' + QByteArray::number(major(st.st_dev)) + ':' +
                              QByteArray::number(minor(st.st_dev)) + ' ';
    QFile mounts("/proc/self/mountinfo");
    if (!mounts.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray& line : mounts.readAll().split('\n'))
        if (line.contains(device))
            return line.mid(line.indexOf(" - ") + 3).split(' ').value(0);
    return {};
}

// FUSE is the front of sshfs, rclone and smbnetfs, and of a few local ones: only these are trusted.
bool isLocalFuse(const QString& folder) {
    static const QSet<QByteArray> local{"fuseblk",       "virtiofs",     "fuse.fuse-overlayfs",
                                        "fuse.encfs",    "fuse.bindfs",  "fuse.gocryptfs",
                                        "fuse.mergerfs", "fuse.ntfs-3g", "fuse.exfat"};
    return local.contains(mountType(folder));
}

// 9P is absent on purpose: it is how a virtual machine sees its own host's disk.
bool isNetworkMagic(quint32 magic) {
    static const QSet<quint32> network{
        0x00006969, // NFS
        0x0000517B, // SMB
        0xFF534D42, // CIFS
        0xFE534D42, // SMB2
        0x5346414F, // AFS
        0x6B414653, // AFS in the kernel
        0x73757245, // Coda
        0x00C36400, // Ceph
        0x0BD00BD0, // Lustre
        0x47504653, // GPFS
        0x0000564C, // NCP
    };
    return network.contains(magic);
}

} // namespace

bool isNetworkOrSyncedFolder(const QString& path) {
    const QString folder = nearestExisting(path);

    struct statfs st {};

    if (::statfs(QFile::encodeName(folder).constData(), &st) == 0) {
        const auto magic = quint32(st.f_type);
        if (isNetworkMagic(magic) || (magic == fuseMagic && !isLocalFuse(folder)))
            return true;
    }
    return isSyncedFolder(path);
}

} // namespace rt::platform
#endif
