// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/meeting_page.h"
#include "ui/pages/today/bands_page.h"
#include "ui/pages/today/measure_behind.h"
#include "ui/text/people_text.h"
#include "ui/widgets/views.h"

#include <QListView>
#include <QScrollArea>
#include <QTimer>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

// Of hubs whose cases this PC does not hold: that their figures are those they published.
QString publishedText(const std::vector<HubLine>& hubs) {
    QStringList labels;
    QDate oldest;
    for (const HubLine& line : hubs)
        if (line.publishedAt.isValid()) {
            labels << line.hub.label;
            oldest = oldest.isValid() ? std::min(oldest, line.publishedAt) : line.publishedAt;
        }
    if (labels.isEmpty())
        return {};
    const QString since = sayDate(oldest);
    return labels.size() > 3
               ? QObject::tr(". Figures of %1 hubs as they published them, the oldest on %2")
                     .arg(labels.size())
                     .arg(since)
               : QObject::tr(". Figures of hub %1 as published on %2").arg(joinedText(labels), since);
}

// The charts are drawn in the turn after the lists, which are what waits for somebody.
class ManagerHome : public TodayHome {
    Q_OBJECT

public:
    ManagerHome(Desk& desk, const Around& around, const TodayPlace& place)
        : TodayHome(desk, around, place),
          m_head(new PageHead(hubWords(), sayDate(today()))),
          m_links(new Links(tr("Numbers of today"))),
          m_charts(new MeasureCharts) {
        makeLists();
        m_charts->setAccessibleName(tr("Charts"));
        auto* right = new Stacked(tr("Waiting for you"),
                                  {{m_owedPart, 1}, {m_challengePart, 1}, {m_freePart, 1}});
        QScrollArea* charts = scrolling(m_charts);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(m_links);
        box->addWidget(new Columns({charts, right}, {9, 4}, 960), 1);
        setFocusProxy(m_charts->panel(Measure::MeetingsHeld));
        connect(m_charts, &MeasureCharts::opened, this, &ManagerHome::open);
        refresh();
    }

    void refresh() override {
        OverseeDay day = overseeDay(m_desk.db(), m_place, today());
        m_hubs = measuredHubs(m_place, day);
        m_head->setFacts(sayDate(today()) + publishedText(day.hubs));
        m_numbers.names.clear();
        for (const HubLine& line : day.hubs)
            if (isMeasured(line))
                m_numbers.names.push_back(tr("Hub %1").arg(line.hub.label));
        showLinks(day);
        for (OwedLine& line : day.owed) {
            line.direction.decision = text(line.direction.family, line.direction.decision);
            line.familyName = family(line.familyName);
        }
        for (ChallengeLine& line : day.challenges) {
            line.challenge.text = text(line.challenge.family, line.challenge.text);
            line.familyName = family(line.familyName);
        }
        for (UnallocatedLine& line : day.unallocated) {
            line.childName = child(line.childName);
            line.familyName = family(line.familyName);
        }
        m_owed->setLines(std::move(day.owed));
        m_challenges->setLines(std::move(day.challenges));
        m_free->setLines(std::move(day.unallocated));
        for (ListPart* part : {m_owedPart, m_challengePart, m_freePart})
            part->counted();
        askForNews();
        if (!std::exchange(m_drawing, true))
            QTimer::singleShot(0, this, [this] { draw(); });
    }

private:
    void makeLists() {
        m_owed = new LinesModel<OwedLine>(
            owedColumns(today()), [](const OwedLine& l) { return QVariant(l.direction.id.value); },
            this);
        m_challenges = new LinesModel<ChallengeLine>(
            challengeColumns(today()),
            [](const ChallengeLine& l) { return QVariant(l.challenge.id.value); }, this);
        m_free = new LinesModel<UnallocatedLine>(
            unallocatedColumns(), [](const UnallocatedLine& l) { return QVariant(l.child.value); },
            this);
        m_owedPart = new ListPart(tr("Decisions owed"), tr("Enter opens"), m_owed,
                                  tr("No decision waits above a consultant's level."),
                                  tr("Each hub's directions are in its families' files."));
        m_challengePart =
            new ListPart(tr("Challenges open"), tr("Enter opens"), m_challenges,
                         tr("No challenge is open."), tr("A family's file, Ctrl+K, raises one."));
        m_freePart = new ListPart(tr("Unallocated"), tr("Enter opens"), m_free,
                                  tr("Every child has a hub with a consultant today."),
                                  tr("A child without one comes here at once."));
        onEnter(m_owedPart->view(),
                [this](const QModelIndex& at) { openFamily(m_owed->line(at).direction.family); });
        onEnter(m_challengePart->view(), [this](const QModelIndex& at) {
            openFamily(m_challenges->line(at).challenge.family);
        });
        onEnter(m_freePart->view(),
                [this](const QModelIndex& at) { openFamily(m_free->line(at).family); });
    }

    void draw() {
        m_drawing = false;
        if (m_desk.isLocked())
            return;
        m_numbers.period = measurePeriod(today());
        m_numbers.facts = measureFacts(m_desk.db(), m_hubs, m_numbers.period);
        m_numbers.whose = m_place.person.role == Role::GroupManager ? Whose::Own : Whose::Managers;
        m_numbers.asAt = today();
        m_charts->show(m_numbers);
    }

    void open(Measure which, int hub, int point) {
        const NameMasks shown{
            [this](const QString& name) { return family(name); },
            [this](FamilyId id, const QString& words) { return text(id, words); }};
        showBehind(m_desk, m_around,
                   behindPoint(m_desk.db(), m_numbers, which, size_t(hub), point, shown));
    }

    void showLinks(const OverseeDay& day) {
        int families = 0, children = 0, outside = 0;
        for (const HubLine& line : day.hubs) {
            families += line.families;
            children += line.children;
            outside += line.band != Band::Within && isMeasured(line);
        }
        std::vector<HomeLink> links{casesLink(families, children)};
        links.push_back({outside == 0
                             ? tr("Every hub is within its band")
                             : tr("%1 outside the band").arg(countText(outside, u"hub", u"hubs")),
                         [this, lines = day.hubs] { openBands(lines); }});
        if (!day.toSign.empty())
            links.push_back({tr("%1 for your signature").arg(day.toSign.size()),
                             [this] { m_around.present(meetingPage(m_desk, m_around)); }});
        for (HomeLink& link : newsLinks())
            links.push_back(std::move(link));
        m_links->set(std::move(links));
    }

    // Those outside their band; when there is none, all of them.
    void openBands(std::vector<HubLine> lines) {
        std::erase_if(lines, [](const HubLine& line) { return !isMeasured(line); });
        std::vector<HubLine> outside = lines;
        std::erase_if(outside, [](const HubLine& line) { return line.band == Band::Within; });
        showBands(m_desk, m_around, outside.empty() ? std::move(lines) : std::move(outside));
    }

    PageHead* m_head;
    Links* m_links;
    MeasureCharts* m_charts;
    std::vector<MeasuredHub> m_hubs;
    MeasureCharts::Numbers m_numbers;
    bool m_drawing = false;
    LinesModel<OwedLine>* m_owed = nullptr;
    LinesModel<ChallengeLine>* m_challenges = nullptr;
    LinesModel<UnallocatedLine>* m_free = nullptr;
    ListPart *m_owedPart = nullptr, *m_challengePart = nullptr, *m_freePart = nullptr;
};

} // namespace

TodayHome* managerHome(Desk& desk, const Around& around, const TodayPlace& place) {
    return new ManagerHome(desk, around, place);
}

} // namespace rt

#include "manager_home.moc"
