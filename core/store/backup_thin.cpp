// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform.h"
#include "core/store/backup.h"
#include "core/store/backup_file.h"

#include <QDir>

#include <set>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t everKept = 3;
constexpr int days = 14, weeks = 8, months = 12;

// The newest of each day, week or month: the first time that its number comes up.
class OneEach {
public:
    bool takes(qint64 number) { return m_seen.insert(number).second; }

private:
    std::set<qint64> m_seen;
};

} // namespace

std::vector<size_t> outgrown(const std::vector<QDateTime>& newestFirst, const QDateTime& now) {
    std::vector<size_t> out;
    OneEach day, week, month;
    for (size_t i = 0; i < newestFirst.size(); ++i) {
        const QDateTime at = newestFirst[i].toUTC();
        const qint64 julian = at.date().toJulianDay();
        const bool ofDay = day.takes(julian), ofWeek = week.takes(julian / 7),
                   ofMonth = month.takes(at.date().year() * 12 + at.date().month());
        const bool stays =
            i < everKept || at > now.addDays(-1) || (ofDay && at > now.addDays(-days)) ||
            (ofWeek && at > now.addDays(-7 * weeks)) || (ofMonth && at > now.addMonths(-months));
        if (!stays)
            out.push_back(i);
    }
    return out;
}

void thinBackups(const QString& folder, const QUuid& profile, const QDateTime& now) {
    const std::vector<Backup> all = backupsIn(folder, profile);
    std::vector<QDateTime> times;
    for (const Backup& one : all)
        times.push_back(one.at);
    for (const size_t i : outgrown(times, now))
        platform::removeFile(all[i].path);
    const QString left = u"roundtable-*-%1*%2.part"_s.arg(profile.toString(QUuid::Id128).first(8),
                                                          QLatin1String(backupfile::suffix));
    for (const QString& part : QDir(folder).entryList({left}, QDir::Files))
        platform::removeFile(QDir(folder).filePath(part));
}

} // namespace rt
