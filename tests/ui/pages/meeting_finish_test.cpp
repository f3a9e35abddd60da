// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/sign_discussion.h"
#include "core/queries/meeting_finish.h"
#include "tests/ui/pages/meeting_acts.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/finish_panel.h"
#include "ui/pages/meeting/papers_part.h"
#include "ui/pages/meeting/produce.h"
#include "ui/widgets/inline_message.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QListView>

using namespace rt;
using namespace rt::test;

namespace {

QString nameOf(const QWidget* at) {
    const auto* pressed = qobject_cast<const QAbstractButton*>(at);
    return pressed && at->accessibleName().isEmpty() ? pressed->text() : at->accessibleName();
}

// Every name that Tab comes by, until it is back where it began.
QStringList tabbed(MeetingDesk& d) {
    QStringList names;
    const QWidget* first = QApplication::focusWidget();
    REQUIRE(first);
    do {
        names << nameOf(QApplication::focusWidget());
        d.chord(Qt::Key_Tab);
    } while (QApplication::focusWidget() != first && names.size() < 80);
    CHECK(names.size() < 80);
    return names;
}

void tabTo(const QString& name) {
    for (int i = 0; i < 80 && nameOf(QApplication::focusWidget()) != name; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        settle();
    }
    REQUIRE(nameOf(QApplication::focusWidget()) == name);
}

// One family is discussed and closed; the meeting is at its end.
struct AtTheEnd : MeetingDesk {
    MeetingId meeting = running(*this);
    MeetingRoom* page = openRoom(*this, meeting);

    AtTheEnd() {
        page->go(1);
        settled();
        for (const SheetAction& open : page->form()->sheet().previous)
            if (!open.step)
                chord(Qt::Key_D);
        discuss(*this, "jo call nan fri");
        chord(Qt::Key_Return, Qt::ControlModifier);
        page->go(page->stops() - 1);
        settled();
    }

    PapersPart* papers() { return page->finish()->papers(); }
};

} // namespace

TEST_CASE("Tab reaches everything with which a meeting is finished", "[meeting][pages][keys]") {
    AtTheEnd d;
    QStringList names = tabbed(d);
    for (const QString& name :
         {u"Families of this meeting"_s, u"A signed record for each child"_s, u"Hub minutes"_s,
          u"Actions by person"_s, u"A calendar file for each owner"_s,
          u"Folder for the documents"_s, u"Choose folder"_s, u"Copy text for an e-mail"_s,
          u"End the meeting"_s}) {
        INFO(name.toStdString());
        CHECK(names.contains(name));
    }
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    CHECK(tabbed(d).contains(u"Ask to sign"_s));
    d.desk->actAs(d.consultant);
    d.settled();
    CHECK(tabbed(d).contains(u"Sign 1 discussion"_s));
}

TEST_CASE("Papers are chosen, made and opened by keys alone", "[meeting][pages][keys]") {
    AtTheEnd d;
    QTemporaryDir papers;
    d.chord(Qt::Key_Return, Qt::ControlModifier); // end
    d.desk->actAs(d.consultant);
    d.settled();
    tabTo(u"Families of this meeting"_s);
    d.chord(Qt::Key_S); // one by one
    CHECK(signedRecordsOf(d.desk->db(), d.meeting).size() == 2);

    tabTo(u"Hub minutes"_s);
    d.chord(Qt::Key_Space); // not this one
    tabTo(u"Choose folder"_s);
    d.chord(Qt::Key_Space);
    auto* dialog = d.page->findChild<QFileDialog*>();
    REQUIRE(dialog);
    dialog->activateWindow(); // as a window manager does
    settle();
    d.chord(Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), papers.path());
    d.chord(Qt::Key_Return);
    d.room->activateWindow();
    settle();
    CHECK(d.papers()->folder()->text() == papers.path());
    tabTo(u"Produce"_s);
    d.chord(Qt::Key_Space);
    d.papers()->producer()->finish();
    settle();

    const QDir made(papers.filePath(u"Hub 13 2026-11-12"_s));
    CHECK(made.entryList({u"record-*.pdf"_s}).size() == 2);
    CHECK_FALSE(made.exists(u"minutes.pdf"_s));
    tabTo(u"Documents made"_s);
    auto* list = qobject_cast<QListView*>(QApplication::focusWidget());
    REQUIRE(list);
    CHECK(list->model()->rowCount() == made.entryList(QDir::Files).size());
    const auto said = [&d] { return d.papers()->message()->words(); };
    d.chord(Qt::Key_Return); // no display, so nothing opens anything
    CHECK(said() == u"Nothing on this PC opens %1."_s.arg(
                        made.filePath(list->currentIndex().data().toString())));
    tabTo(u"Open folder"_s);
    d.chord(Qt::Key_Space);
    CHECK(said() == u"Nothing on this PC opens %1."_s.arg(made.path()));

    tabTo(u"Copy text for an e-mail"_s);
    d.chord(Qt::Key_Space);
    CHECK(QGuiApplication::clipboard()->text().contains(u"Fri 13 Nov, call"_s));
    ClipboardMinute::expire();
}

TEST_CASE("The finished meeting's papers can be read whole", "[meeting][pages][clipping]") {
    AtTheEnd d;
    QTemporaryDir papers;
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    d.desk->actAs(d.consultant);
    d.settled();
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    d.papers()->folder()->setText(papers.path());
    d.chord(Qt::Key_Return, Qt::ControlModifier);
    d.papers()->producer()->finish();
    settle();
    requireReadable(*d.room, u"meeting-papers-made"_s);
    d.page->go(1);
    d.desk->actAs(d.worker);
    d.settled();
    requireReadable(*d.room, u"meeting-read-only"_s);
}
