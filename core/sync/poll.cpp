// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"
#include "core/sync/file_names.h"
#include "core/vault/scopes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

// From the share into the log: one listing of heads a scope, then exactly the missing segments.
namespace rt {

namespace {

const char* nameOf(FileFlaw flaw) {
    switch (flaw) {
    case FileFlaw::Newer:
        return "newer";
    case FileFlaw::NoKey:
        return "key";
    case FileFlaw::Stranger:
        return "signer";
    case FileFlaw::Foreign:
    case FileFlaw::Forged:
        return "forged";
    default:
        return "damaged";
    }
}

} // namespace

void Exchange::poll() {
    for (const QUuid& scope : m_self.keys.scopes())
        pollScope(scope);
    for (const auto& [scope, name] : std::exchange(m_forked, {})) {
        readBranches(scope, name);
        m_moves = 0;
    }
    for (const QUuid& scope : m_self.keys.scopes())
        if (scope != trustScope(m_self.options.trust))
            readInbox(scope);
}

// Nothing has moved since there was no news in the same names.
bool Exchange::isAsBefore(QUuid scope, const QStringList& heads) {
    const auto before = m_polled.find(scope);
    if (before == m_polled.end() || before->second.moves != SyncBook::moves() ||
        before->second.heads != heads)
        return false;
    m_result.unknownFiles += before->second.unknownFiles;
    return true;
}

// How far each stream's heads speak. A name may have grown a "(2)": it is news all the same.
Exchange::Targets Exchange::targetsIn(QUuid scope, const QStringList& heads) {
    static const QRegularExpression loosely(u"^([0-9a-f]{16}\\.[0-9]{10}\\.[0-9a-f]{8})"_s);
    Targets targets;
    for (const QString& name : heads) {
        auto head = names::parseHead(name);
        if (!head) {
            ++m_result.unknownFiles;
            head = names::parseHead(loosely.match(name).captured(1));
        }
        if (!head)
            continue;
        targets[head->stream] = std::max(targets[head->stream], head->sequence);
        if (const auto known = m_streams.find({scope, head->stream});
            known != m_streams.end() && !isKnownHead(known->second, head->sequence, head->hash))
            m_forked.insert({scope, head->stream});
    }
    return targets;
}

void Exchange::pollScope(QUuid scope) {
    const QStringList heads = listed(names::headFolder(scope));
    if (isAsBefore(scope, heads))
        return;
    Polled polled{heads, SyncBook::moves(), -m_result.unknownFiles};
    const size_t forked = m_forked.size();
    Targets targets = targetsIn(scope, heads);
    polled.unknownFiles += m_result.unknownFiles;
    bool empty = true;
    const auto first = m_streams.lower_bound({scope, {}});
    for (auto at = first; at != m_streams.end() && at->first.first == scope; ++at)
        empty &= at->second.sequence == 0;
    if (empty && !targets.empty())
        startFromSnapshot(scope);
    for (auto at = m_streams.lower_bound({scope, {}});
         at != m_streams.end() && at->first.first == scope; ++at)
        if (at->second.known > at->second.sequence)
            targets[at->first.second] = std::max(targets[at->first.second], at->second.known);
    bool news = m_forked.size() != forked;
    for (const auto& [name, target] : targets)
        news |= followTo(scope, name, target);
    if (!news)
        m_polled[scope] = std::move(polled);
}

// False where nothing is missing.
bool Exchange::followTo(QUuid scope, const QString& name, quint32 target) {
    const auto found = m_streams.find({scope, name});
    Stream stream = found == m_streams.end() ? Stream{} : found->second;
    if (target <= stream.sequence)
        return false;
    if (name == names::short16(m_own)) { // then we are a copy, and those are another's
        renew();
        stream = m_streams[{scope, name}];
    }
    stream.scope = scope;
    follow(stream, name, target);
    m_moves = 0; // what is only said of a stream is forgotten after the round
    return true;
}

void Exchange::follow(Stream stream, const QString& name, quint32 target) {
    stream.known = std::max(stream.known, target);
    const QStringList listing = listed(names::segmentFolder(stream.scope, name));
    while (stream.sequence < target) {
        const quint32 before = stream.sequence;
        if (!takeNext(stream, name, listing) && !takePack(stream, name))
            break;
        if (stream.sequence <= before)
            break;
    }
    m_streams[{stream.scope, name}] = stream;
    if (stream.sequence >= target || isRefusedAt(stream, name, listing))
        return;
    if (stream.device)
        behind(stream, "gap");
    else
        m_result.missing += target; // nobody's name is known yet
}

void Exchange::behind(Stream stream, const char* why) {
    const qint64 since = now().toMSecsSinceEpoch();
    const QString name = names::short16(stream.incarnation);
    m_writer([&](Workspace& workspace) {
        Transaction transaction(workspace.db());
        SyncBook book(workspace.db(), workspace.log());
        if (!stream.behindSince)
            stream.behindSince = since;
        book.moveStream(stream);
        if (stream.stopped.isEmpty())
            book.raise(why, stream.scope, name, since);
        transaction.commit();
    });
    m_streams[{stream.scope, name}] = stream;
}

// Every file that may be this segment: by its name, or a copy that was renamed, by its header.
std::vector<QString> Exchange::candidates(const Stream& stream, const QString& name,
                                          quint32 sequence, const QStringList& listing) {
    std::vector<QString> files;
    const QString folder = names::segmentFolder(stream.scope, name) + u'/';
    for (const QString& file : listing)
        if (const auto segment = names::parseSegment(file);
            segment && segment->sequence == sequence)
            files.push_back(folder + file);
    if (!files.empty())
        return files;
    for (const QString& file : listing)
        if (!names::parseSegment(file)) {
            const auto bytes = m_share.read(folder + file, segmentLimit);
            const auto head = readHead(bytes.value);
            if (head && head->sequence == sequence && names::short16(head->incarnation) == name)
                files.push_back(folder + file);
        }
    return files;
}

bool Exchange::takeNext(Stream& stream, const QString& name, const QStringList& listing) {
    const quint32 next = stream.sequence + 1;
    const auto files = candidates(stream, name, next, listing);
    for (const QString& file : files) {
        if (file.section(u'.', 0, 0) != files.front().section(u'.', 0, 0))
            m_forked.insert({stream.scope, name});
        if (m_refused.contains(file))
            continue;
        const auto arrival = open(file, stream, name);
        if (!arrival || arrival->file.head.sequence != next || !isBelieved(*arrival, name, listing))
            continue;
        const bool follows = stream.sequence == 0 || arrival->file.head.previous == stream.hash;
        if (!follows) {
            m_forked.insert({stream.scope, name});
            continue;
        }
        took(stream, name, *arrival);
        return true;
    }
    return false;
}

void Exchange::took(Stream& stream, const QString& name, const Arrival& arrival) {
    apply(arrival);
    m_writer([&](Workspace& workspace) {
        Transaction transaction(workspace.db());
        SyncBook book(workspace.db(), workspace.log());
        const quint32 known = stream.known;
        stream = book.stream(stream.scope,
                             workspace.log().deviceNumber(arrival.file.head.incarnation, {}));
        stream.known = std::max(stream.known, known);
        const QString file =
            names::segment(stream.scope, stream.incarnation, arrival.file.head.sequence, {}, 0);
        book.settleFile(stream.scope, file.section(u'-', 0, 0));
        book.settle("gap", stream.scope, name);
        transaction.commit();
    });
}

std::optional<Arrival> Exchange::open(const QString& file, const Stream& stream,
                                      const QString& name) {
    const auto bytes = m_share.read(file, segmentLimit);
    if (bytes.state == ShareState::Away)
        throw Gone{};
    if (!bytes)
        return std::nullopt;
    const auto named = names::parseSegment(file.section(u'/', -1));
    if (named && names::hex(fileHash(bytes.value), 16) != named->hash) {
        raise("damaged", stream.scope, file); // torn, or not whole yet: tried again
        return std::nullopt;
    }
    Arrival arrival;
    arrival.file = openFile(bytes.value, m_self.options.trust, stream.scope, m_self.keys);
    FileFlaw& flaw = arrival.file.flaw;
    const FileHead& head = arrival.file.head;
    if (flaw == FileFlaw::None &&
        (head.kind != FileKind::Segment || names::short16(head.incarnation) != name))
        flaw = FileFlaw::Forged;
    try {
        if (flaw == FileFlaw::None)
            arrival.cargo = readCargo(arrival.file.plain, head.incarnation);
    } catch (const Fault& fault) {
        if (fault.kind != FaultKind::Damaged)
            throw;
        flaw = FileFlaw::Damaged;
    }
    if (flaw != FileFlaw::None) {
        raise(nameOf(flaw), stream.scope, file);
        return std::nullopt;
    }
    arrival.kept = {file, stream.scope, 0, head.sequence, bytes.value};
    return arrival;
}

} // namespace rt
