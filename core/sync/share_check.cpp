// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/share_check.h"

#include "core/base/result.h"
#include "core/domain/attachment.h"
#include "core/store/blobs.h"
#include "core/sync/cargo.h"
#include "core/sync/digest_tree.h"
#include "core/sync/file_names.h"
#include "core/sync/pack.h"
#include "core/sync/snapshot.h"

#include <set>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class Checking {
public:
    Checking(Share& share, QUuid trust, const Keyring& keys, const Database* db)
        : m_share(share),
          m_trust(trust),
          m_keys(keys) {
        if (db)
            findAttached(*db);
    }

    ShareVerdict run() {
        for (const QString& scope : m_share.list(u"scope"_s).value) {
            const QString folder = u"scope/"_s + scope;
            for (const char* kind : {"/seg", "/pack"})
                for (const QString& stream : m_share.list(folder + QLatin1String(kind)).value)
                    each(folder + QLatin1String(kind) + u'/' + stream);
            each(folder + u"/snap"_s);
        }
        for (const QString& folder : m_share.list(u"blob"_s).value)
            attachedIn(u"blob/"_s + folder);
        for (const auto& [stem, one] : m_attached)
            m_verdict.missing << names::blobFolder(one.hash) + u'/' + stem;
        return std::move(m_verdict);
    }

private:
    struct Attached {
        QByteArray secret, hash;
    };

    void findAttached(const Database& db) {
        auto s = db.prepare("SELECT secret, hash FROM attachment WHERE hash IS NOT NULL");
        while (s.step())
            m_attached[names::blobStem(s.bytes(1))] = {s.bytes(0), s.bytes(1)};
    }

    // A torn attempt is named, and does no harm where another is whole.
    void attachedIn(const QString& folder) {
        for (const QString& name : m_share.list(folder).value) {
            ++m_verdict.files;
            const auto bytes = m_share.read(folder + u'/' + name, largestAttachment + blobExtra);
            const QByteArray hash = hashBytes(bytes.value);
            const QString stem = names::blobStem(hash);
            const auto wanted = m_attached.find(stem);
            const bool well =
                bytes && name.startsWith(stem) && isBlob(hash, bytes.value) &&
                (wanted == m_attached.end() || openBlob(wanted->second.secret, hash, bytes.value));
            if (!well)
                m_verdict.unreadable << folder + u'/' + name;
            else if (wanted != m_attached.end())
                m_attached.erase(wanted);
        }
    }

    static QByteArray hashBytes(const QByteArray& bytes) {
        const FileHash hash = fileHash(bytes);
        return {reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())};
    }

    void each(const QString& folder) {
        const QStringList names = m_share.list(folder).value;
        QStringList unreadable;
        std::set<QString> well;
        for (const QString& name : names) {
            ++m_verdict.files;
            if (isWell(folder + u'/' + name, name, names))
                well.insert(name.section(u'.', 0, 0));
            else
                unreadable << name;
        }
        for (const QString& name : unreadable) // a torn file stays, the next attempt is beside it
            if (!well.contains(name.section(u'.', 0, 0)))
                m_verdict.unreadable << folder + u'/' + name;
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
            return treeRoot(readCargo(file.plain, file.head.incarnation).digests()) ==
                   file.head.root;
        case FileKind::Pack:
            return treeRoot(digestsIn(file)) == file.head.root;
        default:
            return file.head.sequence > 0 || hasParts(readSnapshotIndex(file.plain), beside);
        }
    }

    static std::vector<Digest> digestsIn(const OpenedFile& pack) {
        std::vector<Digest> all;
        for (const PackedSegment& segment : decodePack(pack.plain, pack.head))
            for (const Digest& one : readCargo(segment.cargo, pack.head.incarnation).digests())
                all.push_back(one);
        return all;
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
    std::map<QString, Attached> m_attached; // by stem: those that have not been found yet
    ShareVerdict m_verdict;
};

} // namespace

ShareVerdict checkShare(Share& share, QUuid trust, const Keyring& keys, const Database* db) {
    return Checking(share, trust, keys, db).run();
}

} // namespace rt
