// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "core/commands/meeting.h"
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/meeting_page.h"
#include "ui/pages/meeting/plan_panel.h"
#include "ui/pages/meeting/signing.h"
#include "ui/pages/quick/quick_capture.h"
#include "ui/pages/today/today_home.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/views.h"

#include <QListView>
#include <QPushButton>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

// The consultant's day; without directions, signatures and team as far as somebody else has none.
class DirectHome : public TodayHome {
    Q_OBJECT

public:
    DirectHome(Desk& desk, const Around& around, const TodayPlace& place)
        : TodayHome(desk, around, place),
          m_head(new PageHead(m_place.hubs.empty() ? tr("Today") : hubWords(), headWords())),
          m_links(new Links(tr("Numbers of today"))) {
        makeModels();
        makeParts();
        makeKeys();
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(m_links);
        const bool directs = m_place.home == Home::Consultant;
        QWidget* left = new Stacked(tr("Next meeting"), {{m_mustPart, 3}, {m_signPart, 2}});
        QWidget* middle = directs ? new Stacked(tr("Worries"), {{m_owedPart, 2}, {m_worryPart, 3}})
                                  : new Stacked(tr("Worries"), {{m_worryPart, 1}});
        QWidget* right = m_place.home == Home::Partner
                             ? new Stacked(tr("Your actions"), {{m_minePart, 1}})
                             : new Stacked(tr("Team"), {{m_minePart, 2}, {m_teamPart, 3}});
        for (ListPart* spare : {m_owedPart, m_teamPart})
            if (!spare->parentWidget()) { // not for this role
                spare->setParent(this);
                spare->hide();
            }

        box->addWidget(new Columns({left, middle, right}, {1, 1, 1}, 960), 1);
        setFocusProxy(m_mustPart);
        refresh();
    }

    void refresh() override {
        DirectDay day = directDay(m_desk.db(), m_place, today());
        showLinks(day);
        std::vector<TodayFamily> musts;
        for (TodayMeeting& next : day.meetings)
            for (TodayFamily& line : next.must)
                musts.push_back(std::move(line));
        for (auto* lines : {&musts, &day.owed, &day.worries})
            for (TodayFamily& line : *lines) {
                line.name = withItsNews(line.family, line.name);
                for (QString& name : line.children)
                    name = child(name);
            }
        for (SignRequestLine& line : day.toSign)
            line.familyName = family(line.familyName);
        for (ActionRow& row : day.mine) {
            row.action.what = text(row.action.family, row.action.what);
            row.familyName = family(row.familyName);
            row.childName = child(row.childName);
        }
        m_must->setLines(std::move(musts));
        m_owed->setLines(std::move(day.owed));
        m_worry->setLines(std::move(day.worries));
        m_sign->setLines(std::move(day.toSign));
        m_mine->setLines(std::move(day.mine));
        m_team->setLines(std::move(day.team));
        for (ListPart* part :
             {m_mustPart, m_signPart, m_owedPart, m_worryPart, m_minePart, m_teamPart})
            part->counted();
        const bool waits = m_sign->rowCount() > 0;
        m_signPart->setVisible(waits);
        m_signAll->setText(tr("Sign all %1").arg(m_sign->rowCount()));
        m_signAll->setVisible(m_sign->rowCount() > 1);
        askForNews();
    }

private:
    QString headWords() const {
        return onlyNamed() ? tr("%1. The families in which you are named").arg(sayDate(today()))
                           : sayDate(today());
    }

    bool onlyNamed() const {
        return m_place.home == Home::Practitioner || m_place.home == Home::Partner;
    }

    LinesModel<TodayFamily>* families() {
        return new LinesModel<TodayFamily>(
            reasonColumns(hubs()), [](const TodayFamily& l) { return QVariant(l.inCase.value); },
            this);
    }

    void makeModels() {
        m_must = families();
        m_owed = families();
        m_worry = families();
        m_sign = new LinesModel<SignRequestLine>(
            signColumns(), [](const SignRequestLine& l) { return QVariant(l.request.id.value); },
            this);
        m_mine = new LinesModel<ActionRow>(
            mineColumns(today()), [](const ActionRow& r) { return QVariant(r.action.id.value); },
            this);
        m_team = new LinesModel<TeamLine>(
            teamColumns(hubs()), [](const TeamLine& l) { return QVariant(l.member.id.value); },
            this);
    }

    void makeParts() {
        m_mustPart = new ListPart(tr("Must be discussed"), tr("Enter opens"), m_must,
                                  tr("No family must be on the next agenda."),
                                  tr("The agenda proposes others by their points."));
        m_signPart = new ListPart(tr("Waiting for your signature"), tr("S signs"), m_sign,
                                  tr("Nothing waits for your signature."), {});
        m_signAll = button({}, Kind::Plain, [this] { signAllWaiting(); });
        auto* buttons = new QHBoxLayout;
        buttons->setContentsMargins(gap::l, gap::s, gap::l, gap::s);
        buttons->addWidget(m_signAll);
        buttons->addStretch();
        m_signPart->body()->addLayout(buttons);
        m_owedPart = new ListPart(tr("Directions owed"), tr("Enter opens"), m_owed,
                                  tr("No direction and no reflection is owed."),
                                  tr("A half that is waived in a meeting comes here."));
        m_worryPart =
            new ListPart(onlyNamed() ? tr("Your families") : tr("Worries"), tr("Enter opens"),
                         m_worry, tr("No family stands out today."),
                         tr("A scale that falls, a late visit or drift brings a family here."));
        m_minePart = new ListPart(tr("Your actions"), tr("D done   A new"), m_mine,
                                  tr("You have no open action."), tr("Ctrl+Shift+A makes one."));
        m_teamPart = new ListPart(tr("Team"), {}, m_team, tr("Nobody belongs to this hub."),
                                  tr("Bring in the hub's people with Ctrl+8."));
    }

    void makeKeys() {
        for (const auto& [part, model] :
             {std::pair{m_mustPart, m_must}, std::pair{m_owedPart, m_owed},
              std::pair{m_worryPart, m_worry}})
            onEnter(part->view(), [this, lines = model](const QModelIndex& at) {
                openFamily(lines->line(at).family);
            });
        onEnter(m_signPart->view(),
                [this](const QModelIndex& at) { openMeeting(m_sign->line(at).request.meeting); });
        rowKeys(m_signPart->view(), {{Qt::Key_S, [this](const QModelIndex& at) {
                                          signThese(m_desk, m_around, this,
                                                    {m_sign->line(at).request.discussion});
                                      }}});
        onEnter(m_minePart->view(),
                [this](const QModelIndex& at) { openActions(m_mine->line(at).action.family); });
        rowKeys(m_minePart->view(),
                {{Qt::Key_D, [this](const QModelIndex& at) { done(m_mine->line(at).action); }},
                 {Qt::Key_A, [this](const QModelIndex&) {
                      quickCapture(m_desk, m_around, window(), Capture::Action);
                  }}});
    }

    void signAllWaiting() {
        std::vector<DiscussionId> ids;
        for (const SignRequestLine& line : m_sign->all())
            ids.push_back(line.request.discussion);
        signThese(m_desk, m_around, this, std::move(ids));
    }

    void planMeetingOf(HubId hub, QDate on) {
        NewMeeting made;
        made.hub = hub;
        made.on = on;
        m_desk.run([made](Workspace& w) { return planMeeting(w, made); }, this,
                   [this](const Result<MeetingId>& planned) {
                       if (told(m_around, planned))
                           openMeeting(*planned);
                   });
    }

    void showLinks(const DirectDay& day) {
        std::vector<HomeLink> links;
        for (const TodayMeeting& next : day.meetings) {
            if (m_place.home == Home::Partner)
                break;
            const Meeting& meeting = next.meeting;
            const QString hub =
                hubs() == Hubs::Several ? tr("Hub %1: ").arg(next.hubLabel) : QString();
            const QString when =
                meeting.state == MeetingState::Running
                    ? tr("Meeting running now")
                    : tr("Meeting %1, %2").arg(sayDayAndDate(meeting.on), meeting.at);
            const QString agenda = tr("%1 %2, %3 must")
                                       .arg(countText(next.families, u"family", u"families"),
                                            next.prepared ? tr("on the agenda") : tr("proposed"))
                                       .arg(next.musts);
            const auto open = [this, id = meeting.id, hubId = next.hub, on = meeting.on] {
                id.isNull() ? planMeetingOf(hubId, on) : openMeeting(id);
            };
            links.push_back({meeting.id.isNull()
                                 ? hub + tr("Plan the meeting of %1").arg(sayDayAndDate(meeting.on))
                                 : hub + when,
                             open});
            links.push_back({agenda, open});
        }
        links.push_back(casesLink(day.families, day.children));
        for (HomeLink& link : newsLinks())
            links.push_back(std::move(link));
        m_links->set(std::move(links));
    }

    PageHead* m_head;
    Links* m_links;
    LinesModel<TodayFamily>*m_must = nullptr, *m_owed = nullptr, *m_worry = nullptr;
    LinesModel<SignRequestLine>* m_sign = nullptr;
    LinesModel<ActionRow>* m_mine = nullptr;
    LinesModel<TeamLine>* m_team = nullptr;
    ListPart *m_mustPart = nullptr, *m_signPart = nullptr, *m_owedPart = nullptr,
             *m_worryPart = nullptr, *m_minePart = nullptr, *m_teamPart = nullptr;
    QPushButton* m_signAll = nullptr;
};

} // namespace

TodayHome* directHome(Desk& desk, const Around& around, const TodayPlace& place) {
    return new DirectHome(desk, around, place);
}

} // namespace rt

#include "direct_home.moc"
