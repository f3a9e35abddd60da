// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/platform.h"

namespace rt {

// Makes the profile's private folder if need be. Fault NetworkFolder on a share or in a synced
// folder, ReadOnly where nothing can be written.
void prepareProfileFolder(const QString& folder);

// The profile is this process's alone for as long as this lives. Fault InUse if it is taken; what a
// killed process held is free again at once.
class ProfileLock {
public:
    explicit ProfileLock(const QString& folder);

private:
    platform::FileLock m_lock;
};

} // namespace rt
