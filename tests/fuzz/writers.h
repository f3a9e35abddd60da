// SPDX-License-Identifier: GPL-3.0-or-later
// Keys that are the same in every run: what a member of the trust could write who means harm.
#pragma once
#include "core/vault/keyring.h"

#include <QByteArray>

namespace rt::fuzz {

QUuid idOf(unsigned n, uchar kind);
const DeviceKeys& writer();
const DeviceKeys& member(size_t n); // of four; the first is the writer
const Secret& scopeKey();
QByteArray hashBytes(const QByteArray& bytes); // BLAKE2b of 32 bytes

} // namespace rt::fuzz
