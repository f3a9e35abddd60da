// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/privacy.h"
#include "core/queries/family_overview.h"

namespace rt {

// How a family's people are written on these pages: as they are called or, while names are hidden
// (F7), by initials, in what was written about them too.
class ShownNames {
public:
    ShownNames() = default; // nothing is hidden
    static ShownNames hidden(const FamilyOverview& family);

    bool areHidden() const { return m_known.has_value(); }

    QString text(const QString& words) const;
    FamilyOverview of(FamilyOverview family) const; // with every name and text as it may be shown

private:
    std::optional<KnownNames> m_known;
};

} // namespace rt
