// SPDX-License-Identifier: GPL-3.0-or-later
// A PC and its exact copy on another machine, neither of which knows of the other, and colleagues.
#pragma once
#include "tests/simulation/world.h"

#include <sqlite3.h>
#include <stdexcept>

namespace rt::sim {

// A backup of the database, put back later or elsewhere.
inline void copyDatabase(const Database& from, const Database& to) {
    sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup || sqlite3_backup_step(backup, -1) != SQLITE_DONE ||
        sqlite3_backup_finish(backup) != SQLITE_OK)
        throw std::runtime_error("a copy of the database");
}

inline void restore(Pc& pc, const Database& backup) {
    pc.exchange.reset();
    pc.workspace.reset();
    copyDatabase(backup, pc.db);
    pc.start();
}

struct Twins {
    explicit Twins(bool shared = true) {
        if (shared && !settle(trust, {&a, &b}))
            throw std::runtime_error("not settled");
        restore(twin, a.db);
        all = {&a, &b, &twin};
    }

    // Both act and publish before either can see what the other did: the listings are old.
    template <class Act> void unseen(Act act) {
        for (Pc* pc : {&a, &twin}) {
            pc->share.stale = true;
            pc->round();
        }
        trust.nowMs += 1'000;
        act();
        a.round();
        twin.round();
    }

    bool settled() {
        for (Pc* pc : all) {
            pc->share.stale = false;
            pc->start();
        }
        trust.nowMs += 4'000'000; // the next audit
        return settle(trust, all) && (trust.nowMs += 4'000'000) && settle(trust, all);
    }

    Trust trust;
    Pc a{trust, {0, 1}}, b{trust, {0, 1}};
    Pc twin{trust, {0, 1}, 1'234}; // its clock is a little off
    QUuid family = addFamily(a, 0, 1, "Adeyemi");
    std::vector<Pc*> all;
};

} // namespace rt::sim
