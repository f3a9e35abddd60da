// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/hub_history.h"
#include "ui/pages/cases/field_history_panel.h"
#include "ui/pages/cases/field_menus.h"
#include "ui/pages/meeting/action_section.h"
#include "ui/pages/meeting/direction_section.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/hypothesis_section.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/pages/meeting/scale_section.h"
#include "ui/pages/meeting/seen_row.h"
#include "ui/pages/meeting/since_last.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

// How the scribe's form is put together; what it does stands in discussion_form.cpp.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

QWidget* named(const QString& words, QWidget* field) {
    auto* both = new QWidget;
    QBoxLayout* box = row({label(words, Type::Body, quiet), field});
    box->setContentsMargins(0, 0, gap::l, 0);
    both->setLayout(box);
    return both;
}

} // namespace

DiscussionForm::DiscussionForm(Desk& desk, const Around& around)
    : m_desk(desk),
      m_around(around),
      m_drafts(new DraftKeeper(desk, this)) {
    auto* page = column(gap::m);
    page->setContentsMargins(gap::l, gap::m, gap::l, gap::m);
    setLayout(page);
    makeHead(page);
    m_history = new FieldHistoryPanel(m_desk, m_around);
    page->addWidget(m_history);
    makeSections();
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(gap::xl);
    m_grid->setVerticalSpacing(gap::m);
    page->addLayout(m_grid, 1);
    for (QWidget* part :
         {static_cast<QWidget*>(m_before), m_factsPart, static_cast<QWidget*>(m_reflection), m_left,
          static_cast<QWidget*>(m_direction), m_right})
        part->setParent(this); // in the order of the steps, which is that of Tab
    fitInto(scaled(1000));
    makeEnd(page);
    keepDrafts();
    offerHistory();
    connect(m_drafts, &DraftKeeper::typed, this, [this] {
        m_touched = true;
        m_pause.start();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(1200);
    connect(&m_pause, &QTimer::timeout, this, &DiscussionForm::write);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* left) {
        if (left && isAncestorOf(left))
            write();
    });
}

void DiscussionForm::makeHead(QBoxLayout* page) {
    m_title = label({}, Type::Section);
    m_timer = label({}, Type::Strong);
    m_facts = wrapped({}, Type::Body, quiet);
    m_why = wrapped({}, Type::Caption, quiet);
    m_depthButton = button(
        {}, Kind::Flat, [this] { setDepth(m_depth == Depth::Deep ? Depth::Quick : Depth::Deep); });
    m_time = new QProgressBar;
    m_time->setTextVisible(false);
    m_time->setFixedHeight(gap::xs);
    m_time->setAccessibleName(tr("Time used"));
    QBoxLayout* head = row({m_title, m_depthButton});
    head->addStretch();
    head->addWidget(m_timer);
    QBoxLayout* box = column(gap::xs);
    box->addLayout(head);
    box->addWidget(m_time);
    box->addWidget(m_facts);
    box->addWidget(m_why);
    page->addLayout(box);
    m_banner = column(0);
    page->addLayout(m_banner);
    m_question = lineEdit(tr("Question for this discussion"),
                          tr("The question or dilemma that the family brings"));
    m_presenter = new PersonPicker;
    m_presenter->setAccessibleName(tr("Presented by"));
    m_presenter->edit()->setPlaceholderText(tr("Presented by"));
    m_deepTop = new QWidget;
    QBoxLayout* ask = row({m_question, m_presenter}, 0);
    ask->setContentsMargins(0, 0, 0, 0);
    m_deepTop->setLayout(ask);
    onTextSize(m_presenter, [this] { m_presenter->setMaximumWidth(scaled(180)); });
    page->addWidget(m_deepTop);
}

QWidget* DiscussionForm::makeFacts() {
    auto* facts = new QWidget;
    const SectionHead head = section(tr("2  New facts"));
    m_newFacts = new NoteEdit(tr("What changed since last time"), 2, 6);
    m_newFacts->setAccessibleName(tr("New facts"));
    m_seen = new SeenRow;
    m_voice = lineEdit(tr("What the child says"), tr("What the child says, in their words"));
    facts->setLayout(head.box);
    head.box->setContentsMargins(0, 0, 0, 0);
    head.box->addWidget(m_newFacts);
    head.box->addWidget(m_seen);
    head.box->addWidget(m_voice);
    head.box->addStretch();
    return facts;
}

QWidget* DiscussionForm::makeChallenge() {
    auto* part = new QWidget;
    auto* box = column(gap::xs);
    part->setLayout(box);
    const SectionHead head = section(tr("Challenge and dissent"), tr("Enter adds a challenge"));
    m_challenge = lineEdit(tr("Challenge"), tr("Challenge: what should be looked at again?"));
    m_dissent = lineEdit(tr("Dissent"), tr("Who sees it differently, and how"));
    box->addLayout(head.box);
    box->addWidget(m_challenge);
    box->addWidget(m_dissent);
    connect(m_challenge, &QLineEdit::returnPressed, this, &DiscussionForm::challenge);
    return part;
}

void DiscussionForm::makeSections() {
    m_before = new SinceLast(m_desk, m_around);
    m_factsPart = makeFacts();
    m_reflection = new ReflectionSection(m_desk, m_around, *m_drafts);
    m_hypothesis = new HypothesisSection(m_desk, m_around, *m_drafts);
    m_scale = new ScaleSection(*m_drafts);
    m_direction = new DirectionSection(m_desk, *m_drafts);
    m_actions = new ActionSection(m_desk, m_around, *m_drafts);
    connect(m_direction, &DirectionSection::anotherWanted, this, &DiscussionForm::another);
    m_left = new QWidget;
    auto* left = column(gap::m);
    m_left->setLayout(left);
    left->addWidget(m_scale);
    left->addWidget(m_hypothesis);
    left->addStretch();
    m_right = new QWidget;
    auto* right = column(gap::m);
    m_right->setLayout(right);
    right->addWidget(m_actions);
    right->addWidget(makeChallenge());
    right->addStretch();
}

void DiscussionForm::makeEnd(QBoxLayout* page) {
    m_planStands = new QCheckBox(tr("The plan stands"));
    m_next = new DateField(typedDates(m_desk));
    m_nextDeep = new DateField(typedDates(m_desk));
    m_next->setAccessibleName(tr("Next discussion"));
    m_nextDeep->setAccessibleName(tr("Next deep discussion"));
    m_gaps = wrapped({}, Type::Body, QPalette::BrightText);
    m_close = button(tr("Close family"), Kind::Primary, [this] { closeFamily(); });
    m_close->setAccessibleDescription(tr("Ctrl+Enter"));
    const SectionHead head = section(tr("7  Next discussion"), tr("Ctrl+Enter closes the family"));
    page->addLayout(head.box);
    auto* dates = new FlowLayout;
    for (QWidget* part : {static_cast<QWidget*>(m_planStands), named(tr("Next"), m_next),
                          named(tr("Next deep"), m_nextDeep)})
        dates->addWidget(part);
    head.box->addLayout(dates);
    QBoxLayout* last = row({m_gaps, m_close}, 0);
    page->addLayout(last);
}

void DiscussionForm::keepDrafts() {
    m_drafts->add(u"question"_s, m_question);
    m_drafts->add(u"presenter"_s, m_presenter);
    m_drafts->add(u"new-facts"_s, m_newFacts);
    m_drafts->add(u"seen"_s, m_seen->edit());
    m_drafts->add(u"voice"_s, m_voice);
    m_drafts->add(u"challenge"_s, m_challenge, DraftKeeper::Until::Cleared);
    m_drafts->add(u"dissent"_s, m_dissent);
    m_drafts->add(u"plan-stands"_s, m_planStands);
    m_drafts->add(u"next"_s, m_next);
    m_drafts->add(u"next-deep"_s, m_nextDeep);
}

void DiscussionForm::offerHistory() {
    auto* menus = new FieldMenus(this, [this](const QString& field) {
        m_history->tell(
            [row = m_sheet.discussion.id.value](Workspace& w) {
                return trustRowHistory(w.db(), w.log(), specOf<Discussion>(), row);
            },
            m_sheet.discussion.id.value, field, {});
    });
    const std::pair<QWidget*, QString> fields[]{
        {m_question, u"question"_s},  {m_presenter, u"presenter"_s},
        {m_newFacts, u"new_facts"_s}, {m_seen->edit(), u"seen"_s},
        {m_voice, u"voice"_s},        {m_reflection->edit(), u"reflection"_s},
        {m_dissent, u"dissent"_s},    {m_planStands, u"plan_stands"_s},
        {m_next, u"next_day"_s},      {m_nextDeep, u"next_deep"_s}};
    for (const auto& [control, column] : fields)
        menus->add(control, u"discussion."_s + column);
}

// Reflection and direction side by side, equal in size; under one another where room is short.
void DiscussionForm::fitInto(int room) {
    const bool wide = room >= scaled(660);
    const int across = wide ? 2 : 1;
    if (m_grid->property("across").toInt() == across)
        return;
    m_grid->setProperty("across", across);
    const std::array<QWidget*, 6> parts{m_before, m_factsPart, m_reflection,
                                        m_left,   m_direction, m_right};
    constexpr std::array<std::pair<int, int>, 6> sideBySide{
        {{0, 0}, {0, 1}, {1, 0}, {2, 0}, {1, 1}, {2, 1}}};
    for (size_t i = 0; i < parts.size(); ++i) {
        m_grid->removeWidget(parts[i]);
        if (wide)
            m_grid->addWidget(parts[i], sideBySide[i].first, sideBySide[i].second);
        else
            m_grid->addWidget(parts[i], int(i), 0);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, wide ? 1 : 0);
    m_grid->setRowStretch(1, wide ? 1 : 0);
}

} // namespace rt
