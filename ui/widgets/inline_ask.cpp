// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/inline_ask.h"

#include "ui/theme/paint.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/text.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rt {

InlineAsk::InlineAsk(std::function<std::optional<QDate>(const QString&)> parse)
    : m_question(wrapped({}, Type::Strong)),
      m_date(new DateField(std::move(parse))),
      m_words(new QLineEdit),
      m_problem(wrapped({}, Type::Caption, QPalette::BrightText)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::m, gap::s, gap::m, gap::s);
    box->setSpacing(gap::s);
    box->addWidget(m_question);
    box->addWidget(m_date);
    auto* row = new QHBoxLayout;
    row->setSpacing(gap::s);
    row->addWidget(m_words, 1);
    row->addWidget(button(tr("Save"), Kind::Plain, [this] { answer(); }));
    row->addWidget(button(tr("Leave it"), Kind::Flat, [this] { close(); }));
    box->addLayout(row);
    box->addWidget(m_problem);
    hide();
}

void InlineAsk::ask(const QString& question, Asks what, const QString& wordsHint, Take take) {
    if (!isVisible())
        m_from = QApplication::focusWidget();
    m_take = std::move(take);
    m_question->setText(question);
    m_date->setDate({});
    m_words->clear();
    m_problem->clear();
    m_problem->hide();
    m_words->setPlaceholderText(wordsHint);
    m_words->setAccessibleName(wordsHint.isEmpty() ? question : wordsHint);
    m_words->setAccessibleDescription(question);
    m_date->setAccessibleName(question);
    m_date->setVisible(what != Asks::Words);
    m_words->setVisible(what != Asks::Date);
    show();
    (what == Asks::Words ? static_cast<QWidget*>(m_words) : m_date)->setFocus(Qt::OtherFocusReason);
}

void InlineAsk::close() {
    hide();
    m_take = {};
    if (m_from)
        m_from->setFocus(Qt::OtherFocusReason);
}

void InlineAsk::answer() {
    if (!m_take)
        return;
    const QString problem = m_take({m_words->text().trimmed(), m_date->date()});
    m_problem->setText(problem);
    m_problem->setHidden(problem.isEmpty());
    if (problem.isEmpty())
        close();
    else
        announce(m_problem, problem);
}

void InlineAsk::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & ~Qt::KeypadModifier))
        answer();
    else if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void InlineAsk::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint::box(painter, rect(), radius::control, tone(Tone::Alternate, palette()),
               tone(Tone::Divider, palette()));
}

} // namespace rt
