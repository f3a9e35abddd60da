// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/ctl/session.h"
#include "core/sync/exchange.h"
#include "core/sync/folder_share.h"
#include "core/sync/trust_founding.h"

namespace rt::ctl {

// A profile that belongs to a trust, opened with its shared folder. Throws Stop when it is in none.
struct Shared {
    explicit Shared(Session& session);

    qint64 now() const { return profile.workspace().env().now().toMSecsSinceEpoch(); }

    const Database& db() const { return profile.workspace().db(); }

    SyncOptions options(const Session& session) const;

    Profile& profile;
    Trust trust;
    FolderShare share;
};

// Stops with the refusal's sentence.
void orStop(const Outcome& outcome);

template <class T> T orStop(Result<T> result) {
    if (!result)
        orStop(Outcome(result.error()));
    return std::move(*result);
}

QString textOf(QUuid id);

// "trust", "index", "counts", or the hub's label; the id for a hub that this PC does not know.
QString scopeWord(const Database& db, QUuid trust, QUuid scope);
QUuid scopeNamed(const Database& db, QUuid trust, const QString& word);

// Roles and hubs as --role and --hub give them; without both, those of the staff list.
std::vector<RoleGrant> grantsNamed(const Session& session, const Database& db, PersonId person);
QString roleWord(MemberRole role);
QString personName(const Database& db, PersonId person);

QJsonObject requestJson(const PendingRequest& pending, const Trust& trust);

} // namespace rt::ctl
