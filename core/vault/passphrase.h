// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/vault/secret.h"

namespace rt {

// What a person types to unlock, made the same whichever keyboard it was typed on: NFC, without
// spaces at the ends, one space between words, UTF-8.
struct Passphrase {
    Secret utf8;
};

inline constexpr int longestPassphrase = 1024; // characters

// Refused as "passphrase.empty" or "passphrase.long".
Result<Passphrase> passphraseFrom(const QString& typed);

// Four different words of the list below, about 43 bits; Argon2id makes each guess cost 0.7 s.
QString suggestPassphrase();

QStringList passphraseWords();

} // namespace rt
