// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_columns.h"

#include "core/base/dates.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr qsizetype uuidBytes = 16;
constexpr qsizetype shownLetters = 32;

QString say(const char* words) {
    return QCoreApplication::translate("History", words);
}

QString valueText(const QString& column, const Value& value, const QHash<QUuid, QString>& names) {
    switch (value.kind) {
    case Value::Kind::Null:
        return {};
    case Value::Kind::Int:
        return value.number == 0   ? say("No")
               : value.number == 1 ? say("Yes")
                                   : QString::number(value.number);
    case Value::Kind::Text: {
        const QString text = QString::fromUtf8(value.bytes);
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? sayDate(day) : storedText(column, text);
    }
    case Value::Kind::Blob:
        break;
    }
    QStringList named;
    for (qsizetype at = 0; at + uuidBytes <= value.bytes.size(); at += uuidBytes)
        named << names.value(QUuid::fromRfc4122(value.bytes.mid(at, uuidBytes)));
    return named.join(u", "_s);
}

QString fieldOf(const FamilyChange& change) {
    switch (change.line.what) {
    case FieldLine::What::Withdrawn:
        return say("Withdrawn");
    case FieldLine::What::Restored:
        return say("Restored");
    default:
        return fieldText(change.table + u'.' + change.line.column);
    }
}

// Long values are cut in the table; the filter and a screen reader have them whole.
Column<HistoryLine> valueColumn(const QString& title, QString HistoryLine::*member) {
    const auto whole = [member](const HistoryLine& l) { return l.*member; };
    Column<HistoryLine> column;
    column.title = title;
    column.value = [whole](const HistoryLine& l) {
        const QString words = whole(l);
        return words.size() <= shownLetters ? words : words.left(shownLetters) + u'…';
    };
    column.detail = whole;
    column.spoken = whole;
    column.tooltip = whole;
    return column;
}

Chips chipsOf(const HistoryLine& line) {
    if (line.change.stands)
        return {{Status::Concern, say("Stands beside another value")}};
    if (!line.change.line.shown)
        return {{Status::Same, say("Replaced")}};
    return {};
}

} // namespace

HistoryLine historyLine(FamilyChange change, const QHash<QUuid, QString>& names) {
    HistoryLine line;
    const QString column = change.table + u'.' + change.line.column;
    line.thing =
        fieldText(change.table) + (change.about.isEmpty() ? QString() : u' ' + change.about);
    line.field = fieldOf(change);
    line.from = valueText(column, change.line.from, names);
    line.to = valueText(column, change.line.to, names);
    line.change = std::move(change);
    return line;
}

std::vector<Column<HistoryLine>> historyColumns() {
    std::vector<Column<HistoryLine>> columns(7);
    columns[HistoryWhen] = {say("When"), [](const HistoryLine& l) {
                                const QDateTime at = l.change.line.when.toLocalTime();
                                return sayDate(at.date()).mid(4) + at.toString(u" HH:mm"_s);
                            }};
    columns[HistoryWhen].order = [](const HistoryLine& l) { return l.change.line.when; };
    columns[HistoryWho] = {say("Who"), [](const HistoryLine& l) { return l.change.line.by; }};
    columns[HistoryThing] = {say("About"), [](const HistoryLine& l) { return l.thing; }};
    columns[HistoryField] = {say("Field"), [](const HistoryLine& l) { return l.field; }};
    columns[HistoryFrom] = valueColumn(say("From"), &HistoryLine::from);
    columns[HistoryTo] = valueColumn(say("To"), &HistoryLine::to);
    columns[HistoryWhy] = {say("Why"), [](const HistoryLine& l) { return l.change.line.why; }};
    columns[HistoryWhy].chips = chipsOf;
    return columns;
}

} // namespace rt
