// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/dates.h"
#include "ui/pages/cases/family_tab.h"
#include "ui/pages/cases/file_forms.h"
#include "ui/pages/cases/overview_panels.h"
#include "ui/pages/cases/since_panel.h"
#include "ui/pages/cases/verb_button.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/widgets/flow_layout.h"

#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>

namespace rt {

namespace {

QWidget* column(const QString& name, std::initializer_list<QWidget*> parts) {
    auto* made = new QWidget;
    made->setAccessibleName(name);
    auto* box = new QVBoxLayout(made);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::l);
    for (QWidget* part : parts)
        if (part)
            box->addWidget(part);
    box->addStretch(1);
    return made;
}

// Everything at a glance; above it what can be recorded, and beside it the form for that.
class OverviewTab : public FamilyTab {
    Q_OBJECT

public:
    OverviewTab(Desk& desk, Around around, FamilyId family)
        : FamilyTab(desk, std::move(around), family),
          m_bar(new QWidget),
          m_body(new QHBoxLayout) {
        auto* flow = new FlowLayout(m_bar);
        flow->setContentsMargins(0, 0, 0, 0);

        struct Verb {
            QString words, key;
            FormPanel* (*make)(const FileDesk&);
        };

        for (const auto& [words, key, make] : {Verb{tr("Direction"), tr("Alt+D"), directionForm},
                                               Verb{tr("Child’s words"), tr("Alt+W"), voiceForm},
                                               Verb{tr("Incident"), tr("Alt+I"), incidentForm},
                                               Verb{tr("Key date"), tr("Alt+T"), keyDateForm},
                                               Verb{tr("Challenge"), tr("Alt+C"), challengeForm}}) {
            QPushButton* verb = verbButton(words, key, [this, make = make] { open(make(file())); });
            flow->addWidget(verb);
            if (make == voiceForm)
                m_voice = verb;
        }
        m_body->setContentsMargins(0, 0, 0, 0);
        m_body->setSpacing(0);
        auto* box = new QVBoxLayout(this);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(0);
        auto* bar = new QHBoxLayout;
        bar->setContentsMargins(gap::l, 0, gap::l, gap::m);
        bar->addWidget(m_bar);
        box->addLayout(bar);
        box->addLayout(m_body, 1);
        setFocusProxy(flow->itemAt(0)->widget());
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        policy.setHeightForWidth(true);
        m_bar->setSizePolicy(policy);
    }

    void show(const FamilyOverview& family, ChildId child) override {
        m_read = family;
        m_child = child;
        m_voice->setVisible(!family.children.empty());
        QScrollArea* before = m_content;
        const int scrolled = before ? before->verticalScrollBar()->value() : 0;
        m_content = scrolling(page());
        m_body->insertWidget(0, m_content, 1);
        delete before;
        m_content->verticalScrollBar()->setValue(scrolled);
        arrange();
    }

    void goToNews() override {
        if (m_since)
            return m_since->setFocus(Qt::ShortcutFocusReason);
        if (const auto look = lookAt(m_desk.drafts(), m_desk.person(), m_family))
            m_around.told(tr("Nobody else has written here. %1.")
                              .arg(sinceText(look->before.at, m_desk.today())));
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        FamilyTab::resizeEvent(event);
        arrange();
    }

private:
    FileDesk file() const { return {m_desk, m_around, m_read, m_child}; }

    QWidget* page() {
        const OverviewWords words(m_read, m_child, m_desk.today());
        m_since = sincePanel(sinceLooked(m_desk, m_family, m_names), m_desk.today(),
                             [this](FamilyTabName tab) { Q_EMIT asked(tab); });
        auto* story = column(tr("Story"), {m_since, waitingPanel(waiting()),
                                           storyPanel(words, [this] { open(summaryForm(file())); }),
                                           voicePanel(m_read, m_child), directionPanel(m_read)});
        auto* clocks = column(
            tr("Clocks and events"),
            {scalePanel(m_read, m_child),
             linesPanel(tr("Clocks"), {}, words.clocks(), tr("Nothing has been recorded yet.")),
             linesPanel(tr("Last events"), tr("Alt+2 all notes"), words.events(),
                        tr("Nothing has been recorded yet."))});
        auto* people =
            column(tr("People and actions"),
                   {linesPanel(tr("Who works with them"), tr("Alt+5 people"), words.workers(),
                               tr("Nobody is named yet.")),
                    linesPanel(tr("Open actions, %1").arg(words.actions().size()), tr("Alt+3 all"),
                               words.actions(), tr("Nothing is open."))});
        auto* page = new QWidget;
        auto* box = new QVBoxLayout(page);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        box->addWidget(new Columns({story, clocks, people}, {11, 10, 10}, 960));
        box->addStretch(1);
        return page;
    }

    std::vector<Waiting> waiting() {
        std::vector<Waiting> all;
        for (const FamilyDirection& one : familyDirections(m_desk.db(), m_family))
            if (one.isOwed)
                all.push_back({tr("Direction owed by the group manager"),
                               m_names.text(one.direction.decision), tr("Give it"),
                               [this, d = one.direction] { open(owedForm(file(), d)); }});
        for (const FamilyChallenge& one : familyChallenges(m_desk.db(), m_family))
            if (one.isOpen())
                all.push_back(
                    {one.challenge.answer.isEmpty()
                         ? tr("Challenge by %1, not answered yet").arg(one.by)
                         : tr("Challenge answered by %1, no evidence yet").arg(one.answeredBy),
                     m_names.text(one.challenge.text),
                     one.challenge.answer.isEmpty() ? tr("Answer") : tr("Evidence"),
                     [this, c = one.challenge] { open(answerForm(file(), c)); }});
        for (const KeyDate& date : m_read.dates)
            if (date.due <= m_desk.today())
                all.push_back(
                    {tr("%1, %2").arg(inWords(date.kind), dueText(date.due, m_desk.today())),
                     tr("Due %1. Not recorded as held yet.").arg(sayDate(date.due)), tr("Held"),
                     [this, date] { open(heldForm(file(), date)); }});
        return all;
    }

    void open(FormPanel* form) {
        close();
        auto* inside = new QWidget;
        auto* box = new QVBoxLayout(inside);
        box->setContentsMargins(gap::l, 0, gap::l, gap::l);
        box->addWidget(form);
        m_side = scrolling(inside);
        m_body->addWidget(m_side, 0);
        const auto leave = [this] {
            close();
            m_bar->setFocus(Qt::OtherFocusReason);
            focusProxy()->setFocus(Qt::OtherFocusReason);
        };
        connect(form, &FormPanel::saved, this, leave, Qt::QueuedConnection);
        connect(form, &FormPanel::left, this, leave, Qt::QueuedConnection);
        arrange();
        m_side->show();
        form->begin();
    }

    void close() {
        if (m_side)
            m_side->deleteLater();
        m_side = nullptr;
        arrange();
    }

    void arrange() {
        const int wish = scaled(formWidth) + 2 * gap::l + 2 * gap::l + gap::l;
        const bool both = width() >= wish + scaled(560);
        if (m_side)
            m_side->setFixedWidth(both ? wish : width());
        if (m_content)
            m_content->setVisible(!m_side || both);
    }

    QWidget* m_bar;
    QHBoxLayout* m_body;
    QPushButton* m_voice = nullptr;
    FamilyOverview m_read;
    ChildId m_child;
    QPointer<Panel> m_since; // none: nothing is new
    QScrollArea* m_content = nullptr;
    QScrollArea* m_side = nullptr;
};

} // namespace

FamilyTab* familyOverviewTab(Desk& desk, const Around& around, FamilyId family) {
    return new OverviewTab(desk, around, family);
}

} // namespace rt

#include "family_overview_tab.moc"
