// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/board_page.h"

#include "core/base/dates.h"
#include "core/queries/hub_board.h"
#include "ui/models/case_columns.h"
#include "ui/pages/today/today_home.h"
#include "ui/pages/when_seen.h"
#include "ui/text/people_text.h"
#include "ui/text/reason_word.h"
#include "ui/widgets/page.h"
#include "ui/widgets/views.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QListView>
#include <QShortcut>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString scaleWords(const CaseLine& line) {
    if (line.scales.empty())
        return QObject::tr("no scale yet");
    const int now = line.scales.back();
    const int before = line.scales.size() > 1 ? line.scales[line.scales.size() - 2] : now;
    return now == before ? QObject::tr("scale %1").arg(now)
                         : QObject::tr("scale %1, was %2").arg(now).arg(before);
}

// The weightiest, in a word or two: a card is narrow, and its tooltip has the sentences.
Chips flagOf(const CaseLine& line) {
    for (const Reason& reason : line.attention)
        if (reason.code != ReasonCode::DaysSince && reason.code != ReasonCode::DateComing &&
            reason.code != ReasonCode::DateSoon)
            return {{makesMust(reason.code) ? Status::Concern : Status::DueSoon,
                     reasonWord(reason.code)}};
    return {};
}

std::vector<Column<CaseLine>> cardColumns(QDate today) {
    Column<CaseLine> card;
    card.value = [](const CaseLine& l) { return QVariant(l.name); };
    card.detail = [today](const CaseLine& l) {
        return l.lastDiscussed.isValid()
                   ? u"%1, %2"_s.arg(scaleWords(l), daysAgoText(l.lastDiscussed, today))
                   : QObject::tr("not discussed yet");
    };
    card.chips = flagOf;
    card.tooltip = [today](const CaseLine& l) {
        return u"%1: %2\n%3"_s.arg(l.name, caseChildren(l, today), caseReasons(l));
    };
    card.spoken = [today, detail = card.detail](const CaseLine& l) {
        return u"%1, %2, %3. %4"_s.arg(l.name, caseChildren(l, today), detail(l), caseReasons(l));
    };
    return {card};
}

struct StageWords {
    const char *name, *none;
};

constexpr StageWords stageWords[boardStages]{
    {QT_TRANSLATE_NOOP("HubBoard", "New"),
     QT_TRANSLATE_NOOP("HubBoard", "Every family was discussed.")},
    {QT_TRANSLATE_NOOP("HubBoard", "Assessing"),
     QT_TRANSLATE_NOOP("HubBoard", "No family is only being assessed.")},
    {QT_TRANSLATE_NOOP("HubBoard", "Plan working"),
     QT_TRANSLATE_NOOP("HubBoard", "No plan runs without a date near.")},
    {QT_TRANSLATE_NOOP("HubBoard", "Reviewing"),
     QT_TRANSLATE_NOOP("HubBoard", "No review in the next two weeks.")},
    {QT_TRANSLATE_NOOP("HubBoard", "Step down"),
     QT_TRANSLATE_NOOP("HubBoard", "Nobody is ready to close.")},
    {QT_TRANSLATE_NOOP("HubBoard", "Moving"),
     QT_TRANSLATE_NOOP("HubBoard", "No family is with another hub too.")}};

class BoardPage : public TodayHome {
    Q_OBJECT

public:
    BoardPage(Desk& desk, const Around& around, const TodayPlace& place)
        : TodayHome(desk, around, place),
          m_hub(new QComboBox),
          m_head(new PageHead({}, {}, {m_hub})) {
        describePage(this, tr("Today  /  Board"), u"today"_s,
                     {tr("Enter\tOpen the family"), tr("J, K\tNext and previous family"),
                      tr("Left, Right\tThe column beside"), tr("Alt+Left\tBack")});
        m_hub->setAccessibleName(tr("Hub"));
        for (const Hub& hub : m_place.hubs)
            m_hub->addItem(hubText(hub));
        m_hub->setVisible(m_place.hubs.size() > 1);
        QList<QWidget*> parts;
        for (size_t i = 0; i < boardStages; ++i)
            parts << makeStage(i);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        m_columns = new Columns(parts, {1, 1, 1, 1, 1, 1}, 1100);
        box->addWidget(m_columns, 1);
        connect(m_hub, &QComboBox::currentIndexChanged, this, &BoardPage::refresh);
        connect(&m_desk, &Desk::changed, this,
                [seen = new WhenSeen(this, [this] { refresh(); })] { seen->due(); });
        if (m_around.onPrivate)
            m_around.onPrivate(this, [this](bool) { refresh(); });
        setFocusProxy(m_stages.front().first);
        refresh();
    }

    void refresh() override {
        const Hub& hub = m_place.hubs.at(size_t(std::max(0, m_hub->currentIndex())));
        HubBoard board = hubBoard(m_desk.db(), m_desk.person(), hub.id, today());
        m_head->setTitle(hubText(hub));
        m_head->setFacts(tr("%1 by where they stand, as it is recorded")
                             .arg(countText(board.families, u"family", u"families")));
        for (size_t i = 0; i < boardStages; ++i) {
            auto& lines = board.stages[i];
            if (isPrivate())
                std::transform(lines.begin(), lines.end(), lines.begin(), initialled);
            m_stages[i].second->setLines(std::move(lines));
            m_stages[i].first->counted();
        }
    }

private:
    QWidget* makeStage(size_t stage) {
        const QString name = QCoreApplication::translate("HubBoard", stageWords[stage].name);
        auto* model = new LinesModel<CaseLine>(
            cardColumns(today()), [](const CaseLine& l) { return QVariant(l.id.value); }, this);
        auto* part = new ListPart(
            name, {}, model, QCoreApplication::translate("HubBoard", stageWords[stage].none), {});
        part->setAccessibleName(name);
        onEnter(part->view(),
                [this, model](const QModelIndex& at) { openFamily(model->line(at).family); });
        const auto go = [this, stage](int by) {
            const int to = int(stage) + by;
            if (to < 0 || to >= int(boardStages))
                return;
            m_columns->choose(to);
            m_stages[size_t(to)].first->setFocus(Qt::OtherFocusReason);
        };
        for (const auto& [key, by] : {std::pair{Qt::Key_Left, -1}, std::pair{Qt::Key_Right, 1}}) {
            auto* way = new QShortcut(QKeySequence(key), part, nullptr, nullptr,
                                      Qt::WidgetWithChildrenShortcut);
            connect(way, &QShortcut::activated, this, [go, by = by] { go(by); });
        }
        m_stages.emplace_back(part, model);
        return part;
    }

    QComboBox* m_hub;
    PageHead* m_head;
    Columns* m_columns = nullptr;
    std::vector<std::pair<ListPart*, LinesModel<CaseLine>*>> m_stages;
};

} // namespace

QWidget* boardPage(Desk& desk, const Around& around, const TodayPlace& place) {
    return new BoardPage(desk, around, place);
}

} // namespace rt

#include "board_page.moc"
