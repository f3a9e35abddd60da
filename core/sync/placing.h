// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change_log.h"

#include <set>

namespace rt {

// Which scopes a row belongs to as things stand: the trust's, or those of the hubs that have a case
// of its family. One for each batch: it remembers what it looked up.
class Placing {
public:
    Placing(const Database& db, const ChangeLog& log, QUuid trust)
        : m_db(db),
          m_log(log),
          m_trust(trust) {}

    struct Place {
        QUuid family;              // null: of no family
        std::vector<QUuid> scopes; // sorted; empty: no hub has it yet
    };

    const Place& of(int table, QUuid row);

    // Families with a case in another hub than this scope's, open or closed: only what comes of
    // theirs through this scope may have to be handed on.
    const std::set<QUuid>& familiesBeyond(QUuid scope);

    bool isBeyond(QUuid family, QUuid scope); // is it one of those? Quicker for a few

    // The family's rows: table numbers and keys.
    std::vector<std::pair<int, qint64>> rowsOf(QUuid family) const;

private:
    Place look(const TableSpec& table, QUuid row);
    StoredRow readWays(const TableSpec& table, QUuid id) const;
    QUuid familyBy(const TableSpec& table, const StoredRow& row) const;
    QUuid cell(const TableSpec& table, const StoredRow& row, const char* column) const;
    QUuid idBy(const char* table, const char* column, QUuid id) const;
    void addHubsOf(QUuid family, std::set<QUuid>& scopes);
    void addHub(QUuid hub, std::set<QUuid>& scopes) const;

    const Database& m_db;
    const ChangeLog& m_log;
    QUuid m_trust;
    std::map<std::pair<int, QUuid>, Place> m_places;
    std::map<QUuid, std::set<QUuid>> m_hubs;   // by family
    std::map<QUuid, std::set<QUuid>> m_beyond; // by scope
};

} // namespace rt
