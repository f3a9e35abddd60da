// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commands/meeting.h"
#include "ui/pages/meeting/attendance_panel.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/widgets/page.h"

#include <QAction>
#include <QPushButton>

using namespace Qt::StringLiterals;

// The room's keys, and who may use them to write.
namespace rt {

namespace {

const QStringList& roomKeys() {
    static const QStringList keys{
        MeetingRoom::tr("Ctrl+Enter\tClose the family and go to the next"),
        MeetingRoom::tr("Alt+1 to Alt+7\tGo to a step of the discussion"),
        MeetingRoom::tr("Page Down, Page Up\tNext or previous family, without closing"),
        MeetingRoom::tr("D, R, X\tPrevious action: done, roll, not needed"),
        MeetingRoom::tr("/\tCards to think with, on an empty line of the reflection"),
        MeetingRoom::tr("Ctrl+R\tShow the room what you wrote before the meeting"),
        MeetingRoom::tr("?teen\tIn the action line: who is good with teenagers"),
        MeetingRoom::tr("F7\tInitials on the wall"),
        MeetingRoom::tr("F8\tBlank the wall"),
        MeetingRoom::tr("F11\tWall")};
    return keys;
}

} // namespace

void MeetingRoom::makeKeys() {
    describePage(this, tr("Meeting / In the room"), u"meeting"_s, roomKeys());
    const auto key = [this](const QKeySequence& keys, std::function<void()> act) {
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, std::move(act));
        addAction(action);
    };
    key(Qt::CTRL | Qt::Key_Return, [this] { closeStop(); });
    key(Qt::CTRL | Qt::Key_Enter, [this] { closeStop(); });
    for (int step = 1; step <= 7; ++step)
        key(Qt::ALT | Qt::Key(Qt::Key_0 + step), [this, step] { m_form->jump(step); });
    key(Qt::Key_PageDown, [this] { go(m_stop + 1); });
    key(Qt::Key_PageUp, [this] { go(m_stop - 1); });
    key(Qt::CTRL | Qt::Key_R, [this] { m_form->findChild<ReflectionSection*>()->reveal(); });
    key(Qt::Key_F8, [this] { blank(); });
    key(Qt::Key_F11, [this] { toggleWall(); });
}

bool MeetingRoom::isWatched() const {
    return isVisible() || (m_wallWindow && m_wallWindow->isVisible());
}

void MeetingRoom::showScribe() {
    const bool running = m_line && m_line->meeting.state == MeetingState::Running;
    const bool writes = m_line && mayWrite(m_line->meeting, m_desk);
    m_attendance->setEditable(writes);
    m_scribeButton->setVisible(running && !writes);
}

void MeetingRoom::takeOver() {
    m_desk.run([id = m_meeting](Workspace& w) { return takeOverScribe(w, id); }, this,
               [this](const Outcome& taken) {
                   if (!told(m_around, taken))
                       return;
                   m_around.said(tr("You are the scribe now. The others read along."));
                   focusStop();
               });
}

} // namespace rt
