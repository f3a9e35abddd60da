// SPDX-License-Identifier: GPL-3.0-or-later
// A folder seen through a bad network drive: faulty_folder REAL MOUNT SEED PERCENT CALM. While the
// file CALM is there nothing goes wrong; how often it did, by kind, is written at the end.
#define FUSE_USE_VERSION 35
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fuse.h>
#include <map>
#include <random>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Faults {
    std::string real, calm;
    std::mt19937_64 random;
    unsigned percent = 0;
    std::map<std::string, int> seen;                         // how often, by kind
    int away = 0, empty = 0, busy = 0;                       // for so many calls more
    std::map<std::string, std::vector<std::string>> listing; // as they were
    std::map<std::string, int> hidden;                       // names that are not seen yet

    bool chance(unsigned perMille) { return random() % 1000 < perMille * percent / 100; }

    bool hit(const char* kind, unsigned perMille = 10) {
        const bool now = !isCalm() && chance(perMille);
        seen[kind] += now;
        return now;
    }

    bool isCalm() const { return access(calm.c_str(), F_OK) == 0; }

    int lasting() { return int(1 + random() % 40); }
};

Faults faults;

std::string at(const char* path) {
    return faults.real + path;
}

int failed() {
    return -errno;
}

// What befalls any call: the drive is gone for a while, or an empty one is in its place.
int trouble(const char* path) {
    if (faults.isCalm()) {
        faults.away = faults.empty = faults.busy = 0;
        faults.hidden.clear();
        return 0;
    }
    const bool root = std::strcmp(path, "/") == 0;
    if (faults.away == 0 && faults.hit("vanished", 1))
        faults.away = 1 + faults.lasting() / 8;
    if (faults.empty == 0 && faults.hit("empty", 1))
        faults.empty = 1 + faults.lasting() / 8;
    if (faults.away > 0)
        return --faults.away, root ? -EIO : -ENOENT;
    if (faults.empty > 0 && !root)
        return --faults.empty, -ENOENT;
    return faults.hit("error", 1) ? -EIO : 0;
}

int change(const char* path) { // besides, for whatever writes
    if (const int error = trouble(path))
        return error;
    if (faults.busy == 0 && faults.hit("busy", 30))
        faults.busy = faults.lasting() / 4;
    if (!faults.isCalm() && faults.busy > 0)
        return --faults.busy, faults.busy % 2 ? -EBUSY : -EACCES;
    return faults.hit("full", 20) ? -ENOSPC : 0;
}

int getAttributes(const char* path, struct stat* st, fuse_file_info*) {
    if (const int error = trouble(path))
        return error;
    if (const auto hidden = faults.hidden.find(path); hidden != faults.hidden.end()) {
        if (--hidden->second > 0)
            return -ENOENT;
        faults.hidden.erase(hidden);
    }
    return lstat(at(path).c_str(), st) == 0 ? 0 : failed();
}

int makeFolder(const char* path, mode_t mode) {
    if (const int error = change(path))
        return error;
    return mkdir(at(path).c_str(), mode) == 0 ? 0 : failed();
}

int removeFile(const char* path) {
    if (const int error = change(path))
        return error;
    return unlink(at(path).c_str()) == 0 ? 0 : failed();
}

int openFile(const char* path, fuse_file_info* info) {
    if (const int error = trouble(path))
        return error;
    const int file = open(at(path).c_str(), info->flags);
    info->fh = uint64_t(file);
    return file >= 0 ? 0 : failed();
}

int createFile(const char* path, mode_t mode, fuse_file_info* info) {
    if (const int error = change(path))
        return error;
    const int file = open(at(path).c_str(), info->flags | O_CREAT, mode);
    if (file < 0)
        return failed();
    info->fh = uint64_t(file);
    if (faults.hit("happened though refused", 30)) {
        close(file);
        return -EIO;
    }
    return 0;
}

int readSome(const char* path, char* to, size_t size, off_t from, fuse_file_info* info) {
    if (const int error = trouble(path))
        return error;
    if (size > 1 && faults.hit("short read", 20))
        size = faults.random() % size;
    const ssize_t done = pread(int(info->fh), to, size, from);
    return done >= 0 ? int(done) : failed();
}

int writeSome(const char* path, const char* bytes, size_t size, off_t from, fuse_file_info* info) {
    if (const int error = change(path))
        return error;
    const size_t kept = faults.hit("torn write", 50) ? faults.random() % (size + 1) : size;
    const ssize_t done = pwrite(int(info->fh), bytes, kept, from);
    return done < 0 ? failed() : kept < size ? int(size) : int(done);
}

int flushFile(const char* path, fuse_file_info*) {
    return faults.hit("flush refused") ? -EIO : trouble(path);
}

int closeFile(const char* path, fuse_file_info* info) {
    close(int(info->fh));
    if ((info->flags & O_ACCMODE) == O_RDONLY)
        return 0;
    if (faults.hit("lost after it was written", 30))
        unlink(at(path).c_str());
    else if (faults.hit("seen later", 50))
        faults.hidden[path] = faults.lasting();
    return 0;
}

std::vector<std::string> namesIn(const std::string& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
        names.push_back(entry.path().filename());
    return names;
}

int list(const char* path, void* to, fuse_fill_dir_t fill, off_t, fuse_file_info*,
         fuse_readdir_flags) {
    if (const int error = trouble(path))
        return error;
    if (std::strcmp(path, "/") == 0 && faults.empty > 0)
        return --faults.empty, 0;
    if (!fs::is_directory(at(path)))
        return -ENOENT;
    auto& names = faults.listing[path];
    if (names.empty() || !faults.hit("stale listing", 60))
        names = namesIn(at(path));
    for (const std::string& name : names)
        fill(to, name.c_str(), nullptr, 0, fuse_fill_dir_flags(0));
    return 0;
}

void* begin(fuse_conn_info*, fuse_config* config) {
    config->direct_io = 1; // each read and write comes here
    config->entry_timeout = config->attr_timeout = config->negative_timeout = 0;
    config->hard_remove = 1;
    return nullptr;
}

void end(void*) {
    for (const auto& [kind, times] : faults.seen)
        std::printf("%s %d, ", kind.c_str(), times);
    std::puts("then calm");
}

} // namespace

int main(int count, char* words[]) {
    if (count != 6)
        return 2;
    faults.real = words[1];
    faults.random.seed(std::strtoull(words[3], nullptr, 10));
    faults.percent = unsigned(std::strtoul(words[4], nullptr, 10));
    faults.calm = words[5];
    fuse_operations calls{};
    calls.getattr = getAttributes;
    calls.mkdir = makeFolder;
    calls.unlink = removeFile;
    calls.open = openFile;
    calls.create = createFile;
    calls.read = readSome;
    calls.write = writeSome;
    calls.flush = flushFile;
    calls.release = closeFile;
    calls.readdir = list;
    calls.init = begin;
    calls.destroy = end;
    char foreground[] = "-f", single[] = "-s"; // one call after the other
    char* arguments[] = {words[0], foreground, single, words[2], nullptr};
    return fuse_main(4, arguments, &calls, nullptr);
}
