// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/demo.h"

#include <functional>

namespace rt {

// Holds hub 13's next meeting of the demo through the same commands that a scribe's keys run: for the
// tour and the benchmarks. Stops at the first refusal.
class HeldMeeting {
public:
    HeldMeeting(Workspace& workspace, HubId hub, PersonId coordinator, PersonId consultant);

    Result<MeetingId> prepare(); // plans it if need be, writes the agenda
    Outcome start();             // everybody is here
    std::vector<CaseId> cases() const; // on the agenda, in order

    // Previous actions decided, both halves, a round of scales, an action; left open or closed.
    Result<DiscussionId> discuss(CaseId inCase);
    Outcome close(DiscussionId discussion);
    Outcome end();
    Outcome sign(); // as the consultant

    MeetingId meeting() const { return m_meeting; }

private:
    Outcome decidePrevious(CaseId inCase, DiscussionId discussion);
    Outcome write(CaseId inCase, DiscussionId discussion);

    Workspace& m_workspace;
    HubId m_hub;
    PersonId m_coordinator, m_consultant;
    MeetingId m_meeting;
};

// Hub 13 of a demo and its people, found again in an open profile.
struct DemoHub {
    HubId hub;
    PersonId coordinator, consultant;
};

DemoHub demoHub(const Database& db, QDate day);

} // namespace rt
