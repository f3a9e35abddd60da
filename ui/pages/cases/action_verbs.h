// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/actions.h"
#include "ui/models/lines_model.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

class QAbstractItemView;

namespace rt {

class InlineAsk;

// What the keys D, R and X do to the action of the current row, with their questions asked in
// place.
class ActionVerbs : public QObject {
    Q_OBJECT

public:
    ActionVerbs(Desk& desk, Around around, LinesModel<ActionRow>* model, QAbstractItemView* view,
                InlineAsk* ask);

private:
    template <class Command> void run(Command command, const QString& done);
    void roll(const Action& action);
    void drop(const Action& action);
    void moveOn();

    Desk& m_desk;
    Around m_around;
    QAbstractItemView* m_view;
    InlineAsk* m_ask;
};

} // namespace rt
