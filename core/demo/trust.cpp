// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/trust.h"

#include "core/base/dates.h"

namespace rt::demo {

using namespace Qt::StringLiterals;

const Member* Team::of(Role role) const {
    const auto found = std::find_if(members.begin(), members.end(),
                                    [role](const Member& m) { return m.role == role; });
    return found == members.end() ? nullptr : &*found;
}

Trust::Trust(Workspace& w, const DemoOptions& o, QDateTime at)
    : workspace(w),
      chance(o.seed),
      size(o.size),
      now(at),
      today(Env{[at] { return at; }, {}, {}}.today()) {
    constexpr int twoYears = 104, tenYears = 520;
    weeks = size >= 1 ? twoYears + int((size - 1) * (tenYears - twoYears) / 9)
                      : 32 + int(size * (twoYears - 32));
    start = today.addDays(-7 * (weeks + 1));
}

QDate Trust::meetingDay(const Team& team, int week) const {
    const QDate day = team.next.addDays(-7 * (weeks - week));
    return week < weeks && !isWorkingDay(day) ? addWorkingDays(day, -1) : day;
}

int Trust::teamOf(QStringView label) const {
    for (size_t i = 0; i < teams.size(); ++i)
        if (teams[i].hub.label == label)
            return int(i);
    return -1;
}

void Trust::actAs(PersonId person, QDateTime at) {
    at = std::min(at, now);
    workspace.env().actor = person.value;
    workspace.env().now = [at] { return at; };
}

const Member& Trust::anyMember(const Team& team, QDate day) {
    for (int tries = 0; tries < 8; ++tries) {
        const Member& m = team.members[size_t(chance.below(int(team.members.size())))];
        if (m.from <= day && m.role != Role::Coordinator)
            return m;
    }
    return team.members.front();
}

Words Trust::words(const Work& work, QDate day, const Member& writer) {
    const int kid = work.kids.empty() ? -1 : work.kids[size_t(chance.below(int(work.kids.size())))];
    return words(work, kid, day, writer);
}

Words Trust::words(const Work& work, int kid, QDate day, const Member& writer) {
    const Household& home = households[size_t(work.household)];
    Words w;
    const Adult& carer = home.adults.front();
    const Adult& network = home.adults.back();
    w.carer = home.theme == Theme::LookedAfter ? carer.given : carer.part;
    w.network = network.part;
    w.writer = writer.given;
    w.colleague = anyMember(teams[size_t(work.team)], day).given;
    w.weekday = 1 + chance.below(5);
    const bool unborn = kid >= 0 && bandOf(home.kids[size_t(kid)].row, day) == Band::Unborn;
    if (kid < 0 || unborn) {
        w.child = w.other = carer.given;
        w.sex = carer.sex;
        return w;
    }
    const Child& child = home.kids[size_t(kid)].row;
    w.child = child.knownAs.isEmpty() ? child.given : child.knownAs;
    w.sex = child.sex;
    w.school = child.school.isEmpty() ? u"Nursery"_s : child.school;
    w.other = w.network;
    if (home.kids.size() > 1) {
        const Child& other = home.kids[(size_t(kid) + 1) % home.kids.size()].row;
        w.other = other.given;
    }
    return w;
}

QString text(Phrase phrase) {
    return QString::fromUtf16(phrase);
}

QDateTime atHour(QDate day, int hour, int minute) {
    return {day, QTime(hour, minute), Qt::UTC};
}

QDate weekdayOnOrBefore(QDate day) {
    return day.dayOfWeek() > 5 ? day.addDays(5 - day.dayOfWeek()) : day;
}

} // namespace rt::demo
