// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings_dialog.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>

namespace rt {

SettingsDialog::SettingsDialog(const WindowSettings& s, QWidget* parent, const BackupCalls& backups)
    : QDialog(parent) {
    setWindowTitle(tr("Settings"));
    QWidget* inside = content(s, backups);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, gap::l);
    box->setSpacing(gap::m);
    box->addWidget(scrolling(inside), 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(gap::l, 0, gap::l, 0);
    foot->addStretch();
    foot->addWidget(button(tr("Close"), Kind::Primary, [this] { accept(); }));
    box->addLayout(foot);
    onTextSize(this, [this, inside] {
        const QSize most = screen()->availableSize() - QSize(gap::xxl, 2 * gap::xxl);
        const int width = scaled(formWidth) + 4 * gap::l;
        resize(QSize(width,
                     qMax(inside->heightForWidth(width), inside->sizeHint().height()) + scaled(64))
                   .boundedTo(most));
    });
    m_scheme->setFocus(Qt::OtherFocusReason);
}

QWidget* SettingsDialog::content(const WindowSettings& s, const BackupCalls& backups) {
    m_scheme = choice({{tr("As the system"), int(Scheme::System)},
                       {tr("Light"), int(Scheme::Light)},
                       {tr("Dark"), int(Scheme::Dark)},
                       {tr("Cream, for reading"), int(Scheme::Cream)}},
                      int(s.scheme));
    QList<std::pair<QString, int>> sizes, idle;
    for (const int percent : textSizes)
        sizes.append({tr("%1 %").arg(percent), percent});
    for (const int minutes : {2, 5, 10, 15, 30})
        idle.append(
            {minutes == 5 ? tr("5 minutes: for a shared room") : tr("%1 minutes").arg(minutes),
             minutes});
    m_text = choice(sizes, s.textPercent);
    m_idle = choice(idle, s.idleMinutes);
    m_rows = choice({{tr("Compact"), int(Density::Compact)},
                     {tr("Standard"), int(Density::Standard)},
                     {tr("For touch"), int(Density::Touch)}},
                    int(s.rows));
    m_motion = new QCheckBox(tr("Keep moving parts still"));
    m_motion->setChecked(s.reducedMotion);
    connect(m_motion, &QCheckBox::toggled, this, [this] { Q_EMIT changed(chosen()); });
    auto* form = new Form;
    form->add(QStringLiteral("scheme"), tr("Colours"), m_scheme);
    form->add(QStringLiteral("text"), tr("Text size"), m_text,
              tr("Rows and buttons grow with it."));
    form->add(QStringLiteral("rows"), tr("Height of rows"), m_rows,
              tr("Of every list. A list's own menu has it too."));
    form->add(QStringLiteral("idle"), tr("Lock when nobody is here for"), m_idle,
              tr("You are asked 20 seconds before. In a meeting the wall goes blank instead."));
    form->addRow(m_motion);
    if (backups)
        form->addRow(new BackupPart(backups));
    auto* made = new QWidget;
    made->setAccessibleName(tr("Settings"));
    auto* box = new QVBoxLayout(made);
    box->setContentsMargins(gap::l, gap::l, gap::l, 0);
    box->addWidget(form);
    box->addStretch();
    return made;
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
            m_motion->isChecked(), m_idle->currentData().toInt(),
            Density(m_rows->currentData().toInt())};
}

} // namespace rt
