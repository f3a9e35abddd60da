// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_cuts.h"

#include "core/sync/cases_file.h"
#include "core/sync/file_names.h"
#include "core/sync/pack.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

FileHash hashIn(const QByteArray& bytes) {
    FileHash hash{};
    std::copy_n(bytes.begin(), std::min<qsizetype>(bytes.size(), 32), hash.begin());
    return hash;
}

// One of the devices signed it; whether this PC holds the scope's key is another matter.
std::optional<Cut> cutIn(const QByteArray& bytes, const Trust& trust,
                         const std::set<QUuid>& devices) {
    const auto head = readHead(bytes);
    if (!head || !devices.contains(head->device))
        return std::nullopt;
    const FileFlaw flaw =
        openFile(bytes, trust.facts().trust, head->scope, trust.ring(), packLimit).flaw;
    if (flaw != FileFlaw::None && flaw != FileFlaw::NoKey)
        return std::nullopt;
    return Cut{head->device, head->scope, head->incarnation, {head->sequence, fileHash(bytes)}};
}

// Looks at one file of each stream to see whose it is, and at the rest only where it is theirs.
class Looking {
public:
    Looking(Share& share, const Trust& trust, const std::set<QUuid>& devices)
        : m_share(share),
          m_trust(trust),
          m_devices(devices) {}

    std::vector<Cut> run() {
        for (const QString& scope : m_share.list(u"scope"_s).value) {
            std::map<QString, quint32> newest;
            for (const QString& name : m_share.list(u"scope/"_s + scope + u"/heads"_s).value)
                if (const auto head = names::parseHead(name))
                    newest[head->stream] = std::max(newest[head->stream], head->sequence);
            for (const auto& [stream, sequence] : newest)
                if (!m_others.contains(stream))
                    look(u"scope/"_s + scope, stream, sequence);
            for (const QString& name : m_share.list(u"scope/"_s + scope + u"/inbox"_s).value)
                add(u"scope/"_s + scope + u"/inbox/"_s + name, segmentLimit * 2);
        }
        return std::move(m_cuts);
    }

private:
    void look(const QString& scope, const QString& stream, quint32 sequence) {
        const QString segments = scope + u"/seg/"_s + stream + u'/';
        const QString packs = scope + u"/pack/"_s + stream + u'/';
        const size_t before = m_cuts.size();
        for (const QString& name : m_share.list(segments.chopped(1)).value)
            if (const auto one = names::parseSegment(name); one && one->sequence == sequence)
                add(segments + name, segmentLimit);
        for (const QString& name : m_share.list(packs.chopped(1)).value)
            if (!m_others.contains(stream) && names::parsePack(name))
                add(packs + name, packLimit);
        if (m_cuts.size() == before)
            m_others.insert(stream);
    }

    void add(const QString& file, qsizetype limit) {
        const auto bytes = m_share.read(file, limit);
        if (!bytes)
            return;
        const QByteArray cases = sealedIn(bytes.value);
        if (const auto cut = cutIn(cases.isEmpty() ? bytes.value : cases, m_trust, m_devices))
            m_cuts.push_back(*cut);
    }

    Share& m_share;
    const Trust& m_trust;
    const std::set<QUuid>& m_devices;
    std::set<QString> m_others; // streams that are not theirs
    std::vector<Cut> m_cuts;
};

bool isFurther(const TrustMembers& members, const Cut& cut) {
    const auto& ends = members.devices.at(cut.device).ends;
    const auto named = ends.find({cut.scope, cut.incarnation});
    return named == ends.end() || named->second.rbegin()->last < cut.end.last;
}

} // namespace

std::vector<Cut> cutsOf(const Database& db, QUuid device) {
    std::vector<Cut> cuts;
    auto s = db.prepare(
        "SELECT s.scope, d.incarnation, s.sequence, s.hash FROM sync_stream s JOIN device d ON "
        "d.no=s.device WHERE s.sequence>0 AND EXISTS(SELECT 1 FROM sync_file f WHERE "
        "f.scope=s.scope AND f.device=s.device AND f.sequence=s.sequence AND "
        "substr(f.bytes,41,16)=?)");
    for (s.bind(1, device); s.step();)
        cuts.push_back({device, s.uuid(0), s.uuid(1), {quint64(s.number(2)), hashIn(s.bytes(3))}});
    auto packs = db.prepare("SELECT f.scope, d.incarnation, f.sequence, f.bytes FROM sync_file f "
                            "JOIN device d ON d.no=f.device WHERE f.name LIKE '%.pak' AND "
                            "f.state>0 AND substr(f.bytes,41,16)=?");
    for (packs.bind(1, device); packs.step();)
        cuts.push_back({device,
                        packs.uuid(0),
                        packs.uuid(1),
                        {quint64(packs.number(2)), fileHash(packs.bytes(3))}});
    return cuts;
}

std::vector<Cut> cutsOn(Share& share, const Trust& trust, const std::set<QUuid>& devices) {
    return Looking(share, trust, devices).run();
}

bool tellSeen(Trust& trust, const Database& db, qint64 now) {
    const TrustMembers& members = trust.membership();
    if (!trust.isAdmitted())
        return false;
    MemberEntry entry = trust.begin(EntryKind::Seen, now);
    for (const auto& [id, device] : members.devices)
        if (id != entry.author && (device.revoked || !device.left.empty()))
            for (const Cut& cut : cutsOf(db, id))
                if ((device.revoked || device.left.contains(cut.scope)) &&
                    members.holds(trust.person(), cut.scope) && isFurther(members, cut))
                    entry.cuts.push_back(cut);
    if (entry.cuts.empty())
        return false;
    trust.sign(entry);
    return true;
}

bool tellForks(Trust& trust, const Database& db, qint64 now) {
    std::vector<std::pair<QUuid, quint64>> news;
    auto s = db.prepare("SELECT incarnation, from_count FROM sync_fork");
    while (s.step()) {
        const auto& told = trust.membership().forks;
        const auto at = told.find(s.uuid(0));
        if (at == told.end() || at->second > quint64(s.number(1)))
            news.emplace_back(s.uuid(0), quint64(s.number(1)));
    }
    if (!trust.isAdmitted())
        return false;
    for (const auto& [incarnation, from] : news) {
        MemberEntry entry = trust.begin(EntryKind::Fork, now);
        entry.incarnation = incarnation;
        entry.from = from;
        trust.sign(entry);
    }
    return !news.empty();
}

} // namespace rt
