// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/change.h"

#include <optional>

namespace rt {

// One digest that stands for a list of them, such that a single one can be shown to be in the list
// without the rest. FORMAT.md, "Who wrote a change".
Digest treeRoot(const std::vector<Digest>& list);
std::vector<Digest> treePath(std::vector<Digest> list, size_t place);

struct TreePlace {
    quint64 count = 0, place = 0; // of the list, in it
    std::vector<Digest> path;
};

// nullopt: no list has such a place.
std::optional<Digest> treeRoot(const Digest& one, const TreePlace& at);

} // namespace rt
