// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/keyring.h"

// The file device.rt of a profile: this device's keys, the private halves wrapped by a subkey of
// the master key (Profile::deviceKey). FORMAT.md describes it. Faults as of the key file.
namespace rt {

// A device is named by its keys, so that nobody can be admitted under another's name.
QUuid deviceNamed(const PublicKey& sign, const PublicKey& box);
DeviceKeys makeDeviceKeys();

bool hasDeviceKeys(const QString& folder);
void keepDeviceKeys(const QString& folder, const Secret& wrap, const DeviceKeys& keys);
DeviceKeys readDeviceKeys(const QString& folder, const Secret& wrap);

} // namespace rt
