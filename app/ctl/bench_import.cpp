// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench_import.h"

#include "core/import/carry_out.h"
#include "core/import/csv_writer.h"
#include "core/import/existing.h"
#include "core/import/list_file.h"
#include "core/queries/rows.h"
#include "core/store/schema.h"

#include <QDir>

#include <ctime>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t rounds = 5;
const QByteArray key(32, 'k');
const QDate today(2026, 11, 12);

// Two or three people a family, with most columns filled and one address a family.
QByteArray familiesList(size_t lines) {
    static const QStringList given{u"Amara"_s, u"Tom"_s,  u"Zoë"_s,   u"Idris"_s, u"Kay"_s,
                                   u"Leo"_s,   u"Sara"_s, u"Milan"_s, u"Eve"_s,   u"Noor"_s};
    static const QStringList names{u"Okafor"_s, u"Reed"_s,  u"Khan"_s,  u"Nowak"_s,
                                   u"Stone"_s,  u"Singh"_s, u"Évans"_s, u"Begum"_s,
                                   u"O'Neil"_s, u"Fox"_s,   u"Hart"_s};
    QStringList headings;
    for (const ImportColumn& column : columnsOf(ImportKind::Families))
        headings << column.heading.toString();
    std::vector<QStringList> rows{headings};
    for (size_t line = 0, family = 0; line < lines; ++family)
        for (size_t member = 0; member < 2 + family % 2 && line < lines; ++member, ++line) {
            const bool child = member > 0;
            const QString f = u"F%1"_s.arg(family), n = QString::number(line);
            const QString name =
                names[qsizetype(family % 11)] + QChar(u'a' + char16_t(family % 26));
            const QDate born = QDate(child ? 2010 : 1980, 1, 1).addDays(qint64(line * 37 % 4500));
            rows.push_back({f, name + u" family"_s, f + u'-' + QString::number(member),
                            child ? u"child"_s : u"adult"_s, given[qsizetype(line % 10)], name,
                            QString(), born.toString(u"dd/MM/yyyy"), QString(),
                            line % 2 ? u"female"_s : u"male"_s, child ? u"10"_s + n : QString(),
                            u"English"_s,
                            child ? u"School number "_s + QString::number(line % 40) : QString(),
                            child ? QString() : u"01632 96"_s + n.rightJustified(4, u'0'),
                            QString::number(family) + u" High Street"_s, QString(), u"Slough"_s,
                            u"SL%1 %2AB"_s.arg(family % 9).arg(family % 10), u"no"_s});
        }
    return writeCsv(rows);
}

template <class Work> double processorTime(Work work) {
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

QString freshPath(const QString& folder, const char* name) {
    const QString path = folder + u'/' + QLatin1String(name);
    for (const char* end : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1String(end));
    return path;
}

struct Rows {
    std::vector<Family> families;
    std::vector<Child> children;
    std::vector<Adult> adults;
    std::vector<Address> addresses;
};

Rows rowsIn(const Database& db) {
    return {rowsOf<Family>(db, "1 ORDER BY key"), rowsOf<Child>(db, "1 ORDER BY key"),
            rowsOf<Adult>(db, "1 ORDER BY key"), rowsOf<Address>(db, "1 ORDER BY key")};
}

double bringIn(const QString& folder, const QString& list, Rows& left) {
    Database db(freshPath(folder, "imported.db"), key);
    migrate(db);
    guardTables(db);
    Workspace workspace(db, fixedEnv(QDateTime(today, QTime(9, 0), Qt::UTC), 1));
    workspace.index().setOn(false);
    const double spent = processorTime([&] {
        const std::vector<ListFile> lists{openList(list)};
        (void)importLists(workspace, tablesOf(lists, today));
    });
    left = rowsIn(db);
    return spent;
}

template <class T> void insertAll(const Database& db, const std::vector<T>& rows) {
    const TableSpec& table = specOf<T>();
    std::string names, marks;
    for (const ColumnSpec& column : table.columns) {
        names += ',' + column.name;
        marks += ",?";
    }
    Statement& s =
        db.cached("INSERT INTO " + table.name + "(id" + names + ") VALUES(?" + marks + ")");
    for (const T& row : rows) {
        const std::vector<Value> cells = cellsOf(row);
        s.reset().bind(1, row.id);
        for (size_t i = 0; i < cells.size(); ++i)
            s.bind(int(i) + 2, cells[i]);
        s.run();
    }
}

double insertPlainly(const QString& folder, const Rows& rows) {
    const Database db(freshPath(folder, "plain.db"), key);
    for (const TableSpec& table : allTables())
        db.run(table.createSql().c_str());
    return processorTime([&] {
        Transaction transaction(db);
        insertAll(db, rows.families);
        insertAll(db, rows.children);
        insertAll(db, rows.adults);
        insertAll(db, rows.addresses);
        transaction.commit();
    });
}

double median(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

} // namespace

std::vector<Figure> benchImport(const QString& workFolder, double size) {
    QDir().mkpath(workFolder);
    const QString list = workFolder + u"/families.csv"_s;
    QFile file(list);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(familiesList(size_t(std::max(1.0, 50000 * size))));
    file.close();
    std::vector<double> values, floors, ratios;
    for (size_t round = 0; round < rounds; ++round) {
        Rows rows;
        values.push_back(bringIn(workFolder, list, rows));
        floors.push_back(insertPlainly(workFolder, rows));
        ratios.push_back(values.back() / std::max(floors.back(), 1e-9));
    }
    QDir(workFolder).removeRecursively();
    return {{u"import"_s, median(values), median(floors), median(ratios), 2.0, u"s"_s,
             u"a list of families, from the file to the last row"_s}};
}

} // namespace rt
