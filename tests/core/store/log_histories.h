// SPDX-License-Identifier: GPL-3.0-or-later
// Random histories: 2 to 5 PCs with wrong clocks, stale forms, withdrawals, undos and rows that
// several PCs made under one id.
#pragma once
#include "tests/core/store/log_replica.h"

#include <random>

namespace rt::logtest {

class Random {
public:
    explicit Random(quint64 seed) : m_engine(seed * 0x9E3779B97F4A7C15u + 1) {}

    size_t below(size_t n) { return size_t(m_engine() % n); }

    bool chance(int percent) { return below(100) < size_t(percent); }

    template <class List> auto& of(List& list) { return list[below(list.size())]; }

    template <class List> void shuffle(List& list) {
        for (size_t i = list.size(); i > 1; --i)
            std::swap(list[i - 1], list[below(i)]);
    }

private:
    std::mt19937_64 m_engine;
};

class History {
public:
    History(std::vector<std::unique_ptr<Replica>>& replicas, Random& random)
        : m_replicas(replicas),
          m_random(random),
          m_devices(2 + random.below(4)),
          m_singletons(1 + random.below(3)),
          m_commands(m_devices),
          m_forms(m_devices) {
        constexpr qint64 skews[]{0, 0, 0, -10'000'000, 10'000'000, 37'000};
        for (size_t d = 0; d < m_devices; ++d) {
            m_skews.push_back(skews[random.below(std::size(skews))]);
            m_replicas[d]->start(int(d));
        }
    }

    size_t devices() const { return m_devices; }

    std::vector<Said> make() {
        const size_t steps = 12 + m_random.below(58);
        for (size_t t = 0; t < steps; ++t)
            step(m_random.below(m_devices), qint64(1'000'000'000 + t * 3000));
        return std::move(m_all);
    }

private:
    void step(size_t d, qint64 time) {
        Replica& pc = *m_replicas[d];
        m_now = time + m_skews[d];
        const size_t dice = m_random.below(100);
        if (dice < 30 && !m_all.empty())
            return receive(pc);
        std::vector<int> have;
        for (const auto& [key, id] : pc.rows())
            have.push_back(int(id.data1));
        if (dice < 42 || have.empty())
            return add(pc, d);
        const int row = m_random.of(have);
        if (dice < 58)
            m_forms[d].push_back(pc.read(row));
        else if (dice < 88)
            edit(pc, d, row, m_random.of(have));
        else if (dice < 95)
            live(pc, d, row);
        else
            undo(pc, d);
    }

    void receive(Replica& pc) { // a batch, any order, repeats
        std::vector<const Said*> batch;
        for (size_t n = 1 + m_random.below(8); n > 0; --n)
            batch.push_back(&m_random.of(m_all));
        for (const Said* s : batch)
            pc.apply(*s, m_now);
    }

    Value value() {
        switch (m_random.below(5)) {
        case 0:
            return {};
        case 1:
            return Value::text("x");
        case 2:
            return Value::text("y");
        default:
            return Value::text("v" + QByteArray::number(quint64(m_random.below(1'000'000))));
        }
    }

    void add(Replica& pc, size_t d) { // small numbers: one id made on several PCs
        const int row =
            m_random.chance(50) ? int(m_random.below(m_singletons)) : 100 + m_made++ * 5 + int(d);
        if (!pc.read(row).state.heads.base.empty())
            return;
        Change change = changeOf(ChangeKind::Row, row);
        for (int column = 1; column <= columnCount; ++column)
            if (Value v = value(); m_random.chance(80) && !v.isNull())
                change.cells.push_back({column, std::move(v), {}});
        commit(pc, d, {change}, nullptr);
    }

    void edit(Replica& pc, size_t d, int row, int other) {
        StoredRow form = pc.read(row);
        if (!m_forms[d].empty() && m_random.chance(60)) {
            const size_t at = m_random.below(m_forms[d].size());
            form = m_forms[d][at];
            m_forms[d].erase(m_forms[d].begin() + qsizetype(at));
        }
        std::vector<Change> changes = cellsOf(form);
        if (int(form.id.data1) != other && m_random.chance(15))
            for (Change& c : cellsOf(pc.read(other)))
                changes.push_back(std::move(c));
        commit(pc, d, std::move(changes), &form);
    }

    std::vector<Change> cellsOf(const StoredRow& form) {
        constexpr size_t counts[]{1, 1, 1, 2, 3};
        std::vector<int> columns{1, 2, 3, 4};
        m_random.shuffle(columns);
        columns.resize(counts[m_random.below(5)]);
        std::sort(columns.begin(), columns.end());
        Change change = changeOf(ChangeKind::Set, int(form.id.data1));
        for (const int column : columns)
            if (const Versions prev = form.versionsOf(column); !prev.empty())
                change.cells.push_back({column, value(), prev});
        return change.cells.empty() ? std::vector<Change>{} : std::vector<Change>{change};
    }

    void live(Replica& pc, size_t d, int row) {
        StoredRow form = pc.read(row);
        if (!m_forms[d].empty() && m_random.chance(40)) {
            form = m_forms[d].back();
            m_forms[d].pop_back();
        }
        const Heads& heads = form.state.heads;
        if (heads.all().empty())
            return;
        Change change = changeOf(ChangeKind::Life, int(form.id.data1));
        const bool restore = !heads.life.empty() && m_random.chance(55);
        change.life = {!restore, heads.life, restore ? Versions{} : heads.all()};
        commit(pc, d, {change}, &form);
    }

    void undo(Replica& pc, size_t d) {
        auto& own = m_commands[d];
        if (own.empty())
            return;
        const size_t last = std::min<size_t>(own.size(), 4);
        const ChangeNo command = own[own.size() - 1 - m_random.below(last)];
        const auto written = pc.undo(command, m_now);
        m_all.insert(m_all.end(), written.begin(), written.end());
        if (!written.empty())
            own.push_back(changeNo(pc.log().ownDevice(), written[0].command));
    }

    static Change changeOf(ChangeKind kind, int row) {
        Change change;
        change.kind = kind;
        change.table = tableNumber;
        change.row = rowId(row);
        return change;
    }

    // One command, one clock, above every version that it names.
    void commit(Replica& pc, size_t d, std::vector<Change> changes, const StoredRow* shown) {
        if (changes.empty())
            return;
        Clock atLeast = 0;
        const auto above = [&](const Versions& versions) {
            for (const Version& v : versions)
                atLeast = std::max(atLeast, v.clock + 1);
        };
        for (const Change& c : changes) {
            for (const CellChange& cell : c.cells)
                above(cell.prev);
            above(c.life.prev);
            above(c.life.seen);
        }
        auto local = pc.log().begin(m_now, {}, "edit", {}, atLeast);
        for (Change& c : changes) {
            if (pc.log().write(local, c, shown && shown->id == c.row ? shown : nullptr))
                throw std::logic_error("the clock was high enough");
            m_all.push_back(pc.said(c));
        }
        m_commands[d].push_back(local.command.id);
    }

    std::vector<std::unique_ptr<Replica>>& m_replicas;
    Random& m_random;
    size_t m_devices, m_singletons;
    std::vector<std::vector<ChangeNo>> m_commands;
    std::vector<std::vector<StoredRow>> m_forms;
    std::vector<qint64> m_skews;
    std::vector<Said> m_all;
    qint64 m_now = 0;
    int m_made = 0;
};

} // namespace rt::logtest
