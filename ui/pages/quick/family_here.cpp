// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/quick/family_here.h"

#include <QWidget>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

const auto prefix = u"recent/"_s;

}

FamilyId familyHere(const QWidget* window) {
    for (const QWidget* page : window->findChildren<QWidget*>())
        if (const QVariant family = page->property(familyProperty);
            family.isValid() && page->isVisibleTo(window))
            return FamilyId::parse(family.toString());
    return {};
}

void rememberFamily(Desk& desk, FamilyId family) {
    desk.drafts().keep(prefix + family.text(), u"open"_s, desk.now());
}

std::vector<FamilyId> recentFamilies(Desk& desk, size_t most) {
    auto kept = desk.drafts().under(prefix);
    std::stable_sort(kept.begin(), kept.end(),
                     [](const auto& a, const auto& b) { return a.at > b.at; });
    std::vector<FamilyId> families;
    for (const Drafts::Draft& draft : kept)
        if (families.size() < most)
            families.push_back(FamilyId::parse(draft.key.mid(prefix.size())));
        else
            desk.drafts().drop(draft.key);
    return families;
}

} // namespace rt
