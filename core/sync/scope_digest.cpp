// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/scope_digest.h"

#include "core/store/verify.h"
#include "core/sync/placing.h"

#include <algorithm>
#include <sodium.h>

namespace rt {

namespace {

QByteArray rowBytes(const TableSpec& table, const StoredRow& row, const Incarnations& devices) {
    ByteWriter out(512);
    out.number(quint64(table.number));
    out.raw(row.id);
    out.number(quint64(row.state.gone));
    for (size_t i = 0; i < table.columns.size(); ++i) {
        out.number(quint64(table.columns[i].number));
        out.value(row.state.cells[i]);
        addVersions(out, row.versionsOf(table.columns[i].number), devices);
    }
    addVersions(out, row.state.heads.life, devices);
    return out.bytes();
}

} // namespace

QByteArray scopeDigest(const Database& db, const ChangeLog& log, QUuid trust, QUuid scope) {
    Placing placing(db, log, trust);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, 16);
    for (const TableSpec& table : log.tables()) {
        if (table.scope == Scope::Local)
            continue;
        std::vector<QUuid> ids;
        auto s = db.prepare("SELECT id FROM " + table.name + " ORDER BY id");
        while (s.step())
            ids.push_back(s.uuid(0));
        for (const QUuid id : ids) {
            const auto& scopes = placing.of(table.number, id).scopes;
            if (std::find(scopes.begin(), scopes.end(), scope) == scopes.end())
                continue;
            const QByteArray row = rowBytes(table, log.read(table, id), log.incarnations());
            crypto_generichash_update(&state,
                                      reinterpret_cast<const unsigned char*>(row.constData()),
                                      size_t(row.size()));
        }
    }
    QByteArray digest(16, '\0');
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(digest.data()), 16);
    return digest;
}

} // namespace rt
