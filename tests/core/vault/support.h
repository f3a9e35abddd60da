// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/vault/passphrase.h"

#include <QStringView>

#include <optional>

namespace rt {

inline Passphrase typed(QStringView text) {
    auto passphrase = passphraseFrom(text.toString());
    return std::move(*passphrase);
}

// The kind of fault that the work ends with; nothing when it succeeds.
template <class Work> std::optional<FaultKind> faultOf(Work&& work) {
    try {
        work();
    } catch (const Fault& fault) {
        return fault.kind;
    }
    return std::nullopt;
}

} // namespace rt
