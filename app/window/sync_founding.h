// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/profile.h"
#include "core/vault/recovery.h"
#include "ui/shell/first_run.h"

// Beginning a trust from the window. What a person can mend is thrown as Failure, with nothing made
// where that can be said before; Fault otherwise.
namespace rt {

void checkFounding(const WishedTrust& wish);

// A new profile, its person and hub, and the trust on the shared folder. Refused, nothing is left.
std::unique_ptr<Profile> foundedProfile(const WishedTrust& wish, const RecoveryKey& key,
                                        KdfCost cost, Env env);

// "share.…" as checkShareFolder and mayFoundIn say it.
Outcome checkFoundingIn(const QString& share, const QString& profileFolder);

// Makes a profile that stands alone into a trust; on its writer's thread.
Outcome foundHere(Profile& profile, const QString& share, const RecoveryKey& key);

RecoveryWords wordsOf(const RecoveryKey& key);

// The key and its three sheets, a page each: on this PC's usual printer, or as a PDF into a folder
// (Conflict "file.exists").
PrintRecovery recoveryPrinting(std::function<QDateTime()> now);

} // namespace rt
