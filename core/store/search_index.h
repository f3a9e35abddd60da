// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/store/table.h"

namespace rt {

// The words of searchable columns, in two local FTS5 tables that can always be made again: of
// people and places, and of what was written, so that the first letters of a name are answered
// without wading through every note.
class SearchIndex {
public:
    explicit SearchIndex(const Database& db) : m_db(db) {}

    void update(const TableSpec& table, qint64 key);
    void rebuild();

    void setOn(bool on) {
        m_on = on;
    } // off for bulk loads that rebuild afterwards, and for benches

    bool isOn() const { return m_on; }

    struct Hit {
        const TableSpec* table;
        QUuid row;
        QUuid family; // null: the row names none
    };

    // Rows that hold a word beginning with each word of the text, newest first, of all tables: what
    // was written before names. Any text is safe.
    std::vector<Hit> find(const QString& text, int limit) const;

    // By an expression of search_terms.h, newest first, of the tables numbered so.
    std::vector<Hit> named(const QString& expression, int limit, int firstTable,
                           int lastTable) const;
    std::vector<Hit> written(const QString& expression, int limit) const;

private:
    void insert(const TableSpec& table, qint64 key);
    std::vector<Hit> match(const std::string& index, const QString& expression, int limit,
                           int firstTable, int lastTable) const;

    const Database& m_db;
    bool m_on = true;
};

extern const char* const searchSchema;

} // namespace rt
