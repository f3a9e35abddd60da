// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/member_entry.h"

#include "core/base/result.h"
#include "core/vault/form.h"
#include "core/vault/seal.h"

#include <algorithm>
#include <sodium.h>

namespace rt {

namespace {

const QByteArray magic("RTMEM\r\n\0", 8);
constexpr quint16 version = 1;
constexpr qsizetype signatureSize = crypto_sign_BYTES, boxSize = 32 + crypto_box_SEALBYTES,
                    olderSize = 32 + sealedExtra, mostParents = 1024;

// The fields of an entry by its kind, in the order of FORMAT.md; one list for both directions.
template <class Form, class Entry> void body(Form& form, Entry& e) {
    switch (e.kind) {
    case EntryKind::Found:
        return form(e.person, e.device, e.sign, e.box, e.recoverySign, e.recoveryBox, e.name,
                    e.grants);
    case EntryKind::Person:
        return form(e.person, e.name, e.grants);
    case EntryKind::Grant:
        return form(e.person, e.grants);
    case EntryKind::Withdraw:
        return form(e.person, e.grants, e.cuts);
    case EntryKind::Device:
        return form(e.person, e.device, e.sign, e.box, e.invitation);
    case EntryKind::RevokeDevice:
        return form(e.device, e.cuts);
    case EntryKind::RevokePerson:
        return form(e.person, e.cuts);
    case EntryKind::Generation:
        return form(e.scope, e.generation, e.commitment, e.boxes, e.older, e.recoveryKeyBox);
    case EntryKind::Boxes:
        return form(e.scope, e.generation, e.boxes);
    case EntryKind::Recovery:
        return form(e.person, e.device, e.sign, e.box, e.name, e.grants);
    case EntryKind::Seen:
        return form(e.cuts);
    case EntryKind::Fork:
        return form(e.incarnation, e.from);
    }
}

struct Writing {
    FormWriter to;

    template <class... Field> void operator()(const Field&... field) { (put(field), ...); }

    void put(const QUuid& id) { to.id(id); }

    void put(quint32 n) { to.number(n); }

    void put(quint64 n) { to.number(n); }

    void put(const PublicKey& bytes) { to.raw(bytes); }

    void put(const QByteArray& bytes) { to.sized(bytes); }

    void put(const SealedName& name) { to.number(name.generation).sized(name.sealed); }

    void put(const RoleGrant& grant) { to.number(quint8(grant.role)).id(grant.hub); }

    void put(const Cut& cut) {
        to.id(cut.device).id(cut.scope).id(cut.incarnation);
        to.number(cut.end.last).raw(cut.end.hash);
    }

    void put(const KeyBox& box) { to.id(box.device).raw(box.box); }

    void put(const OlderKey& key) { to.number(key.generation).raw(key.sealed); }

    template <class T> void put(const std::vector<T>& list) {
        to.number(quint16(list.size()));
        for (const T& one : list)
            put(one);
    }
};

struct Reading {
    FormReader from;

    template <class... Field> void operator()(Field&... field) { (take(field), ...); }

    void take(QUuid& id) { id = from.id(); }

    void take(quint32& n) { n = from.number<quint32>(); }

    void take(quint64& n) { n = from.number<quint64>(); }

    void take(PublicKey& bytes) { bytes = from.fixed<32>(); }

    void take(QByteArray& bytes) { bytes = from.sized(); }

    void take(SealedName& name) {
        name.generation = from.number<quint32>();
        name.sealed = from.sized();
    }

    void take(RoleGrant& grant) {
        grant.role = MemberRole(from.number<quint8>());
        grant.hub = from.id();
    }

    void take(Cut& cut) {
        cut.device = from.id();
        cut.scope = from.id();
        cut.incarnation = from.id();
        cut.end.last = from.number<quint64>();
        cut.end.hash = from.fixed<32>();
    }

    void take(KeyBox& box) {
        box.device = from.id();
        box.box = from.raw(boxSize);
    }

    void take(OlderKey& key) {
        key.generation = from.number<quint32>();
        key.sealed = from.raw(olderSize);
    }

    template <class T> void take(std::vector<T>& list) {
        const int count = from.count(1);
        for (int i = 0; i < count && from.whole(); ++i)
            take(list.emplace_back());
    }
};

bool isKnown(EntryKind kind) {
    return kind >= EntryKind::Found && kind <= EntryKind::Fork;
}

QByteArray unsignedBytes(const MemberEntry& entry) {
    Writing inside;
    body(inside, entry);
    const QByteArray fields = inside.to.bytes();
    std::vector<EntryHash> parents = entry.parents;
    std::sort(parents.begin(), parents.end());
    FormWriter form;
    form.raw(magic).number(version).number(quint16(entry.kind)).id(entry.trust).id(entry.author);
    form.number(entry.at).number(entry.sequence);
    form.number(quint16(parents.size())).number(quint32(fields.size()));
    for (const EntryHash& parent : parents)
        form.raw(parent);
    return form.raw(fields).bytes();
}

std::optional<MemberEntry> parsed(const QByteArray& bytes) {
    Reading reading{FormReader(QByteArrayView(bytes).chopped(signatureSize))};
    FormReader& from = reading.from;
    MemberEntry entry;
    from.raw(magic.size());
    from.number<quint16>();
    entry.kind = EntryKind(from.number<quint16>());
    entry.trust = from.id();
    entry.author = from.id();
    entry.at = from.number<qint64>();
    entry.sequence = from.number<quint32>();
    const int parents = from.count(32);
    from.number<quint32>();
    if (!from.whole() || parents > mostParents)
        return std::nullopt;
    for (int i = 0; i < parents; ++i)
        entry.parents.push_back(from.fixed<32>());
    body(reading, entry);
    // one entry has one form: what we would write differently was not written by us
    if (!from.atEnd() || unsignedBytes(entry) != bytes.chopped(signatureSize))
        return std::nullopt;
    return entry;
}

} // namespace

SignedEntry signEntry(const MemberEntry& entry, const Secret& sign) {
    startSodium();
    SignedEntry made{unsignedBytes(entry), {}, entry};
    std::sort(made.entry.parents.begin(), made.entry.parents.end());
    if (made.bytes.size() > largestEntry - signatureSize || entry.parents.size() > mostParents)
        throw Fault(FaultKind::Programming, "membership: an entry is too large");
    QByteArray signature(signatureSize, '\0');
    crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char*>(made.bytes.constData()),
                         size_t(made.bytes.size()), sign.data());
    made.bytes += signature;
    made.hash = hashOf(made.bytes);
    return made;
}

std::optional<SignedEntry> readEntry(const QByteArray& bytes, bool* newer) {
    if (newer)
        *newer = false;
    if (bytes.size() < magic.size() + 4 + signatureSize || bytes.size() > largestEntry ||
        !bytes.startsWith(magic))
        return std::nullopt;
    const auto format = qFromLittleEndian<quint16>(bytes.constData() + magic.size());
    const auto kind = EntryKind(qFromLittleEndian<quint16>(bytes.constData() + magic.size() + 2));
    if (format > version || (format == version && !isKnown(kind))) {
        if (newer)
            *newer = true;
        return std::nullopt;
    }
    auto entry = parsed(bytes);
    if (format != version || !entry)
        return std::nullopt;
    return SignedEntry{bytes, hashOf(bytes), std::move(*entry)};
}

bool isSignedBy(const SignedEntry& entry, const PublicKey& sign) {
    startSodium();
    const auto* bytes = reinterpret_cast<const unsigned char*>(entry.bytes.constData());
    const size_t size = size_t(entry.bytes.size() - signatureSize);
    return crypto_sign_verify_detached(bytes + size, bytes, size, sign.data()) == 0;
}

QString hexOf(const EntryHash& hash) {
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size())).toHex());
}

} // namespace rt
