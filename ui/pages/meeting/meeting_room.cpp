// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/meeting_room.h"

#include "core/base/dates.h"
#include "core/queries/people.h"
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/attendance_panel.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/finish_panel.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/pages/meeting/wall.h"
#include "ui/pages/when_seen.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/views.h"

#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QString clockWords(const QDateTime& now) {
    static const QTimeZone england("Europe/London");
    return now.toTimeZone(england).toString(u"HH:mm"_s);
}

} // namespace

MeetingRoom::MeetingRoom(Desk& desk, const Around& around, MeetingId meeting)
    : m_desk(desk),
      m_around(around),
      m_meeting(meeting),
      m_seen(new WhenSeen(this, [this] { changed(std::exchange(m_unseen, {})); })),
      m_lines(new LinesModel<RoomStop>(roomColumns(), roomId)),
      m_list(list(m_lines, new LineDelegate, tr("Agenda"))) {
    makeWall();
    m_room = row({m_wall, makeDesk()});
    m_room->setSpacing(0);
    m_room->setContentsMargins(0, 0, 0, 0);
    setLayout(m_room);
    setFocusPolicy(Qt::ClickFocus); // Tab goes round, past what comes first
    setAccessibleName(tr("Hub meeting"));
    m_wall->hide();
    makeKeys();
    connect(&m_desk, &Desk::changed, this, [this](const std::set<int>& tables) {
        m_unseen.insert(tables.begin(), tables.end());
        isWatched() ? changed(std::exchange(m_unseen, {})) : m_seen->due();
    });
    connect(&m_desk, &Desk::actorChanged, this, [this] { changed({TableOf<Meeting>::number}); });
    if (m_around.onPrivate)
        m_around.onPrivate(this, [this](bool) { showWall(); });
    connect(&m_clock, &QTimer::timeout, this, &MeetingRoom::tick);
    m_clock.start(1000);
    load();
    go(m_attendance->sheet().lines.empty() ? 1 : 0);
}

MeetingRoom::~MeetingRoom() {
    m_form->leave();
    delete m_wallWindow;
}

QWidget* MeetingRoom::makeDesk() {
    auto* desk = new QWidget;
    auto* box = column(gap::s);
    desk->setLayout(box);
    box->setContentsMargins(gap::l, 0, gap::l, gap::s);
    m_revealButton = button(tr("Show on the wall"), Kind::Plain, [this] { reveal(); });
    m_blankButton = button(tr("Blank wall"), Kind::Plain, [this] { blank(); });
    m_wallButton = button(tr("Wall"), Icon::Wall, Kind::Plain, [this] { toggleWall(); });
    m_wallButton->setAccessibleDescription(u"F11"_s);
    m_blankButton->setAccessibleDescription(u"F8"_s);
    m_scribeButton = button(tr("Take over as scribe"), Kind::Plain, [this] { takeOver(); });
    m_head = new PageHead({}, {}, {m_scribeButton, m_revealButton, m_blankButton, m_wallButton});
    box->addWidget(m_head);
    m_agenda = new Panel(tr("Agenda"));
    m_agenda->fill(m_list);
    m_attendance = new AttendancePanel(m_desk, m_around);
    m_form = new DiscussionForm(m_desk, m_around);
    m_sheet = new Panel({});
    m_sheet->body()->setContentsMargins(0, 0, 0, 0);
    delete m_sheet->body()->takeAt(0);
    m_sheet->body()->addWidget(m_form);
    m_finish = new FinishPanel(m_desk, m_around);
    m_stack = new QStackedWidget;
    m_stack->setAccessibleName(tr("Discussion"));
    for (QWidget* part : {static_cast<QWidget*>(m_attendance), static_cast<QWidget*>(m_sheet),
                          static_cast<QWidget*>(m_finish)})
        m_stack->addWidget(scrolling(part));
    m_sheet->parentWidget()->installEventFilter(this); // what scrolls the form
    auto* columns = new Columns({m_agenda, m_stack}, {1, 4}, 900);
    columns->choose(1);
    box->addWidget(columns, 1);
    connect(m_attendance, &AttendancePanel::finished, this, [this] { go(1); });
    connect(m_form, &DiscussionForm::closed, this, &MeetingRoom::next);
    connect(m_finish, &FinishPanel::familyWanted, this, &MeetingRoom::goTo);
    onEnter(m_list, [this, columns](const QModelIndex& at) {
        columns->choose(1);
        go(at.row());
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& at) { go(at.row()); });
    return desk;
}

int MeetingRoom::stops() const {
    return m_lines->rowCount();
}

void MeetingRoom::load() {
    m_line = meetingLine(m_desk.db(), m_meeting);
    std::vector<RoomStop> stops{{RoomStop::Kind::People, {}, tr("P, A or X for each")}};
    for (AgendaLine& line : agendaLines(m_desk.db(), m_meeting))
        if (line.item.state != ItemState::Removed)
            stops.push_back({RoomStop::Kind::Family, std::move(line), {}});
    stops.push_back({RoomStop::Kind::Finish, {}, tr("Gaps, signatures, documents")});
    m_lines->setLines(std::move(stops));
    if (m_stop >= 0)
        m_list->setCurrentIndex(m_lines->index(m_stop, 0));
    m_attendance->show(m_meeting);
    showScribe();
    showHead();
}

void MeetingRoom::changed(const std::set<int>& tables) {
    if (m_desk.isLocked())
        return;
    if (touches<Meeting, AgendaItem, Attendance, Discussion, SignRequest, SignedRecord>(tables))
        load();
    if (m_stop > 0 && m_stop < stops() - 1)
        m_form->refresh();
    m_finish->refresh();
    showWall();
}

void MeetingRoom::go(int stop) {
    if (m_desk.isLocked() || stop < 0 || stop >= stops())
        return;
    if (stop != m_stop)
        m_form->leave();
    m_stop = stop;
    m_list->setCurrentIndex(m_lines->index(stop, 0));
    const RoomStop& at = m_lines->lineAt(stop);
    m_stack->setCurrentIndex(int(at.kind));
    switch (at.kind) {
    case RoomStop::Kind::People:
        break;
    case RoomStop::Kind::Family:
        m_form->open(m_meeting, at.line.item.inCase);
        static_cast<QScrollArea*>(m_stack->currentWidget())->ensureVisible(0, 0);
        break;
    case RoomStop::Kind::Finish:
        m_finish->show(m_meeting);
        break;
    }
    focusStop();
    showHead();
    showWall();
}

void MeetingRoom::goTo(CaseId family) {
    const int row = m_lines->rowOf(family.value);
    if (row >= 0)
        go(row);
}

void MeetingRoom::closeStop() {
    const RoomStop::Kind kind = m_lines->lineAt(m_stop).kind;
    if (kind == RoomStop::Kind::People)
        go(1);
    else if (kind == RoomStop::Kind::Family)
        m_form->closeFamily();
    else
        m_finish->step();
}

bool MeetingRoom::eventFilter(QObject* viewport, QEvent* event) {
    if (event->type() == QEvent::Resize)
        m_form->fitInto(static_cast<QWidget*>(viewport)->width());
    return false;
}

void MeetingRoom::focusInEvent(QFocusEvent*) {
    focusStop();
}

void MeetingRoom::focusStop() {
    if (m_stop <= 0)
        m_attendance->takeFocus();
    else if (m_stop == stops() - 1)
        m_finish->takeFocus();
    else
        m_form->jump(m_form->sheet().previous.empty() ||
                             m_form->sheet().discussion.depth == Depth::Quick
                         ? 2
                         : 1);
}

// The next family that is not closed yet; after the last one, finish.
void MeetingRoom::next() {
    for (int row = m_stop + 1; row < stops(); ++row) {
        const RoomStop& stop = m_lines->lineAt(row);
        if (stop.kind == RoomStop::Kind::Finish || stop.line.discussion.isNull() ||
            stop.line.state == DiscussionState::Open)
            return go(row);
    }
}

void MeetingRoom::showHead() {
    if (!m_line)
        return;
    const Meeting& m = m_line->meeting;
    m_head->setTitle(tr("Hub %1, %2").arg(m_line->hubLabel, sayDate(m.on)));
    QStringList facts{countText(m_line->families, u"family", u"families"),
                      tr("%1 minutes").arg(m.minutes)};
    if (m.state == MeetingState::Ended)
        facts << tr("ended");
    const AttendanceSheet& people = m_attendance->sheet();
    if (people.clinicianAbsent > 1)
        facts << tr("clinician absent, %1 meetings running").arg(people.clinicianAbsent);
    else if (people.clinicianAbsent == 1)
        facts << tr("clinician absent");
    if (people.managerPresent)
        facts << tr("group manager here");
    if (m.state == MeetingState::Running && !mayWrite(m, m_desk))
        facts << tr("%1 writes, you read along").arg(personNames(m_desk.db()).value(m.scribe));
    m_head->setFacts(facts.join(u", "_s));
    const bool family = m_stop > 0 && m_stop < stops() - 1;
    const bool restricted = family && m_lines->lineAt(m_stop).line.restricted;
    m_revealButton->setVisible(restricted && !m_revealed.contains(m_form->family().value));
}

void MeetingRoom::tick() {
    if (m_desk.isLocked() || !isWatched())
        return;
    m_form->tick();
    const auto& line = m_form->sheet().line;
    m_wall->tick(m_form->seconds(), line.item.minutes, clockWords(m_desk.now()));
}

} // namespace rt
