// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/ask_news.h"

namespace rt {

void askNews(Desk& desk, QObject* owner, const QSet<FamilyId>& of,
             std::function<void(const NewsCounts&)> then) {
    QHash<FamilyId, LookMark> looks = lastLooks(desk.drafts(), desk.person());
    looks.removeIf([&of](const auto& look) { return !of.contains(look.key()); });
    desk.run([looks, reader = desk.person()](
                 Workspace& w) -> Result<NewsCounts> { return newsCounts(w.db(), looks, reader); },
             owner,
             [then = std::move(then)](const Result<NewsCounts>& counts) {
                 if (counts)
                     then(*counts);
             });
}

} // namespace rt
