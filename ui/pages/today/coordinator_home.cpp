// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/reports/chase_email.h"
#include "ui/pages/meeting/produce.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/today/today_home.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/widgets/views.h"

#include <QListView>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

class CoordinatorHome : public TodayHome {
    Q_OBJECT

public:
    CoordinatorHome(Desk& desk, const Around& around, const TodayPlace& place)
        : TodayHome(desk, around, place),
          m_head(new PageHead(hubWords(), sayDate(today()))),
          m_links(new Links(tr("Numbers of today"))) {
        makeLists();
        auto* right = new Stacked(tr("This week"), {{m_weekPart, 3}, {m_teamPart, 2}});
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(m_links);
        box->addWidget(new Columns({m_nowPart, m_chasePart, right}, {1, 1, 1}, 960), 1);
        setFocusProxy(m_nowPart);
        refresh();
    }

    void refresh() override {
        DeskDay day = deskDay(m_desk.db(), m_place, today());
        showLinks(day);
        for (auto* lines : {&day.now, &day.week})
            for (ClockLine& line : *lines) {
                line.what = text(line.family, line.what);
                line.familyName = family(line.familyName);
                line.childName = child(line.childName);
            }
        m_owed = day.chase;
        for (ChaseLine& line : day.chase) {
            ActionRow& row = line.row;
            row.action.what = text(row.action.family, row.action.what);
            row.familyName = family(row.familyName);
            row.childName = child(row.childName);
        }
        m_now->setLines(std::move(day.now));
        m_week->setLines(std::move(day.week));
        m_chase->setLines(std::move(day.chase));
        m_team->setLines(std::move(day.team));
        for (ListPart* part : {m_nowPart, m_weekPart, m_chasePart, m_teamPart})
            part->counted();
        askForNews();
    }

private:
    void makeLists() {
        const auto idOf = [](const ClockLine& l) {
            return QVariant(l.id.toString() + QString::number(int(l.kind)));
        };
        m_now = new LinesModel<ClockLine>(nowColumns(today(), hubs()), idOf, this);
        m_week = new LinesModel<ClockLine>(weekColumns(today(), hubs()), idOf, this);
        m_chase = new LinesModel<ChaseLine>(
            chaseColumns(today(), hubs()),
            [](const ChaseLine& l) { return QVariant(l.row.action.id.value); }, this);
        m_team = new LinesModel<TeamLine>(
            teamColumns(hubs()), [](const TeamLine& l) { return QVariant(l.member.id.value); },
            this);
        m_nowPart = new ListPart(tr("Now"), tr("Enter opens   D done"), m_now,
                                 tr("Nothing is overdue and nothing is due today."),
                                 tr("This week shows what comes next."));
        m_chasePart = new ListPart(tr("Chase"), tr("E e-mail   D done"), m_chase,
                                   tr("Nobody owes the hub anything that is late."),
                                   tr("Actions of others come here the day after they were due."));
        m_weekPart = new ListPart(tr("This week"), tr("Enter opens"), m_week,
                                  tr("Nothing is due in the next seven days."),
                                  tr("Ctrl+Shift+A makes an action with a date."));
        m_teamPart = new ListPart(tr("Who is in"), {}, m_team, tr("Nobody belongs to this hub."),
                                  tr("Bring in the hub's people with Ctrl+8."));
        makeKeys(m_nowPart->view(), m_now);
        makeKeys(m_weekPart->view(), m_week);
        QListView* chase = m_chasePart->view();
        onEnter(chase, [this](const QModelIndex& at) {
            openActions(m_chase->line(at).row.action.family);
        });
        rowKeys(chase,
                {{Qt::Key_E, [this](const QModelIndex& at) { email(m_chase->line(at)); }},
                 {Qt::Key_D, [this](const QModelIndex& at) { done(m_chase->line(at).row.action); }},
                 {Qt::Key_A, [this](const QModelIndex&) { newAction(); }}});
    }

    void makeKeys(QListView* view, LinesModel<ClockLine>* model) {
        onEnter(view, [this, model](const QModelIndex& at) { open(model->line(at)); });
        rowKeys(view, {{Qt::Key_D,
                        [this, model](const QModelIndex& at) {
                            const ClockLine& line = model->line(at);
                            Action action;
                            action.id = {line.id};
                            if (line.kind == ClockKind::Action)
                                done(action);
                            else
                                m_around.told(tr("Only an action is marked as done here. Enter "
                                                 "opens what the row is about."));
                        }},
                       {Qt::Key_A, [this](const QModelIndex&) { newAction(); }}});
    }

    void open(const ClockLine& line) {
        if (!line.meeting.isNull())
            openMeeting(line.meeting);
        else if (line.kind == ClockKind::Action)
            openActions(line.family);
        else
            openFamily(line.family);
    }

    void newAction() { quickCapture(m_desk, m_around, window(), Capture::Action); }

    // All that the same owner owes: one e-mail, not seven.
    void email(const ChaseLine& line) {
        const Action& asked = line.row.action;
        std::vector<ActionRow> rows;
        for (const ChaseLine& one : m_owed)
            if (one.hub == line.hub && one.row.action.owner == asked.owner &&
                one.row.action.outsideOwner == asked.outsideOwner)
                rows.push_back(one.row);
        const Chase chase{m_place.person.name(), inWords(m_place.person.role),
                          tr("Hub %1").arg(line.hubLabel), today(), m_desk.isPractice()};
        ClipboardMinute::put(chaseEmail(m_desk.db(), rows, chase));
        m_around.told(tr("E-mail text for %1 is copied, with %2. It stays for a minute.")
                          .arg(line.row.owner, countText(int(rows.size()), u"action", u"actions")));
    }

    void showLinks(const DeskDay& day) {
        const auto visits = std::count_if(day.now.begin(), day.now.end(), [this](const auto& l) {
            return l.kind == ClockKind::Visit && l.due < today();
        });
        std::vector<HomeLink> links{casesLink(day.families, day.children)};
        if (visits > 0)
            links.push_back(
                {countText(int(visits), u"visit late", u"visits late"), [this] { openCases(2); }});
        for (const auto* lines : {&day.now, &day.week})
            for (const ClockLine& line : *lines)
                if (line.kind == ClockKind::Meeting ||
                    (line.kind == ClockKind::Pack && line.on == today()))
                    links.push_back({tr("Meeting %1, %2").arg(sayDayAndDate(line.on), line.at),
                                     [this, id = line.meeting] { openMeeting(id); }});
        for (HomeLink& link : newsLinks())
            links.push_back(std::move(link));
        m_links->set(std::move(links));
    }

    std::vector<ChaseLine> m_owed; // with names, whatever is shown
    PageHead* m_head;
    Links* m_links;
    LinesModel<ClockLine>*m_now = nullptr, *m_week = nullptr;
    LinesModel<ChaseLine>* m_chase = nullptr;
    LinesModel<TeamLine>* m_team = nullptr;
    ListPart *m_nowPart = nullptr, *m_chasePart = nullptr, *m_weekPart = nullptr,
             *m_teamPart = nullptr;
};

} // namespace

TodayHome* coordinatorHome(Desk& desk, const Around& around, const TodayPlace& place) {
    return new CoordinatorHome(desk, around, place);
}

} // namespace rt

#include "coordinator_home.moc"
