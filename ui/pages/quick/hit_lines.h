// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/sight.h"
#include "ui/models/hit_columns.h"
#include "ui/pages/desk.h"

namespace rt {

// Families found or opened last, narrowed to what the person at this desk may be shown.
class HitLines {
public:
    HitLines(Desk& desk, bool isPrivate);

    std::vector<HitLine> find(const QString& typed, int most) const;
    std::vector<HitLine> recent(size_t most) const;

private:
    HitLine lineOf(FamilyHit hit) const;

    Desk& m_desk;
    bool m_private;
    Sight m_sight;
};

} // namespace rt
