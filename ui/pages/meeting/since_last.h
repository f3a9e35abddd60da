// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/discussion_sheet.h"
#include "ui/models/lines_model.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

#include <QBoxLayout>

class QListView;

namespace rt {

class InlineAsk;

// Step 1 of a discussion: every earlier action is done, rolled or dropped; what was directed; and
// what came of the planned conversations.
class SinceLast : public QWidget {
    Q_OBJECT

public:
    SinceLast(Desk& desk, const Around& around);
    void show(const DiscussionSheet& sheet, bool editable);
    void takeFocus();

private:
    enum class Step { Done, Roll, Drop };

    void step(const SheetAction& line, Step what);
    void carryOut(const SheetAction& line, Step what, QDate newDue, const QString& reason);
    void showAwaited(const DiscussionSheet& sheet, bool editable);
    void toFirstUndecided();
    void next();

    Desk& m_desk;
    Around m_around;
    DiscussionId m_discussion;
    bool m_editable = false;
    LinesModel<SheetAction>* m_lines;
    QListView* m_list;
    InlineAsk* m_ask;
    class QLabel* m_nothing;
    class QLabel* m_direction;
    QBoxLayout* m_awaited;
    QString m_awaitedShown;
};

} // namespace rt
