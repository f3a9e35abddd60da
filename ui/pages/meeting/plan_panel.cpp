// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/plan_panel.h"

#include "core/queries/meetings.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"
#include "ui/text/people_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

PlanPanel::PlanPanel(Desk& desk, const Around& around)
    : Panel(tr("Plan a meeting"), tr("Esc leaves it")),
      m_desk(desk),
      m_around(around),
      m_form(new Form),
      m_kind(new QComboBox),
      m_with(new QComboBox),
      m_on(new DateField(typedDates(desk))),
      m_at(lineEdit(tr("Time"), u"10:00"_s)) {
    for (const MeetingKind kind : {MeetingKind::Weekly, MeetingKind::Extra, MeetingKind::Joint})
        m_kind->addItem(inWords(kind));
    m_form->add(u"meeting.kind"_s, tr("Kind"), m_kind);
    m_form->add(u"meeting.joint_with"_s, tr("Together with"), m_with);
    m_form->add(u"meeting.on"_s, tr("Day"), m_on);
    m_form->add(u"meeting.at"_s, tr("Time"), m_at);
    auto* buttons = new QWidget;
    buttons->setLayout(row({button(tr("Plan meeting"), Kind::Plain, [this] { plan(); }),
                            button(tr("Leave it"), Kind::Flat, [this] { hide(); })}));
    buttons->layout()->setContentsMargins(0, 0, 0, 0);
    static_cast<QBoxLayout*>(buttons->layout())->addStretch();
    m_form->addRow(buttons);
    body()->addWidget(m_form);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PlanPanel::kindChanged);
    connect(m_at, &QLineEdit::returnPressed, this, &PlanPanel::plan);
    connect(m_on->edit(), &QLineEdit::returnPressed, this, &PlanPanel::plan);
    hide();
}

void PlanPanel::show(HubId hub, QDate usual) {
    m_hub = hub;
    m_others.clear();
    m_with->clear();
    for (const HubLine& line : hubsAsAt(m_desk.db(), m_desk.today()))
        if (line.hub.id != hub) {
            m_others.push_back(line);
            m_with->addItem(hubText(line.hub));
        }
    m_form->clearErrors();
    m_on->setDate(usual);
    m_at->setText(u"10:00"_s);
    kindChanged();
    Panel::show();
    m_kind->setFocus(Qt::OtherFocusReason);
}

void PlanPanel::kindChanged() {
    m_with->parentWidget()->setVisible(m_kind->currentIndex() == int(MeetingKind::Joint));
}

void PlanPanel::plan() {
    m_form->clearErrors();
    NewMeeting made;
    made.hub = m_hub;
    made.kind = MeetingKind(m_kind->currentIndex());
    made.on = m_on->date().value_or(QDate());
    made.at = m_at->text().trimmed();
    if (made.kind == MeetingKind::Joint && m_with->currentIndex() >= 0)
        made.jointWith = m_others[size_t(m_with->currentIndex())].hub.id;
    m_desk.run([made](Workspace& w) { return planMeeting(w, made); }, this,
               [this](const Result<MeetingId>& planned) {
                   if (!planned) {
                       if (!m_form->refuse(planned.error().detail, errorText(planned.error())))
                           tell(m_around, planned.error());
                       return;
                   }
                   hide();
                   Q_EMIT this->planned(*planned);
               });
}

QDate usualDay(const Database& db, HubId hub, QDate today) {
    const QDate last = hubSeries(db, hub).lastWeekly;
    QDate day = last.isValid() ? last.addDays(7) : today;
    while (day < today)
        day = day.addDays(7);
    return day;
}

} // namespace rt
