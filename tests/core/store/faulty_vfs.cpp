// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/faulty_vfs.h"

#include <cstring>
#include <new>
#include <sqlite3.h>

namespace rt {

struct FaultyVfs::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    Kind kind = Kind::Error;
    int at = 0, calls = 0;
    bool struck = false;

    // What the next call that changes something is to answer; OK: let it through.
    int next(bool writes, int error) {
        if (at == 0 || ++calls < at)
            return SQLITE_OK;
        int code = error;
        if (kind == Kind::Full)
            code = writes ? SQLITE_FULL : SQLITE_OK;
        else if (kind == Kind::Error && calls > at)
            code = SQLITE_OK;
        struck |= code != SQLITE_OK;
        return code;
    }
};

namespace {

struct File {
    sqlite3_file base;
    FaultyVfs::State* state;
    sqlite3_file* real;
};

File* of(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}

const sqlite3_io_methods* methods(sqlite3_file* file) {
    return of(file)->real->pMethods;
}

int close(sqlite3_file* file) {
    const int code = methods(file)->xClose(of(file)->real);
    ::operator delete(of(file)->real);
    return code;
}

int read(sqlite3_file* file, void* to, int size, sqlite3_int64 from) {
    return methods(file)->xRead(of(file)->real, to, size, from);
}

int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 to) {
    if (const int code = of(file)->state->next(true, SQLITE_IOERR_WRITE))
        return code;
    return methods(file)->xWrite(of(file)->real, bytes, size, to);
}

int truncate(sqlite3_file* file, sqlite3_int64 size) {
    if (const int code = of(file)->state->next(false, SQLITE_IOERR_TRUNCATE))
        return code;
    return methods(file)->xTruncate(of(file)->real, size);
}

int sync(sqlite3_file* file, int flags) {
    if (const int code = of(file)->state->next(false, SQLITE_IOERR_FSYNC))
        return code;
    return methods(file)->xSync(of(file)->real, flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return methods(file)->xFileSize(of(file)->real, size);
}

int lock(sqlite3_file* file, int level) {
    return methods(file)->xLock(of(file)->real, level);
}

int unlock(sqlite3_file* file, int level) {
    return methods(file)->xUnlock(of(file)->real, level);
}

int checkReservedLock(sqlite3_file* file, int* is) {
    return methods(file)->xCheckReservedLock(of(file)->real, is);
}

int fileControl(sqlite3_file* file, int what, void* with) {
    return methods(file)->xFileControl(of(file)->real, what, with);
}

int sectorSize(sqlite3_file* file) {
    return methods(file)->xSectorSize(of(file)->real);
}

int characteristics(sqlite3_file* file) {
    return methods(file)->xDeviceCharacteristics(of(file)->real);
}

int shmMap(sqlite3_file* file, int region, int size, int extend, void volatile** to) {
    if (const int code = of(file)->state->next(false, SQLITE_IOERR_SHMMAP))
        return code;
    return methods(file)->xShmMap(of(file)->real, region, size, extend, to);
}

int shmLock(sqlite3_file* file, int from, int n, int flags) {
    return methods(file)->xShmLock(of(file)->real, from, n, flags);
}

void shmBarrier(sqlite3_file* file) {
    methods(file)->xShmBarrier(of(file)->real);
}

int shmUnmap(sqlite3_file* file, int remove) {
    return methods(file)->xShmUnmap(of(file)->real, remove);
}

const sqlite3_io_methods faulty{2,
                                close,
                                read,
                                write,
                                truncate,
                                sync,
                                fileSize,
                                lock,
                                unlock,
                                checkReservedLock,
                                fileControl,
                                sectorSize,
                                characteristics,
                                shmMap,
                                shmLock,
                                shmBarrier,
                                shmUnmap,
                                nullptr,
                                nullptr};

FaultyVfs::State* stateOf(sqlite3_vfs* vfs) {
    return static_cast<FaultyVfs::State*>(vfs->pAppData);
}

int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    FaultyVfs::State* state = stateOf(vfs);
    file->pMethods = nullptr;
    if (const int code = state->next(false, SQLITE_CANTOPEN))
        return code;
    auto* real = static_cast<sqlite3_file*>(::operator new(size_t(state->real->szOsFile)));
    std::memset(static_cast<void*>(real), 0, size_t(state->real->szOsFile));
    const int code = state->real->xOpen(state->real, name, real, flags, outFlags);
    if (!real->pMethods) {
        ::operator delete(real);
        return code;
    }
    *of(file) = {{&faulty}, state, real};
    return code;
}

int remove(sqlite3_vfs* vfs, const char* name, int syncFolder) {
    FaultyVfs::State* state = stateOf(vfs);
    if (const int code = state->next(false, SQLITE_IOERR_DELETE))
        return code;
    return state->real->xDelete(state->real, name, syncFolder);
}

} // namespace

FaultyVfs::FaultyVfs() : m_state(std::make_unique<State>()) {
    State& s = *m_state;
    s.real = sqlite3_vfs_find(nullptr);
    s.vfs = *s.real;
    s.vfs.szOsFile = int(sizeof(File));
    s.vfs.zName = "faulty";
    s.vfs.pAppData = &s;
    s.vfs.pNext = nullptr;
    s.vfs.xOpen = open;
    s.vfs.xDelete = remove;
    sqlite3_vfs_register(&s.vfs, 1);
}

FaultyVfs::~FaultyVfs() {
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void FaultyVfs::arm(Kind kind, int call) {
    m_state->kind = kind;
    m_state->at = call;
    m_state->calls = 0;
    m_state->struck = false;
}

void FaultyVfs::disarm() {
    m_state->at = 0;
}

bool FaultyVfs::struck() const {
    return m_state->struck;
}

} // namespace rt
