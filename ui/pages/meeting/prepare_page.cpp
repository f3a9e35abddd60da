// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/prepare_page.h"

#include "core/commands/agenda.h"
#include "core/commands/meeting.h"
#include "core/queries/meeting_people.h"
#include "core/queries/standings.h"
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/draft_keeper.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/preview_papers.h"
#include "ui/pages/meeting/produce.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/pages/when_seen.h"
#include "ui/text/agenda_text.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QSpinBox* minutesBox(const QString& name, int least, int most) {
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setAccessibleName(name);
    return box;
}

// Must, should, removed by hand, later: in the order in which they are read.
std::vector<AgendaLine> together(const Preparation& preparation) {
    std::vector<AgendaLine> all = preparation.lines;
    all.insert(all.end(), preparation.later.begin(), preparation.later.end());
    return all;
}

} // namespace

PreparePage::PreparePage(Desk& desk, const Around& around, MeetingId meeting)
    : m_desk(desk),
      m_around(around),
      m_meeting(meeting),
      m_lines(new LinesModel<AgendaLine>(agendaColumns(), agendaId)),
      m_list(list(m_lines, new LineDelegate, tr("Agenda"))),
      m_ask(new InlineAsk(typedDates(desk))),
      m_drafts(new DraftKeeper(desk, this)),
      m_producer(new Producer(desk, this)),
      m_said(new InlineMessage) {
    describePage(this, tr("Meeting / Prepare"), u"meeting"_s,
                 {tr("+, -\tMore or fewer minutes"), tr("Q\tDeep or quick"),
                  tr("Delete\tTake off the agenda"), tr("A, Insert\tPut on the agenda"),
                  tr("Ctrl+Up, Ctrl+Down\tMove the family"), tr("U\tMake it urgent"),
                  tr("Ctrl+P\tPack for scribe and chair"),
                  tr("Ctrl+Shift+P\tThe pack on paper, with a preview"),
                  tr("Ctrl+Enter\tStart the meeting")});
    auto* box = column(gap::m);
    setLayout(box);
    box->setContentsMargins(gap::l, 0, gap::l, gap::l);
    m_start = button(tr("Start the meeting"), Kind::Primary, [this] { start(); });
    QPushButton* pack = button(tr("Pack"), Icon::Print, Kind::Plain, [this] { this->pack(); });
    QPushButton* paper = button(tr("Print…"), Kind::Plain, [this] { paperPack(); });
    m_head = new PageHead({}, {}, {pack, paper, m_start});
    box->addWidget(m_head);
    box->addWidget(m_said);
    auto* agenda = new Panel(tr("Agenda"), tr("+ - minutes   Q quick   Del off   A on   U urgent"));
    agenda->fill(m_list);
    agenda->body()->addWidget(m_ask);
    auto* columns = new Columns({agenda, makeSide()}, {3, 2}, 820);
    box->addWidget(columns, 1);
    setFocusProxy(m_list);
    makeKeys();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &PreparePage::showCurrent);
    auto* seen = new WhenSeen(this, [this] { refresh(); });
    connect(&m_desk, &Desk::changed, this, [seen](const std::set<int>& tables) {
        if (touches<Meeting, AgendaItem, AgendaRequest, Setting>(tables))
            seen->due();
    });
    connect(m_producer, &Producer::done, this, [this](const Produced& made) {
        m_said->say(
            made.problem.isEmpty() ? InlineMessage::About::Information
                                   : InlineMessage::About::Refusal,
            made.problem.isEmpty()
                ? tr("The pack and everyone's preparation list: %1 in %2")
                      .arg(countText(int(made.files.size()), u"file", u"files"), made.folder)
                : made.problem);
    });
    refresh();
    m_list->setCurrentIndex(m_lines->index(0, 0));
}

QWidget* PreparePage::makeSide() {
    auto* side = new QWidget;
    side->setAccessibleName(tr("Why and how long"));
    auto* box = column(gap::m);
    side->setLayout(box);
    auto* meeting = new Panel(tr("This meeting"));
    m_length = minutesBox(tr("Length in minutes"), 10, 480);
    m_overhead = minutesBox(tr("Of these for arriving and ending"), 0, 120);
    m_time = wrapped({}, Type::Strong);
    m_coverage = wrapped({});
    auto* length = new QWidget;
    auto* inLine = new FlowLayout(length);
    for (QWidget* part :
         {static_cast<QWidget*>(label(tr("Length"))), static_cast<QWidget*>(m_length),
          static_cast<QWidget*>(label(tr("of these to arrive and end"))),
          static_cast<QWidget*>(m_overhead)})
        inLine->addWidget(part);
    meeting->body()->addWidget(length);
    meeting->body()->addWidget(m_time);
    meeting->body()->addWidget(m_coverage);
    for (QSpinBox* one : {m_length, m_overhead})
        connect(one, &QSpinBox::editingFinished, this, &PreparePage::saveLength);
    m_family = new Panel({});
    m_why = wrapped({});
    m_reflection = new NoteEdit(tr("What do you think before the room does?"), 4, 12);
    m_reflection->setAccessibleName(tr("My reflection"));
    m_drafts->add(u"text"_s, m_reflection);
    m_family->body()->addWidget(m_why);
    m_family->body()->addSpacing(gap::s);
    m_family->body()->addWidget(label(tr("My reflection"), Type::Strong));
    m_family->body()->addWidget(m_reflection);
    m_family->body()->addWidget(
        wrapped(tr("Stays on this PC until you show it to the room."), Type::Caption, quiet));
    m_family->body()->addStretch();
    box->addWidget(meeting);
    box->addWidget(m_family, 1);
    auto* area = scrolling(side);
    area->setAccessibleName(tr("Why and how long"));
    return area;
}

void PreparePage::makeKeys() {
    const auto onRow = [](auto act) { return [act](const QModelIndex&) { act(); }; };
    rowKeys(m_list, {{Qt::Key_Plus, onRow([this] { minutes(1); })},
                     {Qt::Key_Equal, onRow([this] { minutes(1); })},
                     {Qt::Key_Minus, onRow([this] { minutes(-1); })},
                     {Qt::Key_Q, onRow([this] { depth(); })},
                     {Qt::Key_Delete, onRow([this] { remove(); })},
                     {Qt::Key_Insert, onRow([this] { add(); })},
                     {Qt::Key_A, onRow([this] { add(); })},
                     {Qt::Key_U, onRow([this] { request(); })}});
    onEnter(m_list, [this](const QModelIndex&) { m_reflection->setFocus(Qt::OtherFocusReason); });
    const auto key = [this](const QKeySequence& keys, QWidget* where, std::function<void()> act) {
        auto* action = new QAction(where);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, std::move(act));
        where->addAction(action);
    };
    key(Qt::CTRL | Qt::Key_Up, m_list, [this] { move(-1); });
    key(Qt::CTRL | Qt::Key_Down, m_list, [this] { move(1); });
    key(Qt::CTRL | Qt::Key_P, this, [this] { pack(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_P, this, [this] { paperPack(); });
    key(Qt::CTRL | Qt::Key_Return, this, [this] { start(); });
}

void PreparePage::paperPack() {
    previewPapers(m_desk, m_around, m_meeting, int(Paper::Pack) | int(Paper::Lists));
}

void PreparePage::refresh() {
    const auto line = meetingLine(m_desk.db(), m_meeting);
    if (!line)
        return;
    m_shown = line->meeting;
    m_settings = hubSettings(m_desk.db(), m_shown.hub, m_shown.on);
    const Preparation preparation = preparationOf(m_desk.db(), m_meeting);
    m_head->setTitle(tr("Prepare: %1").arg(meetingTitle(m_shown)));
    m_head->setFacts(tr("Hub %1 %2, at %3").arg(line->hubLabel, line->hubName, m_shown.at));
    m_start->setText(m_shown.state == MeetingState::Running ? tr("Back to the meeting")
                                                            : tr("Start the meeting"));
    m_length->setValue(m_shown.minutes);
    m_overhead->setValue(m_shown.overhead);
    m_time->setText(tr("%1 chosen, %2 of %3 minutes. Room for %4 of usual length.")
                        .arg(countText(int(preparation.lines.size()), u"family", u"families"))
                        .arg(preparation.minutes)
                        .arg(preparation.available)
                        .arg(preparation.roomFor));
    m_coverage->setText(coverageText(preparation.coverage));
    m_lines->setLines(together(preparation));
    showCurrent();
}

const AgendaLine* PreparePage::current() const {
    const QModelIndex at = m_list->currentIndex();
    return at.isValid() ? &m_lines->line(at) : nullptr;
}

void PreparePage::showCurrent() {
    const AgendaLine* line = current();
    m_family->setVisible(line);
    if (!line)
        return;
    m_family->setHeading(tr("Why %1").arg(line->familyName));
    QStringList why;
    const QStringList reasons = reasonsText(*line);
    for (size_t i = 0; i < line->reasons.size(); ++i)
        why << u"%1. %2"_s.arg(reasons[qsizetype(i)], reasonRule(line->reasons[i], m_settings));
    if (line->becomesMust.isValid() && line->item.tier != Tier::Must)
        why << becomesMustText(line->becomesMust) + u'.';
    if (!line->leadName.isEmpty())
        why << tr("Lead worker: %1.").arg(line->leadName);
    m_why->setText(why.join(u'\n'));
    if (m_case == line->item.inCase)
        return;
    m_case = line->item.inCase;
    const QString key = priorKey(m_meeting, m_case);
    m_drafts->open(key.left(key.lastIndexOf(u'/') + 1), [this] { m_reflection->setText({}); });
}

template <class Command> void PreparePage::run(Command command) {
    m_desk.run(std::move(command), this, [this](const auto& done) { (void)told(m_around, done); });
}

void PreparePage::minutes(int by) {
    if (const AgendaLine* line = current(); line && line->number)
        run([id = line->item.id, to = qBound(1, line->item.minutes + by, 120)](Workspace& w) {
            return setItemMinutes(w, id, to);
        });
}

void PreparePage::depth() {
    const AgendaLine* line = current();
    if (!line || !line->number)
        return;
    const Depth to = line->item.depth == Depth::Deep ? Depth::Quick : Depth::Deep;
    run([id = line->item.id, to](Workspace& w) { return setItemDepth(w, id, to); });
}

void PreparePage::remove() {
    const AgendaLine* line = current();
    if (!line || !line->number)
        return;
    const AgendaItemId id = line->item.id;
    if (line->item.tier != Tier::Must) {
        run([id](Workspace& w) { return removeFromAgenda(w, id); });
        return;
    }
    m_ask->ask(tr("%1 is a must. Why is the family not discussed this time?").arg(line->familyName),
               InlineAsk::Asks::Words, tr("Reason"),
               [this, id](const InlineAsk::Answer& answer) -> QString {
                   if (answer.words.isEmpty())
                       return tr("A must goes only with a reason.");
                   run([id, because = answer.words](Workspace& w) {
                       return removeFromAgenda(w, id, because);
                   });
                   return {};
               });
}

void PreparePage::add() {
    if (const AgendaLine* line = current(); line && !line->number)
        run([meeting = m_meeting, inCase = line->item.inCase](Workspace& w) {
            return addToAgenda(w, meeting, inCase);
        });
}

void PreparePage::move(int by) {
    const int row = m_list->currentIndex().row();
    const AgendaLine* line = current();
    if (!line || !line->number || row + by < 0 || row + by >= m_lines->rowCount() ||
        !m_lines->lineAt(row + by).number)
        return;
    const int after = by < 0 ? row - 2 : row + 1;
    const AgendaItemId above = after < 0 ? AgendaItemId{} : m_lines->lineAt(after).item.id;
    run([id = line->item.id, above](Workspace& w) { return moveItem(w, id, above); });
}

void PreparePage::request() {
    const AgendaLine* line = current();
    if (!line)
        return;
    m_ask->ask(tr("Why is %1 urgent?").arg(line->familyName), InlineAsk::Asks::Words, tr("Reason"),
               [this, inCase = line->item.inCase,
                meeting = m_meeting](const InlineAsk::Answer& answer) -> QString {
                   if (answer.words.isEmpty())
                       return tr("Say in a few words why.");
                   run([inCase, meeting, why = answer.words](Workspace& w) -> Outcome {
                       if (const auto made = requestFamily(w, inCase, Urgency::Urgent, why); !made)
                           return made.error();
                       if (const auto again = prepareAgenda(w, meeting); !again)
                           return again.error();
                       return ok;
                   });
                   return {};
               });
}

void PreparePage::saveLength() {
    if (m_length->value() == m_shown.minutes && m_overhead->value() == m_shown.overhead)
        return;
    run([id = m_meeting, minutes = m_length->value(),
         overhead = m_overhead->value()](Workspace& w) {
        const auto before = w.load<Meeting>(id);
        Meeting after = before.value;
        after.minutes = minutes;
        after.overhead = overhead;
        return saveMeeting(w, {before, after});
    });
}

void PreparePage::pack() {
    m_said->say(InlineMessage::About::Information, tr("Making the pack…"));
    m_producer->make(m_meeting, int(Paper::Pack) | int(Paper::Lists), defaultFolder());
}

void PreparePage::start() {
    if (m_shown.state == MeetingState::Running) {
        m_around.present(new MeetingRoom(m_desk, m_around, m_meeting));
        return;
    }
    const auto work = [id = m_meeting, scribe = m_desk.person(), hub = m_shown.hub](Workspace& w) {
        const PersonId signer = signerOf(w.db(), hub, w.today());
        return startMeeting(w, id, signer.isNull() ? scribe : signer, scribe);
    };
    m_desk.run(work, this, [this](const Outcome& started) {
        if (told(m_around, started))
            m_around.present(new MeetingRoom(m_desk, m_around, m_meeting));
    });
}

} // namespace rt
