// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ids.h"
#include "core/store/workspace.h"

#include <map>

namespace rt {

// Marks that were made in this sitting: each takes milliseconds.
using MarkBook = std::map<std::pair<QString, QDate>, QByteArray>;

struct Published {
    size_t rows = 0;
    bool more = false; // there is more to write than one save may wait for
};

// Brings what the index says of a hub's people in line with the hub's own rows. Every PC of the hub
// comes to the same rows, whoever writes them. Nothing is withdrawn because it is not here: only
// what this PC knows to be withdrawn. Of a restricted family, and of one with a protected address,
// the index gets no name.
Published publishIndex(Workspace& workspace, HubId hub, MarkBook& marks);

} // namespace rt
