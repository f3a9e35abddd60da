// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/registry.h"
#include "tests/support/meeting_hub.h"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace rt;
using namespace Qt::StringLiterals;

namespace {

Result<QUuid> apply(MeetingHub& t, QStringView name, const QJsonObject& fields) {
    const CommandEntry* entry = commandNamed(name);
    REQUIRE(entry);
    return entry->run(t.workspace, fields);
}

} // namespace

TEST_CASE("a meeting can be held from lines of text", "[registry][meeting][commands]") {
    MeetingHub t;
    const auto planned =
        apply(t, u"meeting.plan", {{u"hub"_s, t.hub.text()}, {u"on_day"_s, u"2026-11-12"_s}});
    REQUIRE(planned);
    const MeetingId meeting{*planned};
    const QJsonObject held{{u"meeting"_s, meeting.text()}};
    REQUIRE(apply(t, u"agenda.prepare", held));
    REQUIRE(apply(t, u"meeting.start", held));
    const auto opened = apply(t, u"discussion.open",
                              {{u"meeting"_s, meeting.text()}, {u"case_id"_s, t.caseId(1).text()}});
    REQUIRE(opened);
    const QString discussion = DiscussionId{*opened}.text();
    REQUIRE(apply(t, u"discussion.save",
                  {{u"id"_s, discussion},
                   {u"depth"_s, u"deep"_s},
                   {u"reflection"_s, u"Why Fridays?"_s},
                   {u"next_day"_s, u"2026-11-26"_s}}));
    const QJsonArray numbers{QJsonObject{{u"voice"_s, u"Hub"_s}, {u"number"_s, 4}}};
    REQUIRE(apply(t, u"scale.record",
                  {{u"discussion"_s, discussion},
                   {u"question"_s, u"How safe?"_s},
                   {u"numbers"_s, numbers},
                   {u"sentence"_s, u"owed"_s}}));
    REQUIRE(apply(t, u"discussion.waive",
                  {{u"discussion"_s, discussion},
                   {u"half"_s, u"direction"_s},
                   {u"waiver"_s, u"update_only"_s},
                   {u"why"_s, u"Nothing changed"_s}}));
    REQUIRE(apply(t, u"discussion.close", {{u"discussion"_s, discussion}}));
    REQUIRE(apply(t, u"meeting.end", held));
    CHECK(apply(t, u"meeting.sign", held).error().detail == "sign.person");
    t.actAs(t.consultant);
    REQUIRE(apply(t, u"meeting.sign", held));
    CHECK(t.stateOf(DiscussionId{*opened}) == DiscussionState::Signed);
    CHECK(apply(t, u"meeting.plan", {{u"hub"_s, t.hub.text()}}).error().detail == "on_day");
}

TEST_CASE("no two commands share a name", "[registry][commands]") {
    std::set<std::string> names;
    for (const CommandEntry& entry : allCommands())
        CHECK(names.insert(entry.name).second);
}

TEST_CASE("a visitor and a direction are taken back by lines", "[registry][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    const auto visitor = apply(t, u"attendance.visitor",
                               {{u"meeting"_s, meeting.text()}, {u"visitor"_s, u"PC Reed"_s}});
    REQUIRE(visitor);
    REQUIRE(apply(t, u"attendance.remove", {{u"attendance"_s, AttendanceId{*visitor}.text()}}));
    CHECK(rowsOf<Attendance>(t.db, "1 ORDER BY key").empty());
    const auto discussion =
        apply(t, u"discussion.open",
              {{u"meeting"_s, meeting.text()}, {u"case_id"_s, t.caseId(1).text()}});
    REQUIRE(discussion);
    const auto direction =
        apply(t, u"direction.discuss",
              {{u"discussion"_s, DiscussionId{*discussion}.text()}, {u"decision"_s, u"Wait"_s}});
    REQUIRE(direction);
    REQUIRE(apply(t, u"direction.take_back", {{u"direction"_s, DirectionId{*direction}.text()}}));
    CHECK(rowsOf<Direction>(t.db, "1 ORDER BY key").empty());
}

TEST_CASE("a command lists only the fields that it reads", "[registry][commands]") {
    const auto fieldsOf = [](QStringView name) {
        QStringList names;
        for (const FieldInfo& field : commandNamed(name)->fields)
            names << field.name;
        return names;
    };
    CHECK(fieldsOf(u"meeting.end") == QStringList{u"meeting"_s});
    CHECK(fieldsOf(u"meeting.cancel") == QStringList{u"meeting"_s, u"why"_s});
    CHECK(fieldsOf(u"agenda.remove") == QStringList{u"item"_s, u"why"_s});
    CHECK(fieldsOf(u"agenda.move") == QStringList{u"item"_s, u"after"_s});
    CHECK(fieldsOf(u"agenda.depth") == QStringList{u"item"_s, u"depth"_s});
}

TEST_CASE("a direction is not given to somebody who is not in the room", "[discussion][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    DirectionInDiscussion wish;
    wish.discussion = *openDiscussion(t.workspace, meeting, t.caseId(1));
    wish.decision = u"Begin proceedings"_s;
    wish.kind = DecisionKind::Proceedings;
    wish.decider = t.manager;
    CHECK(directInDiscussion(t.workspace, wish).error() == invalid("direction.decider"));
    REQUIRE(recordAttendance(t.workspace, meeting, t.manager, Presence::Present));
    CHECK(directInDiscussion(t.workspace, wish));
}

TEST_CASE("two hubs meet once a day of a kind, and a running meeting keeps its day",
          "[meeting][commands]") {
    MeetingHub t;
    const MeetingId meeting = t.running();
    Edit<Meeting> form{t.workspace.load<Meeting>(meeting), {}};
    form.after = form.before.value;
    form.after.on = day("2026-11-19");
    CHECK(saveMeeting(t.workspace, form).error() == invalid("meeting.on_day"));
    const MeetingId next = t.planned("2026-11-19");
    Edit<Meeting> moved{t.workspace.load<Meeting>(next), {}};
    moved.after = moved.before.value;
    moved.after.on = day(t.thursday);
    CHECK(saveMeeting(t.workspace, moved).error() ==
          Error{ErrorCode::Conflict, u"meeting.on_day"_s});
}
