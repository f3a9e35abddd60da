// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/scopes.h"

#include <QByteArray>

#include <map>

namespace rt {

namespace {

constexpr size_t mostKnown = 1000;

} // namespace

QUuid trustScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("trust"));
}

// Asked for every change that comes in.
QUuid hubScope(QUuid trust, QUuid hub) {
    static thread_local std::map<std::pair<QUuid, QUuid>, QUuid> known;
    if (known.size() > mostKnown)
        known.clear();
    const auto [at, fresh] = known.try_emplace({trust, hub});
    if (fresh)
        at->second = QUuid::createUuidV5(trust, QByteArray("hub:" + hub.toRfc4122()));
    return at->second;
}

QUuid indexScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("index"));
}

QUuid countsScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("counts"));
}

} // namespace rt
