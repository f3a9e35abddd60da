// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/database.h"
#include "core/store/table.h"

namespace rt {

// The words of searchable columns, in a local FTS5 table that can always be made again.
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
    };

    // Rows whose words begin with every word of the text, newest first, of the tables numbered so.
    // Any text is safe.
    std::vector<Hit> find(const QString& text, int limit, int firstTable = 0,
                          int lastTable = 1 << 20) const;

private:
    void insert(const TableSpec& table, qint64 key);

    const Database& m_db;
    bool m_on = true;
};

extern const char* const searchSchema;

} // namespace rt
