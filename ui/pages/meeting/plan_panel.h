// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/meeting.h"
#include "core/queries/hubs.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/widgets/panel.h"

class QComboBox;
class QSpinBox;

namespace rt {

class DateField;
class Form;

// Plans a weekly, extra or joint meeting of a hub.
class PlanPanel : public Panel {
    Q_OBJECT

public:
    PlanPanel(Desk& desk, const Around& around);
    void show(HubId hub, QDate usual);

Q_SIGNALS:
    void planned(rt::MeetingId meeting);

private:
    void plan();
    void kindChanged();

    Desk& m_desk;
    Around m_around;
    HubId m_hub;
    std::vector<HubLine> m_others;
    Form* m_form;
    QComboBox *m_kind, *m_with;
    DateField* m_on;
    QLineEdit* m_at;
};

QDate usualDay(const Database& db, HubId hub, QDate today); // of the next weekly meeting

} // namespace rt
