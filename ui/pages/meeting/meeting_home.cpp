// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/meeting_home.h"

#include "core/base/dates.h"
#include "core/commands/agenda.h"
#include "core/commands/sign_discussion.h"
#include "core/queries/people.h"
#include "ui/pages/meeting/meeting_page.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/past_meeting_page.h"
#include "ui/pages/meeting/prepare_page.h"
#include "ui/pages/meeting/signing.h"
#include "ui/pages/when_seen.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

QWidget* meetingPage(Desk& desk, const Around& around) {
    return new MeetingHome(desk, around);
}

MeetingHome::MeetingHome(Desk& desk, const Around& around)
    : m_desk(desk),
      m_around(around),
      m_hub(new QComboBox),
      m_plan(new PlanPanel(desk, around)),
      m_ask(new InlineAsk(typedDates(desk))),
      m_noHub(
          new EmptyState(tr("You do not belong to a hub yet."),
                         tr("Choose who you are in the settings, or import the hub's people."))) {
    describePage(this, tr("Meeting"), u"meeting"_s,
                 {tr("Enter\tOpen"), tr("S\tSign the discussion that waits")});
    auto* box = column(gap::m);
    setLayout(box);
    box->setContentsMargins(gap::l, 0, gap::l, gap::l);
    m_hub->setAccessibleName(tr("Hub"));
    m_planButton = button(tr("Plan a meeting"), Icon::Add, Kind::Plain, [this] {
        m_plan->show(hub(), usualDay(m_desk.db(), hub(), m_desk.today()));
    });
    m_head = new PageHead(tr("Hub meeting"), {}, {m_hub, m_planButton});
    box->addWidget(m_head);
    box->addWidget(m_noHub);
    m_lines = new LinesModel<MeetingLine>(
        meetingColumns(), [](const MeetingLine& l) { return QVariant(l.meeting.id.value); });
    m_past = list(m_lines, new LineDelegate, tr("Meetings"));
    m_pastPanel = new Panel(tr("Meetings"), tr("Enter opens"));
    m_pastFilter = new FilterBar(tr("Filter: a day, a word"));
    m_pastFilter->setView(m_past);
    connect(m_pastFilter, &FilterBar::changed, this,
            [this](const QString& typed) { m_lines->setFilter(typed); });
    auto* filter = row({m_pastFilter}, 0);
    filter->setContentsMargins(gap::l, 0, gap::l, gap::s);
    m_pastPanel->body()->addLayout(filter);
    m_pastPanel->fill(m_past);
    m_noPast = new EmptyState(tr("No meeting has been held yet."), {});
    m_pastPanel->body()->addWidget(m_noPast);
    onEnter(m_past, [this](const QModelIndex& at) { open(m_lines->line(at)); });
    auto* left = new QWidget;
    left->setAccessibleName(tr("Next meeting"));
    auto* next = column(gap::m);
    left->setLayout(next);
    next->addWidget(makeNext());
    next->addWidget(m_plan);
    next->addWidget(makeSign(), 1);
    next->addStretch();
    for (QWidget* part : {static_cast<QWidget*>(m_nextPanel), static_cast<QWidget*>(m_plan)})
        part->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_body = new Columns({left, m_pastPanel}, {1, 1}, 720);
    box->addWidget(m_body, 1);
    setFocusProxy(m_go);
    connect(m_plan, &PlanPanel::planned, this, &MeetingHome::prepare);
    connect(&m_desk, &Desk::actorChanged, this, [this] {
        findHubs();
        refresh();
    });
    auto* seen = new WhenSeen(this, [this] {
        findHubs();
        refresh();
    });
    connect(&m_desk, &Desk::changed, this, [seen](const std::set<int>& tables) {
        if (touches<Meeting, AgendaItem, Discussion, SignRequest, Hub, Membership>(tables))
            seen->due();
    });
    findHubs();
    connect(m_hub, &QComboBox::currentIndexChanged, this, &MeetingHome::refresh);
    refresh();
}

QWidget* MeetingHome::makeNext() {
    m_nextPanel = new Panel(tr("Next meeting"));
    m_title = wrapped({}, Type::Strong);
    m_facts = wrapped({}, Type::Body, quiet);
    m_go = button({}, Kind::Primary, [this] { go(); });
    m_cancel = button(tr("Cancel the meeting"), Kind::Flat, [this] { cancel(); });
    m_nothing = new EmptyState(tr("No meeting is planned."),
                               tr("The agenda is proposed as soon as there is one."));
    m_nextPanel->body()->addWidget(m_title);
    m_nextPanel->body()->addWidget(m_facts);
    m_nextPanel->body()->addWidget(m_nothing);
    QBoxLayout* buttons = row({m_go, m_cancel});
    buttons->addStretch();
    m_nextPanel->body()->addLayout(buttons);
    m_nextPanel->body()->addWidget(m_ask);
    return m_nextPanel;
}

QWidget* MeetingHome::makeSign() {
    m_signPanel = new Panel(tr("Waiting for your signature"), tr("S signs"));
    m_requests = new LinesModel<SignRequestLine>(
        signColumns(), [](const SignRequestLine& l) { return QVariant(l.request.id.value); });
    m_toSign = list(m_requests, new LineDelegate, tr("Waiting for your signature"));
    m_signPanel->fill(m_toSign);
    rowKeys(m_toSign,
            {{Qt::Key_S, [this](const QModelIndex& at) { signOne(m_requests->line(at)); }}});
    m_signAll = button(tr("Sign all"), Kind::Plain, [this] { signAllWaiting(); });
    QBoxLayout* buttons = row({m_signAll});
    buttons->setContentsMargins(gap::l, gap::s, gap::l, gap::s);
    buttons->addStretch();
    m_signPanel->body()->addLayout(buttons);
    return m_signPanel;
}

// A group manager has several; somebody of no hub (a QA officer, the first user) sees all of them.
void MeetingHome::findHubs() {
    const HubId before = hub();
    const QSignalBlocker quietly(m_hub);
    m_hubs.clear();
    m_hub->clear();
    if (const auto me = whoAmI(m_desk.db(), m_desk.person(), m_desk.today()))
        m_hubs = me->hubs;
    if (m_hubs.empty())
        for (const HubLine& line : hubsAsAt(m_desk.db(), m_desk.today()))
            m_hubs.push_back(line.hub);
    for (const Hub& one : m_hubs) {
        m_hub->addItem(hubText(one));
        if (one.id == before)
            m_hub->setCurrentIndex(m_hub->count() - 1);
    }
    m_hub->setVisible(m_hubs.size() > 1);
}

HubId MeetingHome::hub() const {
    const int at = m_hub->currentIndex();
    return at < 0 || size_t(at) >= m_hubs.size() ? HubId{} : m_hubs[size_t(at)].id;
}

void MeetingHome::refresh() {
    const bool has = !hub().isNull();
    m_noHub->setHidden(has);
    m_body->setVisible(has);
    m_planButton->setVisible(has);
    if (!has)
        return;
    m_head->setFacts(hubText(m_hubs[size_t(m_hub->currentIndex())]));
    m_next = nextMeeting(m_desk.db(), hub(), m_desk.today());
    const bool running = m_next && m_next->state == MeetingState::Running;
    m_nextPanel->setHeading(running ? tr("Running now") : tr("Next meeting"));
    setWords(m_title, m_next ? meetingTitle(*m_next) : QString());
    QString facts;
    if (const auto line = m_next ? meetingLine(m_desk.db(), m_next->id) : std::nullopt) {
        QStringList words{tr("At %1").arg(m_next->at), tr("%1 minutes").arg(m_next->minutes)};
        if (line->families > 0)
            words << tr("%1 on the agenda").arg(countText(line->families, u"family", u"families"));
        if (!line->jointLabel.isEmpty())
            words << tr("together with Hub %1").arg(line->jointLabel);
        facts = words.join(u", "_s);
    }
    setWords(m_facts, facts);
    m_nothing->setHidden(m_next.has_value());
    m_cancel->setVisible(m_next.has_value());
    m_go->setText(running  ? tr("Open the meeting")
                  : m_next ? tr("Start prepare")
                           : tr("Plan and prepare %1")
                                 .arg(sayDayAndDate(usualDay(m_desk.db(), hub(), m_desk.today()))));
    m_requests->setLines(signRequestsFor(m_desk.db(), m_desk.person()));
    m_signPanel->setVisible(m_requests->rowCount() > 0);
    std::vector<MeetingLine> past;
    for (MeetingLine& line : meetingsOf(m_desk.db(), hub()))
        if (!m_next || line.meeting.id != m_next->id)
            past.push_back(std::move(line));
    m_noPast->setVisible(past.empty());
    m_past->setHidden(past.empty());
    m_pastFilter->setHidden(past.size() < 10); // all of a few are seen at once
    m_lines->setLines(std::move(past));
}

void MeetingHome::go() {
    if (!m_next)
        return planUsual();
    if (m_next->state == MeetingState::Running)
        return m_around.present(new MeetingRoom(m_desk, m_around, m_next->id));
    prepare(m_next->id);
}

void MeetingHome::prepare(MeetingId meeting) {
    m_desk.run([meeting](Workspace& w) { return prepareAgenda(w, meeting); }, this,
               [this, meeting](const Result<int>& prepared) {
                   if (told(m_around, prepared))
                       m_around.present(new PreparePage(m_desk, m_around, meeting));
               });
}

void MeetingHome::planUsual() {
    NewMeeting made;
    made.hub = hub();
    made.on = usualDay(m_desk.db(), hub(), m_desk.today());
    m_desk.run([made](Workspace& w) { return planMeeting(w, made); }, this,
               [this](const Result<MeetingId>& planned) {
                   if (told(m_around, planned))
                       prepare(*planned);
               });
}

void MeetingHome::cancel() {
    m_ask->ask(tr("Why is the meeting cancelled?"), InlineAsk::Asks::Words, tr("Reason"),
               [this, id = m_next->id](const InlineAsk::Answer& answer) -> QString {
                   if (answer.words.isEmpty())
                       return tr("Say in a few words why.");
                   m_desk.run(
                       [id, why = answer.words](Workspace& w) { return cancelMeeting(w, id, why); },
                       this,
                       [this](const Outcome& done) {
                           if (told(m_around, done))
                               m_around.said(tr("The meeting is cancelled."));
                       });
                   return {};
               });
}

void MeetingHome::open(const MeetingLine& line) {
    if (line.meeting.state == MeetingState::Planned)
        return prepare(line.meeting.id);
    if (line.meeting.state == MeetingState::Running)
        return m_around.present(new MeetingRoom(m_desk, m_around, line.meeting.id));
    m_around.present(new PastMeetingPage(m_desk, m_around, line.meeting.id));
}

void MeetingHome::signOne(const SignRequestLine& line) {
    m_desk.run([id = line.request.discussion](Workspace& w) { return signDiscussion(w, id); }, this,
               [this, name = line.familyName](const Result<std::vector<SignedRecordId>>& filed) {
                   if (told(m_around, filed))
                       m_around.said(tr("Signed: %1").arg(name));
               });
}

void MeetingHome::signAllWaiting() {
    std::vector<DiscussionId> ids;
    for (const SignRequestLine& line : m_requests->all())
        ids.push_back(line.request.discussion);
    signThese(m_desk, m_around, this, std::move(ids));
}

} // namespace rt
