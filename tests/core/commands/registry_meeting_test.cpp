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
