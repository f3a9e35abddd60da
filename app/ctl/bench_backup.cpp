// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_backup.h"

#include "core/base/platform.h"
#include "core/store/backup.h"
#include "core/store/profile.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr int rounds = 7;

template <class Work> double milliseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void copyPlainly(const QString& from, const QString& to) {
    QFile in(from), out(to);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        throw Fault(FaultKind::Disk, "bench: copy");
    for (QByteArray bytes = in.read(1 << 20); !bytes.isEmpty(); bytes = in.read(1 << 20))
        out.write(bytes);
    out.close();
    platform::syncFile(to);
}

} // namespace

std::vector<Figure> benchBackup(const QString& profileFolder) {
    const auto profile =
        Profile::open(profileFolder, *passphraseFrom(u"practice"_s), systemEnv({}));
    const QString folder = profileFolder + u"-backups"_s;
    QDir().mkpath(folder);
    const QString copy = QDir(folder).filePath(u"copy"_s);
    std::vector<double> copied, backedUp;
    for (int round = 0; round < rounds; ++round) {
        copied.push_back(milliseconds([&] { copyPlainly(profile->databasePath(), copy); }));
        platform::removeFile(copy);
        backedUp.push_back(milliseconds([&] {
            BackupSource source = profile->backupSource();
            const auto made = backUp(source, folder, profile->workspace().env().now());
            if (!made)
                throw Fault(FaultKind::Disk, "bench: backup");
        }));
        for (const Backup& one : backupsIn(folder))
            platform::removeFile(one.path);
    }
    Figure figure;
    figure.name = u"backup"_s;
    figure.value = median(backedUp);
    figure.floor = median(copied);
    figure.ratio = figure.value / figure.floor;
    figure.goal = 2;
    figure.unit = u"ms"_s;
    figure.note = u"the whole profile, against copying its database of %1 MB"_s.arg(
        QFile(profile->databasePath()).size() >> 20);
    return {figure};
}

} // namespace rt
