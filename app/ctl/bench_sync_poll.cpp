// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_sync_poll.h"

#include "app/ctl/bench_plain.h"
#include "core/sync/file_names.h"
#include "core/sync/sync_book.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

namespace rt {

namespace {

constexpr int devices = 200, rounds = 40;
constexpr quint32 sequence = 36'500; // ten years of ten a day

// The streams of others as this PC would know them had it read them, with their heads.
void addDevices(const BenchTrust& all, BenchPc& pc) {
    FolderShare share(all.share);
    ChangeLog& log = pc.workspace().log();
    Transaction transaction(pc.workspace().db());
    SyncBook book(pc.workspace().db(), log);
    for (int n = 0; n < devices; ++n) {
        const int device = log.deviceNumber(QUuid::createUuid(), QUuid::createUuid());
        for (const QUuid& scope : pc.trust().ring().scopes()) {
            Stream stream = book.stream(scope, device);
            stream.sequence = stream.known = stream.filled = sequence;
            book.moveStream(stream);
            QFile head(all.share + u'/' +
                       names::head(scope, stream.incarnation, sequence, stream.hash));
            QDir().mkpath(QFileInfo(head).path());
            (void)head.open(QIODevice::WriteOnly);
        }
    }
    transaction.commit();
}

} // namespace

PollTime pollTime(const BenchTrust& all, BenchPc& pc) {
    addDevices(all, pc);
    (void)pc.round();
    std::vector<double> times, spent;
    for (int n = 0; n < rounds; ++n) {
        *all.ms += 20'000;
        QElapsedTimer timer;
        timer.start();
        spent.push_back(1000 * processorTime([&] { (void)pc.round(); }));
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return {medianOf(times), medianOf(spent)};
}

int callsOfPoll(BenchPc& writer, BenchPc& reader) {
    (void)writer.round();
    (void)reader.round();
    const int before = reader.share().calls;
    (void)reader.round();
    return reader.share().calls - before;
}

} // namespace rt
