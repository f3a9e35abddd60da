// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/features/running.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/shell/task_strip.h"

using namespace rt;
using namespace rt::test;

namespace {

class Beginner : public Practising {
public:
    Beginner() {
        QAction* bring = nullptr;
        for (QAction* each : window().findChildren<QAction*>())
            if (each->text() == u"Things to practise")
                bring = each;
        REQUIRE(bring);
        bring->trigger();
        settled();
    }

    QString tasks() { return window().tasks().words(); }
};

} // namespace

TEST_CASE("The first tasks are ticked as they are done, by keys", "[features][first][practice]") {
    Beginner r;
    CHECK(r.window().tasks().isVisible());
    CHECK(r.tasks().contains(u"0 of 5"));
    r.press(Qt::Key_K, Qt::ControlModifier);
    r.type(u"a"_s);
    r.press(Qt::Key_Return);
    CHECK(r.tasks().contains(u"of 5"));
    CHECK_FALSE(r.tasks().contains(u"0 of 5"));
    CHECK_FALSE(r.tasks().contains(u"Open a case: "));
    r.tabTo(u"Put away"_s);
    r.press(Qt::Key_Space);
    CHECK_FALSE(r.window().tasks().isVisible());
    r.lock();
    r.unlock();
    CHECK_FALSE(r.window().tasks().isVisible());
}

TEST_CASE("Practice data opened for another reason bring no tasks", "[features][practice]") {
    Practising r;
    CHECK_FALSE(r.window().tasks().isVisible());
}

TEST_CASE("Where nobody types in a meeting, the wall goes blank and the scribe stays",
          "[features][lock][idle]") {
    Practising r;
    const MeetingId meeting = [&] {
        auto s = r.desk().db().prepare("SELECT id FROM meeting ORDER BY key DESC LIMIT 1");
        REQUIRE(s.step());
        return s.id<MeetingId>(0);
    }();
    auto* room = new MeetingRoom(r.desk(), r.program->around(), meeting);
    r.window().present(room);
    r.settled();
    r.window().idle().touch();
    for (int minutes = 10; minutes < 60; minutes += 10) {
        r.now = r.now.addSecs(600);
        r.window().idle().tick();
        r.settled();
        CHECK_FALSE(r.window().isLocked());
        CHECK(room->isBlank());
    }
    r.now = r.now.addSecs(600);
    r.window().idle().tick();
    r.settled();
    CHECK(r.window().isLocked()); // an hour without anybody
}
