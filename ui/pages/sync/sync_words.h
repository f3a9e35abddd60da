// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/sync/sync_state.h"

// The exchange in words, for people who have never heard of it.
namespace rt {

QString headerText(const SyncState& state, const QDateTime& now); // "Synced 09:41"
QString momentText(const QDateTime& then, const QDateTime& now);  // "09:41", "Wed 11 Nov 17:20"
QString momentOn(const QDateTime& then);                          // "Wed 11 Nov 2026 17:20"
QString colleagueText(const KnownColleague& one, const QDateTime& now);
QString
joinedAloneText(const SyncState& state); // "3 changes joined by themselves yesterday"; may be ""
QString asideText(const AsideCount& aside);

struct Repair { // what was found, and what is done or to be done about it
    QString found, remedy;
};

Repair repairText(const QString& alarmKind);

// What stands between this PC and the share; empty: nothing.
Repair shareText(const SyncState& state);

} // namespace rt
