// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>
#include <QUuid>

namespace rt {

// An id that follows from what a thing is called, alike on every PC: 122 bits of BLAKE2b over the
// namespace, a word for the kind of thing, and its key (UUID version 8).
QUuid derivedId(const QUuid& space, QStringView word, QStringView key);

} // namespace rt
