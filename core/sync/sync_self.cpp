// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_self.h"

#include <future>

namespace rt {

AtWriter directly(Workspace& workspace) {
    return [&workspace](const std::function<void(Workspace&)>& work) { work(workspace); };
}

AtWriter through(Writer& writer) {
    return [&writer](const std::function<void(Workspace&)>& work) {
        std::promise<void> done;
        writer.submitBehind([&](Workspace& workspace) {
            try {
                work(workspace);
                done.set_value();
            } catch (...) {
                done.set_exception(std::current_exception());
            }
        });
        done.get_future().get();
    };
}

} // namespace rt
