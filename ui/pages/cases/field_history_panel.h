// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/history_columns.h"
#include "ui/pages/around.h"
#include "ui/pages/cases/shown_names.h"
#include "ui/pages/desk.h"
#include "ui/widgets/panel.h"

#include <QPointer>

class QListView;

namespace rt {

// What stood in one field, from when, by whom and why, newest first. Where several values stand
// beside each other, Enter keeps one. Esc leaves.
class FieldHistoryPanel : public Panel {
    Q_OBJECT

public:
    FieldHistoryPanel(Desk& desk, Around around);
    void tell(FamilyId family, QUuid row, const QString& field, const ShownNames& names);

    // A field that ends in a point ("action.") is every field of the row.
    using Ask = std::function<FamilyHistory(Workspace&)>;
    void tell(Ask ask, QUuid row, const QString& field, const ShownNames& names);

protected:
    void keyPressEvent(QKeyEvent*) override;

private:
    void keep(const HistoryLine& line);
    void leave();

    Desk& m_desk;
    Around m_around;
    LinesModel<HistoryLine>* m_model;
    QListView* m_list;
    QPointer<QWidget> m_from;
};

} // namespace rt
