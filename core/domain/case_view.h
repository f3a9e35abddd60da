// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/fields.h"
#include "core/base/value.h"
#include "core/domain/ids.h"

namespace rt {

using CaseViewId = Id<struct CaseViewTag>;

enum class ViewKind { Opened, Printed };

template <> struct Names<ViewKind> {
    static constexpr std::array<std::string_view, 2> words{"opened", "printed"};
};

// That somebody looked into a family's file: one row for each person, case and sitting, for those
// who may read of it (core/vault/scopes.h).
struct CaseView {
    CaseViewId id;
    FamilyId family;
    HubId hub; // that has the case
    PersonId person;
    ViewKind kind = ViewKind::Opened;
    QDateTime at;
};

template <> struct Fields<CaseView> {
    static constexpr auto list =
        std::make_tuple(field(1, "family", &CaseView::family), field(2, "hub", &CaseView::hub),
                        field(3, "person", &CaseView::person), field(4, "kind", &CaseView::kind),
                        field(5, "at", &CaseView::at));
};

} // namespace rt
