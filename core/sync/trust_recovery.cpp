// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trust_recovery.h"

#include "core/sync/file_names.h"
#include "core/vault/device_keys.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

MemberEntry recoveryEntry(const Trust& trust, const Keyring& opened, QUuid person,
                          const QString& name, qint64 now) {
    MemberEntry entry = trust.begin(EntryKind::Recovery, now);
    entry.author = {};
    entry.person = person;
    entry.device = trust.keys().device;
    entry.sign = trust.keys().signPublic;
    entry.box = trust.keys().boxPublic;
    entry.grants = {{MemberRole::Administrator, {}}};
    entry.name = sealName(opened, trust.facts().trust, name);
    return entry;
}

} // namespace

Result<TrustFacts> trustOf(const RecoveryKey& key, Share& share, const QString& sharePath) {
    const auto root = share.list({});
    if (!root)
        return notAllowed("share.away");
    for (const QString& name : share.list(u"members"_s).value) {
        if (!name.startsWith(u"0000000001-"_s)) // a founding has no parent
            continue;
        const auto bytes = share.read(u"members/"_s + name, largestEntry);
        const auto entry = bytes ? readEntry(bytes.value) : std::nullopt;
        if (entry && entry->entry.kind == EntryKind::Found &&
            entry->entry.recoverySign == key.signPublic &&
            root.value.contains(names::root(entry->entry.trust)))
            return TrustFacts{entry->entry.trust, entry->hash, sharePath};
    }
    return notAllowed("recovery.other_trust");
}

Result<QUuid> recoverTrust(Profile& profile, Share& share, const RecoveryKey& key,
                           const TrustFacts& facts, const QString& name) {
    keepDeviceKeys(profile.folder(), profile.deviceKey(), makeDeviceKeys());
    rememberTrust(profile, facts);
    const qint64 now = profile.workspace().env().now().toMSecsSinceEpoch();
    const QUuid person = profile.workspace().env().newUuid();
    Trust trust(profile);
    trust.exchange(share);
    Keyring opened;
    openWith(key, trust.membership(), opened);
    trust.keep(signEntry(recoveryEntry(trust, opened, person, name, now), key.sign));
    for (const QUuid scope : trust.membership().allScopes()) { // what an administrator reads
        MemberEntry entry = trust.begin(EntryKind::Boxes, now);
        entry.scope = scope;
        entry.generation = trust.membership().newest(scope);
        entry.boxes = missingBoxes(trust.membership(), opened, scope);
        if (trust.membership().holds(person, scope) && !entry.boxes.empty())
            trust.sign(entry);
    }
    profile.setLocal(u"person"_s, person.toString(QUuid::WithoutBraces));
    if (trust.exchange(share).unsent > 0)
        return notAllowed("share.read_only");
    return person;
}

} // namespace rt
