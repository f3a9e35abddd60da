// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/hub_staff.h"
#include "ui/pages/cases/file_forms.h"
#include "ui/widgets/panel.h"

#include <QKeyEvent>

namespace rt {

// One tab of the Hub area; only the visible one is asked to read.
class HubTab : public QWidget {
    Q_OBJECT

public:
    HubTab(Desk& desk, Around around) : m_desk(desk), m_around(std::move(around)) {}

    virtual void refresh() = 0;

protected:
    FileDesk file() const { return {m_desk, m_around, {}, {}}; }

    // Escape leads from anywhere in the tab back to its list.
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() != Qt::Key_Escape)
            return QWidget::keyPressEvent(event);
        m_columns->choose(0);
        setFocus(Qt::OtherFocusReason);
    }

    Keeping keeping() const { return keepingOf(m_desk.db(), m_desk.person(), m_desk.today()); }

    Desk& m_desk;
    Around m_around;
    Columns* m_columns = nullptr; // the first of them holds the list, which is the focus proxy
};

// Who may change what is read here, for those who may not.
inline QString keptBy() {
    return QObject::tr("Coordinators, consultants, group managers, business support and the head "
                       "of operations change this. Ask one of them.");
}

// In the order of the tabs, Alt+1 and on.
HubTab* hubPeopleTab(Desk& desk, const Around& around);
HubTab* hubStructureTab(Desk& desk, const Around& around);
HubTab* hubSightTab(Desk& desk, const Around& around);
HubTab* hubSettingsTab(Desk& desk, const Around& around);

} // namespace rt
