// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/search_filters.h"

#include "core/base/dates.h"
#include "core/base/text.h"
#include "core/queries/people.h"
#include "core/queries/rows.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

bool within(int number, const SearchFilter& filter) {
    return number >= filter.low && number <= filter.high;
}

bool daysWithin(QDate then, const SearchFilter& filter, QDate day) {
    if (!then.isValid())
        return filter.never || filter.high == SearchFilter::noLimit;
    return !filter.never && within(int(then.daysTo(day)), filter);
}

bool isOfChild(const SearchFilter& filter) {
    return filter.key == SearchKey::Age || filter.key == SearchKey::Status ||
           filter.key == SearchKey::Voice || (filter.key == SearchKey::Visit && !filter.late);
}

bool holdsFor(const CaseChild& child, const SearchFilter& filter, QDate day) {
    switch (filter.key) {
    case SearchKey::Age:
        return child.born.isValid() && child.born <= day &&
               within(ageOn(child.born, day).years, filter);
    case SearchKey::Status:
        return Cell<Journey>::write(child.status) == Value::text(filter.word.toLatin1());
    case SearchKey::Voice:
        return daysWithin(child.lastVoice, filter, day);
    case SearchKey::Visit:
        return daysWithin(child.lastSeen, filter, day);
    default:
        return true;
    }
}

bool holdsFor(const CaseLine& line, const SearchFilter& filter, QDate day) {
    switch (filter.key) {
    case SearchKey::Scale:
        return !line.scales.empty() && within(line.scales.back(), filter);
    case SearchKey::Discussed:
        return daysWithin(line.lastDiscussed, filter, day);
    case SearchKey::Visit: // late: the others are of a child
        return std::any_of(line.attention.begin(), line.attention.end(),
                           [](const Reason& r) { return r.code == ReasonCode::VisitMissed; });
    case SearchKey::Lead:
        return std::any_of(line.leads.begin(), line.leads.end(),
                           [&](const QString& lead) { return wordsBegin(lead, filter.word); });
    case SearchKey::Actions:
        return filter.late ? line.overdueActions > 0 : within(line.openActions, filter);
    default:
        return true; // the hub is asked before
    }
}

QString plain(const QString& label) {
    return folded(label).remove(u' ');
}

} // namespace

bool answers(const CaseLine& line, const std::vector<SearchFilter>& filters, QDate day) {
    std::vector<SearchFilter> ofChild;
    for (const SearchFilter& filter : filters)
        if (isOfChild(filter))
            ofChild.push_back(filter);
        else if (!holdsFor(line, filter, day))
            return false;
    return ofChild.empty() ||
           std::any_of(line.children.begin(), line.children.end(), [&](const CaseChild& child) {
               return std::all_of(ofChild.begin(), ofChild.end(), [&](const SearchFilter& filter) {
                   return holdsFor(child, filter, day);
               });
           });
}

FilteredCases::FilteredCases(const Database& db, PersonId person, QDate day)
    : m_db(db),
      m_day(day),
      m_sight(db, person, day) {
    QSet<HubId> own;
    if (const auto me = whoAmI(db, person, day))
        for (const Hub& hub : me->hubs)
            own.insert(hub.id);
    for (const Hub& hub : rowsOf<Hub>(db, "1 ORDER BY key"))
        m_hubs.push_back({hub.id, hub.label, own.contains(hub.id), false, {}});
    std::stable_partition(m_hubs.begin(), m_hubs.end(), [](const HubPart& p) { return p.mine; });
}

bool FilteredCases::gatherNext() {
    const auto next = std::find_if(m_hubs.begin(), m_hubs.end(),
                                   [](const HubPart& part) { return !part.gathered; });
    if (next == m_hubs.end())
        return false;
    gather(*next);
    return true;
}

void FilteredCases::gather(HubPart& part) {
    part.gathered = true;
    part.lines = caseList(m_db, part.id, m_day);
    std::erase_if(part.lines, [this](const CaseLine& line) {
        return !m_sight.opens(line.family, line.restricted);
    });
}

bool FilteredCases::isAsked(const HubPart& part, const SearchLine& line) const {
    return std::all_of(line.filters.begin(), line.filters.end(), [&](const SearchFilter& filter) {
        return filter.key != SearchKey::Hub || filter.word == plain(part.label) ||
               (filter.word == u"mine" && part.mine);
    });
}

std::vector<CaseLine> FilteredCases::matching(const SearchLine& line) {
    std::vector<CaseLine> found;
    for (HubPart& part : m_hubs) {
        if (!isAsked(part, line))
            continue;
        if (!part.gathered)
            gather(part);
        for (const CaseLine& one : part.lines)
            if (answers(one, line.filters, m_day))
                found.push_back(one);
    }
    return found;
}

} // namespace rt
