// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/schema.h"
#include "core/store/workspace.h"

namespace rt {

inline QDate day(const char* iso) {
    return QDate::fromString(QString::fromLatin1(iso), Qt::ISODate);
}

template <class I> I anId(unsigned n) {
    return I{QUuid{n, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}};
}

// A database in memory, a clock that is set by hand and counted ids.
struct TestWorkspace {
    explicit TestWorkspace(const char* today = "2026-11-12")
        : workspace(prepared(db), fixedEnv(QDateTime(day(today), QTime(9, 0), Qt::UTC), 1,
                                           anId<PersonId>(7001).value)) {}

    static const Database& prepared(Database& db) {
        migrate(db);
        guardTables(db);
        return db;
    }

    void setToday(const char* iso) {
        workspace.env().now = [at = QDateTime(day(iso), QTime(9, 0), Qt::UTC)] { return at; };
    }

    void actAs(PersonId person) { workspace.env().actor = person.value; }

    QString one(const char* sql) const {
        auto s = db.prepare(sql);
        return s.step() ? s.text(0) : QString{};
    }

    Database db{QStringLiteral(":memory:"), {}};
    Workspace workspace;
};

} // namespace rt
