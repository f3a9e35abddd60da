// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>

#if defined(Q_OS_LINUX)
#include <sys/mount.h>

namespace rt::test {

// A disk of 48 MB in memory, mounted on a folder for as long as this lives; not there where one may
// not mount.
class SmallDisk {
public:
    explicit SmallDisk(const QString& folder)
        : m_folder(QFile::encodeName(folder)),
          m_there(::mount("none", m_folder.constData(), "tmpfs", 0, "size=48m,mode=0700") == 0) {}

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    ~SmallDisk() {
        if (m_there)
            ::umount2(m_folder.constData(), MNT_DETACH);
    }

    bool isThere() const { return m_there; }

    bool fill() const { // until not one byte more finds room
        QFile file(QFile::decodeName(m_folder) + QStringLiteral("/filled"));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return false;
        const QByteArray bytes(1 << 20, 'x');
        while (file.write(bytes) > 0) {
        }
        return file.error() == QFile::ResourceError;
    }

private:
    QByteArray m_folder;
    bool m_there;
};

} // namespace rt::test
#endif
