// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/writer.h"
#include "core/vault/keyring.h"

namespace rt {

// What a receiver is asked of a change before it is let in (core/sync/trust*, the role table).
struct Wish {
    QUuid device, person, scope; // of the file that brought it; its person as the file says
    bool handedOver = false;     // it came through the inbox, from a PC without the scope's key
    QUuid provenBy;              // the device that signed what somebody else hands on
    const Command& command;
    const Change& change;
    const Database& db;
};

using MayChange = std::function<bool(const Wish&)>;

// Runs work on the one thread that writes, and returns when it is done. Throws what it threw.
using AtWriter = std::function<void(const std::function<void(Workspace&)>&)>;

struct SyncOptions {
    QUuid trust;
    QUuid person;            // who works on this PC
    std::vector<QUuid> home; // scopes of the own hubs: for rows of families without a case
    MayChange mayChange;     // empty: everything may come in
    // Box keys of the devices that hold a scope: to hand cases to a hub whose key this PC has not.
    std::function<std::vector<PublicKey>(QUuid scope)> boxesOf;
    // Asked when a poll has found nothing missing: writes what this PC's hubs publish, and returns
    // how many rows that took.
    std::function<size_t(const AtWriter&)> derive;
    QString tokenFile;  // ties the profile to this machine; empty: not tied
    QByteArray machine; // names the machine
    size_t unit = 4000; // changes that are applied at once, unless somebody waits
};

// Who exchanges: keys and the rest of what stays the same while the program runs.
struct SyncSelf {
    const Keyring& keys;
    const DeviceKeys& device;
    SyncOptions options;
};

AtWriter directly(Workspace& workspace);
AtWriter through(Writer& writer);

} // namespace rt
