// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/agenda.h"
#include "core/queries/rows.h"

#include <QHash>

namespace rt {

// Collects what the agenda rule asks about a hub's open cases. Every statement starts from them, so
// that closed ones cost nothing. Only standings*.cpp includes this.
class StandingsReader {
public:
    StandingsReader(const Database& db, HubId hub, QDate day) : m_db(db), m_hub(hub), m_day(day) {}

    std::vector<Standing> gather() {
        cases();
        children();
        lastDays();
        discussions();
        requests();
        dates();
        scales();
        incidents();
        rolledActions();
        directions();
        lastItems();
        return std::move(m_all);
    }

private:
    // Steps through "SELECT columns FROM table of the open cases"; ?1 hub, ?2 day where it is used.
    template <class Row>
    void each(std::string_view columns, std::string_view table, std::string_view join,
              std::string_view rest, Row row) {
        static const std::string openCases = " FROM family_case c CROSS JOIN %1 t ON t.%2 WHERE "
                                             "c.hub=?1 AND c.gone&5=0 AND c.closed IS NULL "
                                             "AND t.gone&5=0 AND ";
        std::string sql = "SELECT " + std::string(columns) + openCases;
        sql.replace(sql.find("%1"), 2, table);
        sql.replace(sql.find("%2"), 2, join);
        Statement& s = m_db.cached(sql += rest);
        s.bind(1, m_hub);
        if (rest.find("?2") != rest.npos)
            s.bind(2, m_day);
        while (s.step())
            row(s);
        s.reset();
    }

    template <class Use> void atCase(const QUuid& id, Use use) {
        if (const auto found = m_byCase.constFind(id); found != m_byCase.cend())
            use(m_all[*found]);
    }

    template <class Use> void atFamily(const QUuid& id, Use use) {
        const auto [from, to] = m_byFamily.equal_range(id);
        for (auto at = from; at != to; ++at)
            use(m_all[*at]);
    }

    void cases();
    void children();
    void lastDays();
    void discussions();
    void requests();
    void dates();
    void scales();
    void incidents();
    void rolledActions();
    void directions();
    void lastItems();

    const Database& m_db;
    const HubId m_hub;
    const QDate m_day;
    std::vector<Standing> m_all;
    QHash<QUuid, size_t> m_byCase;
    QMultiHash<QUuid, size_t> m_byFamily;
    QHash<QUuid, std::pair<size_t, size_t>> m_byChild;
};

} // namespace rt
