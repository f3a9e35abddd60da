// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include "core/store/search_terms.h"
#include "core/store/tables.h"

namespace rt {

// Contentless, so that no word stands twice; 40 bits of the row id are the row's key.
const char* const searchSchema = R"(
CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
CREATE VIRTUAL TABLE search_name USING fts5(words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3');
)";

namespace {

constexpr int keyBits = 40;
constexpr int lastOfAll = 1 << 20;

qint64 rowOf(const TableSpec& table, qint64 key) {
    return (qint64(table.number) << keyBits) | key;
}

std::string indexOf(const TableSpec& table) {
    const bool names =
        (table.number >= TableOf<Family>::number && table.number <= TableOf<Address>::number) ||
        table.number == TableOf<KnownPerson>::number;
    return names ? "search_name" : "search";
}

std::string rowQuery(const TableSpec& table) {
    const char* family = table.number == TableOf<Family>::number ? "id"
                         : table.at("family") >= 0               ? "family"
                                                                 : "NULL";
    return std::string("SELECT id,") + family + " FROM " + table.name + " WHERE key=?";
}

} // namespace

void SearchIndex::update(const TableSpec& table, qint64 key) {
    if (!m_on)
        return;
    m_db.cached("DELETE FROM " + indexOf(table) + " WHERE rowid=?")
        .bind(1, rowOf(table, key))
        .run();
    insert(table, key);
}

void SearchIndex::insert(const TableSpec& table, qint64 key) {
    std::string columns;
    for (const std::string& name : table.searchable)
        columns += (columns.empty() ? "" : ",") + name;
    auto& s =
        m_db.cached("SELECT " + columns + " FROM " + table.name + " WHERE key=? AND gone&1=0");
    QByteArray words;
    if (s.bind(1, key).step())
        for (size_t i = 0; i < table.searchable.size(); ++i)
            if (!s.isNull(int(i)))
                words += searchTerms(table.searchable[i], s.bytes(int(i))) + ' ';
    s.reset();
    if (words.trimmed().isEmpty())
        return;
    const Value text = Value::text(words);
    m_db.cached("INSERT INTO " + indexOf(table) + "(rowid, words) VALUES(?,?)")
        .bind(1, rowOf(table, key))
        .bind(2, text)
        .run();
}

void SearchIndex::rebuild() {
    m_db.run("INSERT INTO search(search) VALUES('delete-all');"
             "INSERT INTO search_name(search_name) VALUES('delete-all')");
    for (const TableSpec& table : allTables()) {
        if (table.searchable.empty())
            continue;
        std::vector<qint64> keys;
        auto s = m_db.prepare("SELECT key FROM " + table.name + " ORDER BY key");
        while (s.step())
            keys.push_back(s.number(0));
        for (const qint64 key : keys)
            insert(table, key);
    }
}

std::vector<SearchIndex::Hit> SearchIndex::find(const QString& text, int limit) const {
    const QString expression = beginningWith(text);
    auto hits = written(expression, limit);
    for (const Hit& hit : named(expression, limit - int(hits.size()), 0, lastOfAll))
        hits.push_back(hit);
    return hits;
}

std::vector<SearchIndex::Hit> SearchIndex::named(const QString& expression, int limit,
                                                 int firstTable, int lastTable) const {
    return match("search_name", expression, limit, firstTable, lastTable);
}

std::vector<SearchIndex::Hit> SearchIndex::written(const QString& expression, int limit) const {
    return match("search", expression, limit, 0, lastOfAll);
}

std::vector<SearchIndex::Hit> SearchIndex::match(const std::string& index,
                                                 const QString& expression, int limit,
                                                 int firstTable, int lastTable) const {
    std::vector<Hit> hits;
    if (expression.isEmpty() || limit <= 0)
        return hits;
    std::vector<qint64> rows;
    // newest first: ranking very common words over all notes costs 0.3 s
    Statement& s = m_db.cached("SELECT rowid FROM " + index + " WHERE " + index +
                               " MATCH ? AND rowid>=? AND rowid<? ORDER BY rowid DESC LIMIT ?");
    s.bind(1, expression)
        .bind(2, qint64(firstTable) << keyBits)
        .bind(3, (qint64(lastTable) + 1) << keyBits)
        .bind(4, qint64(limit));
    while (s.step())
        rows.push_back(s.number(0));
    s.reset();
    for (const qint64 row : rows) {
        const TableSpec* table = tableNumbered(int(row >> keyBits));
        if (!table)
            continue;
        Statement& r = m_db.cached(rowQuery(*table));
        if (r.bind(1, row & ((qint64(1) << keyBits) - 1)).step())
            hits.push_back({table, r.uuid(0), r.isNull(1) ? QUuid() : r.uuid(1)});
        r.reset();
    }
    return hits;
}

} // namespace rt
