// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench.h"
#include "app/ctl/bench_plain.h"
#include "core/store/schema.h"
#include "core/store/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t rowsInOne = 500; // rows of one import command, or of one transaction of the floor
constexpr size_t editsInOne = 5;  // edits of one command
constexpr size_t rounds = 5;

const QByteArray key(32, 'k');

// The work as the program does it: commands through the change log.
class Logged {
public:
    static constexpr const char* file = "logged.db";

    Logged(Database& db, bool index) : m_workspace(prepared(db), fixedEnv(start(), 1)) {
        m_workspace.index().setOn(index);
    }

    template <class T> void load(const std::vector<T>& rows, size_t from, size_t to) {
        (void)m_workspace.change("bench.load", [&](Changes& c) -> Outcome {
            for (; from < to; ++from)
                c.add(rows[from]);
            return ok;
        });
    }

    template <class Work> void command(Work work) {
        (void)m_workspace.change("bench.edit", [&](Changes& c) -> Outcome {
            m_changes = &c;
            work();
            return ok;
        });
    }

    template <class T, class Edit> void edit(decltype(T::id) id, Edit edit) {
        (void)m_changes->update<T>(id, edit);
    }

private:
    static QDateTime start() { return {QDate(2026, 11, 12), QTime(9, 0), Qt::UTC}; }

    static const Database& prepared(Database& db) {
        migrate(db);
        guardTables(db);
        return db;
    }

    Workspace m_workspace;
    Changes* m_changes = nullptr;
};

struct Measured {
    double load = 0, commands = 0, megabytes = 0;
};

template <class Side>
Measured measure(const QString& folder, const BenchRows& rows, bool index, double size) {
    const QString path = folder + u'/' + QLatin1String(Side::file);
    removeDatabase(path);
    Measured m;
    {
        Database db(path, key);
        Side side(db, index);
        m.load = processorTime([&] {
            rows.each([&](const auto& list) {
                for (size_t from = 0; from < list.size(); from += rowsInOne)
                    side.load(list, from, std::min(from + rowsInOne, list.size()));
            });
        });
        const size_t commands = size_t(std::max(1.0, 2000 * size));
        m.commands =
            processorTime([&] { editRows(side, rows, 0, commands * editsInOne, editsInOne); });
    } // closing settles the journal into the file
    m.megabytes = double(QFileInfo(path).size()) / 1e6;
    QFile::remove(path);
    return m;
}

Figure figure(const char* name, const std::vector<Measured>& logged,
              const std::vector<Measured>& plain, double Measured::*what, double goal,
              const char* unit, const char* note) {
    const auto median = [&](auto number) {
        std::vector<double> all;
        for (size_t i = 0; i < logged.size(); ++i)
            all.push_back(number(i));
        return medianOf(std::move(all));
    };
    return {QString::fromLatin1(name),
            median([&](size_t i) { return logged[i].*what; }),
            median([&](size_t i) { return plain[i].*what; }),
            median([&](size_t i) { return logged[i].*what / std::max(plain[i].*what, 1e-9); }),
            goal,
            QString::fromLatin1(unit),
            QString::fromLatin1(note)};
}

} // namespace

std::vector<Figure> benchLog(const QString& workFolder, double size) {
    const QString folder = workFolder + u"/bench-log"_s;
    QDir().mkpath(folder);
    const BenchRows rows = benchRows(size);
    const auto both = [&](bool index, size_t times, std::vector<Measured>& logged,
                          std::vector<Measured>& plain) {
        for (size_t round = 0; round < times;
             ++round) { // pairs, first one and then the other first
            if (round % 2)
                logged.push_back(measure<Logged>(folder, rows, index, size));
            plain.push_back(measure<Plain>(folder, rows, index, size));
            if (round % 2 == 0)
                logged.push_back(measure<Logged>(folder, rows, index, size));
        }
    };
    std::vector<Measured> logged, plain, loggedIndexed, plainIndexed;
    both(false, rounds, logged, plain);
    both(true, 1, loggedIndexed, plainIndexed);
    QDir(folder).removeRecursively();
    return {figure("load", logged, plain, &Measured::load, 1.4, "s", "every row once"),
            figure("commands", logged, plain, &Measured::commands, 1.5, "s",
                   "five edits a command, each saved to disk"),
            figure("size", logged, plain, &Measured::megabytes, 1.15, "MB", "after both"),
            figure("load with index", loggedIndexed, plainIndexed, &Measured::load, 0, "s",
                   "search index on, on both sides; one round"),
            figure("size with index", loggedIndexed, plainIndexed, &Measured::megabytes, 0, "MB",
                   "search index on, on both sides")};
}

} // namespace rt
