// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/list_file.h"

#include <QFile>
#include <QFileInfo>

namespace rt {

namespace {

Problem problemOf(const QString& file, ProblemCode code, const QString& detail = {}) {
    Problem problem;
    problem.code = code;
    problem.file = file;
    problem.detail = detail;
    return problem;
}

} // namespace

void ListFile::setKind(std::optional<ImportKind> chosen) {
    kind = chosen;
    match = chosen ? matchColumns(*chosen, csv.headings()) : ColumnMatch{};
}

ListFile openList(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    ListFile list{path, {}, {}, {}};
    list.csv.name = name;
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        list.csv.problems.push_back(problemOf(name, ProblemCode::CannotRead));
        return list;
    }
    if (file.size() > largestList) {
        list.csv.problems.push_back(problemOf(
            name, ProblemCode::FileTooBig, QString::number((file.size() + 999'999) / 1'000'000)));
        return list;
    }
    list.csv = readCsv(name, file.readAll());
    list.setKind(kindOfHeadings(list.csv.headings()));
    return list;
}

ImportTable tableOf(const ListFile& list, QDate today) {
    if (list.kind)
        return readRows(list.csv, list.match, today);
    ImportTable table{ImportKind::Hubs, list.csv.name, {}, {}, 0, list.csv.problems};
    if (!stops(table.problems))
        table.problems.push_back(problemOf(list.csv.name, ProblemCode::UnknownKind));
    return table;
}

std::vector<ImportTable> tablesOf(const std::vector<ListFile>& lists, QDate today) {
    std::vector<ImportTable> tables;
    tables.reserve(lists.size());
    for (const ListFile& list : lists)
        tables.push_back(tableOf(list, today));
    return tables;
}

} // namespace rt
