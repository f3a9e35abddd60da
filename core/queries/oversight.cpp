// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/oversight.h"

#include "core/base/england_day.h"
#include "core/domain/organisation_rules.h"
#include "core/queries/called.h"
#include "core/queries/family_decisions.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"

namespace rt {

namespace {

struct Where {
    QString familyName, reference, hubLabel;
    HubId hub;
};

Where whereIs(const Database& db, FamilyId id, HubId wanted) {
    Where where;
    if (const auto family = rowOf<Family>(db, id)) {
        where.familyName = family->name;
        where.reference = family->reference;
    }
    for (const Case& open :
         rowsOf<Case>(db, "family=? AND closed IS NULL ORDER BY opened, key", id)) {
        if (!where.hub.isNull() && open.hub != wanted)
            continue;
        where.hub = open.hub;
        if (const auto hub = rowOf<Hub>(db, open.hub))
            where.hubLabel = hub->label;
    }
    return where;
}

// Rows of families that are open somewhere, found from the open cases.
constexpr const char* ofOpenCases =
    "t.family IN (SELECT k.family FROM family_case k WHERE k.closed IS NULL AND k.gone&5=0) AND ";

} // namespace

std::vector<OwedLine> directionsOwed(const Database& db, HubId hub) {
    std::vector<OwedLine> lines;
    for (Direction& one : rowsOf<Direction>(db, std::string(ofOpenCases) +
                                                    "owed_by_manager=1 ORDER BY by_day, key")) {
        if (isAnswered(db, one))
            continue;
        const Where where = whereIs(db, one.family, hub);
        if (!hub.isNull() && where.hub != hub)
            continue;
        Statement& made =
            db.cached("SELECT c.clock>>16 FROM direction d JOIN change ch ON ch.id=d.last "
                      "JOIN command c ON c.id=ch.id-ch.part WHERE d.id=?");
        const QDate since = made.bind(1, one.id).step() ? dayInEngland(made.time(0)) : QDate();
        made.reset();
        lines.push_back({std::move(one), where.familyName, where.hub, where.hubLabel, since});
    }
    std::stable_sort(lines.begin(), lines.end(),
                     [](const OwedLine& a, const OwedLine& b) { return a.since < b.since; });
    return lines;
}

std::vector<ChallengeLine> challengesOpen(const Database& db, HubId hub) {
    const auto names = personNames(db);
    std::vector<ChallengeLine> lines;
    for (Challenge& one :
         rowsOf<Challenge>(db, std::string(ofOpenCases) +
                                   "(answer IS NULL OR evidence IS NULL) ORDER BY at, key")) {
        const Where where = whereIs(db, one.family, hub);
        if (!hub.isNull() && where.hub != hub)
            continue;
        const QString by = names.value(one.by), answeredBy = names.value(one.answeredBy);
        lines.push_back(
            {std::move(one), where.familyName, by, answeredBy, where.hub, where.hubLabel});
    }
    return lines;
}

std::vector<UnallocatedLine> unallocated(const Database& db, QDate day) {
    const auto memberships = rowsOf<Membership>(db, "1 ORDER BY key");
    const auto covers = rowsOf<Cover>(db, "1 ORDER BY key");
    QHash<HubId, Hub> hubs;
    QHash<HubId, std::optional<HubConsultant>> consultants;
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key")) {
        hubs.insert(hub.id, hub);
        consultants.insert(hub.id, consultantOn(day, hub.id, memberships, covers));
    }
    std::vector<UnallocatedLine> lines;
    for (const Child& child : rowsOf<Child>(db, "status<>'closed' ORDER BY family, key")) {
        const auto allocation = firstRowOf<Allocation>(
            db,
            "child=?1 AND (from_day IS NULL OR from_day<=?2) AND (to_day IS NULL OR to_day>=?2) "
            "ORDER BY from_day DESC, key DESC",
            child.id, day);
        const auto held = allocation ? rowOf<Case>(db, allocation->inCase) : std::nullopt;
        const HubId hub = held ? held->hub : HubId{};
        if (!isUnallocated(allocation, hubs.value(hub), consultants.value(hub), day))
            continue;
        const Where where = whereIs(db, child.family, hub);
        lines.push_back({child.id, child.family, wholeName(child), where.familyName,
                         where.reference, hub, hubs.value(hub).label, held.has_value()});
    }
    return lines;
}

} // namespace rt
