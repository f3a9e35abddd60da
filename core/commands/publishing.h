// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/publish_index.h"

#include <set>

namespace rt {

// What this PC may publish and what it holds, as its keys stand.
struct HubKeys {
    std::set<QUuid> held;   // hubs whose cases it reads
    std::vector<HubId> own; // in which the person works: for these it publishes
    bool index = false, counts = false;
};

// Everything that follows from the rows of this PC's hubs for others, when anything has changed
// since the last time: a hub at a time, so that no save waits long.
class Publishing {
public:
    using AtWriter = std::function<void(const std::function<void(Workspace&)>&)>;

    size_t run(const AtWriter& writer, const std::function<HubKeys(const Database&)>& keysOf);

private:
    bool isNews(Workspace& workspace, const HubKeys& keys);
    bool movedPeople(Workspace& workspace);
    size_t publish(const AtWriter& writer, HubId hub, const HubKeys& keys, bool people);

    MarkBook m_marks;
    std::map<int, ChangeNo> m_last; // by device: the last change that was looked at
    Digest m_seen{};
    QDate m_day;
    std::set<QUuid> m_held;
};

} // namespace rt
