// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>

namespace rt {

FormField::FormField(const QString& words, QWidget* control, const QString& hint)
    : m_control(control),
      m_usual(hint),
      m_hint(wrapped(hint, Type::Caption, QPalette::PlaceholderText)),
      m_error(wrapped({}, Type::Caption, QPalette::BrightText)) {
    QLabel* name = label(words, Type::Strong);
    name->setBuddy(control);
    if (!words.isEmpty()) // a tick box has its own
        control->setAccessibleName(words);
    control->setAccessibleDescription(hint);
    setFocusProxy(control);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::xs);
    for (QWidget* part : {static_cast<QWidget*>(name), control, static_cast<QWidget*>(m_hint),
                          static_cast<QWidget*>(m_error)})
        box->addWidget(part);
    name->setHidden(words.isEmpty());
    m_hint->setHidden(hint.isEmpty());
    m_error->hide();
}

void FormField::setHint(const QString& words) {
    const QString& shown = words.isEmpty() ? m_usual : words;
    m_hint->setText(shown);
    m_hint->setHidden(shown.isEmpty());
    m_control->setAccessibleDescription(shown);
}

QString FormField::error() const {
    return m_error->text();
}

void FormField::setError(const QString& words) {
    m_error->setText(words);
    m_error->setHidden(words.isEmpty());
    m_control->setAccessibleDescription(words.isEmpty() ? m_hint->text() : words);
    if (!words.isEmpty())
        announce(m_error, words);
}

Form::Form() : m_box(new QVBoxLayout(this)) {
    m_box->setContentsMargins(0, 0, 0, 0);
    m_box->setSpacing(gap::m);
    onTextSize(this, [this] { setMaximumWidth(scaled(formWidth)); });
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

FormField* Form::add(const QString& name, const QString& words, QWidget* control,
                     const QString& hint) {
    auto* field = new FormField(words, control, hint);
    m_box->addWidget(field);
    m_fields[name] = field;
    return field;
}

void Form::addRow(QWidget* row) {
    m_box->addWidget(row);
}

bool Form::refuse(const QString& name, const QString& words) {
    const auto found = m_fields.find(name);
    if (found == m_fields.end())
        return false;
    found->second->setError(words);
    found->second->control()->setFocus(Qt::OtherFocusReason);
    return true;
}

void Form::clearErrors() {
    for (const auto& [name, field] : m_fields)
        field->setError({});
}

void Form::note(const QString& name, const QString& words) {
    if (const auto found = m_fields.find(name); found != m_fields.end())
        found->second->setHint(words);
}

} // namespace rt
