// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/import/template.h"
#include "core/store/backup_file.h"
#include "core/sync/cargo.h"
#include "core/sync/file_names.h"
#include "core/sync/pack.h"
#include "core/sync/snapshot.h"
#include "core/vault/invitation.h"
#include "core/vault/key_file.h"
#include "tests/core/vault/member_trust.h"
#include "tests/fuzz/targets.h"
#include "tests/fuzz/writers.h"
#include "tests/simulation/world.h"

#include <QTemporaryDir>

namespace rt::fuzz {

using namespace Qt::StringLiterals;
using Seeds = std::vector<QByteArray>;

namespace {

// A command that adds a family, one that edits it, and a withdrawal, as in FORMAT.md's vector.
QByteArray cargo(bool whole) {
    const Incarnations incarnations{{}, idOf(50, 7).toRfc4122(), idOf(2, 7).toRfc4122()};
    CargoWriter writer(incarnations, 1, idOf(1, 4));
    const Clock clock = Clock(1'794'470'400'000) << 16;
    const Command add{changeNo(1, 1), clock, idOf(1, 4), "family.add", {}};
    Change row{add.id, add.id, clock, ChangeKind::Row, 8, idOf(1, 9), {}, {}};
    row.cells = {{1, Value::text("Adeyemi"), {}}, {5, Value::of(0), {}}};
    writer.add(add, row);
    const Command edit{changeNo(1, 2), clock + 1, idOf(1, 4), "family.edit", "as their aunt said"};
    Change set{edit.id, edit.id, edit.clock, ChangeKind::Set, 8, idOf(1, 9), {}, {}};
    set.cells = {{3, Value::text("Dangerous dog"), {{clock, changeNo(1, 1)}}}};
    writer.add(edit, set);
    Change life{changeNo(1, 3), edit.id, edit.clock, ChangeKind::Life, 8, idOf(2, 9), {}, {}};
    life.life = {true, {}, {{clock - (Clock(60'000) << 16), changeNo(2, 44)}}};
    writer.add(edit, life, Route{idOf(3, 5)});
    return writer.take(whole);
}

Seeds sealed() {
    const FileHead head;
    const QByteArray frame = QByteArray::fromHex("28b52ffd200529000048656c6c6f"); // zstd of "Hello"
    return {sealFile(head, "Hello", scopeKey(), writer()),
            QByteArray::fromHex("0105000000") + frame, QByteArray::fromHex("0005000000") + "Hello"};
}

Seeds pack() {
    PackedSegment one;
    one.head.sequence = 1;
    one.head.first = 1;
    one.head.last = 3;
    one.head.seen = {{idOf(2, 7), 12}};
    one.cargo = cargo(false);
    PackedSegment two = one;
    two.head.sequence = 2;
    return {encodePack({one, two})};
}

Seeds snapshot() {
    sim::Trust trust;
    sim::Pc a(trust, {0}), b(trust, {0});
    const QUuid family = sim::addFamily(a, 0, 1, "Adeyemi");
    (void)sim::settle(trust, {&a, &b});
    sim::rename(a, family, "Clarke"); // both: a conflict
    sim::rename(b, family, "Khan");
    (void)sim::settle(trust, {&a, &b});
    const auto made = makeSnapshot(*a.workspace, trust.scope(0));
    Seeds all{QByteArray(1, '\0') + made->index};
    for (const QByteArray& part : made->parts)
        all.push_back('\1' + part);
    return all;
}

std::vector<SignedEntry> entries() {
    MemberTrust trust;
    TestMember worker, leaver;
    trust.join(worker, {{MemberRole::SocialWorker, trust.hub}});
    trust.join(leaver, {{MemberRole::Administrator, {}}});
    trust.rotate(trust.founder, trust.hubKey());
    trust.about(trust.founder, EntryKind::Grant, worker, {{MemberRole::Consultant, trust.hub}});
    trust.about(trust.founder, EntryKind::Withdraw, worker, {{MemberRole::Consultant, trust.hub}});
    trust.revoke(trust.founder, leaver,
                 {{leaver.keys.device, trust.hubKey(), idOf(9, 7), {4, {}}}});
    trust.about(trust.founder, EntryKind::RevokePerson, leaver);
    trust.rotate(trust.founder, trust.hubKey());
    MemberEntry fork = trust.of(EntryKind::Fork);
    fork.incarnation = idOf(9, 7);
    fork.from = 12;
    trust.write(worker, fork);
    return trust.log;
}

Seeds members() {
    Seeds all;
    for (const SignedEntry& entry : entries())
        all.push_back(entry.bytes);
    return all;
}

Seeds memberLog() {
    QByteArray log;
    unsigned char n = 0;
    for (const SignedEntry& entry : entries()) {
        const qsizetype size = entry.bytes.size();
        log += QByteArray{1, char(size & 255)} + char(size >> 8) + char(n > 0 ? 4 * (n - 1) : 0) +
               char(n / 2) + entry.bytes;
        ++n;
    }
    return {log};
}

Seeds invitation() {
    const Invitation made =
        makeInvitation(writer(), idOf(1, 100), {}, idOf(1, 4), u"Ben Ade"_s, 1'794'470'400'000);
    const JoinRequest request = makeRequest(writer(), made, 1'794'470'400'000);
    return {invitationText(made).toUtf8(), made.core, request.bytes,
            printed(makeRecoveryKey()).toUtf8()};
}

Seeds fileNames() {
    const QUuid scope = idOf(2, 100), stream = idOf(1, 7);
    Seeds all;
    for (const QString& name :
         {names::head(scope, stream, 12, {}), names::segment(scope, stream, 12, {}, 0),
          names::pack(scope, stream, 1, 40, {}), names::snapshot(scope, {}, stream, {}),
          names::snapshotPart(scope, {}, stream, {})})
        all.push_back(name.section(u'/', -1).toUtf8());
    return all;
}

Seeds lists() {
    Seeds all{"family;note\r\n\"Smith; \"\"J\"\"\";\xE9t\xE9\r\n",
              QByteArray::fromHex("fffe61002c0062000a0031002c003200")}; // UTF-16
    for (const ImportKind kind : importKinds)
        all.push_back(writeTemplate(kind));
    return all;
}

Seeds keyFile() {
    const QTemporaryDir folder;
    (void)createKeyFile(folder.path(), *passphraseFrom(u"four plain words here"_s), lowestCost);
    const QByteArray file = platform::readFile(folder.filePath(u"key.rt"_s), 4096);
    return {'\0' + file, '\1' + file};
}

Seeds backup() {
    QByteArray part = QByteArray("drafts").leftJustified(backupfile::partHeadSize, ' ');
    part.replace(8, 8, QByteArray("\5\0\0\0\0\0\0\0", 8));
    return {backupfile::headBytes({}) + part + "bytes"};
}

} // namespace

std::vector<QByteArray> seedsOf(const Target& target) {
    const QByteArrayView name(target.name);
    if (name == "Sealed")
        return sealed();
    if (name == "Cargo")
        return {cargo(true), cargo(false)};
    if (name == "Received")
        return {cargo(false)};
    if (name == "Pack")
        return pack();
    if (name == "Snapshot")
        return snapshot();
    if (name == "Member")
        return members();
    if (name == "Members")
        return memberLog();
    if (name == "Invitation")
        return invitation();
    if (name == "Names")
        return fileNames();
    if (name == "Csv")
        return lists();
    if (name == "KeyFile")
        return keyFile();
    return backup();
}

} // namespace rt::fuzz
