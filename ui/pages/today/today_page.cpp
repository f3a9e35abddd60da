// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/today_page.h"

#include "ui/pages/today/today_home.h"
#include "ui/pages/when_seen.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page.h"

namespace rt {

using namespace Qt::StringLiterals;

namespace {

bool needsHub(const TodayPlace& place) {
    return place.hubs.empty() && place.home != Home::Partner;
}

class TodayPage : public QWidget {
    Q_OBJECT

public:
    TodayPage(Desk& desk, Around around) : m_desk(desk), m_around(std::move(around)) {
        describePage(this, tr("Today"), u"today"_s,
                     {tr("Enter\tOpen the row"), tr("J, K\tNext and previous row"),
                      tr("E\tE-mail text for whoever owes it"), tr("D\tDone"), tr("A\tNew action"),
                      tr("S\tSign the discussion that waits"), tr("T\tChart or table"),
                      tr("I\tWhat a chart counts")});
        m_box = new QVBoxLayout(this);
        m_box->setContentsMargins(0, 0, 0, 0);
        const auto rebuild = [this] { build(); };
        connect(&m_desk, &Desk::actorChanged, this, rebuild);
        auto* seen = new WhenSeen(this, [this] { refresh(); });
        connect(&m_desk, &Desk::changed, this, [this, seen](const std::set<int>& tables) {
            m_anew |= touches<Hub, Membership, Person, Cover>(tables);
            seen->due();
        });
        if (m_around.onPrivate)
            m_around.onPrivate(this, [this](bool) { refresh(); });
        build();
    }

private:
    void refresh() {
        if (std::exchange(m_anew, false) || !m_home)
            build();
        else
            m_home->refresh();
    }

    void build() {
        const bool hadFocus = m_content && m_content->isAncestorOf(focusWidget());
        delete m_content;
        m_home = nullptr;
        const auto place = todayPlace(m_desk.db(), m_desk.person(), m_desk.today());
        if (!place)
            m_content = new EmptyState(
                tr("Nobody is chosen on this PC yet."),
                tr("Choose who you are with Ctrl+Shift+U, and your day stands here."));
        else if (needsHub(*place))
            m_content = new EmptyState(
                tr("You do not belong to a hub yet."),
                tr("Bring in your hub's lists with Ctrl+8, or ask a group manager to add you to "
                   "your hub. Your day then stands here."));
        else
            m_content = m_home = homeFor(*place);
        m_box->addWidget(m_content);
        setFocusProxy(m_home ? m_home->focusProxy() : nullptr);
        if (hadFocus)
            setFocus(Qt::OtherFocusReason);
    }

    TodayHome* homeFor(const TodayPlace& place) {
        if (place.home == Home::Manager)
            return managerHome(m_desk, m_around, place);
        return place.home == Home::Coordinator ? coordinatorHome(m_desk, m_around, place)
                                               : directHome(m_desk, m_around, place);
    }

    Desk& m_desk;
    Around m_around;
    QVBoxLayout* m_box;
    QWidget* m_content = nullptr;
    TodayHome* m_home = nullptr;
    bool m_anew = false;
};

} // namespace

QWidget* todayPage(Desk& desk, const Around& around) {
    return new TodayPage(desk, around);
}

} // namespace rt

#include "today_page.moc"
