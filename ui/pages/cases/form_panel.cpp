// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/form_panel.h"

#include "ui/text/error_text.h"
#include "ui/text/field_labels.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/note_edit.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace rt {

namespace {

constexpr char fieldProperty[] = "rtField";

}

FormPanel::FormPanel(const QString& heading, const QString& saveWords)
    : Panel(heading, tr("Ctrl+Enter saves")),
      m_form(new Form),
      m_message(new InlineMessage),
      m_leave(button(tr("Leave it"), Kind::Flat, [this] { Q_EMIT left(); })) {
    body()->addWidget(m_form);
    body()->addWidget(m_message);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap::s);
    row->addWidget(button(saveWords, Kind::Primary, [this] {
        if (m_save)
            m_save();
    }));
    row->addWidget(m_leave);
    row->addStretch();
    body()->addLayout(row);
    body()->addStretch();
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* save = new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr,
                                   Qt::WidgetWithChildrenShortcut);
        connect(save, &QShortcut::activated, this, [this] {
            if (m_save)
                m_save();
        });
    }
}

void FormPanel::begin() {
    for (QWidget* control : m_form->findChildren<QWidget*>())
        if ((control->focusPolicy() & Qt::TabFocus) && control->isVisibleTo(m_form)) {
            control->setFocus(Qt::ShortcutFocusReason);
            return;
        }
}

void FormPanel::withoutLeaving() {
    m_leave->hide();
}

bool FormPanel::isNew() const {
    return !m_leave->isHidden();
}

void FormPanel::refuse(const Error& error) {
    refuse(snakeCase(error.detail), errorText(error));
}

void FormPanel::refuse(const QString& field, const QString& words) {
    m_message->clear();
    if (!m_form->refuse(field, words))
        m_message->say(InlineMessage::About::Refusal, words);
}

void FormPanel::hint(const QString& words) {
    if (words.isEmpty())
        m_message->clear();
    else
        m_message->say(InlineMessage::About::Information, words);
}

void FormPanel::keep(Desk& desk, const QString& key, NoteEdit* edit) {
    if (const auto draft = desk.drafts().find(key))
        edit->setText(draft->text);
    connect(edit, &QPlainTextEdit::textChanged, this,
            [&desk, key, edit] { desk.drafts().keep(key, edit->text(), desk.now()); });
    connect(this, &FormPanel::saved, edit, [&desk, key] { desk.drafts().drop(key); });
}

void FormPanel::offerHistory() {
    for (QWidget* control : m_form->findChildren<QWidget*>()) {
        if (!control->objectName().contains(u'.'))
            continue;
        QList<QWidget*> parts = control->findChildren<QWidget*>();
        parts << control;
        for (QWidget* part : std::as_const(parts)) {
            part->setProperty(fieldProperty, control->objectName());
            part->installEventFilter(this);
        }
    }
    auto* key = new QShortcut(tr("Ctrl+H"), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        if (QWidget* here = QApplication::focusWidget())
            Q_EMIT historyAsked(here->property(fieldProperty).toString());
    });
}

bool FormPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu)
        return false;
    QMenu* menu = nullptr;
    if (auto* line = qobject_cast<QLineEdit*>(watched))
        menu = line->createStandardContextMenu();
    else if (auto* text = qobject_cast<QPlainTextEdit*>(watched))
        menu = text->createStandardContextMenu();
    else
        menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString field = watched->property(fieldProperty).toString();
    menu->addSeparator();
    menu->addAction(tr("History of this field\tCtrl+H"), this,
                    [this, field] { Q_EMIT historyAsked(field); });
    menu->popup(static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
}

void FormPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_leave->isHidden())
        Q_EMIT left();
    else
        Panel::keyPressEvent(event);
}

} // namespace rt
