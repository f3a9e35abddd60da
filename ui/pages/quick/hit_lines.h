// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/hit_columns.h"
#include "ui/pages/desk.h"

namespace rt {

// Families found or opened last, narrowed to what the person at this desk may be shown.
class HitLines {
public:
    HitLines(Desk& desk, bool isPrivate);

    // Among those that filters leave; null: among all.
    std::vector<HitLine> find(const SearchLine& line, int most,
                              const QSet<FamilyId>* among = nullptr) const;
    std::vector<HitLine> recent(int most) const;

private:
    std::vector<HitLine> linesOf(std::vector<FamilyHit> hits) const;
    HitLine lineOf(FamilyHit hit) const;

    Desk& m_desk;
    bool m_private;
    FamilyFinder m_finder;
    std::vector<FamilyId> m_recent;
};

} // namespace rt
