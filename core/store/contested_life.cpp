// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contested_life.h"

#include <algorithm>

namespace rt {

std::vector<LifeSide> contestedLife(const ChangeLog& log, const TableSpec& table,
                                    const StoredRow& row) {
    if (row.state.heads.life.empty())
        return {};
    std::vector<LifeSide> sides;
    Versions unseen = row.state.heads.all();
    const auto walked = log.walk(table, row.key);
    for (const Version& head : row.state.heads.life)
        for (const WalkedChange& one : walked) {
            if (one.change.no != head.no)
                continue;
            sides.push_back({head, one.change.life.withdraw});
            std::erase_if(unseen, [&seen = one.change.life.seen](const Version& version) {
                return std::any_of(seen.begin(), seen.end(),
                                   [&](const Version& v) { return v.no == version.no; });
            });
        }
    const auto stays = [](const LifeSide& side) { return !side.withdrawn; };
    if (std::none_of(sides.begin(), sides.end(), stays) && (row.state.gone & Contested) &&
        !unseen.empty())
        sides.push_back(
            {*std::min_element(unseen.begin(), unseen.end(), Newer{&log.rank()}), false});
    if (std::all_of(sides.begin(), sides.end(), stays) ||
        std::none_of(sides.begin(), sides.end(), stays))
        return {};
    std::sort(sides.begin(), sides.end(), [&](const LifeSide& a, const LifeSide& b) {
        return Newer{&log.rank()}(a.version, b.version);
    });
    return sides;
}

} // namespace rt
