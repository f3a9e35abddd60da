// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/today_hub.h"

#include "core/base/text.h"
#include "core/queries/named_families.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/queries/standings.h"

namespace rt {

namespace {

void addChildren(const Database& db, TodayHub& today, QDate day) {
    QHash<ChildId, std::pair<QString, PersonId>> known;
    Statement& s = db.cached(
        "SELECT c.id,c.given,c.known_as,a.lead FROM family_case k CROSS JOIN allocation a ON "
        "a.case_id=k.id CROSS JOIN child c ON c.id=a.child WHERE k.hub=?1 AND k.closed IS NULL AND "
        "k.gone&5=0 AND a.gone&5=0 AND c.gone&5=0 AND (a.from_day IS NULL OR a.from_day<=?2) AND "
        "(a.to_day IS NULL OR a.to_day>=?2) ORDER BY a.key");
    s.bind(1, today.hub.id).bind(2, day);
    while (s.step())
        known.insert(s.id<ChildId>(0),
                     {s.text(2).isEmpty() ? s.text(1) : s.text(2), s.id<PersonId>(3)});
    s.reset();
    for (const Standing& one : today.standings)
        for (const ChildStanding& child : one.children) {
            const auto& [name, lead] = known[child.child];
            today.children.insert(child.child, {name, lead, child, one.family, one.inCase});
        }
}

} // namespace

TodayHub todayHub(const Database& db, const TodayPlace& place, const Hub& hub, QDate day) {
    TodayHub today{hub, hubSettings(db, hub.id, day), standings(db, hub.id, day), {}};
    if (const auto only = onlyFamilies(db, place))
        std::erase_if(today.standings,
                      [&](const Standing& one) { return !only->contains(one.family); });
    std::stable_sort(today.standings.begin(), today.standings.end(),
                     [](const Standing& a, const Standing& b) {
                         return folded(a.familyName) < folded(b.familyName);
                     });
    addChildren(db, today, day);
    return today;
}

std::optional<QSet<FamilyId>> onlyFamilies(const Database& db, const TodayPlace& place) {
    if (place.home != Home::Partner && place.home != Home::Practitioner)
        return std::nullopt;
    return namedFamilies(db, place.person.id);
}

std::vector<TeamLine> teamOf(const Database& db, const Hub& hub,
                             const std::vector<ActionRow>& actions, QDate day) {
    const auto names = personNames(db);
    const auto covers = rowsOf<Cover>(db, "hub=? ORDER BY from_day DESC, key DESC", hub.id);
    std::vector<TeamLine> team;
    for (HubMember& member : hubMembers(db, hub.id, day)) {
        TeamLine line{std::move(member), hub.id, hub.label, {}, {}, {}};
        for (const Cover& cover : covers)
            if (cover.person == line.member.id && isCurrent(cover.from, cover.to, day)) {
                line.coveredBy = names.value(cover.coveredBy);
                line.reason = cover.reason;
                line.until = cover.to;
                break;
            }
        for (const ActionRow& row : actions)
            if (row.action.owner == line.member.id) {
                ++line.openActions;
                line.overdueActions += row.action.due.isValid() && row.action.due < day;
            }
        team.push_back(std::move(line));
    }
    return team;
}

} // namespace rt
