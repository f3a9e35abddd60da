// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_sync.h"

#include "app/ctl/bench_sync_work.h"
#include "core/base/platform.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

Figure against(const char* name, double value, double floor, double goal, const char* unit,
               const QString& note) {
    return {QString::fromLatin1(name), value, floor, value / std::max(floor, 1e-9), goal,
            QString::fromLatin1(unit), note};
}

Figure alone(const char* name, double value, double goal, const char* unit, const QString& note) {
    Figure figure;
    figure.name = QString::fromLatin1(name);
    figure.value = value;
    figure.goal = goal;
    figure.unit = QString::fromLatin1(unit);
    figure.note = note;
    return figure;
}

} // namespace

std::vector<Figure> benchSync(const QString& workFolder, double size) {
    const SyncWork tenth = measureSync(workFolder + u"/tenth"_s, size / 10);
    QDir(workFolder).removeRecursively();
    const SyncWork work = measureSync(workFolder + u"/whole"_s, size);
    QDir(workFolder).removeRecursively();
    std::vector<Figure> figures{
        against("sync_from_snapshot", work.snapshot, work.floorLoad, 1.2, "s",
                u"a new PC from a snapshot, no search index"_s),
        against("sync_from_history", work.history, work.floorLoad, 2.5, "s",
                u"a new PC from every segment, verified and decrypted"_s),
        against("sync_edits", work.edits, work.floorEdits, 1.5, "s",
                u"10,000 edits applied, as many at once on both sides"_s),
        alone("sync_sealing", work.sealing, 100, "ms", u"10,000 edits taken out and sealed"_s),
        alone("sync_bytes_an_edit", work.bytesAnEdit, 60, "bytes",
              u"on the share, everything counted, in segments of 100 edits and more"_s),
        alone("sync_bytes_alone", work.bytesAlone, 450, "bytes", u"on the share, a lone edit"_s),
        alone("sync_packed", work.packed, 0.40, "",
              u"the whole history, of the plain rows' bytes"_s),
        alone("sync_poll", work.poll, 5, "ms",
              u"nothing new; 200 devices in each of 20 scopes, ten years"_s),
        against("sync_calls", work.callsLate, work.callsEarly, 1, "calls",
                u"to the share in a round with nothing new, after against before the history"_s),
        alone("sync_one_edit", work.oneEdit, 1000, "ms",
              u"saved on one PC, read on the other, both idle before"_s),
        alone("sync_memory", work.memory, 150, "MB",
              u"the most that a new PC held while it read everything"_s),
        against("sync_load_ten_times", work.snapshot, tenth.snapshot, 10.5, "s",
                u"a new PC from a snapshot, ten times the rows"_s),
        against("sync_history_ten_times", work.history, tenth.history, 10.5, "s",
                u"a new PC from the history, ten times the rows"_s),
        against("sync_poll_ten_times", work.pollSpent, tenth.pollSpent, 1.2, "ms",
                u"a poll at ten times the history, processor time"_s),
        against("sync_alone_ten_times", work.alone, tenth.alone, 1.2, "ms",
                u"a lone edit at ten times the history, processor time of both PCs"_s),
    };
    return figures;
}

qint64 benchReceiving(const QString& profileFolder) {
    BenchTrust all(QFileInfo(profileFolder).path(), BenchTrust::Standing);
    BenchPc pc(all, profileFolder);
    while (pc.round().history > 0) {
    }
    return platform::mostResidentBytes();
}

} // namespace rt
