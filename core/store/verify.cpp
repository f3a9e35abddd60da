// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/verify.h"

#include <algorithm>
#include <map>
#include <sodium.h>

namespace rt {

namespace {

Versions sorted(Versions versions) {
    std::sort(versions.begin(), versions.end(), [](Version a, Version b) { return a.no < b.no; });
    return versions;
}

// Equal as sets, and shown first where that is what counts.
bool alike(const Heads& a, const Heads& b) {
    const auto front = [](const Versions& v) { return v.empty() ? ChangeNo{} : v[0].no; };
    const auto same = [&](const Versions& x, const Versions& y) {
        return sorted(x) == sorted(y) && front(x) == front(y);
    };
    return same(a.base, b.base) && same(a.life, b.life) &&
           sorted(a.lifeAwaited) == sorted(b.lifeAwaited) && a.cells.size() == b.cells.size() &&
           std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(),
                      [&](const CellHeads& x, const CellHeads& y) {
                          return x.column == y.column && same(x.heads, y.heads) &&
                                 sorted(x.awaited) == sorted(y.awaited);
                      });
}

class Verifier {
public:
    Verifier(const Database& db, const ChangeLog& log) : m_db(db), m_log(log) {}

    Verdict run() {
        m_verdict.incomplete = m_log.isIncomplete();
        for (const TableSpec& table : m_log.tables()) {
            std::vector<qint64> keys;
            auto s = m_db.prepare("SELECT key FROM " + table.name + " ORDER BY key");
            while (s.step())
                keys.push_back(s.number(0));
            for (const qint64 key : keys)
                row(table, key);
        }
        if (m_verdict.changes != m_db.number("SELECT count(*) FROM change"))
            flaw({}, "count");
        if (m_sum != m_log.sum())
            flaw({}, "sum");
        return std::move(m_verdict);
    }

private:
    void flaw(const std::string& table, const char* what, QUuid id = {}, ChangeNo no = 0) {
        m_verdict.flaws.push_back(
            {QString::fromStdString(table), QString::fromLatin1(what), id, no});
    }

    const Digest& commandOf(ChangeNo id) {
        if (m_command != id) {
            const auto command = m_log.command(id);
            m_command = id;
            m_commandDigest = command ? commandDigest(*command, m_log.incarnations()) : Digest{};
        }
        return m_commandDigest;
    }

    void row(const TableSpec& table, qint64 key) {
        ++m_verdict.rows;
        auto s = m_db.prepare("SELECT id FROM " + table.name + " WHERE key=?");
        s.bind(1, key).step();
        const QUuid id = s.uuid(0);
        try {
            const StoredRow stored = m_log.read(table, id);
            const auto walked = m_log.walk(table, key);
            changes(table, id, walked);
            if (!m_verdict.incomplete)
                replay(table, stored, walked);
        } catch (const Fault&) {
            flaw(table.name, "chain", id);
        }
    }

    void changes(const TableSpec& table, QUuid id, const std::vector<WalkedChange>& walked) {
        for (const WalkedChange& w : walked) {
            ++m_verdict.changes;
            if (w.change.row != id || w.change.table != table.number)
                flaw(table.name, "foreign", id, w.change.no);
            const Digest digest =
                changeDigest(w.change, commandOf(w.change.command), m_log.incarnations());
            if (digest != w.digest)
                flaw(table.name, "digest", id, w.change.no);
            addTo(m_sum, digest);
        }
    }

    void replay(const TableSpec& table, const StoredRow& stored,
                const std::vector<WalkedChange>& walked) {
        RowState again;
        again.cells.resize(table.columns.size());
        std::map<ChangeNo, const Change*> here;
        const Surroundings around{
            [&](ChangeNo no) { return here.contains(no); },
            [&](ChangeNo no) { return here.contains(no) ? &here.at(no)->life : nullptr; },
            &m_log.rank()};
        for (auto w = walked.rbegin(); w != walked.rend(); ++w) {
            here[w->change.no] = &w->change;
            Surroundings before = around;
            before.seen = [&, no = w->change.no](ChangeNo other) {
                return other != no && here.contains(other);
            };
            merge(again, w->change, table, before);
        }
        if (!alike(again.heads, stored.state.heads) || again.gone != stored.state.gone)
            flaw(table.name, "heads", stored.id);
        if (walked.empty() || again.cells != stored.state.cells)
            flaw(table.name, "unwritten", stored.id);
    }

    const Database& m_db;
    const ChangeLog& m_log;
    Verdict m_verdict;
    Digest m_sum{};
    ChangeNo m_command = 0;
    Digest m_commandDigest{};
};

class Hash {
public:
    Hash() { crypto_generichash_init(&m_state, nullptr, 0, 16); }

    void add(const QByteArray& bytes) {
        crypto_generichash_update(&m_state,
                                  reinterpret_cast<const unsigned char*>(bytes.constData()),
                                  size_t(bytes.size()));
    }

    QByteArray take() {
        QByteArray digest(16, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<unsigned char*>(digest.data()), 16);
        return digest;
    }

private:
    crypto_generichash_state m_state;
};

void addHeads(ByteWriter& out, const Heads& heads, const Incarnations& devices) {
    addVersions(out, heads.base, devices);
    for (const CellHeads& cell : heads.cells) {
        out.number(quint64(cell.column));
        addVersions(out, cell.heads, devices);
    }
    addVersions(out, heads.life, devices);
}

QByteArray digestOf(const Database& db, const std::vector<TableSpec>& tables,
                    const ChangeLog* log) {
    Hash hash;
    for (const TableSpec& table : tables) {
        std::string columns;
        for (const ColumnSpec& column : table.columns)
            columns += ',' + column.name;
        auto s = db.prepare("SELECT id,gone" + columns + " FROM " + table.name + " ORDER BY id");
        while (s.step()) {
            ByteWriter out(512);
            out.number(quint64(table.number));
            out.raw(s.uuid(0));
            out.number(quint64(s.number(1)));
            for (size_t i = 0; i < table.columns.size(); ++i)
                if (!s.isNull(int(i) + 2)) {
                    out.number(quint64(table.columns[i].number));
                    out.value(s.value(int(i) + 2));
                }
            if (log)
                addHeads(out, log->read(table, s.uuid(0)).state.heads, log->incarnations());
            hash.add(out.bytes());
        }
    }
    if (log) {
        const Digest sum = log->sum();
        hash.add({reinterpret_cast<const char*>(sum.data()), qsizetype(sum.size())});
    }
    return hash.take();
}

} // namespace

void addVersions(ByteWriter& out, const Versions& versions, const Incarnations& devices) {
    std::vector<QByteArray> names;
    for (const Version& v : versions) {
        ByteWriter one;
        one.raw(devices.at(size_t(deviceOf(v.no))));
        one.number(quint64(countOf(v.no)));
        one.number(v.clock);
        names.push_back(one.bytes());
    }
    std::sort(names.begin(), names.end());
    out.number(names.size());
    for (const QByteArray& name : names)
        out.raw(name);
}

Verdict verifyLog(const Database& db, const ChangeLog& log) {
    return Verifier(db, log).run();
}

QByteArray valuesDigest(const Database& db, const std::vector<TableSpec>& tables) {
    return digestOf(db, tables, nullptr);
}

QByteArray logDigest(const Database& db, const ChangeLog& log) {
    return digestOf(db, log.tables(), &log);
}

} // namespace rt
