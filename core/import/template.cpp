// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/template.h"

#include "core/import/csv_writer.h"
#include "core/import/template_columns.h"

namespace rt {

namespace {

constexpr std::array<QStringView, 6> kindNames{u"hubs",      u"people",      u"families",
                                               u"relations", u"allocations", u"standing"};

} // namespace

std::span<const ImportColumn> columnsOf(ImportKind kind) {
    switch (kind) {
    case ImportKind::Hubs:
        return hubImportColumns();
    case ImportKind::People:
        return personImportColumns();
    case ImportKind::Families:
        return familyImportColumns();
    case ImportKind::Relations:
        return relationImportColumns();
    case ImportKind::Allocations:
        return allocationImportColumns();
    case ImportKind::Standing:
        return standingImportColumns();
    }
    return {};
}

QString nameOf(ImportKind kind) {
    return kindNames[size_t(kind)].toString();
}

std::optional<ImportKind> importKindNamed(QStringView name) {
    for (const ImportKind kind : importKinds)
        if (kindNames[size_t(kind)].compare(name, Qt::CaseInsensitive) == 0)
            return kind;
    return std::nullopt;
}

QByteArray writeTemplate(ImportKind kind) {
    std::vector<QStringList> rows(3);
    for (const ImportColumn& column : columnsOf(kind)) {
        rows[0].append(column.heading.toString());
        rows[1].append(column.examples[0].toString());
        rows[2].append(column.examples[1].toString());
    }
    return writeCsv(rows);
}

} // namespace rt
