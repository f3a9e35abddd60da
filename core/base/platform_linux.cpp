// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"

#ifdef Q_OS_LINUX
#include "core/base/result.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>
#include <utility>

namespace rt::platform {

namespace {

[[noreturn]] void fail(const char* call, int error) {
    FaultKind kind = FaultKind::Disk;
    if (error == ENOSPC || error == EDQUOT)
        kind = FaultKind::Full;
    else if (error == EACCES || error == EPERM || error == EROFS)
        kind = FaultKind::ReadOnly;
    else if (error == ENOENT || error == ENOTDIR)
        kind = FaultKind::Missing;
    throw Fault(kind, std::string(call) + ": error " + std::to_string(error));
}

class Descriptor {
public:
    Descriptor(const QString& path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_NOFOLLOW | O_CLOEXEC, 0600)) {
        if (m_fd < 0)
            fail("open", errno);
    }

    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    int get() const { return m_fd; }

    int release() { return std::exchange(m_fd, -1); }

    void close() {
        if (::close(release()) != 0)
            fail("close", errno);
    }

private:
    int m_fd;
};

void writeAll(int fd, const QByteArray& bytes) {
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t n = ::write(fd, bytes.constData() + done, size_t(bytes.size() - done));
        if (n < 0 && errno != EINTR)
            fail("write", errno);
        done += n < 0 ? 0 : n;
    }
}

void sync(const Descriptor& file) {
    if (::fsync(file.get()) != 0)
        fail("fsync", errno);
}

} // namespace

void makePrivateFolder(const QString& path) {
    const QByteArray name = QFile::encodeName(QDir::cleanPath(path));
    if (::mkdir(name.constData(), 0700) == 0)
        return;
    const int error = errno;
    if (error == ENOENT && QFileInfo(path).path() != path) {
        makePrivateFolder(QFileInfo(QDir::cleanPath(path)).path());
        return makePrivateFolder(path);
    }

    struct stat st {};

    if (error != EEXIST || ::stat(name.constData(), &st) != 0 || !S_ISDIR(st.st_mode))
        fail("mkdir", error);
    const bool ours = st.st_uid == ::geteuid() && !(st.st_mode & S_ISVTX);
    if (ours && (st.st_mode & 077) &&
        QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) &&
        ::chmod(name.constData(), 0700) != 0)
        fail("chmod", errno);
}

void writePrivateFile(const QString& path, const QByteArray& bytes) {
    Descriptor file(path, O_WRONLY | O_CREAT | O_EXCL);
    try {
        writeAll(file.get(), bytes);
        sync(file);
        file.close();
        syncFolder(QFileInfo(path).path());
    } catch (const Fault&) {
        ::unlink(QFile::encodeName(path).constData());
        throw;
    }
}

QByteArray readFile(const QString& path, qint64 limit) {
    const Descriptor file(path, O_RDONLY | O_NONBLOCK);

    struct stat st {};

    if (::fstat(file.get(), &st) != 0 || !S_ISREG(st.st_mode))
        fail("fstat", EINVAL);
    QByteArray bytes(qMin<qint64>(st.st_size, limit), Qt::Uninitialized);
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(file.get(), bytes.data() + done, size_t(bytes.size() - done));
        if (n == 0)
            break;
        if (n < 0 && errno != EINTR)
            fail("read", errno);
        done += n < 0 ? 0 : n;
    }
    bytes.truncate(done);
    return bytes;
}

void replaceFile(const QString& from, const QString& to) {
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        fail("rename", errno);
    syncFolder(QFileInfo(to).path());
}

void removeFile(const QString& path) {
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT)
        fail("unlink", errno);
}

void syncFile(const QString& path) {
    sync(Descriptor(path, O_RDONLY));
}

void syncFolder(const QString& path) {
    const QString real = QFileInfo(path).canonicalFilePath();
    sync(Descriptor(real.isEmpty() ? path : real, O_RDONLY | O_DIRECTORY));
}

qint64 freeSpace(const QString& path) {
    struct statvfs st {};

    if (::statvfs(QFile::encodeName(path).constData(), &st) != 0)
        fail("statvfs", errno);
    return qint64(st.f_bavail) * qint64(st.f_frsize);
}

std::optional<FileLock> FileLock::tryLock(const QString& path) {
    Descriptor file(path, O_RDWR | O_CREAT);
    while (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return std::nullopt;
        if (errno != EINTR)
            fail("flock", errno);
    }
    return FileLock(file.release());
}

FileLock::FileLock(FileLock&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
}

FileLock::~FileLock() {
    if (m_handle >= 0)
        ::close(int(m_handle));
}

void noCoreDumps() {
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0) != 0)
        fail("setrlimit", errno);
}

QStringList namesIn(const QString& folder) {
    struct Close {
        void operator()(DIR* at) const { ::closedir(at); }
    };

    const std::unique_ptr<DIR, Close> at(::opendir(QFile::encodeName(folder).constData()));
    if (!at)
        fail("opendir", errno);
    QStringList names;
    for (errno = 0; const dirent* entry = ::readdir(at.get()); errno = 0)
        if (const QByteArrayView name(entry->d_name); name != "." && name != "..")
            names += QString::fromUtf8(name);
    if (errno != 0)
        fail("readdir", errno);
    return names;
}

qint64 residentBytes() {
    QFile statm("/proc/self/statm");
    if (!statm.open(QIODevice::ReadOnly))
        fail("statm", EIO);
    return statm.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

// Not from getrusage, which counts what the program was that started this one.
qint64 mostResidentBytes() {
    QFile status("/proc/self/status");
    if (!status.open(QIODevice::ReadOnly))
        fail("status", EIO);
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? residentBytes()
                  : text.mid(at + 6, 40).trimmed().split(' ').value(0).toLongLong() * 1024;
}

double cpuSeconds() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return double(used.tv_sec) + double(used.tv_nsec) * 1e-9;
}

bool mapsLibrary(const char* namePart) {
    QFile maps("/proc/self/maps");
    if (!maps.open(QIODevice::ReadOnly))
        fail("maps", EIO);
    return maps.readAll().contains(namePart);
}

} // namespace rt::platform
#endif
