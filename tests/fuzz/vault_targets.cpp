// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/base/result.h"
#include "core/store/backup_file.h"
#include "core/vault/invitation.h"
#include "core/vault/key_file.h"
#include "core/vault/paper.h"
#include "tests/core/vault/member_trust.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/writers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

namespace rt::fuzz {

using namespace Qt::StringLiterals;

int fuzzMember(const uint8_t* data, size_t size) {
    bool newer = false;
    const auto read = readEntry(bytesIn(data, size), &newer);
    if (!read)
        return 0;
    const auto again = readEntry(signEntry(read->entry, writer().sign).bytes);
    promised(again && again->entry == read->entry, "an entry that is read can be written");
    return 0;
}

namespace {

// As one of four members would write it: with real keys and signatures, and parents that are there.
SignedEntry meant(MemberEntry entry, size_t by, size_t of, const std::vector<SignedEntry>& log) {
    const DeviceKeys& subject = member(of);
    if (entry.kind != EntryKind::Recovery)
        entry.author = member(by).device;
    entry.trust = idOf(1, 100);
    entry.person = idOf(unsigned(of % 4), 4);
    entry.device = subject.device;
    entry.sign = subject.signPublic;
    entry.box = subject.boxPublic;
    entry.recoverySign = member(3).signPublic;
    if (!log.empty()) {
        const SignedEntry& parent = log[by / 4 % log.size()];
        entry.parents = {parent.hash};
        entry.sequence = parent.entry.sequence + 1;
    }
    // What is not of its kind is not written, and not read.
    const auto read = readEntry(signEntry(entry, member(by).sign).bytes);
    promised(read.has_value(), "an entry that is written can be read");
    return *read;
}

} // namespace

// Entries behind each other; before each two bytes of length, who wrote it and of whom.
int fuzzMembers(const uint8_t* data, size_t size) {
    std::vector<SignedEntry> log;
    for (size_t at = 0; at + 4 <= size && log.size() < 30;) {
        const size_t length =
            std::min<size_t>(qFromLittleEndian<quint16>(data + at), size - at - 4);
        if (const auto read = readEntry(bytesIn(data + at + 4, length)))
            log.push_back(meant(read->entry, data[at + 2], data[at + 3], log));
        at += 4 + length;
    }
    if (log.empty())
        return 0;
    const EntryHash founding = log.front().hash;
    const QByteArray one = fingerprint(evaluate(log, founding));
    std::reverse(log.begin(), log.end());
    promised(fingerprint(evaluate(log, founding)) == one,
             "the same entries say the same in any order");
    return 0;
}

// Bytes, text, and bytes whose checksum on paper is right.
int fuzzInvitation(const uint8_t* data, size_t size) {
    const QByteArray bytes = bytesIn(data, size);
    (void)readInvitationCore(bytes);
    if (const auto request = readRequest(bytes))
        promised(spokenWords(*request).size() == 6, "a request has six words");
    const QString text = QString::fromUtf8(bytes);
    (void)readInvitation(text).has_value();
    (void)readInvitation(u"Roundtable\n"_s + onPaper(bytes)).has_value();
    (void)recoveryKeyTyped(text, onPaper(bytes)).has_value();
    promised(size == 0 || fromPaper(onPaper(bytes)) == bytes, "what is printed can be typed");
    return 0;
}

// An odd first byte: the checksum is made right, so that the fields are looked at.
int fuzzKeyFile(const uint8_t* data, size_t size) {
    if (size == 0)
        return 0;
    static const QTemporaryDir folder;
    QByteArray file = bytesIn(data + 1, size - 1);
    if (data[0] % 2 == 1 && file.size() >= 32)
        file.replace(file.size() - 32, 32, hashBytes(file.chopped(32)));
    const QString path = folder.filePath(u"key.rt"_s);
    platform::removeFile(path);
    platform::writePrivateFile(path, file);
    try {
        const KdfCost cost = keyFileCost(folder.path());
        if (cost.passes <= 2 && cost.memory <= 1 << 16)
            (void)openKeyFile(folder.path(), *passphraseFrom(u"four plain words here"_s));
    } catch (const Fault& fault) {
        promised(fault.kind == FaultKind::DamagedKey || fault.kind == FaultKind::Newer ||
                     fault.kind == FaultKind::WrongKey,
                 "a key file is wrong in one of three ways");
    }
    return 0;
}

// As it is, and with the foot that would be right.
int fuzzBackup(const uint8_t* data, size_t size) {
    static const QTemporaryDir folder;
    const QByteArray bytes = bytesIn(data, size);
    (void)backupfile::readHead(bytes);
    for (const QByteArray& file : {bytes, bytes + hashBytes(bytes) + QByteArray(32, '\0')}) {
        const QString path = folder.filePath(u"one.rtbackup"_s);
        platform::removeFile(path);
        platform::writePrivateFile(path, file);
        const auto whole = backupfile::readWhole(path);
        if (!whole)
            continue;
        for (const backupfile::Part& part : whole->parts)
            promised(part.size >= 0 && part.from + part.size <= file.size() - backupfile::footSize,
                     "a part lies within the file");
    }
    return 0;
}

} // namespace rt::fuzz
