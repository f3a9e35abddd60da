// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cargo.h"
#include "core/sync/snapshot.h"

namespace rt {

namespace {

[[noreturn]] void damaged() {
    throw Fault(FaultKind::Damaged, "sync: a snapshot cannot be read");
}

class Loading {
public:
    Loading(Workspace& workspace, const SyncSelf& self, QUuid scope, const QByteArray& plain)
        : m_workspace(workspace),
          m_log(workspace.log()),
          m_self(self),
          m_book(workspace.db(), m_log),
          m_scope(scope),
          m_in(plain) {}

    bool run() {
        if (m_in.number() != 1 || !m_book.runs(m_scope).empty())
            return false;
        std::vector<QUuid> incarnations(m_in.count());
        for (QUuid& incarnation : incarnations)
            incarnation = m_in.uuid();
        for (const QUuid& incarnation : incarnations)
            m_devices.push_back(m_log.deviceNumber(incarnation, {}));
        readVector(m_in.sized());
        readRuns(m_in.sized());
        const QByteArray kept = m_in.sized();
        for (size_t n = m_in.count(); n > 0; --n)
            if (!readRow())
                return false;
        if (!m_in.atEnd())
            damaged();
        m_log.finish();
        m_log.reload(); // it stands for changes from now on
        if (!kept.isEmpty())
            applyKept(kept);
        m_log.finish();
        return true;
    }

    const std::set<int>& tables() const { return m_tables; }

private:
    int device(quint64 place) const {
        if (place >= m_devices.size())
            damaged();
        return m_devices[size_t(place)];
    }

    void readVector(const QByteArray& bytes) {
        ByteReader in(bytes);
        for (size_t n = in.count(); n > 0; --n) {
            const QUuid incarnation = in.uuid();
            Stream stream = m_book.stream(m_scope, m_log.deviceNumber(incarnation, {}));
            stream.sequence = stream.known = quint32(in.number());
            for (int half = 0; half < 2; ++half) {
                const QByteArray part = in.uuid().toRfc4122();
                std::copy(part.begin(), part.end(), stream.hash.begin() + 16 * half);
            }
            m_book.moveStream(stream);
        }
    }

    void readRuns(const QByteArray& bytes) {
        ByteReader in(bytes);
        for (size_t n = in.count(); n > 0; --n) {
            const int no = device(in.number());
            const qint64 from = qint64(in.number()), to = qint64(in.number());
            if (from < 1 || to < from || to >= qint64(1) << deviceBits)
                damaged();
            m_log.cover(no, from, to);
            m_book.addRun(m_scope, changeNo(no, from), changeNo(no, to));
        }
    }

    Versions versions() {
        Versions all(m_in.count());
        for (Version& v : all) {
            const int no = device(m_in.number());
            const qint64 count = qint64(m_in.number());
            if (count < 1 || count >= qint64(1) << deviceBits)
                damaged();
            v = {m_in.number(), changeNo(no, count)};
        }
        return all;
    }

    bool readRow() {
        const TableSpec* table = m_log.table(int(m_in.number()));
        if (!table)
            return false; // a newer program's: its history is set aside change by change
        StoredRow row;
        row.id = m_in.uuid();
        row.state.gone = int(m_in.number());
        Heads& heads = row.state.heads;
        heads.base = versions();
        heads.cells.resize(m_in.count());
        for (CellHeads& cell : heads.cells) {
            cell.column = int(m_in.number());
            cell.heads = versions();
            cell.awaited = versions();
        }
        heads.life = versions();
        heads.lifeAwaited = versions();
        row.state.cells.resize(table->columns.size());
        for (size_t n = m_in.count(); n > 0; --n) {
            const int at = table->at(int(m_in.number()));
            const Value value = m_in.value();
            if (at < 0)
                return false;
            row.state.cells[size_t(at)] = value;
        }
        if (!m_log.load(*table, row))
            return false;
        if (!table->searchable.empty() && m_workspace.index().isOn())
            m_workspace.index().update(*table, row.key);
        m_tables.insert(table->number);
        return true;
    }

    void applyKept(const QByteArray& bytes) {
        const Cargo cargo = readCargo(bytes);
        const std::vector<int> numbers = numbersOf(cargo, m_log);
        const qint64 now = m_workspace.env().now().toMSecsSinceEpoch();
        for (const CarriedChange& carried : cargo.changes) {
            const CarriedChange local = localised(carried, numbers);
            m_log.apply(local.change, local.command, now);
        }
    }

    Workspace& m_workspace;
    ChangeLog& m_log;
    const SyncSelf& m_self;
    SyncBook m_book;
    QUuid m_scope;
    ByteReader m_in;
    std::vector<int> m_devices;
    std::set<int> m_tables;
};

} // namespace

bool loadSnapshot(Workspace& workspace, const SyncSelf& self, QUuid scope,
                  const QByteArray& plain) {
    struct Forget {
        ChangeLog& log;

        ~Forget() { log.forget(); }
    } forget{workspace.log()};

    std::set<int> tables;
    {
        Transaction transaction(workspace.db());
        Loading loading(workspace, self, scope, plain);
        if (!loading.run())
            return false;
        tables = loading.tables();
        transaction.commit();
    }
    if (!tables.empty())
        workspace.onChanged(tables);
    return true;
}

} // namespace rt
