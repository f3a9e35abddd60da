// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/sync/sync_state.h"
#include "ui/widgets/panel.h"

namespace rt {

// What was found on the share or in what came, and what is done or to be done about it.
class RepairPanel : public Panel {
    Q_OBJECT

public:
    RepairPanel();
    void tell(const SyncState& state, const QHash<QUuid, QString>& names);

private:
    QWidget* m_lines = nullptr;
};

// Who is up to date: everybody whose changes come to this PC, and when the latest was made.
class ColleaguePanel : public Panel {
    Q_OBJECT

public:
    ColleaguePanel();
    void tell(const SyncState& state, const QHash<QUuid, QString>& names, const QDateTime& now);

private:
    QWidget* m_lines = nullptr;
};

} // namespace rt
