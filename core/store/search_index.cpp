// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_index.h"

#include <QStringList>

namespace rt {

// Contentless, so that no word stands twice; 40 bits of the row id are the row's key.
const char* const searchSchema = R"(
CREATE VIRTUAL TABLE search USING fts5(words, content='', contentless_delete=1,
  tokenize="unicode61 remove_diacritics 2", prefix='2 3');
)";

namespace {

constexpr int keyBits = 40;

// Each word quoted, so that operators and quotes in the text mean nothing; prefixes match.
QString matchExpression(const QString& text) {
    QStringList words;
    QString word;
    const auto end = [&] {
        if (!word.isEmpty() && words.size() < 12)
            words << u'"' + word.left(64) + QStringLiteral("\"*");
        word.clear();
    };
    for (const QChar c : text.left(400)) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            word += c;
        else
            end();
    }
    end();
    return words.join(u' ');
}

} // namespace

void SearchIndex::update(const TableSpec& table, qint64 key) {
    if (!m_on)
        return;
    m_db.cached("DELETE FROM search WHERE rowid=?")
        .bind(1, (qint64(table.number) << keyBits) | key)
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
            words += s.bytes(int(i)) + ' ';
    s.reset();
    if (words.trimmed().isEmpty())
        return;
    const Value text = Value::text(words);
    m_db.cached("INSERT INTO search(rowid, words) VALUES(?,?)")
        .bind(1, (qint64(table.number) << keyBits) | key)
        .bind(2, text)
        .run();
}

void SearchIndex::rebuild() {
    m_db.run("INSERT INTO search(search) VALUES('delete-all')");
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

std::vector<SearchIndex::Hit> SearchIndex::find(const QString& text, int limit, int firstTable,
                                                int lastTable) const {
    std::vector<Hit> hits;
    const QString expression = matchExpression(text);
    if (expression.isEmpty())
        return hits;
    std::vector<qint64> rows;
    // newest first: ranking very common words over all notes costs 0.3 s (toolchain.md)
    auto s = m_db.prepare("SELECT rowid FROM search WHERE search MATCH ? AND rowid>=? AND rowid<? "
                          "ORDER BY rowid DESC LIMIT ?");
    s.bind(1, expression)
        .bind(2, qint64(firstTable) << keyBits)
        .bind(3, (qint64(lastTable) + 1) << keyBits)
        .bind(4, qint64(limit));
    while (s.step())
        rows.push_back(s.number(0));
    for (const qint64 row : rows) {
        const TableSpec* table = tableNumbered(int(row >> keyBits));
        if (!table)
            continue;
        auto r = m_db.prepare("SELECT id FROM " + table->name + " WHERE key=?");
        if (r.bind(1, row & ((qint64(1) << keyBits) - 1)).step())
            hits.push_back({table, r.uuid(0)});
    }
    return hits;
}

} // namespace rt
