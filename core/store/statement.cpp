// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bytes.h"
#include "core/store/database.h"
#include "core/store/sqlite_check.h"

#include <sqlite3.h>

namespace rt {

void Statement::Finalize::operator()(sqlite3_stmt* s) const {
    sqlite3_finalize(s);
}

Statement::Statement(sqlite3* db, std::string_view sql, bool keep) {
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(db, sql.data(), int(sql.size()),
                                        keep ? SQLITE_PREPARE_PERSISTENT : 0, &raw, nullptr);
    m_stmt.reset(raw);
    check(db, code);
}

Statement& Statement::bind(int at, const Value& value) {
    sqlite3_stmt* s = m_stmt.get();
    const int size = int(value.bytes.size());
    int code = SQLITE_OK;
    switch (value.kind) {
    case Value::Kind::Null:
        code = sqlite3_bind_null(s, at);
        break;
    case Value::Kind::Int:
        code = sqlite3_bind_int64(s, at, value.number);
        break;
    case Value::Kind::Text:
        code = sqlite3_bind_text(s, at, value.bytes.constData(), size, SQLITE_STATIC);
        break;
    case Value::Kind::Blob:
        code = sqlite3_bind_blob(s, at, value.bytes.constData(), size, SQLITE_STATIC);
        break;
    }
    check(sqlite3_db_handle(s), code);
    return *this;
}

Statement& Statement::bind(int at, qint64 number) {
    check(sqlite3_db_handle(m_stmt.get()), sqlite3_bind_int64(m_stmt.get(), at, number));
    return *this;
}

Statement& Statement::bind(int at, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_db_handle(m_stmt.get()), sqlite3_bind_text(m_stmt.get(), at, utf8.constData(),
                                                             int(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(int at, const QUuid& id) {
    const auto bytes = bytesOf(id);
    check(sqlite3_db_handle(m_stmt.get()),
          sqlite3_bind_blob(m_stmt.get(), at, bytes.data(), 16, SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bind(int at, QDate day) {
    return day.isValid() ? bind(at, day.toString(Qt::ISODate)) : bindNull(at);
}

Statement& Statement::bindBlob(int at, const QByteArray& bytes) {
    if (bytes.isEmpty())
        return bindNull(at);
    check(sqlite3_db_handle(m_stmt.get()), sqlite3_bind_blob(m_stmt.get(), at, bytes.constData(),
                                                             int(bytes.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindBytes(int at, const quint8* bytes, size_t size) {
    check(sqlite3_db_handle(m_stmt.get()),
          sqlite3_bind_blob(m_stmt.get(), at, bytes, int(size), SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindNull(int at) {
    check(sqlite3_db_handle(m_stmt.get()), sqlite3_bind_null(m_stmt.get(), at));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_stmt.get());
    check(sqlite3_db_handle(m_stmt.get()), code);
    return code == SQLITE_ROW;
}

void Statement::run() {
    while (step()) {
    }
    reset();
}

Statement& Statement::reset() {
    sqlite3_reset(m_stmt.get());
    return *this;
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_stmt.get(), column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const {
    return sqlite3_column_int64(m_stmt.get(), column);
}

double Statement::real(int column) const {
    return sqlite3_column_double(m_stmt.get(), column);
}

QString Statement::text(int column) const {
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt.get(), column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_stmt.get(), column));
}

QByteArray Statement::bytes(int column) const {
    const auto* blob = static_cast<const char*>(sqlite3_column_blob(m_stmt.get(), column));
    return {blob, sqlite3_column_bytes(m_stmt.get(), column)};
}

QUuid Statement::uuid(int column) const {
    const void* blob = sqlite3_column_blob(m_stmt.get(), column);
    if (!blob || sqlite3_column_bytes(m_stmt.get(), column) != 16)
        return {};
    return QUuid::fromRfc4122(QByteArrayView(static_cast<const char*>(blob), 16));
}

QDate Statement::date(int column) const {
    return isNull(column) ? QDate{} : QDate::fromString(text(column), Qt::ISODate);
}

QDateTime Statement::time(int column) const {
    return isNull(column) ? QDateTime{} : QDateTime::fromMSecsSinceEpoch(number(column), Qt::UTC);
}

Value Statement::value(int column) const {
    switch (sqlite3_column_type(m_stmt.get(), column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return Value::of(number(column));
    case SQLITE_BLOB:
        return Value::blob(bytes(column));
    default:
        return Value::text(bytes(column));
    }
}

int Statement::columns() const {
    return sqlite3_column_count(m_stmt.get());
}

} // namespace rt
