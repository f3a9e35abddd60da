// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/snapshot.h"

#include "core/vault/seal.h"

namespace rt {

namespace {

constexpr int changesAtOnce = 1000;

FileHash readHash(ByteReader& in) {
    FileHash hash;
    for (int half = 0; half < 2; ++half) {
        const QByteArray part = in.uuid().toRfc4122();
        std::copy(part.begin(), part.end(), hash.begin() + 16 * half);
    }
    return hash;
}

} // namespace

std::optional<SnapshotBytes> makeSnapshot(Workspace& workspace, QUuid scope) {
    SnapshotMaking making(scope);
    if (!making.begin(workspace))
        return std::nullopt;
    while (making.slice(workspace, changesAtOnce)) {
    }
    return SnapshotBytes{making.takeParts(), making.index(), making.vectorHash()};
}

QByteArray snapshotDigest(Workspace& workspace, QUuid scope) {
    const auto snapshot = makeSnapshot(workspace, scope);
    if (!snapshot)
        return {};
    const auto hash = hashOf(snapshot->index);
    return {reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())};
}

SnapshotIndex readSnapshotIndex(const QByteArray& plain) {
    ByteReader in(plain);
    SnapshotIndex index;
    if (in.number() != 2)
        throw Fault(FaultKind::Damaged, "sync: a snapshot's index cannot be read");
    index.vector = in.sized();
    index.parts.resize(in.count());
    for (FileHash& hash : index.parts)
        hash = readHash(in);
    return index;
}

void moveToVector(Workspace& workspace, QUuid scope, const QByteArray& vector,
                  const std::vector<ChangeNo>& stoodFor) {
    ChangeLog& log = workspace.log();
    SyncBook book(workspace.db(), log);
    Transaction transaction(workspace.db());
    ByteReader in(vector);
    for (size_t n = in.count(); n > 0; --n) {
        const QUuid incarnation = in.uuid();
        const quint32 sequence = quint32(in.number());
        const FileHash hash = readHash(in);
        Stream stream = book.stream(scope, log.deviceNumber(incarnation, {}));
        if (stream.sequence >= sequence)
            continue;
        stream.sequence = sequence;
        stream.known = std::max(stream.known, sequence);
        stream.hash = hash;
        book.moveStream(stream);
    }
    book.addRuns(scope, stoodFor);
    log.joinCovered();
    transaction.commit();
}

} // namespace rt
