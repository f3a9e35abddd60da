// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lock_screen.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace rt {

LockScreen::LockScreen()
    : m_person(label({}, Type::Section)),
      m_since(label({}, Type::Body, QPalette::PlaceholderText)),
      m_field(new QLineEdit),
      m_unlock(button(tr("Unlock"), Kind::Primary)),
      m_form(new Form) {
    m_field->setEchoMode(QLineEdit::Password);
    m_entry = m_form->add(QStringLiteral("passphrase"), tr("Passphrase"), m_field);
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(button(tr("Restore a backup…"), Kind::Flat, [this] { Q_EMIT restoreAsked(); }));
    row->addStretch();
    row->addWidget(m_unlock);
    m_form->addRow(foot);
    auto* column = new QVBoxLayout;
    column->setSpacing(gap::s);
    column->addWidget(label(QStringLiteral("Roundtable"), Type::Title));
    column->addWidget(m_person);
    column->addWidget(m_since);
    column->addSpacing(gap::l);
    column->addWidget(m_form);
    auto* box = new QGridLayout(this);
    box->addLayout(column, 1, 1);
    for (const int side : {0, 2}) {
        box->setRowStretch(side, 1);
        box->setColumnStretch(side, 1);
    }
    onTextSize(m_field, [this] { m_field->setMinimumWidth(scaled(360)); });
    setFocusProxy(m_field);
    connect(m_field, &QLineEdit::returnPressed, this, &LockScreen::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &LockScreen::unlock);
}

void LockScreen::setTry(Try attempt) {
    m_try = std::move(attempt);
}

void LockScreen::describe(const QString& person, const QString& since) {
    m_person->setText(person);
    m_person->setHidden(person.isEmpty());
    m_since->setText(since);
    m_field->clear();
    m_form->clearErrors();
}

QString LockScreen::problem() const {
    return m_entry->error();
}

void LockScreen::unlock() {
    if (!m_try || !m_field->isEnabled())
        return;
    if (m_field->text().isEmpty())
        return answer({tr("Type your passphrase.")});
    m_field->setEnabled(false);
    m_unlock->setEnabled(false);
    m_unlock->setText(tr("Opening"));
    m_try(m_field->text(), [self = QPointer(this)](const Failure& problem) {
        if (self)
            self->answer(problem);
    });
}

void LockScreen::answer(const Failure& problem) {
    m_field->setEnabled(true);
    m_unlock->setEnabled(true);
    m_unlock->setText(tr("Unlock"));
    m_entry->setError(problem.words);
    if (problem) {
        m_field->selectAll();
        m_field->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_field->clear();
    Q_EMIT unlocked();
}

} // namespace rt
