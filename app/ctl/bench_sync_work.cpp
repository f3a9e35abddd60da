// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_sync_work.h"

#include "app/ctl/bench_plain.h"
#include "app/ctl/bench_sync_poll.h"
#include "core/sync/sealing.h"
#include "core/vault/scopes.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t rounds = 3, editsInOne = 5;
constexpr qint64 hour = 3'600'000;
const QByteArray key(32, 'k');

template <class Work> double milliseconds(Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

// Files and their names, everything but the membership.
qint64 bytesOn(const QString& share) {
    qint64 bytes = 0;
    for (QDirIterator at(share + u"/scope"_s, QDir::Files, QDirIterator::Subdirectories);
         at.hasNext();) {
        at.next();
        bytes += at.fileInfo().size() + at.fileName().size();
    }
    return bytes;
}

template <class T> qint64 bytesOf(const std::vector<T>& rows) {
    qint64 bytes = 0;
    for (const T& row : rows) {
        bytes += 16;
        for (const Value& v : cellsOf(row))
            bytes += v.kind == Value::Kind::Int ? 8 : v.bytes.size();
    }
    return bytes;
}

class Measuring {
public:
    Measuring(const QString& folder, double size)
        : m_all(folder),
          m_rows(benchRows(size)),
          m_cases(benchCases(m_all, m_rows)),
          m_edits(size_t(std::max(100.0, 10'000 * size))) {}

    SyncWork run() {
        m_writer = BenchPc::made(m_all, u"writer"_s, nullptr);
        m_reader = BenchPc::made(m_all, u"reader"_s, m_writer.get());
        m_work.callsEarly = callsOfPoll(*m_writer, *m_reader);
        loadRows(*m_writer, m_rows, m_cases);
        (void)m_writer->round();
        fromHistory();
        edits();
        lone();
        snapshot();
        m_work.callsLate = callsOfPoll(*m_writer, *m_reader);
        memory();
        packed();
        const PollTime poll = pollTime(m_all, *m_reader);
        m_work.poll = poll.wall;
        m_work.pollSpent = poll.processor;
        return m_work;
    }

private:
    double plainLoad() {
        const QString path = m_all.folder + u"/plain.db"_s;
        removeDatabase(path);
        Database db(path, key);
        Plain plain(db, false);
        return processorTime([&] { loadRows(plain, m_rows, m_cases); });
    }

    // Pairs, so that a busy machine disturbs both alike.
    void fromHistory() {
        std::vector<double> floors, times;
        for (size_t n = 0; n < rounds; ++n) {
            floors.push_back(plainLoad());
            auto fresh = n == 0 ? std::move(m_reader)
                                : BenchPc::made(m_all, u"history%1"_s.arg(n), m_writer.get());
            times.push_back(processorTime([&] { (void)fresh->round(); }));
            if (n == 0)
                m_reader = std::move(fresh);
        }
        m_work.floorLoad = medianOf(floors);
        m_work.history = medianOf(times);
    }

    void edits() {
        std::vector<double> floors, times, sealed, bytes;
        const QString path = m_all.folder + u"/plain.db"_s;
        removeDatabase(path);
        Database db(path, key);
        Plain plain(db, false);
        loadRows(plain, m_rows, m_cases);
        const size_t unit = std::min(SyncOptions{}.unit, size_t(sealedAtOnce));
        for (size_t n = 0; n < rounds; ++n) {
            editRows(*m_writer, m_rows, n * m_edits, m_edits, editsInOne);
            floors.push_back(
                processorTime([&] { editRows(plain, m_rows, n * m_edits, m_edits, unit); }));
            const qint64 before = bytesOn(m_all.share);
            sealed.push_back(1000 * processorTime([&] { (void)m_writer->seal(); }));
            (void)m_writer->round();
            bytes.push_back(double(bytesOn(m_all.share) - before) / double(m_edits));
            times.push_back(processorTime([&] { (void)m_reader->round(); }));
        }
        m_work.floorEdits = medianOf(floors);
        m_work.edits = medianOf(times);
        m_work.sealing = medianOf(sealed);
        m_work.bytesAnEdit = medianOf(bytes);
    }

    void lone() {
        std::vector<double> walls, spent, bytes;
        for (size_t n = 0; n < 20; ++n) {
            const qint64 before = bytesOn(m_all.share);
            walls.push_back(milliseconds([&] {
                editRows(*m_writer, m_rows, (rounds + 1) * m_edits + n, 1, 1);
                spent.push_back(1000 * processorTime([&] {
                                    (void)m_writer->round();
                                    (void)m_reader->round();
                                }));
            }));
            bytes.push_back(double(bytesOn(m_all.share) - before));
        }
        m_work.oneEdit = medianOf(walls);
        m_work.alone = medianOf(spent);
        m_work.bytesAlone = medianOf(bytes);
    }

    void snapshot() {
        for (const QUuid& scope : m_writer->trust().ring().scopes())
            (void)m_writer->exchange().writeSnapshot(scope);
        std::vector<double> times;
        for (size_t n = 0; n < rounds; ++n) {
            auto fresh = BenchPc::made(m_all, u"snapshot%1"_s.arg(n), m_writer.get());
            times.push_back(processorTime([&] { (void)fresh->round(); }));
        }
        m_work.snapshot = medianOf(times);
    }

    // In a process of its own, which holds nothing else.
    void memory() {
        const QString folder =
            BenchPc::made(m_all, u"memory"_s, m_writer.get())->profile().folder();
        QProcess receiving;
        receiving.start(QCoreApplication::applicationFilePath(),
                        {u"bench"_s, u"receive"_s, u"--profile"_s, folder});
        if (receiving.waitForFinished(600'000))
            m_work.memory = receiving.readAllStandardOutput().trimmed().toDouble() / 1e6;
    }

    // Two days on its own segments become packs, two weeks later those are all there is.
    void packed() {
        const auto packs = [this] {
            int n = 0;
            for (QDirIterator at(m_all.share, {u"*.pak"_s}, QDir::Files,
                                 QDirIterator::Subdirectories);
                 at.hasNext(); at.next())
                ++n;
            return n;
        };
        *m_all.ms += 49 * hour;
        for (int before = -1; before != packs();) {
            before = packs();
            *m_all.ms += 2 * hour;
            (void)m_writer->round();
            (void)m_writer->round();
        }
        *m_all.ms += 15 * 24 * hour;
        (void)m_writer->round();
        qint64 plain = bytesOf(m_cases);
        m_rows.each([&](const auto& rows) { plain += bytesOf(rows); });
        qint64 snapshots = 0;
        for (QDirIterator at(m_all.share + u"/scope"_s, QDir::Files, QDirIterator::Subdirectories);
             at.hasNext();) {
            at.next();
            if (at.filePath().contains(u"/snap/"_s))
                snapshots += at.fileInfo().size() + at.fileName().size();
        }
        m_work.packed = double(bytesOn(m_all.share) - snapshots) / double(plain);
    }

    BenchTrust m_all;
    BenchRows m_rows;
    std::vector<Case> m_cases;
    size_t m_edits;
    std::unique_ptr<BenchPc> m_writer, m_reader;
    SyncWork m_work;
};

} // namespace

SyncWork measureSync(const QString& workFolder, double size) {
    return Measuring(workFolder, size).run();
}

} // namespace rt
