// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/value.h"

#include <QString>

#include <memory>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

struct sqlite3;
struct sqlite3_stmt;

namespace rt {

// One prepared statement. Columns count from 0, parameters from 1. Bound bytes are kept until the
// statement is stepped: bind only what lives that long.
class Statement {
public:
    Statement(sqlite3* db, std::string_view sql, bool keep);

    Statement& bind(int at, const Value& value);
    Statement& bind(int at, qint64 number);
    Statement& bind(int at, const QString& text);
    Statement& bind(int at, const QUuid& id);
    Statement& bind(int at, QDate day);
    Statement& bindBlob(int at, const QByteArray& bytes);           // empty is NULL; copied
    Statement& bindBytes(int at, const quint8* bytes, size_t size); // not copied
    Statement& bindNull(int at);

    template <class Tag> Statement& bind(int at, const Id<Tag>& id) { return bind(at, id.value); }

    bool step();
    void run(); // step to the end and reset
    Statement& reset();

    bool isNull(int column) const;
    qint64 number(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    QUuid uuid(int column) const;
    QDate date(int column) const;
    QDateTime time(int column) const;
    Value value(int column) const;
    int columns() const;

    template <class I> I id(int column) const { return I{uuid(column)}; }

    template <class T> T read(int column) const { return Cell<T>::read(value(column)); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* s) const;
    };

    std::unique_ptr<sqlite3_stmt, Finalize> m_stmt;
};

// Refuses every write to a guarded table unless the change log has it open.
struct Guard {
    std::unordered_set<std::string> tables;
    bool open = false;
    bool settingUp = true; // PRAGMA and ATTACH are allowed
};

// Drafts are written at every key: synchronous=NORMAL survives a killed program, and a power cut
// but for the last moment.
enum class Access { Write, Read, Drafts };

// One connection with the settings of security.md, set and read back. Throws Fault.
class Database {
public:
    // key: 32 raw bytes; empty for the measured floor "without a key" and nothing else.
    Database(const QString& path, const QByteArray& key, Access access = Access::Write);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();

    void run(const char* sql) const;
    Statement prepare(std::string_view sql) const;

    // Prepared once for the life of the connection; reset and ready to bind.
    Statement& cached(std::string_view sql) const;

    void guard(std::string_view table) { m_guard->tables.emplace(table); }

    void endSetUp() { m_guard->settingUp = false; }

    Guard& guardState() const { return *m_guard; }

    qint64 lastKey() const;
    qint64 changedRows() const;
    qint64 number(std::string_view sql) const; // first cell of the first row, 0 if none

    // Commits go to the write-ahead log, and from there into the file: by themselves only when the
    // log is long, or here, when nobody waits. Pages in the log as of the last commit.
    int unfiled() const { return *m_unfiled; }

    void file() const;

    sqlite3* handle() const { return m_db.get(); }

private:
    struct Close {
        void operator()(sqlite3* db) const;
    };

    void configure(const QByteArray& key, Access access);
    void expect(const char* pragma, const char* want) const;

    std::unique_ptr<Guard> m_guard;
    std::unique_ptr<int> m_unfiled;
    std::unique_ptr<sqlite3, Close> m_db;

    struct TextHash { // finds by a view, without making a string
        using is_transparent = void;

        size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    mutable std::unordered_map<std::string, std::unique_ptr<Statement>, TextHash, std::equal_to<>>
        m_cache;
};

// Rolls back unless commit() was reached.
class Transaction {
public:
    explicit Transaction(const Database& db);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    const Database* m_db;
};

// Holds the guard open for a scope; only the change log and migrations make one.
class GuardOpen {
public:
    explicit GuardOpen(const Database& db) : m_guard(db.guardState()), m_was(m_guard.open) {
        m_guard.open = true;
    }

    GuardOpen(const GuardOpen&) = delete;
    GuardOpen& operator=(const GuardOpen&) = delete;

    ~GuardOpen() { m_guard.open = m_was; }

private:
    Guard& m_guard;
    bool m_was;
};

} // namespace rt
