// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/agenda.h"
#include "core/commands/meeting.h"
#include "core/demo/held_meeting.h"
#include "core/queries/case_list.h"
#include "core/queries/meetings.h"
#include "tests/features/running.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/prepare_page.h"

#include <QAccessible>
#include <QDialog>

using namespace rt;
using namespace rt::test;

namespace {

QString described(const QWidget& w) {
    return QLatin1String(w.metaObject()->className()) + u' ' + w.objectName();
}

// What somebody would come to with Tab and hear nothing of.
QStringList nameless(const QWidget& window) {
    QStringList found;
    for (QWidget* each : window.findChildren<QWidget*>()) {
        if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus) || each->focusProxy())
            continue;
        QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(each);
        if (!heard || heard->text(QAccessible::Name).trimmed().isEmpty())
            found << described(*each);
    }
    return found;
}

// A label that would take what somebody typed for markup.
QStringList marked(const QWidget& window) {
    QStringList found;
    for (const auto* each : window.findChildren<QLabel*>())
        if (each->textFormat() != Qt::PlainText)
            found << described(*each) + u": "_s + each->text();
    return found;
}

void check(const QWidget& window, const QString& page) {
    INFO(page.toStdString());
    CHECK(nameless(window) == QStringList());
    CHECK(marked(window) == QStringList());
}

MeetingId runningMeeting(Practising& r) {
    const DemoHub demo = demoHub(r.desk().db(), r.desk().today());
    const auto next = nextMeeting(r.desk().db(), demo.hub, r.desk().today());
    REQUIRE(next);
    bool fine = false;
    r.desk().run(
        [demo, id = next->id](Workspace& w) -> Outcome {
            if (const auto prepared = prepareAgenda(w, id); !prepared)
                return prepared.error();
            return startMeeting(w, id, demo.consultant, demo.coordinator);
        },
        r.program.get(), [&fine](const Outcome& done) { fine = bool(done); });
    r.settled();
    REQUIRE(fine);
    return next->id;
}

} // namespace

TEST_CASE("Everything that takes the focus has a name, and every label is plain text",
          "[features][accessibility]") {
    Practising r;
    const auto show = [&r](QWidget* page, const QString& name) {
        r.window().present(page);
        r.settled();
        check(r.window(), name);
    };
    for (int area = 0; area < 5; ++area) {
        r.window().openArea(area);
        r.settled();
        check(r.window(), u"area %1"_s.arg(area));
    }
    const FamilyId family = caseList(r.desk().db(), {}, r.desk().today()).front().family;
    for (int tab = 0; tab < 6; ++tab)
        show(familyPage(r.desk(), r.program->around(), family, FamilyTabName(tab)),
             u"family, tab %1"_s.arg(tab));
    const MeetingId meeting = runningMeeting(r);
    show(new PreparePage(r.desk(), r.program->around(), meeting), u"prepare"_s);
    auto* room = new MeetingRoom(r.desk(), r.program->around(), meeting);
    show(room, u"who is here"_s);
    room->go(1);
    r.settled();
    check(r.window(), u"a family in the room"_s);
    room->go(room->stops() - 1);
    r.settled();
    check(r.window(), u"finish"_s);
    r.window().showSettings();
    r.window().showKeys();
    r.window().showHelp();
    settle();
    for (const auto* each : r.window().findChildren<QDialog*>())
        check(*each, each->windowTitle());
    r.window().lock();
    settle();
    check(r.window(), u"locked"_s);
}

TEST_CASE("The pages before there is a profile can be heard too", "[features][accessibility]") {
    Running r;
    r.start();
    check(*r.program->firstRun(), u"start"_s);
    r.program->firstRun()->chooseCreate();
    settle();
    check(*r.program->firstRun(), u"make"_s);
    r.program->firstRun()->chooseOpen();
    settle();
    check(*r.program->firstRun(), u"open"_s);
}
