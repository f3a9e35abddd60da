// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hubs.h"

#include "core/base/text.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/store/held_hubs.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

struct Held {
    int families = 0, children = 0;
};

QHash<HubId, Held> heldByHub(const Database& db, QDate day) {
    QHash<HubId, Held> held;
    auto s = db.prepare(
        "SELECT k.hub, count(DISTINCT k.family), count(DISTINCT a.child) FROM family_case k "
        "LEFT JOIN allocation a ON a.case_id=k.id AND a.gone&5=0 AND "
        "(a.to_day IS NULL OR a.to_day>=?1) AND (a.from_day IS NULL OR a.from_day<=?1) "
        "WHERE k.gone&5=0 AND (k.closed IS NULL OR k.closed>?1) AND "
        "(k.opened IS NULL OR k.opened<=?1) GROUP BY k.hub ORDER BY k.hub");
    s.bind(1, day);
    while (s.step())
        held.insert(s.id<HubId>(0), {int(s.number(1)), int(s.number(2))});
    return held;
}

PersonId managerOn(QDate day, HubId hub, const std::vector<Membership>& memberships) {
    for (const Membership& one : memberships)
        if (one.hub == hub && one.role == Role::GroupManager && isCurrent(one.from, one.to, day))
            return one.person;
    return {};
}

// Children below six were not published: the hub counts none here.
void takePublished(const Database& db, QDate day, HubLine& line) {
    const auto week =
        firstRowOf<HubWeek>(db, "t.hub=? AND t.monday<=? ORDER BY t.monday DESC", line.hub.id, day);
    if (!week)
        return;
    line.publishedAt = week->asAt;
    line.families = week->families.value_or(0);
    line.children = week->children.value_or(0);
}

// "2" before "13", "4" before "4 & 5".
void sortByLabel(std::vector<HubLine>& lines) {
    const auto number = [](const QString& label) {
        return label.section(u' ', 0, 0).toInt(); // 0 for words
    };
    std::sort(lines.begin(), lines.end(), [&](const HubLine& a, const HubLine& b) {
        return std::pair(number(a.hub.label), a.hub.label) <
               std::pair(number(b.hub.label), b.hub.label);
    });
}

} // namespace

std::vector<HubLine> hubsAsAt(const Database& db, QDate day) {
    const auto memberships = rowsOf<Membership>(db, "1 ORDER BY key");
    const auto covers = rowsOf<Cover>(db, "1 ORDER BY key");
    const auto names = personNames(db);
    const auto held = heldByHub(db, day);
    const auto here = heldHubs(db);
    QHash<AreaId, QString> areas;
    for (const ServiceArea& area : serviceAreas(db))
        areas.insert(area.id, area.name);
    std::vector<HubLine> lines;
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key")) {
        if (!isOpen(hub, day))
            continue;
        HubLine line;
        line.hub = hub;
        line.area = areas.value(hub.area);
        line.manager = managerOn(day, hub.id, memberships);
        line.managerName = names.value(line.manager);
        if (const auto consultant = consultantOn(day, hub.id, memberships, covers)) {
            line.consultant = consultant->consultant;
            line.cover = consultant->cover;
            line.consultantName = names.value(line.consultant);
            line.coverName = names.value(line.cover);
        }
        line.families = held.value(hub.id).families;
        line.children = held.value(hub.id).children;
        if (!isHeld(here, hub.id))
            takePublished(db, day, line);
        line.band = bandOf(hub, line.children);
        lines.push_back(std::move(line));
    }
    sortByLabel(lines);
    return lines;
}

std::optional<Hub> findHub(const Database& db, const QString& text) {
    if (const auto id = HubId::parse(text.trimmed()); !id.isNull())
        return rowOf<Hub>(db, id);
    const QString wanted = folded(text.trimmed());
    if (wanted.isEmpty())
        return std::nullopt;
    const auto hubs = rowsOf<Hub>(db, "1 ORDER BY closed IS NOT NULL, merged IS NOT NULL, key");
    for (const Hub& hub : hubs)
        if (folded(hub.label) == wanted || "hub "_L1 + folded(hub.label) == wanted)
            return hub;
    for (const Hub& hub : hubs)
        if (folded(hub.name) == wanted)
            return hub;
    return std::nullopt;
}

std::vector<ServiceArea> serviceAreas(const Database& db) {
    return rowsOf<ServiceArea>(db, "1 ORDER BY name, key");
}

} // namespace rt
