// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queries/standings.h"
#include "ui/models/agenda_columns.h"
#include "ui/pages/meeting/action_section.h"
#include "ui/pages/meeting/direction_section.h"
#include "ui/pages/meeting/discussion_form.h"
#include "ui/pages/meeting/hypothesis_section.h"
#include "ui/pages/meeting/reflection_section.h"
#include "ui/pages/meeting/scale_section.h"
#include "ui/pages/meeting/seen_row.h"
#include "ui/pages/meeting/since_last.h"
#include "ui/text/discussion_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/panel.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

// What the scribe's form shows of the sheet; what it does stands in discussion_form.cpp.
namespace rt {

using namespace Qt::StringLiterals;

namespace {

QString peopleText(const DiscussionSheet& sheet) {
    QStringList all;
    for (const AgendaChild& child : sheet.line.children)
        all << u"%1 %2 %3"_s.arg(child.given, child.age, shortWord(child.status)).simplified();
    for (const Adult& adult : sheet.adults) {
        const QString name = adult.knownAs.isEmpty() ? adult.given : adult.knownAs;
        all << (adult.part.isEmpty() ? name : u"%1 (%2)"_s.arg(name, adult.part));
    }
    if (!sheet.language.isEmpty())
        all << (sheet.interpreter ? DiscussionForm::tr("%1, interpreter").arg(sheet.language)
                                  : sheet.language);
    return all.join(u"  \u00b7  "_s);
}

} // namespace

void DiscussionForm::fill() {
    m_depth = m_sheet.discussion.depth;
    m_open = editable();
    m_drafts->open(draftsOf(m_sheet.discussion.id), [this] {
        const Discussion& d = m_sheet.discussion;
        m_presenter->setPeople(choices(m_sheet.people));
        m_presenter->setPerson(d.presenter.value);
        m_question->setText(d.question);
        m_newFacts->setText(d.newFacts);
        m_seen->show(m_sheet.line.children, d.seen);
        m_voice->setText(d.voice);
        m_dissent->setText(d.dissent);
        m_challenge->clear();
        m_planStands->setChecked(d.planStands);
        m_next->setDate(d.next);
        m_nextDeep->setDate(d.nextDeep);
        m_reflection->fill(m_sheet);
        m_direction->fill(m_sheet);
        m_hypothesis->clear();
        m_actions->fill(m_sheet);
        m_scale->show(m_sheet, hubSettings(m_desk.db(), m_sheet.hub, m_sheet.meeting.on));
    });
    m_before->show(m_sheet, editable());
    m_hypothesis->refresh(m_sheet, editable());
    m_actions->refresh(m_sheet, editable());
    fillHead();
    showDepth();
    showGaps();
}

void DiscussionForm::fillHead() {
    const bool open = editable();
    m_title->setText(m_sheet.line.number
                         ? tr("%1  %2").arg(m_sheet.line.number).arg(familyText(m_sheet.line))
                         : familyText(m_sheet.line));
    setWords(m_facts, peopleText(m_sheet));
    QStringList why = reasonsText(m_sheet.line);
    for (const AgendaRequest& request : m_sheet.requests)
        why << tr("asked for: %1").arg(request.why);
    setWords(m_why, why.join(u"  \u00b7  "_s));
    while (QLayoutItem* item = m_banner->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    if (!m_sheet.banner.isEmpty())
        m_banner->addWidget(new Banner(m_sheet.banner));
    for (QWidget* part : {m_deepTop, m_factsPart, static_cast<QWidget*>(m_reflection),
                          static_cast<QWidget*>(m_direction), m_left})
        part->setEnabled(open);
    for (QWidget* part : {static_cast<QWidget*>(m_planStands), static_cast<QWidget*>(m_next),
                          static_cast<QWidget*>(m_nextDeep), static_cast<QWidget*>(m_depthButton)})
        part->setEnabled(open);
    m_challenge->setEnabled(open);
    m_dissent->setEnabled(open);
    m_close->setText(m_sheet.discussion.state == DiscussionState::Open ? tr("Close family")
                                                                       : tr("Next family"));
    tick();
}

void DiscussionForm::showDepth() {
    const bool deep = m_depth == Depth::Deep;
    m_deepTop->setVisible(deep);
    m_reflection->setVisible(deep);
    m_left->setVisible(deep);
    m_planStands->setVisible(!deep);
    m_depthButton->setText(deep ? tr("Deep") : tr("Quick"));
    m_depthButton->setAccessibleName(deep ? tr("Deep discussion; press to make it quick")
                                          : tr("Quick discussion; press to make it deep"));
}

void DiscussionForm::showGaps() {
    QStringList all;
    if (m_sheet.discussion.state == DiscussionState::Closed)
        all << tr("Closed.");
    if (m_sheet.discussion.state == DiscussionState::Signed)
        all << tr("Signed. It is amended from past meetings, never changed.");
    if (editable())
        for (const Gap& gap : m_sheet.gaps)
            if (!all.contains(gapText(gap.code)))
                all << gapText(gap.code);
    m_gaps->setForegroundRole(editable() ? QPalette::BrightText : quiet);
    setWords(m_gaps, all.join(u"  "_s));
}

void DiscussionForm::tick() {
    const int minutes = m_sheet.line.item.minutes;
    m_timer->setText(timerText(seconds(), minutes));
    m_time->setRange(0, qMax(1, 60 * minutes));
    m_time->setValue(qMin(seconds(), 60 * minutes));
}

} // namespace rt
