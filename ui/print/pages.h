// SPDX-License-Identifier: GPL-3.0-or-later
// Puts strips on pages: what belongs together stays together wherever a page is long enough.
#pragma once
#include "ui/print/strip.h"

namespace rt {

struct Placed {
    const Strip* strip; // into the strips given, or into a header that they hold
    qreal top;
};

using Page = std::vector<Placed>;

struct PageRoom {
    qreal firstTop; // the first page's header is taller
    qreal top;
    qreal bottom;
};

// Always at least one page; the strips must outlive it.
std::vector<Page> paginate(const Strips& strips, const PageRoom& room);

} // namespace rt
