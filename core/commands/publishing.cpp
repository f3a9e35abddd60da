// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/publishing.h"

#include "core/commands/publish_counts.h"
#include "core/store/held_hubs.h"
#include "core/store/tables.h"

namespace rt {

namespace {

// A PC to which nothing of a hub has come yet has nothing to say of it.
bool knowsOf(const Database& db, HubId hub) {
    Statement& s = db.cached("SELECT 1 FROM family_case WHERE hub=? LIMIT 1");
    const bool any = s.bind(1, hub).step();
    s.reset();
    return any;
}

template <class... T> std::string numbersOf() {
    std::string all;
    ((all += (all.empty() ? "" : ",") + std::to_string(TableOf<T>::number)), ...);
    return all;
}

} // namespace

// Whether a family, one of its people, an address or a case changed: a note does not ask for the
// index to be looked through.
bool Publishing::movedPeople(Workspace& workspace) {
    static const std::string ofPeople = numbersOf<Hub, Family, Child, Adult, Address, Case>();
    Statement& any = workspace.db().cached("SELECT 1 FROM change WHERE id>? AND id<? AND tbl IN (" +
                                           ofPeople + ") LIMIT 1");
    Statement& last = workspace.db().cached("SELECT id FROM change WHERE id>? AND id<? "
                                            "ORDER BY id DESC LIMIT 1");
    const bool first = m_last.empty();
    bool moved = first;
    for (int device = 1; device < int(workspace.log().incarnations().size()); ++device) {
        const ChangeNo end = changeNo(device + 1, 0);
        ChangeNo& seen = m_last.try_emplace(device, changeNo(device, 0)).first->second;
        if (!moved) {
            moved = any.bind(1, seen).bind(2, end).step();
            any.reset();
        }
        if (last.bind(1, seen).bind(2, end).step())
            seen = last.number(0);
        last.reset();
    }
    return moved;
}

bool Publishing::isNews(Workspace& workspace, const HubKeys& keys) {
    const Digest now = workspace.log().sum();
    if (now == m_seen && workspace.today() == m_day && keys.held == m_held)
        return false;
    m_day = workspace.today();
    m_held = keys.held;
    return true;
}

size_t Publishing::publish(const AtWriter& writer, HubId hub, const HubKeys& keys, bool people) {
    size_t rows = 0;
    bool more = keys.index && people;
    while (more)
        writer([&](Workspace& workspace) {
            const Published done =
                knowsOf(workspace.db(), hub) ? publishIndex(workspace, hub, m_marks) : Published{};
            rows += done.rows;
            more = done.more;
        });
    if (keys.counts)
        writer([&](Workspace& workspace) {
            if (knowsOf(workspace.db(), hub))
                rows += publishCounts(workspace, hub);
        });
    return rows;
}

size_t Publishing::run(const AtWriter& writer,
                       const std::function<HubKeys(const Database&)>& keysOf) {
    HubKeys keys;
    bool news = false, people = false;
    writer([&](Workspace& workspace) {
        keys = keysOf(workspace.db());
        if (keys.held != m_held)
            m_last.clear();
        news = isNews(workspace, keys);
        people = news && movedPeople(workspace);
        if (news)
            rememberHeldHubs(workspace.db(), keys.held);
    });
    size_t rows = 0;
    try {
        for (const HubId hub : news ? keys.own : std::vector<HubId>{})
            rows += publish(writer, hub, keys, people);
    } catch (...) {
        m_last.clear(); // once more, from the beginning
        throw;
    }
    if (news)
        writer([this](Workspace& workspace) { m_seen = workspace.log().sum(); });
    return rows;
}

} // namespace rt
