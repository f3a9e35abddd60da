// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/child_line.h"

#include "core/base/text.h"

#include <algorithm>

namespace rt {

namespace {

bool isCalled(const QString& name, const QString& word) {
    return !name.isEmpty() && foldedWords(name).contains(word);
}

} // namespace

ForChild takeChild(QStringView line, const std::vector<ChildCandidate>& children,
                   const std::vector<OwnerCandidate>& people) {
    const QString tidy = tidyLine(line);
    const QString first = tidy.section(u' ', 0, 0);
    const QStringList word = foldedWords(first);
    if (word.size() != 1 || first.endsWith(u':'))
        return {{}, tidy};
    const bool works = std::any_of(people.begin(), people.end(), [&](const OwnerCandidate& one) {
        return isCalled(one.given, word[0]) || isCalled(one.knownAs, word[0]);
    });
    std::vector<ChildId> found;
    for (const ChildCandidate& child : children)
        if (isCalled(child.given, word[0]) || isCalled(child.knownAs, word[0]))
            found.push_back(child.id);
    if (works || found.size() != 1)
        return {{}, tidy};
    return {found.front(), tidy.section(u' ', 1)};
}

} // namespace rt
