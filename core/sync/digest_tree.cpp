// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/digest_tree.h"

#include <sodium.h>

namespace rt {

namespace {

Digest hashOfTwo(const unsigned char* bytes) {
    Digest digest;
    crypto_generichash(digest.data(), digest.size(), bytes, 32, nullptr, 0);
    return digest;
}

Digest joined(const Digest& left, const Digest& right) {
    unsigned char both[32];
    std::copy(left.begin(), left.end(), both);
    std::copy(right.begin(), right.end(), both + 16);
    return hashOfTwo(both);
}

Digest counted(quint64 count, const Digest& top) {
    Digest number{};
    for (size_t i = 0; i < 8; ++i)
        number[i] = quint8(count >> (8 * i));
    return joined(number, top);
}

// Each two become one; one that is left over goes up as it is.
void climb(std::vector<Digest>& level) {
    const size_t half = level.size() / 2, odd = level.size() % 2;
    for (size_t i = 0; i < half; ++i)
        level[i] = joined(level[2 * i], level[2 * i + 1]);
    if (odd)
        level[half] = level.back();
    level.resize(half + odd);
}

} // namespace

Digest treeRoot(const std::vector<Digest>& list) {
    if (list.empty())
        return {};
    std::vector<Digest> level = list;
    while (level.size() > 1)
        climb(level);
    return counted(list.size(), level.front());
}

std::vector<Digest> treePath(std::vector<Digest> list, size_t place) {
    std::vector<Digest> path;
    for (; list.size() > 1; place /= 2) {
        if (const size_t beside = place ^ 1; beside < list.size())
            path.push_back(list[beside]);
        climb(list);
    }
    return path;
}

std::optional<Digest> treeRoot(const Digest& one, const TreePlace& at) {
    if (at.place >= at.count)
        return std::nullopt;
    Digest up = one;
    auto beside = at.path.begin();
    quint64 place = at.place;
    for (quint64 count = at.count; count > 1; count = count / 2 + count % 2, place /= 2) {
        if ((place ^ 1) >= count)
            continue;
        if (beside == at.path.end())
            return std::nullopt;
        up = place % 2 ? joined(*beside, up) : joined(up, *beside);
        ++beside;
    }
    return beside == at.path.end() ? std::optional(counted(at.count, up)) : std::nullopt;
}

} // namespace rt
