// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/scopes.h"

#include <QByteArray>
#include <QHash>

namespace rt {

namespace {

constexpr qsizetype mostKnown = 1000;
constexpr uint audit = 0x61756474;

} // namespace

QUuid trustScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("trust"));
}

// Asked for every change that comes in.
QUuid hubScope(QUuid trust, QUuid hub) {
    static thread_local QHash<std::pair<QUuid, QUuid>, QUuid> known;
    if (const auto found = known.constFind({trust, hub}); found != known.cend())
        return *found;
    if (known.size() > mostKnown)
        known.clear();
    return known[{trust, hub}] = QUuid::createUuidV5(trust, QByteArray("hub:" + hub.toRfc4122()));
}

QUuid indexScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("index"));
}

QUuid countsScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("counts"));
}

QUuid auditScope(QUuid trust, QUuid hub) {
    QUuid scope = QUuid::createUuidV5(trust, QByteArray("audit:" + hub.toRfc4122()));
    scope.data1 = audit;
    return scope;
}

bool isAuditScope(QUuid scope) {
    return scope.data1 == audit;
}

} // namespace rt
