// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/pages/sync/members.h"
#include "ui/pages/sync/sync_state.h"

namespace rt {

// What the page may ask of the exchange; whoever composes the program supplies it.
struct SyncCalls {
    std::function<SyncState()> state;
    std::function<void()> now;
    // `told` is called when the state changes, for as long as `owner` lives.
    std::function<void(QObject* owner, std::function<void()> told)> onChange;
    MemberCalls members;
    std::function<QString()> supportText; // without case data
    // This PC's request again, with another invitation; its six words.
    std::function<void(const QString& invitation, QObject* owner,
                       std::function<void(const Result<QString>&)>)>
        askAgain;
};

// Who is up to date, what waits, what was set aside or is damaged and what to do about it, fields
// that two people wrote, and, for administrators, members and their PCs.
QWidget* syncPage(Desk& desk, const Around& around, const SyncCalls& calls);

} // namespace rt
