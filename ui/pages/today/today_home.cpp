// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/today_home.h"

#include "core/commands/actions.h"
#include "core/commands/agenda.h"
#include "core/domain/privacy.h"
#include "core/queries/named_families.h"
#include "core/queries/rows.h"
#include "ui/models/news_columns.h"
#include "ui/pages/cases/cases_page.h"
#include "ui/pages/cases/family_page.h"
#include "ui/pages/meeting/meeting_page.h"
#include "ui/pages/meeting/meeting_room.h"
#include "ui/pages/meeting/past_meeting_page.h"
#include "ui/pages/meeting/prepare_page.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/pages/today/board_page.h"
#include "ui/pages/today/digest_page.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/views.h"

#include <QListView>
#include <QPushButton>
#include <QStackedLayout>

namespace rt {

using namespace Qt::StringLiterals;

namespace {

constexpr int changedCases = 4; // the list's quick filter

}

Links::Links(const QString& name) {
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(gap::s);
    setAccessibleName(name);
}

// Buttons stay where they are, so that the keyboard stays on its own while numbers change.
void Links::set(std::vector<HomeLink> links) {
    m_links = std::move(links);
    while (m_buttons.size() < m_links.size()) {
        QPushButton* made = button({}, Kind::Plain, [this, place = m_buttons.size()] {
            if (place < m_links.size())
                m_links[place].open();
        });
        layout()->addWidget(made);
        m_buttons.push_back(made);
    }
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(i < m_links.size() ? m_links[i].words : QString());
        m_buttons[i]->setVisible(i < m_links.size());
    }
}

ListPart::ListPart(const QString& name, const QString& keys, QAbstractItemModel* model,
                   const QString& sentence, const QString& nextStep)
    : Panel(name, keys),
      m_name(name),
      m_keys(keys),
      m_view(list(model, new LineDelegate, name)),
      m_empty(new EmptyState(sentence, nextStep)),
      m_inside(new QWidget) {
    m_empty->setFocusPolicy(Qt::StrongFocus); // so that the keyboard has somewhere to be
    m_empty->setAccessibleDescription(m_empty->accessibleName());
    m_empty->setAccessibleName(name);
    m_stack = new QStackedLayout(m_inside);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    fill(m_inside);
    setFocusProxy(m_view);
    onTextSize(this, [this] { makeRoom(); });
}

// A list may be as low as two rows; what is said of an empty one is seen whole.
void ListPart::makeRoom() {
    m_inside->setMinimumHeight(m_stack->currentWidget() == m_view ? scaled(96) : 0);
}

void ListPart::counted() {
    const int rows = m_view->model()->rowCount();
    setHeading(rows == 0 ? m_name : tr("%1, %2").arg(m_name).arg(rows));
    setRemark(rows == 0 ? QString() : m_keys);
    QWidget* shown = rows == 0 ? static_cast<QWidget*>(m_empty) : m_view;
    if (m_stack->currentWidget() == shown)
        return;
    const bool hadFocus = m_stack->currentWidget()->hasFocus();
    m_stack->setCurrentWidget(shown);
    setFocusProxy(shown);
    makeRoom();
    if (hadFocus)
        shown->setFocus(Qt::OtherFocusReason);
}

Stacked::Stacked(const QString& name, const std::vector<std::pair<QWidget*, int>>& parts)
    : m_box(new QBoxLayout(QBoxLayout::TopToBottom, this)) {
    setAccessibleName(name);
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(gap::l);
    for (const auto& [part, share] : parts)
        m_box->addWidget(part, share);
}

void Stacked::resizeEvent(QResizeEvent* event) {
    const bool alone = 4 * width() > 3 * parentWidget()->width();
    m_box->setDirection(alone ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

TodayHome::TodayHome(Desk& desk, Around around, TodayPlace place)
    : m_desk(desk),
      m_around(std::move(around)),
      m_place(std::move(place)) {}

QString TodayHome::family(const QString& name) const {
    return isPrivate() ? initials({}, name) : name;
}

QString TodayHome::child(const QString& name) const {
    return isPrivate() ? initials(name, {}) : name;
}

QString TodayHome::text(FamilyId id, const QString& words) const {
    if (!isPrivate() || words.isEmpty())
        return words;
    const auto known = rowOf<Family>(m_desk.db(), id);
    return maskText(words, knownNames(known.value_or(Family{}),
                                      rowsOf<Child>(m_desk.db(), "family=? ORDER BY key", id),
                                      rowsOf<Adult>(m_desk.db(), "family=? ORDER BY key", id),
                                      rowsOf<Address>(m_desk.db(), "family=? ORDER BY key", id)));
}

void TodayHome::openFamily(FamilyId id) {
    m_around.present(familyPage(m_desk, m_around, id));
}

void TodayHome::openActions(FamilyId id) {
    m_around.present(familyPage(m_desk, m_around, id, FamilyTabName::Actions));
}

void TodayHome::openMeeting(MeetingId id) {
    const auto meeting = rowOf<Meeting>(m_desk.db(), id);
    if (!meeting)
        return m_around.present(meetingPage(m_desk, m_around));
    if (meeting->state == MeetingState::Running)
        return m_around.present(new MeetingRoom(m_desk, m_around, id));
    if (meeting->state != MeetingState::Planned)
        return m_around.present(new PastMeetingPage(m_desk, m_around, id));
    m_desk.run([id](Workspace& w) { return prepareAgenda(w, id); }, this,
               [this, id](const Result<int>& prepared) {
                   if (told(m_around, prepared))
                       m_around.present(new PreparePage(m_desk, m_around, id));
               });
}

void TodayHome::openCases(int quick) {
    QWidget* page = casesPage(m_desk, m_around);
    if (auto* filter = page->findChild<FilterBar*>())
        filter->chooseQuick(quick);
    m_around.present(page);
}

void TodayHome::openDigest() {
    m_around.present(digestPage(m_desk, m_around, m_place));
}

QSet<FamilyId> TodayHome::families() const {
    if (m_place.home == Home::Partner)
        return namedFamilies(m_desk.db(), m_place.person.id);
    return openFamilies(m_desk.db(), m_place.hubs);
}

void TodayHome::askForNews() {
    if (std::exchange(m_asking, true))
        return;
    askNews(m_desk, this, families(), [this](const NewsCounts& counts) {
        m_asking = false;
        if (std::exchange(m_news, counts) != counts)
            refresh();
    });
}

QString TodayHome::withItsNews(FamilyId id, const QString& name) const {
    return withNews(family(name), m_news.value(id));
}

std::vector<HomeLink> TodayHome::newsLinks() {
    std::vector<HomeLink> links;
    if (!m_news.isEmpty())
        links.push_back({tr("%1 changed since you looked")
                             .arg(countText(int(m_news.size()), u"family", u"families")),
                         [this] { openCases(changedCases); }});
    if (m_place.home == Home::Partner)
        return links;
    links.push_back(
        {tr("Board"), [this] { m_around.present(boardPage(m_desk, m_around, m_place)); }});
    links.push_back({tr("Digest of the week"), [this] { openDigest(); }});
    return links;
}

void TodayHome::done(const Action& action) {
    m_desk.run(
        [one = ActionDone{action.id, {}, {}, {}}](Workspace& w) { return actionDone(w, one); },
        this,
        [this](const Outcome& outcome) {
            if (told(m_around, outcome))
                m_around.said(tr("Done."));
        });
}

HomeLink TodayHome::casesLink(int families, int children) {
    const QString words = countText(families, u"family", u"families") + u", "_s +
                          (m_place.hubs.size() == 1 ? bandText(m_place.hubs.front(), children)
                                                    : countText(children, u"child", u"children"));
    return {words, [this] { openCases(); }};
}

QString TodayHome::hubWords() const {
    QStringList names;
    for (const Hub& hub : m_place.hubs)
        names << hubText(hub);
    if (names.size() > 3)
        return tr("%1 hubs").arg(names.size());
    return joinedText(names);
}

} // namespace rt
