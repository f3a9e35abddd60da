// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/search_line.h"
#include "core/queries/case_list.h"
#include "core/queries/sight.h"

namespace rt {

// Whether a case answers every filter. What is said of a child (age, status, last seen, voice) must
// hold for one and the same child; what never was is longer ago than any number of days.
bool answers(const CaseLine& line, const std::vector<SearchFilter>& filters, QDate day);

// Open cases that a person may read, by filters. Gathered hub by hub, so that a window can do it
// between two keys; a restricted family that is closed to the reader answers nothing.
class FilteredCases {
public:
    FilteredCases(const Database& db, PersonId person, QDate day);

    bool gatherNext(); // one hub more; false: all are there
    std::vector<CaseLine> matching(const SearchLine& line);

private:
    struct HubPart {
        HubId id;
        QString label;
        bool mine = false, gathered = false;
        std::vector<CaseLine> lines;
    };

    void gather(HubPart& part);
    bool isAsked(const HubPart& part, const SearchLine& line) const;

    const Database& m_db;
    QDate m_day;
    Sight m_sight;
    std::vector<HubPart> m_hubs; // the person's own first
};

} // namespace rt
