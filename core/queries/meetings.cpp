// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/meetings.h"

#include "core/queries/rows.h"

namespace rt {

namespace {

MeetingLine lineOf(const Database& db, const Meeting& meeting) {
    MeetingLine line;
    line.meeting = meeting;
    if (const auto hub = rowOf<Hub>(db, meeting.hub)) {
        line.hubLabel = hub->label;
        line.hubName = hub->name;
    }
    if (const auto joint = rowOf<Hub>(db, meeting.jointWith))
        line.jointLabel = joint->label;
    Statement& items = db.cached("SELECT state,count(*) FROM agenda_item WHERE meeting=? AND "
                                 "gone&5=0 GROUP BY state ORDER BY state");
    items.bind(1, meeting.id);
    while (items.step()) {
        const auto state = items.read<ItemState>(0);
        line.families += state == ItemState::Removed ? 0 : int(items.number(1));
        line.notReached += state == ItemState::NotReached ? int(items.number(1)) : 0;
    }
    items.reset();
    Statement& discussed = db.cached("SELECT depth,state FROM discussion WHERE meeting=? AND "
                                     "gone&5=0 AND state<>'open' ORDER BY key");
    discussed.bind(1, meeting.id);
    while (discussed.step()) {
        (discussed.read<Depth>(0) == Depth::Deep ? line.deep : line.quick) += 1;
        line.toSign += discussed.read<DiscussionState>(1) == DiscussionState::Closed;
    }
    discussed.reset();
    return line;
}

} // namespace

std::vector<MeetingLine> meetingsOf(const Database& db, HubId hub) {
    std::vector<MeetingLine> lines;
    for (const Meeting& meeting : rowsOf<Meeting>(
             db, "(t.hub=?1 OR t.joint_with=?1) ORDER BY t.on_day DESC,t.ordinal DESC", hub))
        lines.push_back(lineOf(db, meeting));
    return lines;
}

std::optional<MeetingLine> meetingLine(const Database& db, MeetingId id) {
    const auto meeting = rowOf<Meeting>(db, id);
    return meeting ? std::optional(lineOf(db, *meeting)) : std::nullopt;
}

std::optional<Meeting> nextMeeting(const Database& db, HubId hub, QDate day) {
    if (auto running = firstRowOf<Meeting>(db,
                                           "(t.hub=?1 OR t.joint_with=?1) AND t.state='running' "
                                           "ORDER BY t.on_day DESC,t.ordinal DESC",
                                           hub))
        return running;
    return firstRowOf<Meeting>(db,
                               "(t.hub=?1 OR t.joint_with=?1) AND t.state='planned' "
                               "AND t.on_day>=?2 ORDER BY t.on_day,t.at_time,t.ordinal",
                               hub, day);
}

HubSeries hubSeries(const Database& db, HubId hub) {
    HubSeries series;
    Statement& s = db.cached("SELECT max(ordinal),max(CASE WHEN kind='weekly' AND "
                             "state<>'cancelled' THEN on_day END),"
                             "sum(state='ended'),sum(state='cancelled') "
                             "FROM meeting WHERE hub=? AND gone&5=0");
    if (s.bind(1, hub).step())
        series = {int(s.number(0)), s.date(1), int(s.number(2)), int(s.number(3))};
    s.reset();
    return series;
}

} // namespace rt
