// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"

// Hourly and at the start: what this PC has seen on the share and is there no more, its own files
// and others', goes back.
namespace rt {

void Exchange::audit() {
    m_audited = now();
    std::map<QUuid, QStringList> heads;
    for (const auto& [key, stream] : m_streams) {
        const auto [at, fresh] = heads.try_emplace(key.first);
        if (fresh)
            at->second = listed(names::headFolder(key.first));
        if (stream.sequence > 0 && putBackSegments(stream, at->second))
            m_forked.insert(key);
    }
    for (const auto& [scope, name] : std::exchange(m_forked, {}))
        readBranches(scope, name);
    putBackCases();
    auditBlobs();
    m_writer([&](Workspace& workspace) {
        Receiving(workspace, m_self).again();
        SyncBook(workspace.db(), workspace.log())
            .forgetNotices(m_audited.addDays(-7).toMSecsSinceEpoch());
    });
    pack();
}

// True: there is a file that this PC does not know, of a number that it has read.
bool Exchange::putBackSegments(const Stream& stream, const QStringList& heads) {
    const QString name = names::short16(stream.incarnation);
    const QStringList listing = listed(names::segmentFolder(stream.scope, name));
    std::set<quint32> packed;
    std::set<QString> there, strange; // without their attempts
    for (const QString& file : listing)
        if (const auto segment = names::parseSegment(file)) {
            there.insert(file.section(u'.', 0, 0));
            if (segment->sequence <= stream.filled)
                strange.insert(file.section(u'.', 0, 0));
        }
    const QStringList packs = listed(names::packFolder(stream.scope, name));
    for (const QString& file : packs)
        if (const auto pack = names::parsePack(file))
            for (quint32 n = pack->from; n <= std::min(pack->to, stream.sequence); ++n)
                packed.insert(n);
    const bool own = stream.incarnation == m_own; // what the server kept of ours is read, too
    std::vector<QString> suspect;
    bool waits = false;
    m_writer([&](Workspace& workspace) {
        if (isOfRemoved(workspace.db(), stream)) // whose packs are not believed
            packed.clear();
        auto s = workspace.db().prepare("SELECT name, sequence, state FROM sync_file WHERE "
                                        "scope = ? AND device = ? ORDER BY sequence");
        s.bind(1, stream.scope).bind(2, qint64(stream.device));
        while (s.step()) {
            const QString stem = s.text(0).section(u'/', -1).section(u'.', 0, 0);
            strange.erase(stem);
            if (s.number(2) == 0) { // torn, perhaps: its head comes when it is verified
                waits |= s.text(0).endsWith(u".seg");
                continue;
            }
            if (const quint32 n = quint32(s.number(1)); s.text(0).endsWith(u".pak")) {
                if (own || !packs.contains(s.text(0).section(u'/', -1)))
                    suspect.push_back(s.text(0));
            } else if (!packed.contains(n) && (own || !there.contains(stem))) {
                suspect.push_back(s.text(0));
            }
        }
    });
    for (const QString& file : suspect)
        putBack(file);
    quint32 newest = 0;
    for (const QString& head : heads)
        if (const auto parsed = names::parseHead(head); parsed && parsed->stream == name)
            newest = std::max(newest, parsed->sequence);
    if (!waits && newest < stream.sequence)
        m_share.create(names::head(stream.scope, stream.incarnation, stream.sequence, stream.hash),
                       {});
    return !strange.empty() && packed.empty();
}

bool Exchange::isOfRemoved(const Database& db, const Stream& stream) const {
    auto& s = db.cached("SELECT substr(bytes, 41, 16) FROM sync_file WHERE scope = ? AND "
                        "device = ? AND name LIKE '%.seg' LIMIT 1");
    s.bind(1, stream.scope).bind(2, qint64(stream.device));
    const bool is = s.step() && m_self.keys.isCut(s.uuid(0), stream.scope);
    s.reset();
    return is;
}

// What was handed to other hubs in the last month.
void Exchange::putBackCases() {
    std::vector<QString> files;
    m_writer([&](Workspace& workspace) {
        auto s = workspace.db().prepare("SELECT name FROM sync_file WHERE state = 1 AND at > ? AND "
                                        "name LIKE '%.cas'");
        s.bind(1, m_audited.addDays(-30).toMSecsSinceEpoch());
        while (s.step())
            files.push_back(s.text(0));
    });
    for (const QString& file : files)
        putBack(file);
}

void Exchange::putBack(const QString& name) {
    std::optional<KeptFile> kept;
    m_writer(
        [&](Workspace& workspace) { kept = SyncBook(workspace.db(), workspace.log()).file(name); });
    if (!kept || isThere(*kept))
        return;
    const qint64 sent = m_result.sent;
    const bool back = publishFile(*kept);
    m_result.sent = sent; // it was counted when it was first shared
    if (back)
        raise("restored", kept->scope, name);
}

} // namespace rt
