// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pages.h"

#include <algorithm>

namespace rt {
namespace {

class Paginator {
public:
    explicit Paginator(const PageRoom& room) : m_room(room), m_y(room.firstTop), m_pages(1) {}

    // A run of strips that belong together, [first, last).
    void place(const Strip* first, const Strip* last) {
        const bool wanted = first->newPage && !m_pages.back().empty();
        if (wanted || (!fits(first, last) && !m_pages.back().empty() && fitsFreshPage(first, last)))
            turn();
        for (const Strip* strip = first; strip != last; ++strip)
            put(*strip);
    }

    std::vector<Page> take() { return std::move(m_pages); }

private:
    qreal gap(const Strip& strip) const {
        return m_pages.back().empty() ? 0 : std::max(m_after, strip.before);
    }

    static qreal heightOfRun(const Strip* first, const Strip* last) {
        qreal height = first->height;
        for (const Strip* strip = first + 1; strip != last; ++strip)
            height += std::max((strip - 1)->after, strip->before) + strip->height;
        return height;
    }

    bool fits(const Strip* first, const Strip* last) const {
        return m_y + gap(*first) + heightOfRun(first, last) <= m_room.bottom;
    }

    bool fitsFreshPage(const Strip* first, const Strip* last) const {
        const qreal header = first->header ? heightOf(*first->header) : 0;
        return m_room.top + header + heightOfRun(first, last) <= m_room.bottom;
    }

    void put(const Strip& strip) {
        if (strip.onlyBetween && m_pages.back().empty())
            return;
        if (m_y + gap(strip) + strip.height > m_room.bottom && !m_pages.back().empty())
            turn();
        if (m_pages.back().empty() && strip.header && repeatable(strip))
            for (const Strip& again : *strip.header)
                set(again);
        set(strip);
    }

    bool repeatable(const Strip& strip) const {
        return m_y + heightOf(*strip.header) + strip.height <= m_room.bottom;
    }

    void set(const Strip& strip) {
        m_y += gap(strip);
        m_pages.back().push_back({&strip, m_y});
        m_y += strip.height;
        m_after = strip.after;
    }

    void turn() {
        m_pages.emplace_back();
        m_y = m_room.top;
        m_after = 0;
    }

    PageRoom m_room;
    qreal m_y;
    qreal m_after = 0;
    std::vector<Page> m_pages;
};

} // namespace

std::vector<Page> paginate(const Strips& strips, const PageRoom& room) {
    Paginator paginator(room);
    const Strip* const end = strips.data() + strips.size();
    for (const Strip* first = strips.data(); first != end;) {
        const Strip* last = first + 1;
        while (last != end && (last - 1)->keepWithNext && !last->newPage)
            ++last;
        paginator.place(first, last);
        first = last;
    }
    return paginator.take();
}

} // namespace rt
