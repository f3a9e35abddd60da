// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"

namespace rt {

bool Exchange::takePack(Stream&, const QString&) {
    return false;
}

} // namespace rt
