// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/held_hubs.h"

namespace rt {

std::optional<std::set<QUuid>> heldHubs(const Database& db) {
    Statement& s = db.cached("SELECT value FROM local WHERE name='held_hubs'");
    if (!s.step()) {
        s.reset();
        return std::nullopt;
    }
    const QByteArray all = s.bytes(0);
    s.reset();
    std::set<QUuid> hubs;
    for (qsizetype at = 0; at + 16 <= all.size(); at += 16)
        hubs.insert(QUuid::fromRfc4122(all.mid(at, 16)));
    return hubs;
}

void rememberHeldHubs(const Database& db, const std::set<QUuid>& hubs) {
    if (heldHubs(db) == hubs)
        return;
    QByteArray all;
    for (const QUuid& hub : hubs)
        all += hub.toRfc4122();
    db.cached("INSERT INTO local(name, value) VALUES('held_hubs', ?) ON CONFLICT(name) DO UPDATE "
              "SET value = excluded.value")
        .bind(1, Value::blob(all))
        .run();
}

bool isHeld(const std::optional<std::set<QUuid>>& held, HubId hub) {
    return !held || held->contains(hub.value);
}

} // namespace rt
