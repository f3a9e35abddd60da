// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace rt {

EmptyState::EmptyState(const QString& sentence, const QString& nextStep)
    : m_sentence(wrapped({}, Type::Section)),
      m_next(wrapped({}, Type::Body, QPalette::PlaceholderText)) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::l, gap::xl, gap::l, gap::xl);
    box->setSpacing(gap::s);
    box->addWidget(m_sentence);
    box->addWidget(m_next);
    box->addStretch();
    setWords(sentence, nextStep);
}

void EmptyState::setAction(const QString& words, std::function<void()> act) {
    auto* box = static_cast<QVBoxLayout*>(layout());
    box->insertWidget(2, button(words, Kind::Plain, std::move(act)), 0, Qt::AlignLeft);
}

void EmptyState::setWords(const QString& sentence, const QString& nextStep) {
    m_sentence->setText(sentence);
    m_next->setText(nextStep);
    m_next->setHidden(nextStep.isEmpty());
    setAccessibleName(sentence + u' ' + nextStep);
}

} // namespace rt
