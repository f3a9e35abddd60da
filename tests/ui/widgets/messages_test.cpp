// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pictures.h"
#include "ui/widgets/busy_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/keys_sheet.h"
#include "ui/widgets/undo_bar.h"

#include <QBoxLayout>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace rt {

using test::Themed;

namespace {

QPushButton* pressNamed(const QWidget& in, const QString& words) {
    for (auto* each : in.findChildren<QPushButton*>())
        if (each->text() == words)
            return each;
    return nullptr;
}

} // namespace

TEST_CASE("What was done can be undone once, while the bar stands", "[widgets][undo]") {
    const Themed themed;
    UndoBar bar;
    int undone = 0;
    bar.offer(u"Action marked done"_s, [&] { ++undone; });
    REQUIRE(bar.isVisible());
    QPushButton* undo = pressNamed(bar, u"Undo"_s);
    REQUIRE(undo);
    undo->click();
    CHECK(undone == 1);
    CHECK_FALSE(bar.isVisible());
    bar.offer(u"Note added"_s, [&] { ++undone; });
    bar.dismiss();
    undo->click();
    CHECK(undone == 1);
    bar.say(u"Copied"_s);
    CHECK_FALSE(undo->isVisible());
}

TEST_CASE("Short work shows nothing, longer work a bar, then words and a way out",
          "[widgets][busy]") {
    const Themed themed;
    BusyBar bar;
    const QSignalSpy cancelled(&bar, &BusyBar::cancelled);
    bar.start(u"Reading the file"_s);
    CHECK_FALSE(bar.isVisible());
    bar.reach(BusyBar::Stage::Bar);
    CHECK(bar.isVisible());
    QPushButton* cancel = pressNamed(bar, u"Cancel"_s);
    CHECK_FALSE(cancel->isVisible());
    bar.reach(BusyBar::Stage::Words);
    CHECK(cancel->isVisible());
    cancel->click();
    CHECK(cancelled.count() == 1);
    bar.stop();
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("A message without words is not there", "[widgets][message]") {
    const Themed themed;
    QWidget window;
    auto* message = new InlineMessage;
    (new QVBoxLayout(&window))->addWidget(message);
    window.show();
    CHECK_FALSE(message->isVisible());
    int acted = 0;
    message->say(InlineMessage::About::Refusal, u"The meeting has no consultant."_s,
                 u"Name a deputy"_s, [&] { ++acted; });
    CHECK(message->isVisible());
    pressNamed(*message, u"Name a deputy"_s)->click();
    CHECK(acted == 1);
    message->clear();
    CHECK_FALSE(message->isVisible());
}

TEST_CASE("Items that do not fit wrap to the next line", "[widgets][flow]") {
    const Themed themed;
    QWidget window;
    auto* flow = new FlowLayout(&window);
    for (const auto& words : {u"All 16"_s, u"Visit late 1"_s, u"No direction 2"_s, u"New 2"_s})
        flow->addWidget(new QPushButton(words));
    const int line = flow->heightForWidth(4000);
    CHECK(line == scaled(32));
    CHECK(flow->heightForWidth(200) > line);
    window.resize(200, flow->heightForWidth(200));
    window.show();
    test::settle();
    CHECK(test::clippedIn(window) == QStringList());
}

TEST_CASE("Chips are said in words", "[widgets][chip]") {
    const Themed themed;
    const ChipRow row({{Status::Overdue, u"Visit late 3 days"_s}, {Status::Voice, u"Mia says"_s}});
    CHECK(row.accessibleName() == u"Visit late 3 days, Mia says"_s);
}

TEST_CASE("Messages, empty places and keys can be read at 150 %", "[widgets][clipping]") {
    const Themed themed;
    QWidget window;
    auto* box = new QVBoxLayout(&window);
    auto* message = new InlineMessage;
    auto* undo = new UndoBar;
    box->addWidget(new EmptyState(u"Nothing is overdue."_s, u"Next: meeting pack, Wed 15:00."_s));
    box->addWidget(message);
    box->addWidget(undo);
    box->addStretch();
    message->say(InlineMessage::About::Fault,
                 u"The folder cannot be written. Free some space or choose another folder; nothing "
                 "of what you wrote is lost."_s,
                 u"Choose a folder"_s, [] {});
    undo->offer(u"Action marked done"_s, [] {});
    test::requireReadable(window, u"messages"_s);
    KeysSheet sheet({{u"Everywhere"_s, {{u"Ctrl+L"_s, u"Lock"_s}, {u"F7"_s, u"Privacy"_s}}}},
                    nullptr);
    test::requireReadable(sheet, u"keys"_s);
}

} // namespace rt
