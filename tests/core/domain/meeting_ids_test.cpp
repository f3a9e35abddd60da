// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/meeting_ids.h"
#include "tests/support/days.h"
#include "tests/support/words.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

const HubId hub = numbered<HubId>(13);
const MeetingId meeting = meetingId(hub, on("2026-11-12"), MeetingKind::Weekly, 1);

} // namespace

TEST_CASE("two PCs that make the same meeting make the same row", "[ids][domain]") {
    CHECK(meeting == meetingId(hub, on("2026-11-12"), MeetingKind::Weekly, 1));
    CHECK(meeting.text() == u"3a9df590-1c8c-5c08-895b-968d4e87646a"); // for ever
    const CaseId inCase = numbered<CaseId>(1);
    CHECK(discussionId(meeting, inCase) == discussionId(meeting, inCase));
    CHECK(visitorAttendanceId(meeting, u"PC  Patel "_s) ==
          visitorAttendanceId(meeting, u"pc patel"_s));
}

TEST_CASE("different things have different ids", "[ids][domain]") {
    const CaseId inCase = numbered<CaseId>(1);
    const DiscussionId discussion = discussionId(meeting, inCase);
    const std::set<QUuid> ids{
        meeting.value,
        meetingId(hub, on("2026-11-12"), MeetingKind::Weekly, 2).value,
        meetingId(hub, on("2026-11-12"), MeetingKind::Extra, 1).value,
        meetingId(hub, on("2026-11-19"), MeetingKind::Weekly, 1).value,
        meetingId(numbered<HubId>(14), on("2026-11-12"), MeetingKind::Weekly, 1).value,
        discussion.value,
        agendaItemId(meeting, inCase).value,
        attendanceId(meeting, {inCase.value}).value,
        visitorAttendanceId(meeting, u"PC Patel"_s).value,
        signedRecordId(discussion, {}).value,
        signedRecordId(discussion, numbered<ChildId>(1)).value,
        signRequestId(discussion, numbered<PersonId>(1)).value};
    CHECK(ids.size() == 12);
}
