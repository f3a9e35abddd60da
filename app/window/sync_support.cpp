// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/sync_support.h"

#include <QStringList>

#include <map>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString ageOf(const QDateTime& then, const QDateTime& now) {
    return then.isValid() ? u"%1 minutes"_s.arg(then.secsTo(now) / 60) : u"never"_s;
}

void addCounts(QStringList& lines, const QString& what, const std::map<QString, qint64>& counts) {
    for (const auto& [kind, count] : counts)
        lines << u"%1 %2: %3"_s.arg(what, kind).arg(count);
}

} // namespace

QString syncSupportText(const SyncState& state, const QDateTime& now) {
    const RoundResult& round = state.round;
    QStringList lines{
        u"sync part %1, share %2, writing %3"_s.arg(int(state.part))
            .arg(int(round.share))
            .arg(int(state.writing)),
        u"last exchange %1 ago, away since %2"_s.arg(ageOf(state.synced, now),
                                                     ageOf(state.away, now)),
        u"waiting %1 changes, unsent %2 files, unplaced %3, missing %4, history %5"_s
            .arg(state.waiting)
            .arg(round.unsent)
            .arg(round.unplaced)
            .arg(round.missing)
            .arg(round.history),
        u"conflicts %1, set aside %2, unknown files %3, recoveries %4"_s.arg(round.conflicts)
            .arg(round.setAside)
            .arg(round.unknownFiles)
            .arg(state.recoveries),
        u"colleagues %1"_s.arg(state.colleagues.size())};
    std::map<QString, qint64> alarms, aside, stopped;
    for (const SyncAlarm& alarm : round.alarms)
        ++alarms[alarm.kind];
    for (const AsideCount& one : state.aside)
        aside[one.reason] += one.count;
    for (const KnownColleague& one : state.colleagues)
        if (!one.stopped.isEmpty())
            ++stopped[one.stopped];
    addCounts(lines, u"alarm"_s, alarms);
    addCounts(lines, u"aside"_s, aside);
    addCounts(lines, u"stopped"_s, stopped);
    return lines.join(u'\n') + u'\n';
}

} // namespace rt
