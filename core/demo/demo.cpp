// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"

#include "core/demo/trust.h"
#include "core/domain/meeting_ids.h"

#include <numeric>

namespace rt {

using namespace Qt::StringLiterals;

namespace demo {

namespace {

class Living {
public:
    explicit Living(Trust& trust) : m_trust(trust) {
        m_order.resize(trust.teams.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        std::stable_sort(m_order.begin(), m_order.end(), [&](int a, int b) {
            return trust.teams[size_t(a)].next < trust.teams[size_t(b)].next;
        });
        m_waiting.resize(trust.teams.size());
        for (int i = 0; i < int(trust.works.size()); ++i)
            m_waiting[size_t(trust.works[size_t(i)].team)].push_back(i);
        for (auto& waiting : m_waiting) // last opened first, so that the next is taken from the end
            std::stable_sort(waiting.begin(), waiting.end(), [&](int a, int b) {
                return trust.works[size_t(a)].opened > trust.works[size_t(b)].opened;
            });
    }

    void all() {
        for (int week = 0; week < m_trust.weeks;) {
            const int ago = m_trust.weeks - week;
            const int step = ago <= 26    ? 1
                             : ago <= 108 ? std::min(4, ago - 26)
                                          : std::min(13, ago - 104);
            for (const int team : m_order)
                weeks(team, week, week + step);
            week += step;
        }
        untilToday();
    }

private:
    void open(Book& c, Team& team, int index, QDate until) {
        auto& waiting = m_waiting[size_t(index)];
        while (!waiting.empty() && m_trust.works[size_t(waiting.back())].opened <= until) {
            store(m_trust, c, m_trust.works[size_t(waiting.back())]);
            team.open.push_back(waiting.back());
            waiting.pop_back();
        }
    }

    void close(Book& c, Team& team, QDate until) {
        std::erase_if(team.open, [&](int index) {
            Work& work = m_trust.works[size_t(index)];
            if (!work.closed.isValid() || work.closed > until)
                return false;
            closeCase(c, work);
            return true;
        });
    }

    void closeCase(Book& c, Work& work) {
        const Household& home = m_trust.households[size_t(work.household)];
        const QString why = m_trust.say(closeReasons, m_trust.words(work, work.closed, work.lead));
        c.update<Case>(work.id, [&](Case& one) {
            one.closed = work.closed;
            one.closedBecause = why;
        });
        for (const int kid : work.kids)
            c.update<Child>(home.kids[size_t(kid)].row.id, [&](Child& child) {
                child.status = Journey::Closed;
                child.statusSince = work.closed;
            });
        for (const Action& action : work.actions)
            c.update<Action>(action.id, [&](Action& a) {
                a.state = ActionState::Dropped;
                a.endedOn = work.closed;
            });
    }

    void weeks(int index, int from, int to) {
        Team& team = m_trust.teams[size_t(index)];
        if (!holdsChildren(team))
            return;
        std::vector<Sitting> sittings;
        const QDate last = m_trust.meetingDay(team, to - 1);
        m_trust.actAs(team.of(Role::Coordinator)->id, atHour(last, 15, index));
        const bool signLater = m_trust.weeks - from <= 12;
        write(m_trust.workspace, "demo.week", [&](Book& c) {
            for (int week = from; week < to; ++week)
                oneWeek(c, team, index, week, sittings);
            if (!signLater)
                signAll(c, sittings);
        });
        if (!signLater)
            return;
        m_trust.actAs(team.of(Role::Consultant)->id, atHour(last, 16, index));
        write(m_trust.workspace, "demo.sign", [&](Book& c) { signAll(c, sittings); });
    }

    static bool holdsChildren(const Team& team) { return team.hub.type != HubType::Information; }

    void oneWeek(Book& c, Team& team, int index, int week, std::vector<Sitting>& sittings) {
        const QDate day = m_trust.meetingDay(team, week);
        const QDate before =
            week == 0 ? m_trust.start : m_trust.meetingDay(team, week - 1).addDays(1);
        open(c, team, index, day);
        for (const int work : team.open)
            liveThrough(m_trust, c, m_trust.works[size_t(work)], before, day);
        holdMeeting(m_trust, team, week, c, sittings);
        close(c, team, day);
    }

    void signAll(Book& c, std::vector<Sitting>& sittings) {
        for (Sitting& sitting : sittings) {
            const bool hold = sitting.team->hub.label == u"13" && sitting.week == m_trust.weeks - 1;
            for (size_t i = 0; i < sitting.toSign.size(); ++i)
                if (!hold || i >= 4)
                    sign(m_trust, c, sitting, i);
            if (hold)
                m_unsigned = std::move(sitting);
        }
    }

    void untilToday() {
        for (const int index : m_order) {
            Team& team = m_trust.teams[size_t(index)];
            if (!holdsChildren(team))
                continue;
            const QDate from = m_trust.meetingDay(team, m_trust.weeks - 1).addDays(1);
            const QDate yesterday = m_trust.today.addDays(-1);
            m_trust.actAs(team.of(Role::Coordinator)->id, atHour(yesterday, 17, index));
            write(m_trust.workspace, "demo.week", [&](Book& c) {
                open(c, team, index, yesterday);
                for (const int work : team.open)
                    liveThrough(m_trust, c, m_trust.works[size_t(work)], from, yesterday);
            });
        }
        const Team& hub13 = m_trust.teams[size_t(m_trust.teamOf(u"13"))];
        m_trust.actAs(hub13.of(Role::Coordinator)->id, atHour(m_trust.today.addDays(-1), 18));
        write(m_trust.workspace, "demo.today", [&](Book& c) {
            planNext(m_trust, c);
            askToSign(c, hub13);
            lastStories(c, hub13);
        });
    }

    void askToSign(Book& c, const Team& team) {
        for (size_t i = 0; m_unsigned && i < std::min<size_t>(4, m_unsigned->toSign.size()); ++i) {
            const Discussion& d = m_unsigned->toSign[i];
            const PersonId asked = team.of(Role::Consultant)->id;
            c.add(SignRequest{signRequestId(d.id, asked), d.id, d.meeting, asked,
                              team.of(Role::Coordinator)->id, m_unsigned->meeting.ended, false});
        }
    }

    void request(Book& c, const Work& work, PersonId by, bool urgent, Phrase why) {
        const Words words = m_trust.words(work, work.kids.front(), m_trust.today, work.lead);
        c.add(AgendaRequest{c.newId<AgendaRequestId>(),
                            work.id,
                            m_trust.households[size_t(work.household)].row.id,
                            by,
                            m_trust.today.addDays(-2),
                            urgent,
                            say(why, words),
                            {}});
    }

    void lastStories(Book& c, const Team& team) {
        for (const Work& work : m_trust.works) {
            const Household& home = m_trust.households[size_t(work.household)];
            if (work.linked && !m_trust.made.notable.contains(Notable::Linked))
                m_trust.made.notable[Notable::Linked] = home.row.id;
            if (work.notable == Notable::None)
                continue;
            m_trust.made.notable[work.notable] = home.row.id;
            if (work.notable == Notable::Urgent) {
                request(c, work, work.lead.id, true, requestReasons[0]);
                const Words words = m_trust.words(work, 0, m_trust.today, work.lead);
                c.add(Incident{c.newId<IncidentId>(), home.row.id, home.kids[0].row.id,
                               IncidentKind::Missing, m_trust.today.addDays(-3),
                               say(incidentWords(IncidentKind::Missing)[1], words)});
            } else if (work.notable == Notable::Asked) {
                request(c, work, team.of(Role::FamilySupport)->id, false, requestReasons[3]);
            } else if (work.notable == Notable::ProtectedAddress) {
                request(c, work, team.manager.id, false, requestReasons[1]);
            }
        }
    }

    Trust& m_trust;
    std::vector<int> m_order;
    std::vector<std::vector<int>> m_waiting; // cases that are not open yet
    std::optional<Sitting> m_unsigned;
};

} // namespace

} // namespace demo

DemoMade makeDemo(Workspace& workspace, const DemoOptions& options) {
    struct Restore { // clock, ids, actor and search index, whatever happens
        Workspace& workspace;
        Env env = workspace.env();
        bool on = workspace.index().isOn();

        ~Restore() {
            workspace.env() = env;
            workspace.index().setOn(on);
        }
    } restore{workspace};

    const QDateTime now = options.now.isValid() ? options.now.toUTC() : workspace.env().now();
    workspace.env() = fixedEnv(now, options.seed);
    workspace.index().setOn(false);
    demo::Trust trust(workspace, options, now);
    demo::makeStructure(trust);
    demo::makeFamilies(trust);
    demo::Living(trust).all();
    workspace.index().setOn(restore.on);
    Transaction transaction(workspace.db());
    workspace.index().rebuild();
    transaction.commit();
    return trust.made;
}

DemoMade makeDemo(Profile& profile, const DemoOptions& options) {
    const DemoMade made = makeDemo(profile.workspace(), options);
    profile.setLocal(u"practice"_s, u"yes"_s);
    profile.setLocal(u"person"_s, made.coordinator.text());
    return made;
}

} // namespace rt
