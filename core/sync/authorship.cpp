// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/authorship.h"

#include "core/store/bytes.h"
#include "core/sync/cases_file.h"
#include "core/sync/pack.h"

#include <algorithm>

namespace rt {

namespace {

template <size_t n> std::array<unsigned char, n> fixed(ByteReader& in) {
    std::array<unsigned char, n> bytes;
    for (size_t part = 0; part < n; part += 16) {
        const auto id = bytesOf(in.uuid());
        std::copy(id.begin(), id.end(), bytes.begin() + part);
    }
    return bytes;
}

ChangeProof readProof(const QByteArray& bytes) {
    ByteReader in(bytes);
    ChangeProof proof;
    proof.device = in.uuid();
    proof.said.body = fixed<32>(in);
    proof.said.signature = fixed<64>(in);
    proof.at.count = in.number();
    proof.at.place = in.number();
    while (!in.atEnd())
        proof.at.path.push_back(fixed<16>(in));
    return proof;
}

} // namespace

QByteArray ChangeProof::bytes() const {
    ByteWriter out(256);
    out.raw(device);
    out.raw(said.body.data(), said.body.size());
    out.raw(said.signature.data(), said.signature.size());
    out.number(at.count);
    out.number(at.place);
    for (const Digest& beside : at.path)
        out.raw(beside.data(), beside.size());
    return out.bytes();
}

std::optional<QUuid> provenBy(const QByteArray& proof, const Digest& digest, const Keyring& keys) {
    try {
        const ChangeProof read = readProof(proof);
        const PublicKey* signer = keys.signer(read.device);
        const auto root = treeRoot(digest, read.at);
        return signer && root && read.said.holds(*root, *signer) ? std::optional(read.device)
                                                                 : std::nullopt;
    } catch (const Fault& fault) {
        if (fault.kind != FaultKind::Damaged)
            throw;
        return std::nullopt;
    }
}

Authorship::Authorship(const Database& db, ChangeLog& log, const SyncSelf& self)
    : m_db(db),
      m_log(log),
      m_self(self),
      m_book(db, log) {}

std::optional<CarriedChange> Authorship::of(ChangeNo no) {
    if (auto found = kept(no))
        return found;
    for (const QUuid& scope : m_book.scopesOf(no))
        for (const int device : namesOf(no))
            for (const Kept& file : filesOf(scope, device))
                if (!file.last || (file.first <= countOf(no) && countOf(no) <= file.last))
                    if (auto found = in(opened(file.name), countOf(no)))
                        return found;
    return std::nullopt;
}

// Its stream, and those that it may have been renamed from.
std::vector<int> Authorship::namesOf(ChangeNo no) const {
    std::vector<int> names{deviceOf(no)};
    const QUuid name = m_log.incarnation(deviceOf(no));
    const Clock clock = m_log.clockOf(no);
    std::vector<QUuid> forked;
    auto& s = m_db.cached("SELECT incarnation FROM sync_fork");
    while (s.step())
        forked.push_back(s.uuid(0));
    s.reset();
    for (const QUuid& one : forked)
        if (Forks::nameOf(one, clock) == name)
            names.push_back(m_log.deviceNumber(one, {}));
    return names;
}

const std::vector<Authorship::Kept>& Authorship::filesOf(QUuid scope, int device) {
    const auto [at, fresh] = m_files.try_emplace({scope, device});
    if (!fresh)
        return at->second;
    auto s = m_db.prepare("SELECT name, bytes FROM sync_file WHERE scope = ? AND device = ? "
                          "ORDER BY sequence");
    s.bind(1, scope).bind(2, qint64(device));
    while (s.step())
        if (const auto head = readHead(s.bytes(1)); head && head->kind == FileKind::Segment)
            at->second.push_back({s.text(0), head->first, head->last});
        else if (head && head->kind == FileKind::Pack)
            at->second.push_back({s.text(0)});
    return at->second;
}

const Authorship::Opened& Authorship::opened(const QString& name) {
    if (m_opened.name == name)
        return m_opened;
    m_opened = {name, {}, {}, {}, {}};
    const auto kept = m_book.file(name);
    OpenedFile file =
        openFile(kept->bytes, m_self.options.trust, kept->scope, m_self.keys, packLimit);
    if (file.flaw != FileFlaw::None)
        return m_opened;
    m_opened.head = file.head;
    m_opened.said = signedPart(kept->bytes);
    if (file.head.kind == FileKind::Segment)
        m_opened.cargos.push_back(readCargo(file.plain, file.head.incarnation));
    else
        for (const PackedSegment& segment : decodePack(file.plain, file.head))
            m_opened.cargos.push_back(readCargo(segment.cargo, file.head.incarnation));
    for (const Cargo& cargo : m_opened.cargos) {
        const std::vector<Digest> digests = cargo.digests();
        m_opened.digests.insert(m_opened.digests.end(), digests.begin(), digests.end());
    }
    if (treeRoot(m_opened.digests) != file.head.root)
        m_opened.cargos.clear();
    return m_opened;
}

std::optional<CarriedChange> Authorship::in(const Opened& file, qint64 count) const {
    size_t before = 0;
    for (const Cargo& cargo : file.cargos) {
        const auto at =
            std::find_if(cargo.changes.begin(), cargo.changes.end(),
                         [&](const CarriedChange& c) { return c.change.no == changeNo(0, count); });
        if (at == cargo.changes.end()) {
            before += cargo.changes.size();
            continue;
        }
        const size_t place = before + size_t(at - cargo.changes.begin());
        CarriedChange found = localised(*at, numbersOf(cargo, m_log));
        found.proof = ChangeProof{file.head.device,
                                  file.said,
                                  {file.digests.size(), place, treePath(file.digests, place)}}
                          .bytes();
        return found;
    }
    return std::nullopt;
}

std::optional<CarriedChange> Authorship::kept(ChangeNo no) const {
    auto& s = m_db.cached("SELECT bytes FROM sync_proof WHERE change = ?");
    const QByteArray bytes = s.bind(1, no).step() ? s.bytes(0) : QByteArray();
    s.reset();
    if (bytes.isEmpty())
        return std::nullopt;
    const Cargo cargo = readCargo(bytes);
    return localised(cargo.changes.at(0), numbersOf(cargo, m_log));
}

ChangeProof Authorship::proofOf(const Arrival& cases, size_t place) {
    if (m_arrived.empty())
        m_arrived = cases.cargo.digests();
    return {cases.file.head.device,
            signedPart(sealedIn(cases.kept.bytes)),
            {m_arrived.size(), place, treePath(m_arrived, place)}};
}

QByteArray Authorship::sealed(const Arrival& arrival, size_t place, QUuid carrier) {
    const CarriedChange& carried = arrival.cargo.changes.at(place);
    QByteArray proof = carried.proof;
    if (proof.isEmpty() && arrival.file.head.kind == FileKind::Cases)
        proof = proofOf(arrival, place).bytes();
    const CarriedChange original = localised(carried, numbersOf(arrival.cargo, m_log));
    CargoWriter one(m_log.incarnations(), deviceOf(original.change.no), carrier);
    one.add(original.command, original.change, {}, proof);
    return one.take(true);
}

} // namespace rt
