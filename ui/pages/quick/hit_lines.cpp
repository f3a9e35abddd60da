// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/hit_lines.h"

#include "core/domain/privacy.h"
#include "core/queries/family_people.h"
#include "ui/pages/quick/family_here.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"

using namespace Qt::StringLiterals;

namespace rt {

namespace {

constexpr size_t remembered = 12;

// Of the child whose plan weighs most.
QString statusOf(const std::vector<Child>& children) {
    for (const Journey status :
         {Journey::ChildProtection, Journey::LookedAfter, Journey::LeavingCare,
          Journey::ChildInNeed, Journey::Assessment, Journey::EarlyHelp})
        for (const Child& child : children)
            if (child.status == status)
                return inWords(status);
    return {};
}

} // namespace

HitLines::HitLines(Desk& desk, bool isPrivate)
    : m_desk(desk),
      m_private(isPrivate),
      m_finder(desk.db(), desk.person(), desk.today()),
      m_recent(recentFamilies(desk, remembered)) {}

std::vector<HitLine> HitLines::find(const SearchLine& line, int most,
                                    const QSet<FamilyId>* among) const {
    return linesOf(m_finder.find(line, {most, m_recent, among}));
}

std::vector<HitLine> HitLines::recent(int most) const {
    return linesOf(m_finder.recent({most, m_recent, nullptr}));
}

std::vector<HitLine> HitLines::linesOf(std::vector<FamilyHit> hits) const {
    std::vector<HitLine> lines;
    for (FamilyHit& hit : hits)
        lines.push_back(lineOf(std::move(hit)));
    return lines;
}

HitLine HitLines::lineOf(FamilyHit hit) const {
    HitLine line;
    line.closedToReader = hit.closedToReader;
    if (line.closedToReader) {
        line.name = QObject::tr("A restricted family");
        line.why = hit.ask.isEmpty() ? QObject::tr("Ask the consultant of its hub.")
                                     : QObject::tr("Ask %1.").arg(hit.ask);
    } else {
        const NameMode mode = m_private ? NameMode::Initials : NameMode::FirstNames;
        line.name = QObject::tr("%1 family").arg(m_private ? initials({}, hit.name) : hit.name);
        const auto all = childrenOf(m_desk.db(), hit.family);
        QStringList children;
        for (const Child& child : all)
            children << (shownName(child, mode) + u' ' + ageText(child, m_desk.today())).trimmed();
        line.children = children.join(u", "_s);
        line.status = hit.hub.isNull() ? QString() : statusOf(all);
        if (!m_private)
            line.why = whereFound(hit);
    }
    line.hit = std::move(hit);
    return line;
}

} // namespace rt
