// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/meeting/half_box.h"

#include "ui/pages/meeting/scribe_parts.h"
#include "ui/text/in_words.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

HalfBox::HalfBox(const QString& heading, Half half, DraftKeeper& drafts)
    : m_waivers(waiversFor(half)),
      m_choice(new QComboBox),
      m_why(
          lineEdit(tr("Why %1 is waived").arg(inWords(half).toLower()), tr("Why, in a sentence"))),
      m_body(column(gap::s)) {
    m_choice->setAccessibleName(tr("%1: write it or waive it").arg(inWords(half)));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(10);
    m_choice->addItem(tr("Write it"));
    for (const Waiver waiver : m_waivers)
        m_choice->addItem(tr("Waive: %1").arg(inWords(waiver).toLower()));
    const SectionHead head = section(heading, {}, m_choice);
    auto* box = column(gap::xs);
    setLayout(box);
    box->addLayout(head.box);
    box->addWidget(m_why);
    box->addLayout(m_body, 1);
    m_why->hide();
    connect(m_choice, &QComboBox::currentIndexChanged, this,
            [this](int at) { m_why->setVisible(at > 0); });
    const QString name = QString::fromLatin1(half == Half::Reflection ? "reflection" : "direction");
    drafts.add(name + u"-waiver"_s, m_choice);
    drafts.add(name + u"-waiver-why"_s, m_why);
}

void HalfBox::setWaiver(Waiver waiver, const QString& why) {
    const auto at = std::find(m_waivers.begin(), m_waivers.end(), waiver);
    m_choice->setCurrentIndex(at == m_waivers.end() ? 0 : 1 + int(at - m_waivers.begin()));
    m_why->setText(why);
    m_why->setVisible(m_choice->currentIndex() > 0);
}

Waiver HalfBox::waiver() const {
    const int at = m_choice->currentIndex();
    return at <= 0 ? Waiver::None : m_waivers[size_t(at - 1)];
}

QString HalfBox::why() const {
    return waiver() == Waiver::None ? QString() : m_why->text().trimmed();
}

} // namespace rt
