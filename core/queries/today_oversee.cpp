// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/today_oversee.h"

#include "core/queries/called.h"

namespace rt {

namespace {

template <class Line> void keepHubs(std::vector<Line>& lines, const TodayPlace& place) {
    std::erase_if(lines, [&](const Line& line) {
        return std::none_of(place.hubs.begin(), place.hubs.end(),
                            [&](const Hub& hub) { return hub.id == line.hub; });
    });
}

template <class Bind>
void addUnallocated(const Database& db, std::string_view from, Bind bind,
                    const UnallocatedLine& start, std::vector<UnallocatedLine>& lines) {
    Statement& s =
        db.cached("SELECT c.id,c.family,c.given,c.known_as,c.surname,f.name,f.reference FROM " +
                  std::string(from) + " ORDER BY f.name,c.key");
    bind(s);
    while (s.step()) {
        UnallocatedLine line = start;
        line.child = s.id<ChildId>(0);
        line.family = s.id<FamilyId>(1);
        Child named;
        named.given = s.text(2);
        named.knownAs = s.text(3);
        named.surname = s.text(4);
        line.childName = wholeName(named);
        line.familyName = s.text(5);
        line.reference = s.text(6);
        lines.push_back(std::move(line));
    }
    s.reset();
}

// As isUnallocated says it, asked of few rows: children whom no hub holds, and all the children of
// a hub without a consultant or named cover.
std::vector<UnallocatedLine> unallocatedIn(const Database& db, const std::vector<HubLine>& hubs,
                                           QDate day) {
    std::vector<UnallocatedLine> lines;
    addUnallocated(
        db,
        "child c CROSS JOIN family f ON f.id=c.family WHERE c.status<>'closed' AND c.gone&5=0 AND "
        "f.gone&5=0 AND NOT EXISTS(SELECT 1 FROM allocation a WHERE a.child=c.id AND a.gone&5=0 "
        "AND (a.from_day IS NULL OR a.from_day<=?1) AND (a.to_day IS NULL OR a.to_day>=?1))",
        [day](Statement& s) { s.bind(1, day); }, {}, lines);
    for (const HubLine& line : hubs) {
        if (!line.consultant.isNull() || !holdsCases(line.hub.type))
            continue;
        UnallocatedLine start;
        start.hub = line.hub.id;
        start.hubLabel = line.hub.label;
        start.noConsultant = true;
        addUnallocated(
            db,
            "family_case k CROSS JOIN allocation a ON a.case_id=k.id CROSS JOIN child c ON "
            "c.id=a.child CROSS JOIN family f ON f.id=c.family WHERE k.hub=?2 AND k.closed IS NULL "
            "AND k.gone&5=0 AND a.gone&5=0 AND c.gone&5=0 AND (a.from_day IS NULL OR "
            "a.from_day<=?1) AND (a.to_day IS NULL OR a.to_day>=?1)",
            [&](Statement& s) { s.bind(1, day).bind(2, line.hub.id); }, start, lines);
    }
    return lines;
}

} // namespace

OverseeDay overseeDay(const Database& db, const TodayPlace& place, QDate day) {
    OverseeDay oversee;
    oversee.hubs = hubsAsAt(db, day);
    std::erase_if(oversee.hubs, [&](const HubLine& line) {
        return std::none_of(place.hubs.begin(), place.hubs.end(),
                            [&](const Hub& hub) { return hub.id == line.hub.id; });
    });
    oversee.owed = directionsOwed(db, {});
    oversee.challenges = challengesOpen(db, {});
    keepHubs(oversee.owed, place);
    keepHubs(oversee.challenges, place);
    oversee.unallocated = unallocatedIn(db, oversee.hubs, day);
    oversee.toSign = signRequestsFor(db, place.person.id);
    return oversee;
}

bool isMeasured(const HubLine& line) {
    return holdsCases(line.hub.type) && (line.families > 0 || line.publishedAt.isValid());
}

std::vector<MeasuredHub> measuredHubs(const TodayPlace& place, const OverseeDay& day) {
    const bool own = place.person.role == Role::GroupManager;
    std::vector<MeasuredHub> hubs;
    for (const HubLine& line : day.hubs)
        if (isMeasured(line))
            hubs.push_back({line.hub.id, line.hub.opened, own ? place.person.id : line.manager});
    return hubs;
}

} // namespace rt
