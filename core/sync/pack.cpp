// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/pack.h"

#include "core/store/bytes.h"
#include "core/sync/digest_tree.h"
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"

// Old segments in one file: own ones that have settled. The originals go when the pack has been
// there for two weeks, so that a reader always finds one or the other.
namespace rt {

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 settled = 48 * hour;
constexpr qint64 keepOriginals = 14 * 24 * hour;
constexpr size_t fewest = 32; // segments of a pack
constexpr qsizetype enough = 8 << 20;

} // namespace

QByteArray encodePack(const std::vector<PackedSegment>& segments) {
    ByteWriter out;
    out.number(segments.size());
    for (const PackedSegment& s : segments) {
        out.number(s.head.sequence);
        out.number(quint64(s.head.first));
        out.number(quint64(s.head.last));
        out.raw(s.head.previous.data(), s.head.previous.size());
        out.raw(s.hash.data(), s.hash.size());
        out.number(s.head.seen.size());
        for (const SeenStream& seen : s.head.seen) {
            out.raw(seen.incarnation);
            out.number(seen.sequence);
        }
        out.sized(s.cargo);
    }
    return out.bytes();
}

std::vector<PackedSegment> decodePack(const QByteArray& plain, const FileHead& pack) {
    ByteReader in(plain);
    const auto hash = [&in] {
        FileHash bytes;
        for (int half = 0; half < 2; ++half) {
            const QByteArray part = in.uuid().toRfc4122();
            std::copy(part.begin(), part.end(), bytes.begin() + 16 * half);
        }
        return bytes;
    };
    std::vector<PackedSegment> all(in.count());
    for (PackedSegment& s : all) {
        s.head = pack;
        s.head.kind = FileKind::Segment;
        s.head.sequence = quint32(in.number());
        s.head.first = qint64(in.number());
        s.head.last = qint64(in.number());
        s.head.previous = hash();
        s.hash = hash();
        s.head.seen.resize(in.count());
        for (SeenStream& seen : s.head.seen) {
            seen.incarnation = in.uuid();
            seen.sequence = quint32(in.number());
        }
        s.cargo = in.sized();
    }
    return all;
}

void Exchange::pack() {
    for (const auto& [key, stream] : m_streams)
        if (stream.incarnation == m_own) {
            packStream(stream);
            removePacked(stream);
        }
}

// Sealed, as they stand; the opening is done beside the writer.
std::vector<QByteArray> Exchange::unpackedSegments(const Stream& stream, const QString& until) {
    const qint64 before = now().toMSecsSinceEpoch() - settled;
    std::vector<QByteArray> sealed;
    m_writer([&](Workspace& workspace) {
        const SyncBook book(workspace.db(), workspace.log());
        auto s = workspace.db().prepare(
            "SELECT bytes FROM sync_file WHERE scope = ? AND device = ? AND state = 1 AND at < ? "
            "AND sequence > ? AND name LIKE '%.seg' ORDER BY sequence");
        s.bind(1, stream.scope).bind(2, qint64(stream.device)).bind(3, before);
        s.bind(4, book.number(until));
        for (qsizetype size = 0; size < enough && s.step(); size += sealed.back().size())
            sealed.push_back(s.bytes(0));
    });
    return sealed;
}

void Exchange::packStream(const Stream& stream) {
    const QString until = QStringLiteral("packed/") + names::short16(stream.scope) +
                          names::short16(stream.incarnation);
    std::vector<PackedSegment> segments;
    std::vector<Digest> digests;
    qsizetype size = 0;
    for (const QByteArray& bytes : unpackedSegments(stream, until)) {
        OpenedFile file = openFile(bytes, m_self.options.trust, stream.scope, m_self.keys);
        if (file.flaw != FileFlaw::None)
            return;
        size += file.plain.size();
        const auto more = readCargo(file.plain, file.head.incarnation).digests();
        digests.insert(digests.end(), more.begin(), more.end());
        segments.push_back({file.head, file.hash, file.plain});
        if (size >= enough)
            break;
    }
    if (segments.size() < fewest)
        return;
    FileHead head = segments.back().head;
    head.kind = FileKind::Pack;
    head.first = segments.front().head.sequence;
    head.last = head.sequence;
    head.seen.clear();
    head.root = treeRoot(digests);
    head.generation = m_self.keys.generation(stream.scope);
    const QByteArray bytes =
        sealFile(head, encodePack(segments), *m_self.keys.key(stream.scope, head.generation),
                 m_self.device, packLimit);
    m_writer([&](Workspace& workspace) {
        Transaction transaction(workspace.db());
        SyncBook book(workspace.db(), workspace.log());
        book.keep({names::pack(stream.scope, stream.incarnation, quint32(head.first), head.sequence,
                               fileHash(bytes)),
                   stream.scope, stream.device, head.sequence, bytes},
                  FileState::Outbox, now().toMSecsSinceEpoch());
        book.set(until, Value::of(qint64(head.sequence)));
        transaction.commit();
    });
}

void Exchange::removePacked(const Stream& stream) {
    const qint64 before = now().toMSecsSinceEpoch() - keepOriginals;
    std::vector<QString> packs, originals;
    m_writer([&](Workspace& workspace) {
        auto s = workspace.db().prepare("SELECT name FROM sync_file WHERE scope = ? AND device = ? "
                                        "AND state = 1 AND at < ? AND name LIKE '%.pak'");
        s.bind(1, stream.scope).bind(2, qint64(stream.device)).bind(3, before);
        while (s.step())
            packs.push_back(s.text(0));
    });
    for (const QString& name : packs) {
        std::optional<KeptFile> kept;
        m_writer([&](Workspace& workspace) {
            kept = SyncBook(workspace.db(), workspace.log()).file(name);
        });
        const auto head = kept ? readHead(kept->bytes) : std::nullopt;
        if (!head || !isThere(*kept))
            continue;
        m_writer([&](Workspace& workspace) {
            auto s = workspace.db().prepare("SELECT name FROM sync_file WHERE scope = ? AND "
                                            "device = ? AND sequence BETWEEN ? AND ? AND "
                                            "state = 1 AND name LIKE '%.seg'");
            s.bind(1, stream.scope).bind(2, qint64(stream.device));
            s.bind(3, head->first).bind(4, head->last);
            while (s.step())
                originals.push_back(s.text(0));
        });
    }
    for (const QString& name : originals) {
        const ShareState state = m_share.remove(name);
        if (state == ShareState::Away)
            throw Gone{};
        if (state == ShareState::Done || state == ShareState::NotThere)
            m_writer([&](Workspace& workspace) {
                SyncBook(workspace.db(), workspace.log()).drop(name);
            });
    }
}

std::vector<Arrival> Exchange::openPack(const QString& file, const Stream& stream,
                                        const QString& name, quint32 after) {
    const auto bytes = m_share.read(file, packLimit);
    if (bytes.state == ShareState::Away)
        throw Gone{};
    const auto parsed = names::parsePack(file.section(u'/', -1));
    if (!bytes || !parsed || names::hex(fileHash(bytes.value), 16) != parsed->hash)
        return {};
    const OpenedFile opened =
        openFile(bytes.value, m_self.options.trust, stream.scope, m_self.keys, packLimit);
    const FileHead& head = opened.head;
    if (opened.flaw != FileFlaw::None || head.kind != FileKind::Pack ||
        names::short16(head.incarnation) != name || !isNamedPack(opened))
        return {};
    std::vector<Arrival> arrivals;
    try {
        for (const PackedSegment& s : decodePack(opened.plain, head))
            if (s.head.sequence > after &&
                m_self.keys.accepts(head.device, stream.scope, head.incarnation, s.head.sequence))
                arrivals.push_back({{FileFlaw::None, s.head, s.hash, {}},
                                    readCargo(s.cargo, head.incarnation),
                                    {}});
    } catch (const Fault& fault) {
        if (fault.kind != FaultKind::Damaged)
            throw;
        return {};
    }
    if (!arrivals.empty())
        arrivals.back().kept = {file, stream.scope, 0, quint32(head.last), bytes.value};
    return arrivals;
}

bool Exchange::takePack(Stream& stream, const QString& name) {
    const QString folder = names::packFolder(stream.scope, name) + u'/';
    const quint32 next = stream.sequence + 1;
    for (const QString& file : listed(names::packFolder(stream.scope, name))) {
        const auto pack = names::parsePack(file);
        if (!pack || pack->from > next || pack->to < next)
            continue;
        for (const Arrival& arrival : openPack(folder + file, stream, name, stream.sequence)) {
            const FileHead& head = arrival.file.head;
            if (head.sequence != stream.sequence + 1 ||
                (stream.sequence > 0 && head.previous != stream.hash))
                break;
            took(stream, name, arrival);
        }
        if (stream.sequence >= next)
            return true;
    }
    return false;
}

} // namespace rt
