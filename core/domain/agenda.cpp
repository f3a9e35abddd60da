// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/agenda.h"

#include "core/base/text.h"

#include <tuple>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

// What cannot wait comes first among the musts.
int pressing(const Ranked& ranked) {
    int least = 2;
    for (const Reason& reason : ranked.reasons) {
        if (reason.code == ReasonCode::Urgent || reason.code == ReasonCode::Incident)
            return 0;
        if (reason.code == ReasonCode::NewCase)
            least = 1;
    }
    return least;
}

void sortByNeed(std::vector<Ranked>& items) {
    const auto key = [](const Ranked& r) {
        const bool isMust = r.tier == Tier::Must;
        return std::tuple(r.tier, isMust ? pressing(r) : 0, -r.points, r.lastDiscussed,
                          folded(r.familyName), r.inCase);
    };
    std::sort(items.begin(), items.end(),
              [&](const Ranked& a, const Ranked& b) { return key(a) < key(b); });
}

struct Choice { // spends the meeting's minutes
    int left = 0, quickMinutes = 2;

    void take(Ranked& item, Depth depth) {
        item.chosen = true;
        item.depth = depth;
        item.minutes = depth == Depth::Quick ? quickMinutes : item.minutes;
        left -= item.minutes;
    }

    void musts(std::vector<Ranked>& items) {
        for (Ranked& item : items)
            if (item.tier == Tier::Must)
                take(item, Depth::Deep);
    }

    void deepOnes(std::vector<Ranked>& items, int fromPoints) {
        for (Ranked& item : items)
            if (!item.chosen && item.points >= fromPoints && item.minutes <= left)
                take(item, Depth::Deep);
    }

    // The remainder in a quick round; then those first in line get a deep discussion after all.
    void quickOnes(std::vector<Ranked>& items) {
        std::vector<std::pair<Ranked*, int>> quick;
        for (Ranked& item : items) {
            if (item.chosen || quickMinutes > left)
                continue;
            quick.push_back({&item, item.minutes});
            take(item, Depth::Quick);
        }
        for (const auto& [item, deepMinutes] : quick) {
            if (deepMinutes - item->minutes > left)
                continue;
            left -= deepMinutes - item->minutes;
            item->minutes = deepMinutes;
            item->depth = Depth::Deep;
        }
    }
};

} // namespace

Coverage coverageOf(const std::vector<Ranked>& items, QDate day) {
    const QDate nextMeeting = day.addDays(7);
    Coverage c;
    c.families = int(items.size());
    for (const Ranked& item : items) {
        if (item.chosen) {
            (item.depth == Depth::Deep ? c.deep : c.quick) += 1;
            continue;
        }
        if (item.due.isValid() && item.due < nextMeeting)
            c.beyond.push_back(item.inCase);
        if (item.lastDiscussed.isValid())
            c.longestWeeks =
                std::max(c.longestWeeks, int(item.lastDiscussed.daysTo(nextMeeting) / 7));
    }
    const int chosen = c.deep + c.quick;
    c.weeksPerCycle = chosen > 0 ? double(c.families) / chosen : 0;
    return c;
}

Agenda agendaFor(const std::vector<Standing>& standings, const Settings& settings, QDate day,
                 int minutes, const BankHolidays& holidays) {
    Agenda agenda;
    for (const Standing& standing : standings)
        agenda.items.push_back(rankCase(standing, settings, day, holidays));
    sortByNeed(agenda.items);
    Choice choice{minutes, settings.number("agenda.minutes.quick"_L1)};
    choice.musts(agenda.items);
    choice.deepOnes(agenda.items, settings.number("agenda.deep_from_points"_L1));
    choice.quickOnes(agenda.items);
    for (Ranked& item : agenda.items) {
        if (!item.chosen) {
            item.tier = Tier::Later;
            item.depth = Depth::Quick;
            continue;
        }
        ++agenda.chosen;
        agenda.minutes += item.minutes;
    }
    std::stable_sort(agenda.items.begin(), agenda.items.end(),
                     [](const Ranked& a, const Ranked& b) { return a.tier < b.tier; });
    agenda.roomFor = std::max(minutes, 0) / std::max(settings.number("agenda.minutes.usual"_L1), 1);
    agenda.coverage = coverageOf(agenda.items, day);
    return agenda;
}

} // namespace rt
