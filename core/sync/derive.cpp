// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"

// What follows from a hub's rows for others: written when everything that is known to be on the
// share has come, so that nothing is published of half a hub.
namespace rt {

void Exchange::derive() {
    if (!m_self.options.derive || m_result.missing > 0)
        return;
    for (const auto& [key, stream] : m_streams)
        if (stream.known > stream.sequence)
            return;
    if (m_self.options.derive(m_writer) == 0)
        return;
    seal();
    reload();
    publish();
}

} // namespace rt
