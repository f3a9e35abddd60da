// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/rows.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace rt::ctl {

namespace {

bool isTime(const std::string& name) { // cells of QDateTime
    return name == "at" || name.ends_with("_at") || name == "started" || name == "ended";
}

} // namespace

QJsonValue cellJson(const ColumnSpec& column, const Value& value) {
    switch (value.kind) {
    case Value::Kind::Null:
        return {};
    case Value::Kind::Int:
        if (isTime(column.name))
            return Cell<QDateTime>::read(value).toString(Qt::ISODateWithMs);
        return value.number;
    case Value::Kind::Text:
        return QString::fromUtf8(value.bytes);
    case Value::Kind::Blob:
        break;
    }
    if (column.name == "secret") // a file's key
        return {};
    if (column.name == "digest" || column.name == "hash" || column.name == "marks")
        return QString::fromLatin1(value.bytes.toHex());
    if (column.name != "children")
        return Cell<QUuid>::read(value).toString(QUuid::WithoutBraces);
    QJsonArray ids;
    for (qsizetype at = 0; at + 16 <= value.bytes.size(); at += 16)
        ids << QUuid::fromRfc4122(value.bytes.mid(at, 16)).toString(QUuid::WithoutBraces);
    return ids;
}

QJsonObject rowJson(const TableSpec& table, const StoredRow& row) {
    QJsonObject json{{u"id"_s, row.id.toString(QUuid::WithoutBraces)}};
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (!row.state.cells[i].isNull())
            json[QString::fromStdString(table.columns[i].name)] =
                cellJson(table.columns[i], row.state.cells[i]);
    if (row.state.gone & Hidden)
        json[u"withdrawn"_s] = true;
    if (row.state.gone & Contested)
        json[u"contested"_s] = true;
    if (row.state.gone & Incomplete)
        json[u"incomplete"_s] = true;
    return json;
}

QString commandText(const ChangeLog& log, ChangeNo command) {
    return u"%1:%2"_s.arg(log.incarnation(deviceOf(command)).toString(QUuid::WithoutBraces))
        .arg(countOf(command));
}

QString versionText(const ChangeLog& log, const Version& version) {
    return u"%1:%2@%3"_s.arg(log.incarnation(deviceOf(version.no)).toString(QUuid::WithoutBraces))
        .arg(countOf(version.no))
        .arg(version.clock);
}

QJsonObject versionsJson(const ChangeLog& log, const TableSpec& table, const StoredRow& row) {
    QJsonObject json;
    for (const ColumnSpec& column : table.columns) {
        QJsonArray heads;
        for (const Version& v : row.versionsOf(column.number))
            heads << versionText(log, v);
        json[QString::fromStdString(column.name)] = heads;
    }
    return json;
}

} // namespace rt::ctl
