// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/case_list.h"

#include "core/queries/called.h"
#include "core/queries/dated_settings.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "core/queries/sight.h"
#include "core/queries/standings.h"

namespace rt {

namespace {

constexpr size_t shownScales = 5;

CaseLine lineOf(const Standing& standing, const Settings& settings, QDate day) {
    CaseLine line;
    line.id = standing.inCase;
    line.family = standing.family;
    line.name = standing.familyName;
    line.opened = standing.opened;
    line.lastDiscussed = standing.lastDiscussed();
    line.lastDeep = standing.lastDeep;
    line.nextDeep = standing.nextDeep;
    const size_t skip = standing.hubScale.size() - std::min(standing.hubScale.size(), shownScales);
    for (size_t i = skip; i < standing.hubScale.size(); ++i)
        line.scales.push_back(standing.hubScale[i].number);
    for (const DateAhead& date : standing.dates)
        if (!line.next.due.isValid() || date.due < line.next.due)
            line.next = {date.kind, date.due};
    bool everyoneSeen = !standing.children.empty();
    for (const ChildStanding& child : standing.children) {
        everyoneSeen &= child.seen.isValid();
        line.lastSeen = line.lastSeen.isValid() ? std::min(line.lastSeen, child.seen) : child.seen;
    }
    if (!everyoneSeen)
        line.lastSeen = {};
    line.attention = rankCase(standing, settings, day).reasons;
    return line;
}

class HubCases {
public:
    HubCases(const Database& db, const Hub& hub, QDate day) : m_db(db), m_hub(hub), m_day(day) {}

    std::vector<CaseLine> gather(const std::vector<Setting>& all,
                                 const QHash<PersonId, QString>& names) {
        const Settings settings(all, m_hub.id, m_day);
        for (const Standing& standing : standings(m_db, m_hub.id, m_day)) {
            m_byCase.insert(standing.inCase, m_lines.size());
            m_lines.push_back(lineOf(standing, settings, m_day));
            m_lines.back().hub = m_hub.id;
            m_lines.back().hubLabel = m_hub.label;
            for (const ChildStanding& child : standing.children)
                m_standing.insert(child.child, child);
        }
        families();
        children(names);
        actions();
        return std::move(m_lines);
    }

private:
    template <class Use> void atCase(const Statement& s, Use use) {
        if (const auto at = m_byCase.constFind(s.id<CaseId>(0)); at != m_byCase.cend())
            use(m_lines[*at]);
    }

    void families() {
        Statement& s =
            m_db.cached("SELECT k.id, f.reference, f.restricted FROM family_case k JOIN family f "
                        "ON f.id=k.family "
                        "WHERE k.hub=? AND k.closed IS NULL AND k.gone&5=0 ORDER BY k.key");
        s.bind(1, m_hub.id);
        while (s.step())
            atCase(s, [&](CaseLine& line) {
                line.reference = s.text(1);
                line.restricted = s.number(2) != 0;
            });
        s.reset();
    }

    void children(const QHash<PersonId, QString>& names) {
        Statement& s = m_db.cached(
            "SELECT k.id, c.id, c.given, c.known_as, c.born, c.expected, c.status, c.category, "
            "a.lead "
            "FROM family_case k CROSS JOIN allocation a ON a.case_id=k.id "
            "CROSS JOIN child c ON c.id=a.child WHERE k.hub=?1 AND k.closed IS NULL AND k.gone&5=0 "
            "AND a.gone&5=0 AND c.gone&5=0 AND (a.from_day IS NULL OR a.from_day<=?2) AND "
            "(a.to_day IS NULL OR a.to_day>=?2) ORDER BY c.born IS NULL, c.born, c.key");
        s.bind(1, m_hub.id).bind(2, m_day);
        while (s.step()) {
            const auto id = s.id<ChildId>(1);
            const auto standing = m_standing.constFind(id);
            if (standing == m_standing.cend())
                continue;
            CaseChild child{id,
                            s.text(3).isEmpty() ? s.text(2) : s.text(3),
                            s.date(4),
                            s.date(5),
                            s.read<Journey>(6),
                            s.text(7),
                            s.id<PersonId>(8),
                            standing->seen,
                            standing->seenAlone,
                            standing->voice};
            atCase(s, [&](CaseLine& line) {
                const QString lead = names.value(child.lead);
                if (!lead.isEmpty() && !line.leads.contains(lead))
                    line.leads << lead;
                line.children.push_back(child);
            });
        }
        s.reset();
    }

    void actions() {
        Statement& s = m_db.cached(
            "SELECT k.id, count(*), sum(t.due<?2), sum(t.rolled>=2) FROM family_case k "
            "CROSS JOIN action t ON t.family=k.family WHERE k.hub=?1 AND k.closed IS NULL AND "
            "k.gone&5=0 AND t.state='open' AND t.gone&5=0 GROUP BY k.id ORDER BY k.id");
        s.bind(1, m_hub.id).bind(2, m_day);
        while (s.step())
            atCase(s, [&](CaseLine& line) {
                line.openActions = int(s.number(1));
                line.overdueActions = int(s.number(2));
                line.rolledActions = int(s.number(3));
            });
        s.reset();
    }

    const Database& m_db;
    const Hub& m_hub;
    const QDate m_day;
    std::vector<CaseLine> m_lines;
    QHash<CaseId, size_t> m_byCase;
    QHash<ChildId, ChildStanding> m_standing;
};

} // namespace

std::vector<CaseLine> caseList(const Database& db, HubId hub, QDate day) {
    const auto names = personNames(db);
    const auto settings = allSettings(db);
    std::vector<CaseLine> lines;
    for (const Hub& one : rowsOf<Hub>(db, "1 ORDER BY key"))
        if (hub.isNull() || one.id == hub)
            for (CaseLine& line : HubCases(db, one, day).gather(settings, names))
                lines.push_back(std::move(line));
    std::stable_sort(lines.begin(), lines.end(), [](const CaseLine& a, const CaseLine& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return lines;
}

std::vector<CaseLine> caseListFor(const Database& db, PersonId person, HubId hub, QDate day) {
    auto lines = caseList(db, hub, day);
    const Sight sight(db, person, day);
    std::erase_if(lines, [&](const CaseLine& line) { return !sight.sees(line.family); });
    return lines;
}

} // namespace rt
