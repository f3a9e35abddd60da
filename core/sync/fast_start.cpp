// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pace.h"
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"
#include "core/sync/snapshot.h"

// A new PC begins with a scope's newest snapshot; the history behind it follows, a little a round.
namespace rt {

namespace {

constexpr int filesARound = 16; // of history
constexpr int changesAtOnce = 500;
constexpr size_t rowsAtOnce = 10'000, rowsWhileBusy = 1000;

} // namespace

// Slices on the writer's thread, so that a save never waits; the share is written to in between.
bool Exchange::writeSnapshot(QUuid scope) {
    try {
        return m_self.keys.generation(scope) > 0 && makeAndWriteSnapshot(scope);
    } catch (const Gone&) {
        return false;
    }
}

bool Exchange::makeAndWriteSnapshot(QUuid scope) {
    SnapshotMaking making(scope);
    bool more = false;
    m_writer([&](Workspace& workspace) {
        more = making.begin(workspace);
        m_own = workspace.log().incarnation(workspace.log().ownDevice());
    });
    if (!more)
        return false;
    const QStringList there = listed(names::snapshotFolder(scope));
    quint32 number = 0;
    while (more) {
        m_writer([&](Workspace& workspace) { more = making.slice(workspace, changesAtOnce); });
        for (const QByteArray& part : making.takeParts())
            if (!writePart(scope, ++number, part, there))
                return false;
    }
    const QByteArray bytes = sealSnapshot(scope, 0, making.index());
    return createSame(names::snapshot(scope, making.vectorHash(), m_own, fileHash(bytes)), bytes);
}

QByteArray Exchange::sealSnapshot(QUuid scope, quint32 number, const QByteArray& plain) {
    FileHead head;
    head.kind = FileKind::Snapshot;
    head.trust = m_self.options.trust;
    head.scope = scope;
    head.device = m_self.device.device;
    head.incarnation = m_own;
    head.sequence = number;
    head.generation = m_self.keys.generation(scope);
    return sealFile(head, plain, *m_self.keys.key(scope, head.generation), m_self.device,
                    snapshotLimit);
}

bool Exchange::createSame(const QString& name, const QByteArray& bytes) {
    m_share.create(name, bytes);
    const auto back = m_share.read(name, snapshotLimit);
    if (back && back.value == bytes)
        return true;
    m_share.remove(name); // torn: the next one is sealed anew and has another name
    return false;
}

// What an earlier snapshot of ours said the same way stays.
bool Exchange::writePart(QUuid scope, quint32 number, const QByteArray& plain,
                         const QStringList& there) {
    const FileHash hash = fileHash(plain);
    for (const QString& name : there)
        if (const auto part = names::parseSnapshotPart(name);
            part && part->plain == names::hex(hash, 16) && part->stream == names::short16(m_own) &&
            openPart(scope, name, hash))
            return true;
    const QByteArray bytes = sealSnapshot(scope, number, plain);
    return createSame(names::snapshotPart(scope, hash, m_own, fileHash(bytes)), bytes);
}

std::optional<QByteArray> Exchange::openSnapshotFile(QUuid scope, const QString& name,
                                                     const QString& hash) {
    const auto bytes = m_share.read(names::snapshotFolder(scope) + u'/' + name, snapshotLimit);
    if (bytes.state == ShareState::Away)
        throw Gone{};
    if (!bytes || names::hex(fileHash(bytes.value), 16) != hash)
        return std::nullopt;
    OpenedFile opened =
        openFile(bytes.value, m_self.options.trust, scope, m_self.keys, snapshotLimit);
    if (opened.flaw != FileFlaw::None || opened.head.kind != FileKind::Snapshot ||
        m_self.keys.isCut(opened.head.device, scope))
        return std::nullopt;
    return std::move(opened.plain);
}

std::optional<QByteArray> Exchange::openPart(QUuid scope, const QString& name,
                                             const FileHash& hash) {
    const auto parsed = names::parseSnapshotPart(name);
    if (!parsed || parsed->plain != names::hex(hash, 16))
        return std::nullopt;
    auto plain = openSnapshotFile(scope, name, parsed->hash);
    return plain && fileHash(*plain) == hash ? std::move(plain) : std::nullopt;
}

// Any valid one will do; without one the whole history is read.
bool Exchange::startFromSnapshot(QUuid scope) {
    QStringList files = listed(names::snapshotFolder(scope));
    std::sort(files.begin(), files.end());
    for (const QString& file : files) {
        const auto parsed = names::parseSnapshot(file);
        const auto plain = parsed ? openSnapshotFile(scope, file, parsed->hash) : std::nullopt;
        if (!plain)
            continue;
        try {
            const SnapshotIndex index = readSnapshotIndex(*plain);
            if (index.parts.empty())
                continue;
            std::vector<ChangeNo> stoodFor;
            const auto isIn = [&](const FileHash& part) {
                return loadPart(scope, part, files, stoodFor);
            };
            if (!std::all_of(index.parts.begin(), index.parts.end(), isIn))
                continue;
            m_writer([&](Workspace& workspace) {
                moveToVector(workspace, scope, index.vector, stoodFor);
            });
        } catch (const Fault& fault) {
            if (fault.kind != FaultKind::Damaged)
                throw;
            continue;
        }
        reload();
        return m_startedNow = true;
    }
    return false;
}

bool Exchange::loadPart(QUuid scope, const FileHash& hash, const QStringList& files,
                        std::vector<ChangeNo>& stoodFor) {
    for (const QString& file : files)
        if (const auto plain = openPart(scope, file, hash)) {
            std::optional<SnapshotLoading> loading;
            for (bool more = true; more;)
                m_writer([&](Workspace& workspace) {
                    if (!loading)
                        loading.emplace(workspace, *plain);
                    more = loading->slice(isQuiet() ? rowsAtOnce : rowsWhileBusy);
                    tell(workspace, loading->tables());
                });
            stoodFor.insert(stoodFor.end(), loading->stoodFor().begin(), loading->stoodFor().end());
            return true;
        }
    return false;
}

void Exchange::fillHistory() {
    if (std::exchange(m_startedNow, false))
        return; // the next round, so that what stands today is shown first
    int left = filesARound;
    std::vector<std::pair<std::pair<QUuid, QString>, Stream>> behind;
    for (const auto& [key, stream] : m_streams)
        if (stream.filled < stream.sequence)
            behind.emplace_back(key, stream);
    for (auto& [key, stream] : behind) {
        const QStringList listing = listed(names::segmentFolder(key.first, key.second));
        while (stream.filled < stream.sequence && left-- > 0) {
            const quint32 before = stream.filled;
            for (const Arrival& arrival : behindArrivals(stream, key.second, listing))
                if (arrival.file.head.sequence == stream.filled + 1)
                    took(stream, key.second, arrival);
            if (stream.filled == before)
                break;
        }
        m_streams[key] = stream;
    }
}

std::vector<Arrival> Exchange::behindArrivals(const Stream& stream, const QString& name,
                                              const QStringList& listing) {
    std::vector<Arrival> arrivals;
    const quint32 next = stream.filled + 1;
    for (const QString& file : candidates(stream, name, next, listing))
        if (auto arrival = open(file, stream, name);
            arrival && arrival->file.head.sequence == next && isBelieved(*arrival, name, listing)) {
            arrivals.push_back(std::move(*arrival));
            return arrivals;
        }
    const QString folder = names::packFolder(stream.scope, name) + u'/';
    for (const QString& file : listed(names::packFolder(stream.scope, name)))
        if (const auto pack = names::parsePack(file);
            pack && pack->from <= next && pack->to >= next)
            if (arrivals = openPack(folder + file, stream, name, stream.filled); !arrivals.empty())
                return arrivals;
    return arrivals;
}

} // namespace rt
