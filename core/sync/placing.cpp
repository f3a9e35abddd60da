// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/placing.h"

#include "core/vault/scopes.h"

#include <algorithm>

namespace rt {

namespace {

// How a row leads to its family where it does not name it: by what it names instead.
struct Way {
    const char *column, *table;
};

constexpr Way ways[]{{"case_id", "family_case"},   {"child", "child"},
                     {"discussion", "discussion"}, {"action", "action"},
                     {"record", "signed_record"},  {"direction", "direction"}};

bool leads(const std::string& column) {
    return column == "family" || column == "meeting" || column == "hub" || column == "joint_with" ||
           std::any_of(std::begin(ways), std::end(ways),
                       [&](const Way& way) { return column == way.column; });
}

} // namespace

const Placing::Place& Placing::of(int table, QUuid row) {
    const auto found = m_places.find({table, row});
    if (found != m_places.end())
        return found->second;
    const TableSpec* spec = m_log.table(table);
    return m_places[{table, row}] = spec ? look(*spec, row) : Place{};
}

Placing::Place Placing::look(const TableSpec& table, QUuid row) {
    switch (table.scope) {
    case Scope::Trust:
        return {{}, {trustScope(m_trust)}};
    case Scope::Index:
        return {{}, {indexScope(m_trust)}};
    case Scope::Counts:
        return {{}, {countsScope(m_trust)}};
    case Scope::Local:
        return {};
    case Scope::Audit:
        return {{}, {auditScope(m_trust, cell(table, readWays(table, row), "hub"))}};
    case Scope::Hub:
        break;
    }
    const StoredRow stored = readWays(table, row);
    Place place;
    std::set<QUuid> scopes;
    place.family = familyBy(table, stored);
    addHubsOf(place.family, scopes);
    const bool ofMeeting = place.family.isNull();
    const QUuid meeting = ofMeeting ? cell(table, stored, "meeting") : QUuid{};
    if (ofMeeting || table.name == "family_case")
        addHub(cell(table, stored, "hub"), scopes);
    addHub(cell(table, stored, "joint_with"), scopes);
    if (!meeting.isNull()) {
        addHub(idBy("meeting", "hub", meeting), scopes);
        addHub(idBy("meeting", "joint_with", meeting), scopes);
    }
    place.scopes.assign(scopes.begin(), scopes.end());
    return place;
}

// Only the cells that lead somewhere.
StoredRow Placing::readWays(const TableSpec& table, QUuid id) const {
    std::vector<int> places;
    std::string names;
    for (size_t i = 0; i < table.columns.size(); ++i)
        if (leads(table.columns[i].name)) {
            places.push_back(int(i));
            names += ',' + table.columns[i].name;
        }
    StoredRow row;
    row.id = id;
    row.state.cells.resize(table.columns.size());
    auto& s = m_db.cached("SELECT key" + names + " FROM " + table.name + " WHERE id = ?");
    if (s.bind(1, id).step()) {
        row.key = s.number(0);
        for (size_t i = 0; i < places.size(); ++i)
            row.state.cells[size_t(places[i])] = s.value(int(i) + 1);
    }
    s.reset();
    return row;
}

QUuid Placing::cell(const TableSpec& table, const StoredRow& row, const char* column) const {
    const int at = table.at(std::string_view(column));
    return at < 0 ? QUuid{} : Cell<QUuid>::read(row.state.cells[size_t(at)]);
}

QUuid Placing::idBy(const char* table, const char* column, QUuid id) const {
    auto& s = m_db.cached(std::string("SELECT ") + column + " FROM " + table + " WHERE id = ?");
    const QUuid found = s.bind(1, id).step() && !s.isNull(0) ? s.uuid(0) : QUuid{};
    s.reset();
    return found;
}

QUuid Placing::familyBy(const TableSpec& table, const StoredRow& row) const {
    if (table.name == "family")
        return row.id;
    if (table.at(std::string_view("family")) >= 0)
        if (const QUuid family = cell(table, row, "family"); !family.isNull())
            return family;
    for (const Way& way : ways)
        if (const QUuid by = cell(table, row, way.column); !by.isNull())
            if (const QUuid family = idBy(way.table, "family", by); !family.isNull())
                return family;
    return {};
}

void Placing::addHub(QUuid hub, std::set<QUuid>& scopes) const {
    if (!hub.isNull())
        scopes.insert(hubScope(m_trust, hub));
}

// The hubs that have it open; where none has, all that ever had it.
void Placing::addHubsOf(QUuid family, std::set<QUuid>& scopes) {
    if (family.isNull())
        return;
    const auto [at, fresh] = m_hubs.try_emplace(family);
    if (fresh) {
        std::set<QUuid> open, ever;
        auto& s = m_db.cached("SELECT hub, closed IS NULL AND (gone & 1) = 0 FROM family_case "
                              "WHERE family = ? AND hub IS NOT NULL");
        s.bind(1, family);
        while (s.step()) {
            addHub(s.uuid(0), ever);
            if (s.number(1))
                addHub(s.uuid(0), open);
        }
        s.reset();
        at->second = open.empty() ? ever : open;
    }
    scopes.insert(at->second.begin(), at->second.end());
}

const std::set<QUuid>& Placing::familiesBeyond(QUuid scope) {
    const auto [at, fresh] = m_beyond.try_emplace(scope);
    if (!fresh)
        return at->second;
    std::map<QUuid, bool> beyond; // by hub
    auto& s = m_db.cached("SELECT family, hub FROM family_case WHERE family IS NOT NULL AND "
                          "hub IS NOT NULL");
    while (s.step()) {
        const QUuid hub = s.uuid(1);
        const auto [known, first] = beyond.try_emplace(hub);
        if (first)
            known->second = hubScope(m_trust, hub) != scope;
        if (known->second)
            at->second.insert(s.uuid(0));
    }
    s.reset();
    return at->second;
}

bool Placing::isBeyond(QUuid family, QUuid scope) {
    if (const auto known = m_beyond.find(scope); known != m_beyond.end())
        return known->second.contains(family);
    if (family.isNull())
        return false;
    auto& s = m_db.cached("SELECT hub FROM family_case WHERE family = ? AND hub IS NOT NULL");
    bool beyond = false;
    for (s.bind(1, family); !beyond && s.step();)
        beyond = hubScope(m_trust, s.uuid(0)) != scope;
    s.reset();
    return beyond;
}

std::vector<std::pair<int, qint64>> Placing::rowsOf(QUuid family) const {
    std::vector<std::pair<int, qint64>> all;
    const auto add = [&](const TableSpec& table, const std::string& which) {
        auto s = m_db.prepare("SELECT key FROM " + table.name + " WHERE " + which);
        s.bind(1, family);
        while (s.step())
            all.emplace_back(table.number, s.number(0));
    };
    for (const TableSpec& table : m_log.tables()) {
        if (table.scope != Scope::Hub)
            continue;
        if (table.name == "family") {
            add(table, "id = ?1");
        } else if (table.at(std::string_view("family")) >= 0) {
            add(table, "family = ?1");
        } else {
            for (const Way& way : ways)
                if (table.at(std::string_view(way.column)) >= 0) {
                    add(table, std::string(way.column) + " IN (SELECT id FROM " + way.table +
                                   " WHERE family = ?1)");
                    break;
                }
        }
    }
    return all;
}

} // namespace rt
