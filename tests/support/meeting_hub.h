// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/agenda.h"
#include "core/commands/attendance.h"
#include "core/commands/discussion.h"
#include "core/commands/hypotheses.h"
#include "core/commands/meeting.h"
#include "core/commands/scales.h"
#include "core/commands/sign_discussion.h"
#include "core/domain/meeting_ids.h"
#include "core/queries/rows.h"
#include "tests/support/test_workspace.h"

namespace rt {

// Hub 13 with its people and a few families of two children each, the coordinator at the keys.
struct MeetingHub : TestWorkspace {
    static constexpr const char* thursday = "2026-11-12";

    HubId hub = anId<HubId>(13);
    PersonId consultant = anId<PersonId>(1), coordinator = anId<PersonId>(2),
             worker = anId<PersonId>(3), clinician = anId<PersonId>(4), manager = anId<PersonId>(5),
             deputy = anId<PersonId>(6);

    explicit MeetingHub(unsigned families = 3) : TestWorkspace(thursday) {
        actAs(coordinator);
        (void)workspace.change("test.hub", [&](Changes& c) -> Outcome {
            Hub h;
            h.id = hub;
            h.label = QStringLiteral("13");
            c.add(h);
            person(c, consultant, "Rosa Okafor", Role::Consultant);
            person(c, coordinator, "Jo Clarke", Role::Coordinator);
            person(c, worker, "Sam Osei", Role::SocialWorker);
            person(c, clinician, "Noor Rahman", Role::Clinician);
            person(c, manager, "Grace Bell", Role::GroupManager);
            for (unsigned n = 1; n <= families; ++n)
                family(c, n);
            return ok;
        });
    }

    void person(Changes& c, PersonId id, const char* name, Role role) {
        const QString whole = QString::fromLatin1(name);
        Person p;
        p.id = id;
        p.given = whole.section(u' ', 0, 0);
        p.family = whole.section(u' ', 1);
        p.role = role;
        c.add(p);
        Membership m;
        m.id = c.newId<MembershipId>();
        m.person = id;
        m.hub = hub;
        m.role = role;
        c.add(m);
    }

    void family(Changes& c, unsigned n) {
        static const char* const names[]{"Adeyemi", "Novak", "Patel", "Reid", "Ahmed"};
        Family f;
        f.id = familyId(n);
        f.name = QString::fromLatin1(names[(n - 1) % 5]);
        f.reference = QStringLiteral("F-%1").arg(n);
        c.add(f);
        Case k;
        k.id = caseId(n);
        k.family = f.id;
        k.hub = hub;
        k.opened = day("2026-10-01");
        c.add(k);
        for (unsigned i = 0; i < 2; ++i) {
            Child child;
            child.id = childId(n, i);
            child.family = f.id;
            child.given = i ? QStringLiteral("Tobi") : QStringLiteral("Mia");
            child.surname = f.name;
            child.born = day(i ? "2018-05-01" : "2013-04-13");
            child.caseNumber = QStringLiteral("CN-%1").arg(n * 10 + i);
            child.status = Journey::ChildInNeed;
            c.add(child);
            Allocation a;
            a.id = c.newId<AllocationId>();
            a.child = child.id;
            a.inCase = k.id;
            a.lead = worker;
            a.from = k.opened;
            c.add(a);
        }
    }

    static FamilyId familyId(unsigned n) { return anId<FamilyId>(100 + n); }

    static CaseId caseId(unsigned n) { return anId<CaseId>(200 + n); }

    static ChildId childId(unsigned n, unsigned i) { return anId<ChildId>(1000 + n * 10 + i); }

    MeetingId planned(const char* on = thursday) {
        NewMeeting wish;
        wish.hub = hub;
        wish.on = day(on);
        return *planMeeting(workspace, wish);
    }

    MeetingId running(const char* on = thursday) {
        const MeetingId meeting = planned(on);
        (void)prepareAgenda(workspace, meeting);
        (void)startMeeting(workspace, meeting, consultant, coordinator);
        return meeting;
    }

    template <class EditFn> Outcome write(DiscussionId id, EditFn edit) {
        Edit<Discussion> form{workspace.load<Discussion>(id), {}};
        form.after = form.before.value;
        edit(form.after);
        return saveDiscussion(workspace, form);
    }

    // Deep, both halves, closed.
    DiscussionId discussed(MeetingId meeting, unsigned n) {
        const DiscussionId id = *openDiscussion(workspace, meeting, caseId(n));
        (void)write(id, [](Discussion& d) {
            d.depth = Depth::Deep;
            d.reflection = QStringLiteral("Why Fridays?");
            d.next = day("2026-11-26");
        });
        DirectionInDiscussion direction;
        direction.discussion = id;
        direction.decision = QStringLiteral("Meet Nan");
        direction.because = QStringLiteral("she is the safety");
        direction.by = day("2026-11-20");
        (void)directInDiscussion(workspace, direction);
        NewDiscussionAction action;
        action.discussion = id;
        action.owner = worker;
        action.what = QStringLiteral("call Nan about Mia");
        action.due = day("2026-11-13");
        (void)addDiscussionAction(workspace, action);
        (void)closeDiscussion(workspace, id);
        return id;
    }

    DiscussionState stateOf(DiscussionId id) const { return workspace.load<Discussion>(id)->state; }

    ItemState itemOf(MeetingId meeting, unsigned n) const {
        return workspace.load<AgendaItem>(agendaItemId(meeting, caseId(n)))->state;
    }
};

} // namespace rt
