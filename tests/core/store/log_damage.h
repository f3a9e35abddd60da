// SPDX-License-Identifier: GPL-3.0-or-later
// One alteration of the database behind the log's back, of every kind that there is.
#pragma once
#include "tests/core/store/log_histories.h"

namespace rt::logtest {

class Damage {
public:
    Damage(Replica& pc, Random& random) : m_pc(pc), m_random(random) {}

    // Says what was altered; empty where there is nothing of the chosen kind to alter.
    std::string alter() {
        const GuardOpen open(m_pc.db);
        switch (m_random.below(15)) {
        case 0:
            return cell("thing", "key", "c" + std::to_string(1 + m_random.below(columnCount)),
                        Value::text("ALTERED"));
        case 1:
            return cell("thing", "key", "gone", Value::of(8));
        case 2:
            return cell("thing", "key", "last", Value::of(otherThan("thing", "last")));
        case 3:
            return heads();
        case 4:
            return values("own");
        case 5:
            return values("old");
        case 6:
            return cell("change", "id", "chain", Value::of(otherThan("change", "chain")));
        case 7:
            return cell("change", "id", "digest", Value::blob(QByteArray(16, '0')));
        case 8:
            return prev();
        case 9:
            return cell("change", "id", "part", Value::of(77));
        case 10:
            return cell("change", "id", "kind", Value::of(2)) + '/';
        case 11:
            return cell("command", "id", "clock", Value::of(77));
        case 12:
            return cell("command", "id", "why", Value::text("ALTERED"));
        case 13:
            return cell("log_state", "one", "state", Value::blob(QByteArray(24, '1')));
        default:
            return rowsThemselves();
        }
    }

private:
    qint64 pick(const std::string& table, const std::string& key, const char* where = "1") {
        std::vector<qint64> all;
        auto s = m_pc.db.prepare("SELECT " + key + " FROM " + table + " WHERE " + where +
                                 " ORDER BY " + key);
        while (s.step())
            all.push_back(s.number(0));
        return all.empty() ? 0 : m_random.of(all);
    }

    // A change's number that stands in none of the places that will be altered.
    qint64 otherThan(const char* table, const char* column) {
        m_key = pick(table, std::string(table) == "thing" ? "key" : "id");
        auto s = m_pc.db.prepare(std::string("SELECT ") + column + " FROM " + table + " WHERE " +
                                 (std::string(table) == "thing" ? "key" : "id") + "=?");
        s.bind(1, m_key).step();
        const qint64 is = s.number(0);
        const qint64 other = pick("change", "id");
        return other == is ? other + 1'000'000 : other;
    }

    std::string set(const std::string& table, const std::string& key, qint64 at,
                    const std::string& column, const Value& value) {
        m_pc.db.prepare("UPDATE " + table + " SET " + column + "=? WHERE " + key + "=?")
            .bind(1, value)
            .bind(2, at)
            .run();
        m_key = 0;
        return table + '.' + column;
    }

    std::string cell(const std::string& table, const std::string& key, const std::string& column,
                     const Value& value) {
        const qint64 at = m_key ? m_key : pick(table, key);
        auto s = m_pc.db.prepare("SELECT " + column + " FROM " + table + " WHERE " + key + "=?");
        const bool same = !s.bind(1, at).step() || s.value(0) == value;
        m_key = 0;
        return same ? std::string{} : set(table, key, at, column, value);
    }

    std::string heads() {
        const qint64 key = pick("thing", "key", "heads IS NOT NULL");
        auto s = m_pc.db.prepare("SELECT heads FROM thing WHERE key=?");
        if (!s.bind(1, key).step())
            return {};
        Heads heads = decodeHeads(s.bytes(0));
        std::vector<Versions*> lists{&heads.base, &heads.life, &heads.lifeAwaited};
        for (CellHeads& c : heads.cells) {
            lists.push_back(&c.heads);
            lists.push_back(&c.awaited);
        }
        Versions& list = *m_random.of(lists);
        if (list.empty())
            list.push_back({77, pick("change", "id")});
        else if (m_random.chance(50))
            list.erase(list.begin() + qsizetype(m_random.below(list.size())));
        else
            ++m_random.of(list).clock;
        return set("thing", "key", key, "heads", Value::blob(encodeHeads(heads)));
    }

    std::string values(const char* column) {
        const std::string filled = std::string(column) + " IS NOT NULL AND kind<>3";
        const qint64 id = pick("change", "id", filled.c_str());
        auto s = m_pc.db.prepare(std::string("SELECT ") + column + " FROM change WHERE id=?");
        if (!s.bind(1, id).step())
            return {};
        auto values = decodeValues(s.bytes(0));
        m_random.of(values).value = Value::text("ALTERED");
        return set("change", "id", id, column, Value::blob(encodeValues(values)));
    }

    std::string prev() {
        const qint64 id = pick("change", "id", "prev IS NOT NULL");
        auto s = m_pc.db.prepare("SELECT prev FROM change WHERE id=?");
        if (!s.bind(1, id).step())
            return {};
        auto cells = decodePrev(s.bytes(0));
        m_random.of(cells).prev.push_back({1, changeNo(1, 999)});
        return set("change", "id", id, "prev", Value::blob(encodePrev(cells)));
    }

    std::string rowsThemselves() {
        constexpr const char* ways[]{
            "INSERT INTO thing(id) VALUES(zeroblob(16))",
            "DELETE FROM thing WHERE key=(SELECT max(key) FROM thing)",
            "DELETE FROM change WHERE id=(SELECT min(id) FROM change)",
            "DELETE FROM command WHERE id=(SELECT max(id) FROM command)",
            "UPDATE device SET incarnation=zeroblob(16) WHERE no=(SELECT max(id)>>40 FROM change)",
            "UPDATE change SET row=row+1 WHERE id=(SELECT max(id) FROM change)",
            "UPDATE change SET tbl=5 WHERE id=(SELECT max(id) FROM change)"};
        const char* way = ways[m_random.below(std::size(ways))];
        m_pc.db.run(way);
        return way;
    }

    Replica& m_pc;
    Random& m_random;
    qint64 m_key = 0;
};

} // namespace rt::logtest
