// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

// Every call to the operating system that Qt does not make for us. What fails is a Fault that names
// the call and its error number, never the path.
namespace rt::platform {

// 0700, parents too. An existing empty folder is narrowed to 0700; one with files is left alone.
void makePrivateFolder(const QString& path);

// A new file, 0600, written and flushed to the disk; it is a fault if anything has that name, a
// symbolic link included. On failure nothing is left behind.
void writePrivateFile(const QString& path, const QByteArray& bytes);

// Follows no link, reads regular files only and never more than `limit` bytes of one.
QByteArray readFile(const QString& path, qint64 limit);

// What a folder holds, in no order. A fault of kind Missing if it is not there or no folder.
QStringList namesIn(const QString& folder);

// Puts `from` in the place of `to` in one step that survives a power cut. Same folder.
void replaceFile(const QString& from, const QString& to);

void removeFile(const QString& path); // no fault if it is not there
void syncFile(const QString& path);
void syncFolder(const QString& path);

// Whether the folder, or the nearest one above it that exists, is on a network share or is kept in
// step with other computers. There a database may be torn.
bool isNetworkOrSyncedFolder(const QString& path);

qint64 freeSpace(const QString& path); // bytes this person may still write

// A lock on a file that lasts as long as this object and that the system lifts when the process
// dies, however it dies.
class FileLock {
public:
    // Nothing when it is held, be it by this same process.
    static std::optional<FileLock> tryLock(const QString& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

private:
    explicit FileLock(qintptr handle) : m_handle(handle) {}

    qintptr m_handle;
};

void noCoreDumps(); // memory holds keys and case data: no dump, no debugger of the same person
qint64 residentBytes();
qint64 mostResidentBytes(); // since the process began
double cpuSeconds(); // user and system, of all threads
bool mapsLibrary(const char* namePart);

} // namespace rt::platform
