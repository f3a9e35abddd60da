// SPDX-License-Identifier: GPL-3.0-or-later
// PCs in one process that share one disk: real engines, databases in memory, a clock set by hand.
#pragma once
#include "core/store/schema.h"
#include "core/store/verify.h"
#include "core/sync/exchange.h"
#include "core/vault/scopes.h"
#include "tests/simulation/shared_disk.h"

#include <memory>

namespace rt::sim {

inline QUuid idOf(unsigned n, uchar kind) {
    return {n, 0, 0, 0, 0, 0, 0, 0, 0, 0, kind};
}

struct Trust {
    QUuid id = idOf(1, 100);
    std::map<QUuid, Secret> scopeKeys;
    Disk disk;
    qint64 nowMs = QDateTime(QDate(2026, 11, 12), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    unsigned devices = 0;
    std::string moved; // what the last rounds did, for a test's message
    std::vector<std::pair<QUuid, PublicKey>> admitted;
    std::map<QUuid, qint64> forks; // as the membership log would tell

    Trust() {
        disk.files[QStringLiteral("root.") + QString::fromLatin1(id.toRfc4122().toHex().first(16)) +
                   QStringLiteral(".rt")] = id.toRfc4122();
    }

    QUuid scope(int hub) const { // -1: the trust's own
        return hub < 0 ? trustScope(id) : hubScope(id, hubId(hub));
    }

    static QUuid hubId(int hub) { return idOf(unsigned(hub) + 1, 2); }

    Secret keyOf(QUuid scope) {
        auto [at, fresh] = scopeKeys.try_emplace(scope, Secret(32));
        if (fresh)
            for (size_t i = 0; i < 32; ++i)
                at->second.data()[i] = static_cast<unsigned char>(scopeKeys.size() * 7 + i);
        Secret copy(32);
        std::copy_n(at->second.data(), 32, copy.data());
        return copy;
    }
};

class Pc {
public:
    Pc(Trust& of, std::vector<int> hubs, qint64 skewMs = 0)
        : trust(of),
          number(of.devices++),
          device(makeDeviceKeys(idOf(number + 1, 3))),
          skew(skewMs),
          share(of.disk, number + 1, [&of] { return of.nowMs; }) {
        migrate(db);
        guardTables(db);
        {
            const GuardOpen open(db);
            db.prepare("INSERT INTO device(incarnation) VALUES(?)")
                .bind(1, idOf(number + 1, 7))
                .run();
        }
        options.trust = trust.id;
        options.person = idOf(number + 1, 4);
        options.unit = 7;
        keys.add(trust.scope(-1), 1, trust.keyOf(trust.scope(-1)));
        for (const int hub : hubs) {
            keys.add(trust.scope(hub), 1, trust.keyOf(trust.scope(hub)));
            options.home.push_back(trust.scope(hub));
        }
        options.home.resize(std::min<size_t>(options.home.size(), 1));
        trust.admitted.emplace_back(device.device, device.signPublic);
        start();
    }

    void start() { // the program, on the database as it is
        exchange.reset();
        workspace.reset();
        workspace = std::make_unique<Workspace>(db, env(), *tables);
        exchange =
            std::make_unique<Exchange>(directly(*workspace), share, keys, device, env(), options);
    }

    Env env() {
        Env env = fixedEnv({}, number + 1 + 1000 * quint64(++starts), options.person);
        env.now = [this] { return QDateTime::fromMSecsSinceEpoch(trust.nowMs + skew, Qt::UTC); };
        return env;
    }

    RoundResult round() {
        for (const auto& [id, key] : trust.admitted)
            keys.admit(id, key);
        tellForks();
        const RoundResult result = exchange->round();
        tellForks();
        return result;
    }

    void tellForks() {
        auto s = db.prepare("SELECT incarnation, from_count FROM sync_fork");
        while (s.step()) {
            const auto [at, fresh] = trust.forks.try_emplace(s.uuid(0), s.number(1));
            at->second = std::min(at->second, s.number(1));
        }
        for (const auto& [incarnation, from] : trust.forks)
            keys.fork(incarnation, from);
    }

    ChangeLog& log() { return workspace->log(); }

    QByteArray digest() const { return logDigest(db, workspace->log()); }

    Trust& trust;
    unsigned number;
    DeviceKeys device;
    qint64 skew;
    int starts = 0;
    const std::vector<TableSpec>* tables = &allTables(); // that its program knows
    Database db{QStringLiteral(":memory:"), {}};
    Keyring keys;
    SyncOptions options;
    FaultyShare share;
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Exchange> exchange;
};

// Rounds until nothing moves any more; false if that takes too many.
inline bool settle(Trust& trust, const std::vector<Pc*>& pcs) {
    for (int quiet = 0, rounds = 0; rounds < 60; ++rounds) {
        trust.nowMs += 20'000;
        bool moved = false;
        trust.moved.clear();
        for (Pc* pc : pcs) {
            const RoundResult r = pc->round();
            trust.moved += " pc" + std::to_string(pc->number) + ": " + std::to_string(r.sent) +
                           " sent " + std::to_string(r.received) + " received " +
                           std::to_string(r.unsent) + " unsent " + std::to_string(r.missing) +
                           " missing";
            for (const SyncAlarm& alarm : r.alarms)
                trust.moved += ' ' + alarm.kind.toStdString() + ' ' + alarm.name.toStdString();
            moved |= r.sent || r.received || r.unsent || r.missing || r.share != ShareHealth::Here;
        }
        quiet = moved ? 0 : quiet + 1;
        if (quiet == 2)
            return true;
    }
    return false;
}

// --- what people do

inline QUuid addFamily(Pc& pc, int hub, unsigned n, const char* name) {
    const QUuid id = idOf(n, 9);
    const auto done = pc.workspace->change("family.add", [&](Changes& c) -> Outcome {
        Family family;
        family.id = {id};
        family.name = QString::fromLatin1(name);
        family.reference = QStringLiteral("F-") + QString::number(n);
        c.add(family);
        if (hub >= 0) {
            Case one;
            one.id = {idOf(n * 100 + unsigned(hub), 10)};
            one.family = family.id;
            one.hub = {Trust::hubId(hub)};
            c.add(one);
        }
        return ok;
    });
    return done ? id : QUuid{};
}

inline void addCase(Pc& pc, QUuid family, int hub) {
    (void)bool(pc.workspace->change("case.open", [&](Changes& c) -> Outcome {
        Case one;
        one.id = {idOf(family.data1 * 100 + unsigned(hub), 10)};
        one.family = {family};
        one.hub = {Trust::hubId(hub)};
        c.add(one);
        return ok;
    }));
}

inline Loaded<Family> form(Pc& pc, QUuid family) {
    return pc.workspace->load<Family>({family});
}

inline void save(Pc& pc, const Loaded<Family>& form, const char* name) {
    (void)bool(pc.workspace->change("family.edit", [&](Changes& c) -> Outcome {
        Family after = form.value;
        after.name = QString::fromLatin1(name);
        c.save(form, after);
        return ok;
    }));
}

inline void rename(Pc& pc, QUuid family, const char* name) {
    save(pc, form(pc, family), name);
}

inline void setBanner(Pc& pc, QUuid family, const char* banner) {
    (void)bool(pc.workspace->change("family.edit", [&](Changes& c) {
        return c.update<Family>({family},
                                [&](Family& f) { f.banner = QString::fromLatin1(banner); });
    }));
}

inline QString nameOf(Pc& pc, QUuid family) {
    const auto loaded = form(pc, family);
    return loaded ? loaded->name : QString{};
}

inline size_t headsOf(Pc& pc, QUuid family) {
    return form(pc, family).row.versionsOf(1).size();
}

} // namespace rt::sim
