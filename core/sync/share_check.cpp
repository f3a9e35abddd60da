// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/share_check.h"

#include "core/base/result.h"
#include "core/sync/cargo.h"
#include "core/sync/file_names.h"
#include "core/sync/pack.h"
#include "core/sync/snapshot.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class Checking {
public:
    Checking(Share& share, QUuid trust, const Keyring& keys)
        : m_share(share),
          m_trust(trust),
          m_keys(keys) {}

    ShareVerdict run() {
        for (const QString& scope : m_share.list(u"scope"_s).value) {
            const QString folder = u"scope/"_s + scope;
            for (const char* kind : {"/seg", "/pack"})
                for (const QString& stream : m_share.list(folder + QLatin1String(kind)).value)
                    each(folder + QLatin1String(kind) + u'/' + stream);
            each(folder + u"/snap"_s);
        }
        return std::move(m_verdict);
    }

private:
    void each(const QString& folder) {
        const QStringList names = m_share.list(folder).value;
        for (const QString& name : names) {
            ++m_verdict.files;
            if (!isWell(folder + u'/' + name, name, names))
                m_verdict.unreadable << folder + u'/' + name;
        }
    }

    bool isWell(const QString& path, const QString& name, const QStringList& beside) {
        const auto bytes = m_share.read(path);
        const auto head = readHead(bytes.value);
        if (!bytes || !head || names::short16(head->scope) != path.section(u'/', 1, 1))
            return false;
        const OpenedFile file =
            openFile(bytes.value, m_trust, head->scope, m_keys, Share::readLimit);
        if (file.flaw != FileFlaw::None && file.flaw != FileFlaw::NoKey)
            return false;
        try {
            return isNamed(path, name, file) &&
                   (file.flaw == FileFlaw::NoKey || isWhole(file, beside));
        } catch (const Fault& fault) {
            if (fault.kind != FaultKind::Damaged)
                throw;
            return false;
        }
    }

    // A copy that was renamed ("(2)") says by its header what it is.
    static bool isNamed(const QString& path, const QString& name, const OpenedFile& file) {
        const QString hash = names::hex(file.hash, 16), stream = path.section(u'/', 3, 3);
        const QString wrote = names::short16(file.head.incarnation);
        switch (file.head.kind) {
        case FileKind::Segment: {
            const auto named = names::parseSegment(name);
            return stream == wrote &&
                   (!named || (named->hash == hash && named->sequence == file.head.sequence));
        }
        case FileKind::Pack: {
            const auto named = names::parsePack(name);
            return stream == wrote && (!named || named->hash == hash);
        }
        case FileKind::Snapshot: {
            const auto index = names::parseSnapshot(name);
            const auto part = names::parseSnapshotPart(name);
            const bool same = !part || file.flaw == FileFlaw::NoKey ||
                              part->plain == names::hex(fileHash(file.plain), 16);
            return same && (!index || index->hash == hash) && (!part || part->hash == hash);
        }
        default:
            return false;
        }
    }

    static bool isWhole(const OpenedFile& file, const QStringList& beside) {
        switch (file.head.kind) {
        case FileKind::Segment:
            (void)readCargo(file.plain, file.head.incarnation);
            return true;
        case FileKind::Pack:
            for (const PackedSegment& segment : decodePack(file.plain, file.head))
                (void)readCargo(segment.cargo, file.head.incarnation);
            return true;
        default:
            return file.head.sequence > 0 || hasParts(readSnapshotIndex(file.plain), beside);
        }
    }

    // Whoever wrote them.
    static bool hasParts(const SnapshotIndex& index, const QStringList& beside) {
        return std::all_of(index.parts.begin(), index.parts.end(), [&](const FileHash& hash) {
            const QString begin = names::hex(hash, 16) + u'-';
            return std::any_of(beside.begin(), beside.end(), [&](const QString& name) {
                return name.startsWith(begin) && names::parseSnapshotPart(name);
            });
        });
    }

    Share& m_share;
    QUuid m_trust;
    const Keyring& m_keys;
    ShareVerdict m_verdict;
};

} // namespace

ShareVerdict checkShare(Share& share, QUuid trust, const Keyring& keys) {
    return Checking(share, trust, keys).run();
}

} // namespace rt
