// SPDX-License-Identifier: GPL-3.0-or-later
// UNTESTED: nobody has built or run this yet. Files rely on the access list of the person's own
// profile folder; there is no 0600 here.
#include "core/base/platform.h"

#ifdef Q_OS_WIN
#include "core/base/result.h"
#include "core/base/synced_folder.h"

#include <QDir>
#include <QFileInfo>

#include <psapi.h>
#include <utility>
#include <windows.h>

namespace rt::platform {

namespace {

[[noreturn]] void fail(const char* call, DWORD error = GetLastError()) {
    FaultKind kind = FaultKind::Disk;
    if (error == ERROR_DISK_FULL || error == ERROR_HANDLE_DISK_FULL)
        kind = FaultKind::Full;
    else if (error == ERROR_ACCESS_DENIED || error == ERROR_WRITE_PROTECT)
        kind = FaultKind::ReadOnly;
    else if (error == ERROR_FILE_NOT_FOUND || error == ERROR_PATH_NOT_FOUND)
        kind = FaultKind::Missing;
    throw Fault(kind, std::string(call) + ": error " + std::to_string(error));
}

std::wstring native(const QString& path) {
    return QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath()).toStdWString();
}

class Handle {
public:
    Handle(const QString& path, DWORD access, DWORD share, DWORD disposition)
        : m_handle(CreateFileW(native(path).c_str(), access, share, nullptr, disposition,
                               FILE_ATTRIBUTE_NORMAL | FILE_FLAG_OPEN_REPARSE_POINT, nullptr)) {
        if (m_handle == INVALID_HANDLE_VALUE)
            fail("CreateFile");
    }

    ~Handle() {
        if (m_handle != INVALID_HANDLE_VALUE)
            CloseHandle(m_handle);
    }

    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    HANDLE get() const { return m_handle; }

    HANDLE release() { return std::exchange(m_handle, INVALID_HANDLE_VALUE); }

private:
    HANDLE m_handle;
};

void flush(const Handle& file) {
    if (!FlushFileBuffers(file.get()))
        fail("FlushFileBuffers");
}

double seconds(const FILETIME& time) {
    return double((quint64(time.dwHighDateTime) << 32) | time.dwLowDateTime) * 1e-7;
}

} // namespace

void makePrivateFolder(const QString& path) {
    if (!QDir().mkpath(path))
        fail("CreateDirectory");
}

void writePrivateFile(const QString& path, const QByteArray& bytes) {
    DWORD error = ERROR_SUCCESS;
    {
        const Handle file(path, GENERIC_WRITE, 0, CREATE_NEW);
        DWORD written = 0;
        if (!WriteFile(file.get(), bytes.constData(), DWORD(bytes.size()), &written, nullptr) ||
            !FlushFileBuffers(file.get()))
            error = GetLastError();
    }
    if (error == ERROR_SUCCESS)
        return;
    DeleteFileW(native(path).c_str());
    fail("WriteFile", error);
}

QByteArray readFile(const QString& path, qint64 limit) {
    const Handle file(path, GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING);
    LARGE_INTEGER size{};
    if (GetFileType(file.get()) != FILE_TYPE_DISK || !GetFileSizeEx(file.get(), &size))
        fail("GetFileSize");
    QByteArray bytes(qMin<qint64>(size.QuadPart, limit), Qt::Uninitialized);
    DWORD done = 0;
    if (!ReadFile(file.get(), bytes.data(), DWORD(bytes.size()), &done, nullptr))
        fail("ReadFile");
    bytes.truncate(done);
    return bytes;
}

void replaceFile(const QString& from, const QString& to) {
    if (!MoveFileExW(native(from).c_str(), native(to).c_str(),
                     MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        fail("MoveFileEx");
}

void removeFile(const QString& path) {
    if (!DeleteFileW(native(path).c_str()) && GetLastError() != ERROR_FILE_NOT_FOUND)
        fail("DeleteFile");
}

void syncFile(const QString& path) {
    flush(Handle(path, GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, OPEN_EXISTING));
}

void syncFolder(const QString&) {} // NTFS journals names itself; MoveFileEx writes through

bool isNetworkOrSyncedFolder(const QString& path) {
    const QString folder = nearestExisting(path);
    const std::wstring root = native(folder).substr(0, 3);
    return folder.startsWith(u"//") || GetDriveTypeW(root.c_str()) == DRIVE_REMOTE ||
           isSyncedFolder(path);
}

qint64 freeSpace(const QString& path) {
    ULARGE_INTEGER bytes{};
    if (!GetDiskFreeSpaceExW(native(path).c_str(), &bytes, nullptr, nullptr))
        fail("GetDiskFreeSpaceEx");
    return qint64(bytes.QuadPart);
}

std::optional<FileLock> FileLock::tryLock(const QString& path) {
    Handle file(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE,
                OPEN_ALWAYS);
    OVERLAPPED at{};
    if (LockFileEx(file.get(), LOCKFILE_EXCLUSIVE_LOCK | LOCKFILE_FAIL_IMMEDIATELY, 0, 1, 0, &at))
        return FileLock(qintptr(file.release()));
    if (GetLastError() != ERROR_LOCK_VIOLATION)
        fail("LockFileEx");
    return std::nullopt;
}

FileLock::FileLock(FileLock&& other) noexcept : m_handle(std::exchange(other.m_handle, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
}

FileLock::~FileLock() {
    if (m_handle != -1)
        CloseHandle(HANDLE(m_handle));
}

void noCoreDumps() {
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

QStringList namesIn(const QString& folder) {
    WIN32_FIND_DATAW found{};
    const HANDLE at =
        FindFirstFileW(reinterpret_cast<const wchar_t*>(QString(folder + u"/*").utf16()), &found);
    if (at == INVALID_HANDLE_VALUE)
        fail("FindFirstFile");
    QStringList names;
    do {
        const QString name = QString::fromWCharArray(found.cFileName);
        if (name != u"." && name != u"..")
            names += name;
    } while (FindNextFileW(at, &found));
    const DWORD error = GetLastError();
    FindClose(at);
    if (error != ERROR_NO_MORE_FILES)
        fail("FindNextFile", error);
    return names;
}

qint64 residentBytes() {
    PROCESS_MEMORY_COUNTERS counters{};
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters))
        fail("GetProcessMemoryInfo");
    return qint64(counters.WorkingSetSize);
}

qint64 mostResidentBytes() {
    PROCESS_MEMORY_COUNTERS counters{};
    if (!GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters))
        fail("GetProcessMemoryInfo");
    return qint64(counters.PeakWorkingSetSize);
}

double cpuSeconds() {
    FILETIME created{}, ended{}, kernel{}, user{};
    if (!GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user))
        fail("GetProcessTimes");
    return seconds(kernel) + seconds(user);
}

bool mapsLibrary(const char* namePart) {
    return GetModuleHandleA(namePart) != nullptr;
}

} // namespace rt::platform
#endif
