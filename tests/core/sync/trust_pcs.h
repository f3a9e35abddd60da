// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/trust_founding.h"
#include "core/sync/trust_leaving.h"
#include "tests/simulation/shared_disk.h"
#include "tests/support/test_workspace.h"

#include <QTemporaryDir>

namespace rt {

// PCs with profiles of their own around one shared disk; the clock is set by hand.
struct TrustPcs {
    struct Pc {
        Pc(TrustPcs& all, const QString& name)
            : profile(Profile::create(all.dir.filePath(name), passphrase(), all.env(), lowestCost)),
              share(all.disk, 1, [&all] { return all.ms; }) {}

        static Passphrase passphrase() { return std::move(*passphraseFrom(QStringLiteral("x"))); }

        Trust trust() { return Trust(*profile); } // as after a restart

        const Database& db() const { return profile->workspace().db(); }

        std::unique_ptr<Profile> profile;
        sim::FaultyShare share;
    };

    Env env() const {
        Env made = fixedEnv(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), 1);
        made.newUuid = [] { return QUuid::createUuid(); };
        return made;
    }

    Pc& pc(const QString& name) { return *pcs.emplace_back(std::make_unique<Pc>(*this, name)); }

    // A profile whose person founds a trust and works in a hub.
    Pc& founder(const QString& name = QStringLiteral("founder")) {
        Pc& made = pc(name);
        made.profile->setLocal(QStringLiteral("person"),
                               QUuid::createUuid().toString(QUuid::WithoutBraces));
        const auto key = foundTrust(*made.profile, made.share, QStringLiteral("share"),
                                    QStringLiteral("Rosa Okafor"), {{MemberRole::Consultant, hub}});
        if (!key)
            throw std::runtime_error("not founded");
        return made;
    }

    Invitation invitation(Pc& by, QUuid person, std::vector<RoleGrant> grants) {
        Trust trust = by.trust();
        auto made = invite(trust, {person, QStringLiteral("Ben Ade"), std::move(grants)}, ms);
        trust.exchange(by.share);
        return *made;
    }

    // Asks to be let in, and is.
    Pc& joined(const QString& name, Pc& by, std::vector<RoleGrant> grants) {
        Pc& made = pc(name);
        const auto invitation = this->invitation(by, QUuid::createUuid(), std::move(grants));
        const auto request =
            joinTrust(*made.profile, made.share, QStringLiteral("share"), invitation, ms);
        Trust trust = by.trust();
        if (!request || !approve(trust, *request, ms))
            throw std::runtime_error("not let in");
        trust.exchange(by.share);
        Trust own = made.trust();
        own.exchange(made.share);
        return made;
    }

    QTemporaryDir dir;
    sim::Disk disk;
    qint64 ms = 1'800'000'000'000;
    QUuid hub = QUuid::createUuid();
    std::vector<std::unique_ptr<Pc>> pcs;
};

} // namespace rt
