// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"
#include "core/sync/snapshot.h"

// A new PC begins with a scope's newest snapshot; the history behind it follows, a little a round.
namespace rt {

namespace {

constexpr int filesARound = 16; // of history

} // namespace

bool Exchange::writeSnapshot(QUuid scope) {
    std::optional<SnapshotBytes> made;
    FileHead head;
    m_writer([&](Workspace& workspace) {
        made = makeSnapshot(workspace, scope);
        head.incarnation = workspace.log().incarnation(workspace.log().ownDevice());
    });
    head.generation = m_self.keys.generation(scope);
    if (!made || head.generation == 0 || made->plain.size() > snapshotLimit)
        return false;
    head.kind = FileKind::Snapshot;
    head.trust = m_self.options.trust;
    head.scope = scope;
    head.device = m_self.device.device;
    const QByteArray bytes = sealFile(head, made->plain, *m_self.keys.key(scope, head.generation),
                                      m_self.device, snapshotLimit);
    const QString name = names::snapshot(scope, made->vector, head.incarnation, fileHash(bytes));
    m_share.create(name, bytes);
    const auto back = m_share.read(name, snapshotLimit);
    return back && back.value == bytes;
}

// Any valid one will do; without one the whole history is read.
bool Exchange::startFromSnapshot(QUuid scope) {
    const QString folder = names::snapshotFolder(scope);
    QStringList files = listed(folder);
    std::sort(files.begin(), files.end());
    for (const QString& file : files) {
        const auto parsed = names::parseSnapshot(file);
        const auto bytes = m_share.read(folder + u'/' + file, snapshotLimit);
        if (!parsed || !bytes || names::hex(fileHash(bytes.value), 16) != parsed->hash)
            continue;
        const OpenedFile opened =
            openFile(bytes.value, m_self.options.trust, scope, m_self.keys, snapshotLimit);
        if (opened.flaw != FileFlaw::None || opened.head.kind != FileKind::Snapshot ||
            !m_self.keys.accepts(opened.head.device, scope, 0))
            continue;
        bool loaded = false;
        try {
            m_writer([&](Workspace& workspace) {
                loaded = loadSnapshot(workspace, m_self, scope, opened.plain);
            });
        } catch (const Fault& fault) {
            if (fault.kind != FaultKind::Damaged)
                throw;
        }
        if (!loaded)
            continue;
        reload();
        return true;
    }
    return false;
}

void Exchange::fillHistory() {
    int left = filesARound;
    const auto streams = m_streams;
    for (auto [key, stream] : streams) {
        if (stream.filled >= stream.sequence)
            continue;
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
            arrival && arrival->file.head.sequence == next) {
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
