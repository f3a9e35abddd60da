// SPDX-License-Identifier: GPL-3.0-or-later
// What strangers' bytes are given to. Each is a libFuzzer target, and replays its corpus as a plain
// test. Whatever is not a promise of the header that it calls is thrown, and so found.
#pragma once
#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <vector>

namespace rt::fuzz {

int fuzzSealed(const uint8_t* data, size_t size);     // a signed file's header and frame
int fuzzCargo(const uint8_t* data, size_t size);      // what is in a segment
int fuzzReceived(const uint8_t* data, size_t size);   // the same, taken in by a PC
int fuzzPack(const uint8_t* data, size_t size);       // what is in a pack
int fuzzSnapshot(const uint8_t* data, size_t size);   // a part or an index, loaded
int fuzzMember(const uint8_t* data, size_t size);     // a membership entry
int fuzzMembers(const uint8_t* data, size_t size);    // a log of them, signed
int fuzzInvitation(const uint8_t* data, size_t size); // invitation, request, recovery key
int fuzzNames(const uint8_t* data, size_t size);      // names of files on the share
int fuzzCsv(const uint8_t* data, size_t size);        // a list that somebody brings in
int fuzzKeyFile(const uint8_t* data, size_t size);
int fuzzBackup(const uint8_t* data, size_t size);

struct Target {
    const char* name;
    int (*run)(const uint8_t* data, size_t size);
};

inline constexpr Target targets[] = {
    {"Sealed", fuzzSealed},   {"Cargo", fuzzCargo},           {"Received", fuzzReceived},
    {"Pack", fuzzPack},       {"Snapshot", fuzzSnapshot},     {"Member", fuzzMember},
    {"Members", fuzzMembers}, {"Invitation", fuzzInvitation}, {"Names", fuzzNames},
    {"Csv", fuzzCsv},         {"KeyFile", fuzzKeyFile},       {"Backup", fuzzBackup}};

// Whole and good ones, from which the fuzzer sets out.
std::vector<QByteArray> seedsOf(const Target& target);

inline QByteArray bytesIn(const uint8_t* data, size_t size) {
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}

inline void promised(bool holds, const char* what) {
    if (!holds)
        throw std::logic_error(what);
}

} // namespace rt::fuzz
