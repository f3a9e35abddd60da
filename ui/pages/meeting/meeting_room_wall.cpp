// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/attendance_panel.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/wall.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"

#include <QGuiApplication>
#include <QPushButton>
#include <QScreen>
#include <QTimeZone>

using namespace Qt::StringLiterals;

// What the room sees: on the second screen where there is one, else beside the scribe.
namespace rt {

namespace {

QStringList adultNames(const DiscussionSheet& sheet, NameMode mode) {
    QStringList all;
    for (const Adult& adult : sheet.adults) {
        const QString part = adult.part.section(u',', 0, 0).trimmed();
        if (mode == NameMode::Initials)
            all << (part.isEmpty() ? initialsOf(adult) : part);
        else
            all << (part.isEmpty() ? shownName(adult, mode)
                                   : u"%1 (%2)"_s.arg(shownName(adult, mode), part));
    }
    return all;
}

QScreen* otherScreen(const QWidget* from) {
    for (QScreen* screen : QGuiApplication::screens())
        if (screen != from->screen())
            return screen;
    return nullptr;
}

} // namespace

void MeetingRoom::makeWall() {
    m_wall = new Wall;
    m_wall->setFocusPolicy(Qt::NoFocus);
    m_wall->setMinimumSize(1, 1);
    m_wall->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
}

WallSwitches MeetingRoom::switches() const {
    return {m_attendance->sheet().visitor, m_around.isPrivate && m_around.isPrivate(), m_blank};
}

NameMode MeetingRoom::naming() const {
    return modeFor(switches());
}

QString MeetingRoom::nextWords() const {
    const int row = m_stop + 1;
    if (row >= stops() || m_lines->lineAt(row).kind != RoomStop::Kind::Family)
        return {};
    const AgendaLine& line = m_lines->lineAt(row).line;
    if (line.restricted)
        return tr("Next: restricted family");
    QStringList names;
    for (const AgendaChild& child : line.children)
        names << (naming() == NameMode::Initials ? child.initials : child.given);
    return names.isEmpty() ? QString() : tr("Next: %1").arg(names.join(u", "_s));
}

void MeetingRoom::showWall() {
    if (m_desk.isLocked())
        return;
    const bool family = m_stop > 0 && m_stop < stops() - 1;
    m_blankButton->setText(m_blank ? tr("Show wall") : tr("Blank wall"));
    WallShown shown;
    shown.mode = family ? naming() : NameMode::Blank;
    shown.clock = m_desk.now().toTimeZone(QTimeZone("Europe/London")).toString(u"HH:mm"_s);
    if (family && shown.mode != NameMode::Blank) {
        const AgendaLine& line = m_lines->lineAt(m_stop).line;
        const bool revealed = m_revealed.contains(line.item.inCase.value);
        shown.hidden = line.restricted && !revealed;
        shown.sheet = wallFor(m_desk.db(), m_meeting, line.item.inCase, shown.mode,
                              revealed ? Reveal::Revealed : Reveal::Hidden);
        shown.adults = adultNames(m_form->sheet(), shown.mode);
        shown.next = nextWords();
        if (shown.sheet)
            shown.sheet->seconds = m_form->seconds();
    }
    m_wall->show(shown);
}

void MeetingRoom::blank() {
    m_blank = !m_blank;
    showWall();
}

void MeetingRoom::reveal() {
    m_revealed.insert(m_form->family().value);
    showHead();
    showWall();
}

void MeetingRoom::toggleWall() {
    if (m_wallWindow)
        return takeWallBack();
    if (QScreen* screen = otherScreen(this))
        return putWallOn(screen);
    m_room->setStretch(0, 5);
    m_room->setStretch(1, 3);
    m_wall->setVisible(m_wall->isHidden());
}

void MeetingRoom::putWallOn(QScreen* screen) {
    m_wallWindow = new QWidget(nullptr, Qt::Window);
    m_wallWindow->setWindowTitle(tr("Roundtable"));
    m_wallWindow->setLayout(column(0));
    m_wallWindow->layout()->addWidget(m_wall);
    m_wallWindow->setGeometry(screen->geometry());
    m_wallWindow->addActions(actions());
    m_wall->show();
    m_wallWindow->showFullScreen();
    connect(qGuiApp, &QGuiApplication::screenRemoved, m_wallWindow, [this, screen](QScreen* gone) {
        if (gone == screen)
            screenGone();
    });
}

// Qt would put the window over the scribe's page.
void MeetingRoom::screenGone() {
    takeWallBack();
    toggleWall();
    window()->activateWindow();
    announce(this, tr("The wall's screen is gone. The wall is beside this page."));
}

void MeetingRoom::takeWallBack() {
    m_room->insertWidget(0, m_wall, 5);
    m_wall->hide();
    m_wallWindow->hide();
    m_wallWindow->deleteLater();
    m_wallWindow.clear();
}

} // namespace rt
