// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sync/sealed_file.h"

#include <vector>

namespace rt {

// Cases handed to a hub by a PC that does not hold the hub's key: a sealed file under a key of its
// own, which is boxed to each device of that hub. FORMAT.md, "Cases".
QByteArray sealCases(const FileHead& head, const QByteArray& cargo, const DeviceKeys& writer,
                     const std::vector<PublicKey>& to);

// Torn if none of the boxes is for this device.
// The sealed file behind the boxes; empty if it is none.
QByteArray sealedIn(const QByteArray& cases);

OpenedFile openCases(const QByteArray& bytes, QUuid trust, QUuid scope, const Keyring& keys,
                     const DeviceKeys& reader);

} // namespace rt
