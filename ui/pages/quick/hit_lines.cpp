// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/hit_lines.h"

#include "core/domain/privacy.h"
#include "core/queries/called.h"
#include "core/queries/case_list.h"
#include "core/queries/family_people.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"
#include "ui/pages/quick/family_here.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace rt {

HitLines::HitLines(Desk& desk, bool isPrivate) : m_desk(desk), m_private(isPrivate) {
    const auto me = whoAmI(desk.db(), desk.person(), desk.today());
    if (!me)
        return;
    for (const Hub& hub : me->hubs)
        m_hubs.push_back(hub.id);
    if (me->person.role != Role::Partner)
        return;
    m_named.emplace();
    for (const CaseLine& line : caseListFor(desk.db(), desk.person(), {}, desk.today()))
        m_named->push_back(line.family);
}

bool HitLines::maySee(FamilyId family) const {
    return !m_named || std::find(m_named->begin(), m_named->end(), family) != m_named->end();
}

std::vector<HitLine> HitLines::find(const QString& typed, int most) const {
    std::vector<HitLine> lines;
    for (FamilyHit& hit : findFamilies(m_desk.db(), typed, most))
        if (maySee(hit.family))
            lines.push_back(lineOf(std::move(hit)));
    return lines;
}

std::vector<HitLine> HitLines::recent(size_t most) const {
    std::vector<HitLine> lines;
    for (const FamilyId id : recentFamilies(m_desk, most))
        if (const auto family = rowOf<Family>(m_desk.db(), id); family && maySee(id)) {
            FamilyHit hit{id, family->name, family->reference, u"family"_s, {}, id.value,
                          {}, {},           family->restricted};
            for (const Case& open : openCasesOf(m_desk.db(), id))
                if (const auto hub = rowOf<Hub>(m_desk.db(), open.hub); hub && hit.hub.isNull()) {
                    hit.hub = hub->id;
                    hit.hubLabel = hub->label;
                }
            lines.push_back(lineOf(std::move(hit)));
        }
    return lines;
}

HitLine HitLines::lineOf(FamilyHit hit) const {
    HitLine line;
    const bool own = std::find(m_hubs.begin(), m_hubs.end(), hit.hub) != m_hubs.end();
    line.closedToReader = hit.restricted && !own;
    if (line.closedToReader) {
        line.name = QObject::tr("A restricted family");
        line.why = QObject::tr("Ask the consultant of its hub.");
    } else {
        const NameMode mode = m_private ? NameMode::Initials : NameMode::FirstNames;
        line.name = QObject::tr("%1 family").arg(m_private ? initials({}, hit.name) : hit.name);
        QStringList children;
        for (const Child& child : childrenOf(m_desk.db(), hit.family))
            children << (shownName(child, mode) + u' ' + ageText(child, m_desk.today())).trimmed();
        line.children = children.join(u", "_s);
        if (!m_private)
            line.why = whereFound(hit);
    }
    line.hit = std::move(hit);
    return line;
}

} // namespace rt
