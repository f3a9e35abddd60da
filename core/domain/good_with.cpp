// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/good_with.h"

#include "core/base/text.h"

#include <algorithm>
#include <tuple>

namespace rt {

std::vector<GoodWith> whoIsGoodWith(QStringView word, const std::vector<SkilledPerson>& people) {
    std::vector<GoodWith> found;
    for (const SkilledPerson& person : people) {
        const auto skill =
            std::find_if(person.skills.begin(), person.skills.end(),
                         [word](const QString& words) { return wordsBegin(words, word); });
        if (skill != person.skills.end())
            found.push_back(
                {person.id, person.name, *skill, person.attending, person.tie, person.openActions});
    }
    std::stable_sort(found.begin(), found.end(), [](const GoodWith& a, const GoodWith& b) {
        return std::tuple(!a.attending, -int(a.tie), a.openActions, folded(a.name), a.id) <
               std::tuple(!b.attending, -int(b.tie), b.openActions, folded(b.name), b.id);
    });
    return found;
}

} // namespace rt
