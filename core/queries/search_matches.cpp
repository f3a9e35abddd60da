// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/search_matches.h"

#include "core/base/dates.h"
#include "core/base/text.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownLetters = 120, lettersBefore = 40;
constexpr double alikeEnough = 0.75; // Jaro-Winkler

QString cellOf(const Database& db, const TableSpec& table, const std::string& column,
               const QUuid& row) {
    Statement& s = db.cached("SELECT " + column + " FROM " + table.name + " WHERE id=?");
    const QString text = s.bind(1, row).step() && !s.isNull(0) ? s.text(0) : QString();
    s.reset();
    return text;
}

// Where the word begins one of the text's; -1: nowhere.
qsizetype placeOf(const QString& word, const QString& text) {
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive))
        if (at == 0 || !text[at - 1].isLetterOrNumber())
            return at;
    return -1;
}

QString around(const QString& text, const QStringList& words) {
    qsizetype at = -1;
    for (const QString& word : words)
        if (at = placeOf(word, text); at >= 0)
            break;
    if (at <= lettersBefore)
        return text.left(shownLetters).trimmed();
    const qsizetype from = text.indexOf(u' ', at - lettersBefore) + 1;
    return u"… "_s + text.mid(from > at ? at : from, shownLetters).trimmed();
}

bool isNumber(const std::string& column) {
    return column == "reference" || column == "case_number" || column == "nhs_number" ||
           column == "upn" || column == "phone" || column == "postcode";
}

bool isBornThen(const QString& cell, const SearchLine& line, const QStringList& words) {
    const QDate born = QDate::fromString(cell, Qt::ISODate);
    return line.born && born >= line.born->from && born <= line.born->to &&
           (words.isEmpty() || line.bornMayBeNumber);
}

struct Held {
    qsizetype words = 0; // of the search
    bool whole = false;
};

Held heldBy(const std::string& column, const QString& cell, const QStringList& words) {
    const QStringList has = foldedWords(cell);
    const QString asked = words.join(QString()), all = has.join(QString());
    if (isNumber(column) && !asked.isEmpty() && all.startsWith(asked))
        return {words.size(), all == asked};
    return {std::count_if(words.begin(), words.end(),
                          [&](const QString& word) {
                              return std::any_of(has.begin(), has.end(), [&](const QString& one) {
                                  return one.startsWith(word);
                              });
                          }),
            false};
}

} // namespace

RowMatch matchIn(const Database& db, const TableSpec& table, const QUuid& row,
                 const SearchLine& line) {
    const QStringList words = foldedWords(line.words);
    RowMatch best;
    qsizetype most = 0;
    for (const std::string& column : table.searchable) {
        const QString cell = cellOf(db, table, column, row);
        if (cell.isEmpty())
            continue;
        const QString name = QString::fromStdString(column);
        if (column == "born") {
            if (isBornThen(cell, line, words))
                return {name, sayDate(QDate::fromString(cell, Qt::ISODate)), false};
            continue;
        }
        const Held held = heldBy(column, cell, words);
        if (held.whole || held.words > most)
            best = {name, around(cell.simplified(), words), held.whole};
        if (held.whole)
            break;
        most = std::max(most, held.words);
    }
    return best;
}

bool soundsRight(const Database& db, const TableSpec& table, const QUuid& row,
                 const QStringList& words) {
    std::string all; // one statement: this is asked of hundreds of rows at a key
    for (const std::string& column : table.searchable)
        if (column == "name" || column == "given" || column == "surname" || column == "known_as")
            all += (all.empty() ? "coalesce(" : "||' '||coalesce(") + column + ",'')";
    Statement& s = db.cached("SELECT " + all + " FROM " + table.name + " WHERE id=?");
    const QStringList names = s.bind(1, row).step() ? foldedWords(s.text(0)) : QStringList();
    s.reset();
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(names.begin(), names.end(), [&](const QString& name) {
            return name.startsWith(word) ||
                   (jaroWinkler(name, word) >= alikeEnough && soundKey(name) == soundKey(word));
        });
    });
}

} // namespace rt
