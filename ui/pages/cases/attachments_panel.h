// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/attachments.h"
#include "ui/models/lines_model.h"
#include "ui/pages/around.h"
#include "ui/pages/cases/shown_names.h"
#include "ui/pages/desk.h"
#include "ui/widgets/panel.h"

class QListView;

namespace rt {

class InlineAsk;

// The files of a family: attach, open a copy, save, withdraw. One that has not come to this PC yet
// says so in its row.
class AttachmentsPanel : public Panel {
    Q_OBJECT

public:
    AttachmentsPanel(Desk& desk, Around around, FamilyId family);

    void show(const ShownNames& names, ChildId child);
    void attach(const QString& file); // what the dialog chose

    QListView* view() const { return m_list; }

private:
    std::vector<Column<AttachmentLine>> columns() const;
    void fit();
    void choose();
    void open(const AttachmentLine& line);
    void saveAs(const AttachmentLine& line);
    void withdraw(const AttachmentLine& line);

    Desk& m_desk;
    Around m_around;
    FamilyId m_family;
    ShownNames m_names;
    ChildId m_child;
    LinesModel<AttachmentLine>* m_model;
    QListView* m_list;
    InlineAsk* m_ask;
};

} // namespace rt
