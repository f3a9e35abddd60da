// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/sync/recovery_part.h"

namespace rt {

// What the page may ask for; answers come in the window's thread, unless `owner` is gone by then.
struct FoundingCalls {
    std::function<void(const QString& share, QObject* owner,
                       std::function<void(const Result<RecoveryWords>&)>)>
        begin; // the folder is looked at; nothing is made
    std::function<void(const QString& share, QObject* owner, std::function<void(const Outcome&)>)>
        found;
    PrintRecovery print;
};

// For a profile on its own: the shared folder, the recovery key, and it is a trust.
QWidget* foundPage(const FoundingCalls& calls);

} // namespace rt
