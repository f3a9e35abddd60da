// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/profile.h"

#include "core/base/result.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

platform::FileLock take(const QString& folder) {
    if (auto lock = platform::FileLock::tryLock(folder + u"/profile.lock"_s))
        return std::move(*lock);
    throw Fault(FaultKind::InUse, "profile lock");
}

} // namespace

void prepareProfileFolder(const QString& folder) {
    if (platform::isNetworkOrSyncedFolder(folder))
        throw Fault(FaultKind::NetworkFolder, "profile folder");
    platform::makePrivateFolder(folder);
}

ProfileLock::ProfileLock(const QString& folder) : m_lock(take(folder)) {}

} // namespace rt
