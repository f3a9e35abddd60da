// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/hit_lines.h"

#include "core/domain/privacy.h"
#include "core/queries/called.h"
#include "core/queries/family_people.h"
#include "core/queries/rows.h"
#include "ui/pages/quick/family_here.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace rt {

HitLines::HitLines(Desk& desk, bool isPrivate)
    : m_desk(desk),
      m_private(isPrivate),
      m_sight(desk.db(), desk.person(), desk.today()) {}

std::vector<HitLine> HitLines::find(const QString& typed, int most) const {
    std::vector<HitLine> lines;
    for (FamilyHit& hit : findFamilies(m_desk.db(), typed, m_sight, most))
        lines.push_back(lineOf(std::move(hit)));
    return lines;
}

std::vector<HitLine> HitLines::recent(size_t most) const {
    std::vector<HitLine> lines;
    for (const FamilyId id : recentFamilies(m_desk, most))
        if (const auto family = rowOf<Family>(m_desk.db(), id); family && m_sight.sees(id)) {
            FamilyHit hit{id,
                          family->name,
                          family->reference,
                          u"family"_s,
                          {},
                          id.value,
                          {},
                          {},
                          family->restricted,
                          !m_sight.opens(id, family->restricted)};
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
    line.closedToReader = hit.closedToReader;
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
