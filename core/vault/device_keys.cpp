// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/device_keys.h"

#include "core/base/platform.h"
#include "core/base/result.h"
#include "core/vault/form.h"
#include "core/vault/seal.h"

#include <QFileInfo>

#include <sodium.h>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

const QByteArray magic("RTDEV\r\n\0", 8);
constexpr quint16 version = 1;
constexpr qsizetype headerSize = 8 + 2 + 32 + 32, checksumSize = 32;
constexpr size_t secretSize = crypto_sign_SECRETKEYBYTES + crypto_box_SECRETKEYBYTES;
constexpr qsizetype fileSize =
    headerSize + sealedExtra + qsizetype(secretSize) + checksumSize; // FORMAT.md: 274

QString pathIn(const QString& folder) {
    return folder + u"/device.rt"_s;
}

QByteArray checksum(const QByteArray& bytes) {
    const auto sum = hashOf(bytes);
    return {reinterpret_cast<const char*>(sum.data()), checksumSize};
}

} // namespace

QUuid deviceNamed(const PublicKey& sign, const PublicKey& box) {
    const auto hash = hashOf(FormWriter().raw(QByteArray("rt-device")).raw(sign).raw(box).bytes());
    return QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char*>(hash.data()), 16));
}

DeviceKeys makeDeviceKeys() {
    DeviceKeys keys = makeDeviceKeys(QUuid());
    keys.device = deviceNamed(keys.signPublic, keys.boxPublic);
    return keys;
}

bool hasDeviceKeys(const QString& folder) {
    return QFileInfo::exists(pathIn(folder));
}

void keepDeviceKeys(const QString& folder, const Secret& wrap, const DeviceKeys& keys) {
    Secret both(secretSize);
    std::copy_n(keys.sign.data(), keys.sign.size(), both.data());
    std::copy_n(keys.box.data(), keys.box.size(), both.data() + keys.sign.size());
    FormWriter file;
    file.raw(magic).number(version).raw(keys.signPublic).raw(keys.boxPublic);
    file.raw(sealed(wrap, "rt-wrapd", file.bytes(), both.data(), both.size()));
    file.raw(checksum(file.bytes()));
    platform::writePrivateFile(pathIn(folder), file.bytes());
}

DeviceKeys readDeviceKeys(const QString& folder, const Secret& wrap) {
    const QByteArray file = platform::readFile(pathIn(folder), 4096);
    if (file.size() < fileSize || !file.startsWith(magic) ||
        file.last(checksumSize) != checksum(file.chopped(checksumSize)))
        throw Fault(FaultKind::DamagedKey, "device keys");
    FormReader reader(file);
    reader.raw(magic.size());
    if (reader.number<quint16>() > version)
        throw Fault(FaultKind::Newer, "device keys");
    DeviceKeys keys{{},
                    Secret(crypto_sign_SECRETKEYBYTES),
                    Secret(crypto_box_SECRETKEYBYTES),
                    reader.fixed<32>(),
                    reader.fixed<32>()};
    const auto both = unsealed(wrap, "rt-wrapd", file.first(headerSize),
                               file.mid(headerSize, file.size() - headerSize - checksumSize));
    if (!both || both->size() != secretSize)
        throw Fault(FaultKind::DamagedKey, "device keys seal");
    std::copy_n(both->data(), keys.sign.size(), keys.sign.data());
    std::copy_n(both->data() + keys.sign.size(), keys.box.size(), keys.box.data());
    keys.device = deviceNamed(keys.signPublic, keys.boxPublic);
    return keys;
}

} // namespace rt
