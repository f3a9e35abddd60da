// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/saved_lists.h"

#include "core/base/text.h"

#include <algorithm>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 60, longestSearch = 400;

QString prefixOf(PersonId person) {
    return u"list/"_s + person.text() + u'/';
}

} // namespace

std::vector<SavedList> savedLists(const Drafts& drafts, PersonId person) {
    const QString prefix = prefixOf(person);
    std::vector<SavedList> lists;
    for (const Drafts::Draft& kept : drafts.under(prefix))
        lists.push_back({kept.key.mid(prefix.size()), kept.text});
    std::stable_sort(lists.begin(), lists.end(), [](const SavedList& a, const SavedList& b) {
        return folded(a.name) < folded(b.name);
    });
    return lists;
}

bool keepList(Drafts& drafts, PersonId person, const SavedList& list, QDateTime at) {
    const QString name = tidyLine(list.name).left(longestName);
    const QString search = tidyLine(list.search).left(longestSearch);
    if (name.isEmpty() || search.isEmpty())
        return false;
    drafts.keep(prefixOf(person) + name, search, at);
    return true;
}

void dropList(Drafts& drafts, PersonId person, const QString& name) {
    drafts.drop(prefixOf(person) + name);
}

} // namespace rt
