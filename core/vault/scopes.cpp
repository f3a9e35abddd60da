// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/scopes.h"

#include <QByteArray>

namespace rt {

QUuid trustScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("trust"));
}

QUuid hubScope(QUuid trust, QUuid hub) {
    return QUuid::createUuidV5(trust, QByteArray("hub:" + hub.toRfc4122()));
}

QUuid indexScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("index"));
}

QUuid countsScope(QUuid trust) {
    return QUuid::createUuidV5(trust, QByteArray("counts"));
}

} // namespace rt
