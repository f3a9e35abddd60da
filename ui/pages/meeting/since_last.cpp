// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/since_last.h"

#include "core/base/dates.h"
#include "core/commands/actions.h"
#include "core/commands/hypotheses.h"
#include "ui/models/meeting_columns.h"
#include "ui/pages/meeting/scribe_parts.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/text.h"
#include "ui/widgets/views.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace Qt::StringLiterals;

namespace rt {

SinceLast::SinceLast(Desk& desk, const Around& around)
    : m_desk(desk),
      m_around(around),
      m_lines(new LinesModel<SheetAction>(
          previousColumns(desk.today()),
          [](const SheetAction& l) { return QVariant(l.action.id.value); })),
      m_list(list(m_lines, new LineDelegate, tr("Since last time"))),
      m_ask(new InlineAsk(typedDates(desk))),
      m_nothing(label({}, Type::Body, quiet)),
      m_direction(wrapped({}, Type::Body)),
      m_awaited(column(gap::xs)) {
    const SectionHead head =
        section(tr("1  Since last time"), tr("D done   R roll   X not needed"));
    auto* box = column(gap::xs);
    setLayout(box);
    box->addLayout(head.box);
    box->addWidget(m_direction);
    box->addWidget(m_nothing);
    box->addWidget(m_list);
    box->addWidget(m_ask);
    box->addLayout(m_awaited);
    box->addStretch();
    onTextSize(m_list, [this] { fitRows(m_list, 4); });
    const auto on = [this](Step what) {
        return [this, what](const QModelIndex& at) { step(m_lines->line(at), what); };
    };
    rowKeys(
        m_list,
        {{Qt::Key_D, on(Step::Done)}, {Qt::Key_R, on(Step::Roll)}, {Qt::Key_X, on(Step::Drop)}});
}

void SinceLast::show(const DiscussionSheet& sheet, bool editable) {
    const bool another = m_discussion != sheet.discussion.id;
    if (another)
        m_ask->close();
    m_discussion = sheet.discussion.id;
    m_editable = editable;
    m_lines->setLines(sheet.previous);
    if (another)
        toFirstUndecided();
    fitRows(m_list, 4);
    setWords(m_nothing, sheet.previous.empty() && sheet.awaited.empty()
                            ? tr("No action was open before this meeting.")
                            : QString());
    QString directed;
    if (sheet.lastDirection && sheet.last)
        directed = tr("Directed %1: %2")
                       .arg(sayDayAndDate(sheet.last->on), sheet.lastDirection->direction.decision);
    setWords(m_direction, directed);
    showAwaited(sheet, editable);
}

void SinceLast::takeFocus() {
    if (m_list->isVisible())
        m_list->setFocus(Qt::ShortcutFocusReason);
    else if (auto* first = findChild<QLineEdit*>(u"awaited"_s))
        first->setFocus(Qt::ShortcutFocusReason);
}

// Kept as they are while they ask the same, so that what is being typed stays.
void SinceLast::showAwaited(const DiscussionSheet& sheet, bool editable) {
    QString shown = sheet.discussion.id.text();
    for (const SheetHypothesis& one : sheet.awaited)
        shown += one.hypothesis.id.text() + one.hypothesis.result;
    if (std::exchange(m_awaitedShown, shown) == shown)
        return;
    while (QLayoutItem* item = m_awaited->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const SheetHypothesis& one : sheet.awaited) {
        const Hypothesis& h = one.hypothesis;
        m_awaited->addWidget(
            wrapped(tr("%1 asks %2: %3").arg(one.asker, h.conversationWith, h.question)));
        QLineEdit* result = lineEdit(tr("What came of it"), tr("What came of it"));
        result->setObjectName(u"awaited"_s);
        result->setText(h.result);
        result->setReadOnly(!editable);
        m_awaited->addWidget(result);
        connect(result, &QLineEdit::editingFinished, this, [this, result, before = h] {
            const QString said = result->text().trimmed();
            if (said.isEmpty() || said == before.result)
                return;
            m_desk.run([id = before.id, said, at = m_discussion](
                           Workspace& w) { return hypothesisResult(w, id, said, at); },
                       this, [this](const Outcome& o) { (void)told(m_around, o); });
        });
    }
}

void SinceLast::toFirstUndecided() {
    const auto& lines = m_lines->all();
    const auto open = std::find_if(lines.begin(), lines.end(),
                                   [](const SheetAction& line) { return !line.step; });
    m_list->setCurrentIndex(m_lines->index(open == lines.end() ? 0 : int(open - lines.begin()), 0));
}

void SinceLast::next() {
    const QModelIndex at = m_list->currentIndex();
    if (at.row() + 1 < m_lines->rowCount())
        m_list->setCurrentIndex(m_lines->index(at.row() + 1, 0));
}

void SinceLast::step(const SheetAction& line, Step what) {
    if (!m_editable || line.step)
        return;
    if (what == Step::Done)
        return carryOut(line, what, {}, {});
    const bool roll = what == Step::Roll;
    const bool again = line.action.rolled >= 1;
    const QString question = roll ? tr("Roll “%1” to which day?").arg(line.action.what)
                                  : tr("Why is “%1” not needed any more?").arg(line.action.what);
    m_ask->ask(question, roll ? InlineAsk::Asks::DateAndWords : InlineAsk::Asks::Words,
               roll && again ? tr("Why again")
               : roll        ? tr("Why, if you like")
                             : tr("Reason"),
               [this, line, what, roll, again](const InlineAsk::Answer& answer) -> QString {
                   if (roll && !answer.date)
                       return tr("Type the new day, like “fri” or “+1w”.");
                   if ((!roll || again) && answer.words.isEmpty())
                       return roll ? tr("This is the second roll or more: say why.")
                                   : tr("Say in a few words why.");
                   carryOut(line, what, answer.date.value_or(QDate()), answer.words);
                   return {};
               });
}

void SinceLast::carryOut(const SheetAction& line, Step what, QDate newDue, const QString& reason) {
    const ActionId id = line.action.id;
    const auto work = [id, what, newDue, reason, at = m_discussion](Workspace& w) -> Outcome {
        switch (what) {
        case Step::Done:
            return actionDone(w, {id, {}, {}, at});
        case Step::Roll:
            return rollAction(w, {id, newDue, reason, at});
        case Step::Drop:
            break;
        }
        return dropAction(w, {id, reason, at});
    };
    const QString done = what == Step::Done   ? tr("Done: %1")
                         : what == Step::Roll ? tr("Rolled: %1")
                                              : tr("Not needed: %1");
    m_desk.run(work, this, [this, said = done.arg(line.action.what)](const Outcome& outcome) {
        if (told(m_around, outcome))
            m_around.said(said);
    });
    next();
}

} // namespace rt
