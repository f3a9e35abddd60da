// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/meeting_finish.h"
#include "tests/features/hub_lists.h"
#include "tests/features/running.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/prepare_page.h"
#include "ui/pages/meeting/wall.h"

#include <QLineEdit>

using namespace rt;
using namespace rt::test;

namespace {

// One hub's week, by keyboard alone.
struct Week : Running {
    void makeProfile() {
        start();
        tabTo(u"Make a profile"_s);
        press(Qt::Key_Space);
        type(u"Sam Clarke"_s);
        tabTo(u"Passphrase"_s);
        press(Qt::Key_A, Qt::ControlModifier);
        type(passphrase);
        tabTo(u"I have put the passphrase somewhere safe"_s);
        press(Qt::Key_Space);
        press(Qt::Key_Return);
        tabTo(u"Make the profile"_s);
        press(Qt::Key_Space);
        waitForWindow();
    }

    void importLists() { importByKeys(*this, HubLists(m_home.path())); }

    MeetingRoom& room() {
        auto* room = qobject_cast<MeetingRoom*>(window().page());
        REQUIRE(room);
        return *room;
    }

    void startMeeting() {
        openArea(u"Meeting"_s);
        press(Qt::Key_Space); // plan and prepare
        REQUIRE(qobject_cast<PreparePage*>(window().page()));
        press(Qt::Key_Return, Qt::ControlModifier);
        for (int person = 0; person < 3; ++person)
            press(Qt::Key_P);
        press(Qt::Key_F11);
        press(Qt::Key_Return, Qt::ControlModifier);
    }

    void discussFamily() {
        for (const SheetAction& open : room().form()->sheet().previous)
            if (!open.step)
                press(Qt::Key_D);
        write(Qt::Key_2, u"Nan came on Friday"_s);
        write(Qt::Key_3, u"Why do Fridays go well?"_s);
        write(Qt::Key_5, u"Meet Nan"_s);
        press(Qt::Key_Tab);
        type(u"she is the safety"_s);
        press(Qt::Key_Tab);
        type(u"fri"_s);
        write(Qt::Key_6, u"jo call nan fri"_s);
        press(Qt::Key_Return);
        write(Qt::Key_7, u"+2w"_s);
        press(Qt::Key_Return, Qt::ControlModifier);
    }

    void write(Qt::Key step, const QString& words) {
        press(step, Qt::AltModifier);
        type(words);
    }

    void choosePapersFolder(const QString& folder) {
        tabTo(u"Choose folder"_s);
        press(Qt::Key_Space);
        typeOver(folder);
        press(Qt::Key_Return);
        tabTo(u"Folder for the documents"_s);
        CHECK(qobject_cast<QLineEdit*>(focus())->text() == folder);
    }

    void becomeConsultant() {
        press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        type(u"rose"_s);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        tabTo(u"This is me"_s);
        const PersonId before = desk().person();
        press(Qt::Key_Space);
        CHECK(desk().person() != before);
    }
};

} // namespace

TEST_CASE("A hub imports its lists, holds its weekly meeting by keyboard, and finds the signed "
          "record in a child's file",
          "[features][story]") {
    Week w;
    w.makeProfile();
    w.importLists();
    w.openArea(u"Cases"_s);
    CHECK(w.words(w.window()).contains(u"2 families, 3 children"_s));

    w.startMeeting();
    const int families = w.room().stops() - 2;
    REQUIRE(families == 2);
    for (int family = 1; family <= families; ++family) {
        REQUIRE(w.room().stop() == family);
        CHECK(w.room().wall()->words().contains(
            w.room().form()->sheet().line.children.front().given));
        w.actions = 0;
        w.discussFamily();
        INFO(w.words(w.window()).toStdString());
        CHECK(w.room().stop() == family + 1);
    }
    w.press(Qt::Key_Return, Qt::ControlModifier); // end
    w.becomeConsultant();
    const QString papers = w.file(u"papers"_s);
    REQUIRE(QDir().mkpath(papers));
    w.choosePapersFolder(papers);
    w.press(Qt::Key_Return, Qt::ControlModifier); // sign
    w.press(Qt::Key_Return, Qt::ControlModifier); // produce
    const QDir made(papers + u"/Hub 13 2026-11-12"_s);
    w.until([&] { return w.words(w.window()).contains(made.path()); });
    CHECK(made.entryList({u"record-*.pdf"_s}).size() == 3);
    CHECK(made.exists(u"minutes.pdf"_s));
    CHECK(made.entryList({u"*.ics"_s}).size() == 1);

    w.press(Qt::Key_K, Qt::ControlModifier);
    w.type(u"mia"_s);
    w.press(Qt::Key_Return);
    w.press(Qt::Key_4, Qt::AltModifier);
    const QString file = w.words(w.window());
    CHECK(file.contains(u"Adeyemi family"_s));
    CHECK(file.contains(u"Signed"_s));
    CHECK(file.contains(u"Why do Fridays go well?"_s));
    CHECK(file.contains(u"Case number: 100"_s));
}
