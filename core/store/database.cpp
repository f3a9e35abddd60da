// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/store/sqlite_check.h"

#include <cstring>
#include <sqlite3.h>

namespace rt {

namespace {

// One authorizer, set once. Triggers and REPLACE reach it too.
int authorize(void* context, int action, const char* first, const char* second, const char*,
              const char*) {
    const auto& guard = *static_cast<const Guard*>(context);
    if (guard.open || guard.settingUp)
        return SQLITE_OK;
    switch (action) {
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_DROP_TABLE:
        return guard.tables.contains(first) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_ALTER_TABLE:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
        return guard.tables.contains(second) ? SQLITE_DENY : SQLITE_OK;
    case SQLITE_ATTACH:
    case SQLITE_DETACH:
        return SQLITE_DENY;
    case SQLITE_PRAGMA: // FTS5 asks for the data version
        return std::strcmp(first, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
    default:
        return SQLITE_OK;
    }
}

constexpr int longest = 8000; // pages of the write-ahead log, 32 MB

int committed(void* unfiled, sqlite3* db, const char*, int pages) {
    *static_cast<int*>(unfiled) = pages;
    if (pages >= longest) // a reader may be in its way: then at the next commit
        sqlite3_wal_checkpoint_v2(db, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    return SQLITE_OK;
}

} // namespace

void Database::Close::operator()(sqlite3* db) const {
    sqlite3_close_v2(db);
}

Database::Database(const QString& path, const QByteArray& key, Access access)
    : m_guard(std::make_unique<Guard>()),
      m_unfiled(std::make_unique<int>(0)) {
    sqlite3* raw = nullptr;
    const int flags =
        access == Access::Read ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &raw,
                                     flags | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_NOMUTEX, nullptr);
    m_db.reset(raw);
    check(raw, code);
    configure(key, access);
}

Database::~Database() {
    m_cache.clear();
}

void Database::configure(const QByteArray& key, Access access) {
    sqlite3* db = m_db.get();
    sqlite3_extended_result_codes(db, 1);
    check(db, sqlite3_busy_timeout(db, 5000));
    run("PRAGMA cipher_log_level = NONE"); // it would write to stderr; a Fault says what is wrong
    if (!key.isEmpty()) {
        QByteArray sql = "PRAGMA key = \"x'" + key.toHex() + "'\"";
        run(sql.constData());
        std::memset(sql.data(), 0, size_t(sql.size()));
    }
    number("SELECT count(*) FROM sqlite_schema"); // NOTADB here: damaged, or not this key's
    expect("temp_store", "2");
    if (access != Access::Read && sqlite3_db_filename(db, "main")[0] != '\0')
        expect("journal_mode", "wal"); // a database in memory has no journal
    expect("synchronous", access == Access::Drafts ? "1" : "2");
    expect("secure_delete", "1");
    expect("trusted_schema", "0");
    expect("cell_size_check", "1");
    expect("mmap_size", "0");
    expect("cache_size", "-65536");
    if (access == Access::Read)
        expect("query_only", "1");
    int is = 0;
    check(db, sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, &is));
    if (!is)
        throw Fault(FaultKind::Programming, "sqlite: no defensive mode");
    check(db, sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, &is));
    sqlite3_limit(db, SQLITE_LIMIT_LENGTH, 64 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
    sqlite3_limit(db, SQLITE_LIMIT_ATTACHED, 1); // VACUUM needs one
    sqlite3_limit(db, SQLITE_LIMIT_EXPR_DEPTH, 100);
    check(db, sqlite3_set_authorizer(db, authorize, m_guard.get()));
    sqlite3_wal_hook(db, committed, m_unfiled.get());
}

void Database::file() const {
    sqlite3_wal_checkpoint_v2(m_db.get(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    *m_unfiled = 0;
}

void Database::expect(const char* pragma, const char* want) const {
    const std::string name = std::string("PRAGMA ") + pragma;
    run((name + " = " + want).c_str());
    Statement s = prepare(name);
    const QString is = s.step() ? s.text(0) : QString{};
    // mmap_size answers nothing where memory mapping was compiled out, which is what we ask for
    if (is != QLatin1String(want) && !(is.isEmpty() && name == "PRAGMA mmap_size"))
        throw Fault(FaultKind::Programming, "sqlite refused setting " + name);
}

void Database::run(const char* sql) const {
    check(m_db.get(), sqlite3_exec(m_db.get(), sql, nullptr, nullptr, nullptr));
}

Statement Database::prepare(std::string_view sql) const {
    return {m_db.get(), sql, false};
}

Statement& Database::cached(std::string_view sql) const {
    auto found = m_cache.find(sql);
    if (found == m_cache.end())
        found = m_cache.emplace(sql, std::make_unique<Statement>(m_db.get(), sql, true)).first;
    return found->second->reset();
}

qint64 Database::lastKey() const {
    return sqlite3_last_insert_rowid(m_db.get());
}

qint64 Database::changedRows() const {
    return sqlite3_changes64(m_db.get());
}

qint64 Database::number(std::string_view sql) const {
    Statement s = prepare(sql);
    return s.step() ? s.number(0) : 0;
}

Transaction::Transaction(const Database& db) : m_db(&db) {
    m_db->run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (!m_db)
        return;
    try {
        m_db->run("ROLLBACK");
    } catch (const Fault&) { // SQLite has already rolled back
    }
}

void Transaction::commit() {
    m_db->run("COMMIT");
    m_db = nullptr;
}

} // namespace rt
