// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/form_panel.h"

#include "ui/pages/cases/field_menus.h"
#include "ui/text/error_text.h"
#include "ui/text/field_labels.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/note_edit.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>

namespace rt {

FormPanel::FormPanel(const QString& heading, const QString& saveWords)
    : Panel(heading, tr("Ctrl+Enter saves")),
      m_form(new Form),
      m_message(new InlineMessage),
      m_keep(button(saveWords, Kind::Primary,
                    [this] {
                        if (m_save)
                            m_save();
                    })),
      m_leave(button(tr("Leave it"), Kind::Flat, [this] { Q_EMIT left(); })) {
    body()->addWidget(m_form);
    body()->addWidget(m_message);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap::s);
    row->addWidget(m_keep);
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
    auto* menus =
        new FieldMenus(this, [this](const QString& field) { Q_EMIT historyAsked(field); });
    for (QWidget* control : m_form->findChildren<QWidget*>())
        if (control->objectName().contains(u'.'))
            menus->add(control, control->objectName());
}

// Fields are added after the buttons were made; Tab goes through them first.
void FormPanel::showEvent(QShowEvent* event) {
    Panel::showEvent(event);
    QWidget* last = nullptr;
    for (QWidget* control : m_form->findChildren<QWidget*>())
        if ((control->focusPolicy() & Qt::TabFocus) && !control->focusProxy())
            last = control;
    if (last)
        setTabOrder(last, m_keep);
    setTabOrder(m_keep, m_leave);
}

void FormPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && !m_leave->isHidden())
        Q_EMIT left();
    else
        Panel::keyPressEvent(event);
}

} // namespace rt
