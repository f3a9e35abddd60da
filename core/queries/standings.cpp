// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/standings.h"

#include "core/queries/dated_settings.h"
#include "core/queries/standings_reader.h"

#include <algorithm>

namespace rt {

Settings hubSettings(const Database& db, HubId hub, QDate day) {
    return Settings(allSettings(db), hub, day);
}

std::vector<Standing> standings(const Database& db, HubId hub, QDate day) {
    return StandingsReader(db, hub, day).gather();
}

Agenda proposedAgenda(const Database& db, HubId hub, QDate day, int minutes) {
    return agendaFor(standings(db, hub, day), hubSettings(db, hub, day), day, minutes);
}

Agenda proposedAgenda(const Database& db, const Meeting& meeting) {
    std::vector<Standing> all = standings(db, meeting.hub, meeting.on);
    if (!meeting.jointWith.isNull())
        for (Standing& standing : standings(db, meeting.jointWith, meeting.on))
            all.push_back(std::move(standing));
    return agendaFor(all, hubSettings(db, meeting.hub, meeting.on), meeting.on,
                     std::max(meeting.minutes - meeting.overhead, 0));
}

} // namespace rt
