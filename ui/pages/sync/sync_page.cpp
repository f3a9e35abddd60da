// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/sync_page.h"

#include "core/queries/people.h"
#include "ui/pages/sync/conflict_panel.h"
#include "ui/pages/sync/members_panel.h"
#include "ui/pages/sync/state_panel.h"
#include "ui/pages/sync/sync_words.h"
#include "ui/pages/sync/wait_panel.h"
#include "ui/pages/when_seen.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/page.h"
#include "ui/widgets/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

class SyncPage : public QWidget {
    Q_OBJECT

public:
    SyncPage(Desk& desk, const Around& around, SyncCalls calls)
        : m_desk(desk),
          m_around(around),
          m_calls(std::move(calls)),
          m_head(new PageHead(tr("Sync"), {},
                              {button(tr("Copy a support file"), Icon::Copy, Kind::Plain,
                                      [this] { copySupport(); }),
                               button(tr("Sync now"), Icon::Sync, Kind::Plain, m_calls.now)})),
          m_wait(new WaitPanel(m_calls.askAgain)),
          m_repairs(new RepairPanel),
          m_colleagues(new ColleaguePanel),
          m_conflicts(new ConflictPanel(desk, around)),
          m_members(new MembersPanel(m_calls.members, around, [this] { return m_desk.now(); })) {
        describePage(
            this, tr("Sync"), u"sharing"_s,
            {tr("L, R, B\tKeep left, right or both"), tr("Enter\tGo to the buttons of the row")});
        layOut();
        auto* seen = new WhenSeen(this, [this] { refresh(); });
        m_calls.onChange(this, [seen] { seen->due(); });
        connect(&m_desk, &Desk::changed, this, [seen] { seen->due(); });
        refresh();
    }

private:
    void layOut() {
        auto* right = new QWidget;
        right->setAccessibleName(tr("State"));
        auto* column = new QVBoxLayout(right);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(gap::m);
        column->addWidget(m_repairs);
        column->addWidget(m_colleagues);
        column->addStretch();
        auto* left = new QWidget;
        left->setAccessibleName(tr("Needs a person"));
        auto* wide = new QVBoxLayout(left);
        wide->setContentsMargins(0, 0, 0, 0);
        wide->setSpacing(gap::m);
        wide->addWidget(m_conflicts);
        wide->addWidget(m_members);
        wide->addStretch();
        m_parts = new Columns({left, right}, {3, 2}, 900);
        auto* inside = new QWidget;
        auto* parts = new QVBoxLayout(inside);
        parts->setContentsMargins(0, 0, 0, 0);
        parts->addWidget(m_wait);
        parts->addWidget(m_parts);
        parts->addStretch();
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(gap::l, gap::xs, gap::l, gap::l);
        box->setSpacing(gap::m);
        box->addWidget(m_head);
        box->addWidget(scrolling(inside), 1);
    }

    void refresh() {
        const SyncState state = m_calls.state();
        const bool isMember = state.part == SyncState::Part::Member;
        m_head->setFacts(factsOf(state));
        const bool waits = state.part == SyncState::Part::Waiting;
        m_wait->setVisible(waits);
        setFocusProxy(waits ? static_cast<QWidget*>(m_wait->invitation()) : m_conflicts);
        m_wait->tell(state.spokenWords);
        m_parts->setVisible(state.part != SyncState::Part::Waiting);
        m_members->setVisible(isMember);
        QHash<QUuid, QString> names;
        const auto people = personNames(m_desk.db());
        for (auto it = people.begin(); it != people.end(); ++it)
            names.insert(it.key().value, it.value());
        m_repairs->tell(state, names);
        m_colleagues->tell(state, names, m_desk.now());
        m_conflicts->refresh();
        if (isMember)
            m_members->refresh();
    }

    QString factsOf(SyncState state) const {
        const qint64 waiting = std::exchange(state.waiting, 0); // said by itself
        QStringList facts{tr("Shared folder %1").arg(state.share), headerText(state, m_desk.now()),
                          waiting ? countText(int(waiting), u"change to send", u"changes to send")
                                  : tr("Nothing to send")};
        if (state.round.unplaced)
            facts << countText(int(state.round.unplaced), u"change waits for its hub",
                               u"changes wait for their hub");
        if (state.round.history)
            facts << tr("Earlier history still comes");
        if (const QString joined = joinedAloneText(state); !joined.isEmpty())
            facts << joined;
        return facts.join(u". "_s);
    }

    void copySupport() {
        QGuiApplication::clipboard()->setText(m_calls.supportText());
        m_around.told(tr("Copied: versions, counts and codes, no name and nothing that anybody "
                         "wrote. Paste it into a message to IT support."));
    }

    Desk& m_desk;
    Around m_around;
    SyncCalls m_calls;
    PageHead* m_head;
    WaitPanel* m_wait;
    RepairPanel* m_repairs;
    ColleaguePanel* m_colleagues;
    ConflictPanel* m_conflicts;
    MembersPanel* m_members;
    Columns* m_parts = nullptr;
};

} // namespace

QWidget* syncPage(Desk& desk, const Around& around, const SyncCalls& calls) {
    return new SyncPage(desk, around, calls);
}

} // namespace rt

#include "sync_page.moc"
