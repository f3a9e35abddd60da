// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"

// What is believed of a PC that was removed, or of one whose person left a scope: what the
// membership log names, and what leads to it. The rest is kept aside, where people see it.
namespace rt {

namespace {

constexpr qint64 mostAside = 10'000; // changes: a thief's PC must not fill the disk

} // namespace

bool Exchange::isBelieved(const Arrival& arrival, const QString& name, const QStringList& listing) {
    const FileHead& head = arrival.file.head;
    if (!m_self.keys.isCut(head.device, head.scope))
        return true;
    if (m_self.keys.accepts(head.device, head.scope, head.incarnation, head.sequence))
        return leadsToEnd(arrival, name, listing);
    refuse(arrival);
    return false;
}

// Another file of the same number may have been put beside the one that everybody had read.
bool Exchange::leadsToEnd(const Arrival& arrival, const QString& name, const QStringList& listing) {
    if (!m_lawful.contains({arrival.file.head.scope, name}))
        findLawful(arrival, name, listing);
    const auto& lawful = m_lawful[{arrival.file.head.scope, name}];
    const auto here = lawful.find(arrival.file.head.sequence);
    if (here == lawful.end())
        return false; // what stands between is not there yet
    if (here->second.contains(names::hex(arrival.file.hash, 16)))
        return true;
    refuse(arrival);
    return false;
}

// From each end back to where this PC stands, by the hashes of the files before.
void Exchange::findLawful(const Arrival& arrival, const QString& name, const QStringList& listing) {
    const FileHead& head = arrival.file.head;
    auto& lawful = m_lawful[{head.scope, name}];
    const QString folder = names::segmentFolder(head.scope, name) + u'/';
    const auto previousOf = [&](quint32 sequence, const QString& hash) {
        for (const QString& file : listing) {
            const auto named = names::parseSegment(file);
            if (!named || named->sequence != sequence || named->hash != hash)
                continue;
            const auto bytes = m_share.read(folder + file, segmentLimit);
            const auto found = readHead(bytes.value);
            if (found && names::hex(fileHash(bytes.value), 16) == hash)
                return names::hex(found->previous, 16);
        }
        return QString();
    };
    for (const StreamEnd& end : m_self.keys.ends(head.device, head.scope, head.incarnation)) {
        QString hash = names::hex(end.hash, 16);
        for (quint32 at = quint32(end.last); at >= head.sequence && !hash.isEmpty(); --at) {
            lawful[at].insert(hash);
            hash = at > head.sequence ? previousOf(at, hash) : QString();
        }
    }
}

bool Exchange::isRefusedAt(const Stream& stream, const QString& name,
                           const QStringList& listing) const {
    const QString folder = names::segmentFolder(stream.scope, name) + u'/';
    return std::any_of(listing.begin(), listing.end(), [&](const QString& file) {
        const auto segment = names::parseSegment(file);
        return segment && segment->sequence == stream.sequence + 1 &&
               m_refused.contains(folder + file);
    });
}

// Nobody can tell from the outside whether a pack says what its segments said.
bool Exchange::isNamedPack(const OpenedFile& pack) const {
    const FileHead& head = pack.head;
    return !m_self.keys.isCut(head.device, head.scope) ||
           m_self.keys.ends(head.device, head.scope, head.incarnation)
               .contains({head.sequence, pack.hash});
}

void Exchange::refuse(const Arrival& arrival) {
    m_refused.insert(arrival.kept.name);
    m_writer([&](Workspace& workspace) {
        Transaction transaction(workspace.db());
        if (workspace.db().number("SELECT count(*) FROM sync_aside WHERE reason = 'revoked'") <
            mostAside)
            Receiving(workspace, m_self).setAsideAll(arrival, "revoked");
        SyncBook(workspace.db(), workspace.log())
            .raise("revoked", arrival.kept.scope, arrival.kept.name, now().toMSecsSinceEpoch());
        transaction.commit();
    });
}

} // namespace rt
