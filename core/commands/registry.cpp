// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/registry.h"

#include <algorithm>
#include <cstring>

namespace rt {

const std::vector<CommandEntry>& allCommands() {
    static const std::vector<CommandEntry> commands = [] {
        std::vector<CommandEntry> all;
        addCaseworkCommands(all);
        addMeetingCommands(all);
        std::sort(all.begin(), all.end(), [](const CommandEntry& a, const CommandEntry& b) {
            return std::strcmp(a.name, b.name) < 0;
        });
        return all;
    }();
    return commands;
}

const CommandEntry* commandNamed(QStringView name) {
    for (const CommandEntry& entry : allCommands())
        if (name == QLatin1String(entry.name))
            return &entry;
    return nullptr;
}

} // namespace rt
