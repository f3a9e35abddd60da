// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>

namespace rt {

SettingsDialog::SettingsDialog(const WindowSettings& s, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Settings"));
    m_scheme = choice({{tr("As the system"), int(Scheme::System)},
                       {tr("Light"), int(Scheme::Light)},
                       {tr("Dark"), int(Scheme::Dark)}},
                      int(s.scheme));
    QList<std::pair<QString, int>> sizes, idle;
    for (const int percent : textSizes)
        sizes.append({tr("%1 %").arg(percent), percent});
    for (const int minutes : {2, 5, 10, 15, 30})
        idle.append({tr("%1 minutes").arg(minutes), minutes});
    m_text = choice(sizes, s.textPercent);
    m_idle = choice(idle, s.idleMinutes);
    m_motion = new QCheckBox(tr("Keep moving parts still"));
    m_motion->setChecked(s.reducedMotion);
    connect(m_motion, &QCheckBox::toggled, this, [this] { Q_EMIT changed(chosen()); });

    auto* form = new Form;
    form->add(QStringLiteral("scheme"), tr("Colours"), m_scheme);
    form->add(QStringLiteral("text"), tr("Text size"), m_text,
              tr("Rows and buttons grow with it."));
    form->add(QStringLiteral("idle"), tr("Lock when nobody is here for"), m_idle,
              tr("You are asked 20 seconds before."));
    form->addRow(m_motion);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(gap::l, gap::l, gap::l, gap::l);
    box->setSpacing(gap::l);
    box->addWidget(form);
    box->addStretch();
    box->addWidget(button(tr("Close"), Kind::Primary, [this] { accept(); }), 0, Qt::AlignRight);
    onTextSize(this, [this] { setMinimumWidth(scaled(360)); });
}

QComboBox* SettingsDialog::choice(const QList<std::pair<QString, int>>& items, int current) {
    auto* made = new QComboBox;
    for (const auto& [words, value] : items)
        made->addItem(words, value);
    made->setCurrentIndex(qMax(0, made->findData(current)));
    connect(made, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT changed(chosen()); });
    return made;
}

WindowSettings SettingsDialog::chosen() const {
    return {Scheme(m_scheme->currentData().toInt()), m_text->currentData().toInt(),
            m_motion->isChecked(), m_idle->currentData().toInt()};
}

} // namespace rt
