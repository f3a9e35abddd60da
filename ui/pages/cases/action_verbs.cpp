// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/action_verbs.h"

#include "core/commands/actions.h"
#include "ui/text/error_text.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/views.h"

#include <QAbstractItemView>

namespace rt {

ActionVerbs::ActionVerbs(Desk& desk, Around around, LinesModel<ActionRow>* model,
                         QAbstractItemView* view, InlineAsk* ask)
    : QObject(view),
      m_desk(desk),
      m_around(std::move(around)),
      m_view(view),
      m_ask(ask) {
    const auto open = [model](const QModelIndex& row) -> const Action* {
        const Action& action = model->line(row).action;
        return action.state == ActionState::Open ? &action : nullptr;
    };
    rowKeys(view, {{Qt::Key_D,
                    [this, open](const QModelIndex& row) {
                        if (const Action* action = open(row)) {
                            run([done = ActionDone{action->id, {}, {}, {}}](
                                    Workspace& w) { return actionDone(w, done); },
                                tr("Done."));
                            moveOn();
                        }
                    }},
                   {Qt::Key_R,
                    [this, open](const QModelIndex& row) {
                        if (const Action* action = open(row))
                            roll(*action);
                    }},
                   {Qt::Key_X, [this, open](const QModelIndex& row) {
                        if (const Action* action = open(row))
                            drop(*action);
                    }}});
}

template <class Command> void ActionVerbs::run(Command command, const QString& done) {
    m_desk.run(command, this, [this, done](const Outcome& outcome) {
        outcome ? m_around.said(done) : m_around.refused(errorText(outcome.error()));
    });
}

// What was ended moves down the list; the next one is at hand for the next key.
void ActionVerbs::moveOn() {
    const QModelIndex here = m_view->currentIndex();
    if (const QModelIndex next = here.siblingAtRow(here.row() + 1); next.isValid())
        m_view->setCurrentIndex(next);
}

void ActionVerbs::roll(const Action& action) {
    const bool again = action.rolled >= 1;
    m_ask->ask(tr("Roll “%1” on to which date?").arg(action.what), InlineAsk::Asks::DateAndWords,
               again ? tr("Why again") : tr("Why, if it helps"),
               [this, id = action.id, again](const InlineAsk::Answer& answer) {
                   if (!answer.date)
                       return tr("Type a date, such as fri or +1w.");
                   if (again && answer.words.isEmpty())
                       return tr("From the second time a reason is needed.");
                   run([roll = RollAction{id, *answer.date, answer.words, {}}](
                           Workspace& w) { return rollAction(w, roll); },
                       tr("Rolled on."));
                   moveOn();
                   return QString();
               });
}

void ActionVerbs::drop(const Action& action) {
    m_ask->ask(tr("Why is “%1” not needed?").arg(action.what), InlineAsk::Asks::Words, tr("Reason"),
               [this, id = action.id](const InlineAsk::Answer& answer) {
                   if (answer.words.isEmpty())
                       return tr("Say why, so that the trail is whole.");
                   run([drop = DropAction{id, answer.words, {}}](
                           Workspace& w) { return dropAction(w, drop); },
                       tr("Not needed."));
                   moveOn();
                   return QString();
               });
}

} // namespace rt
