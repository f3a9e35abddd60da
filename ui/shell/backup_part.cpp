// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/backup_part.h"

#include "ui/shell/folder_field.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace rt {

BackupPart::BackupPart(BackupCalls calls)
    : m_calls(std::move(calls)),
      m_folder(new FolderField(m_calls.state().folder, tr("Backup folder"))),
      m_field(new FormField(tr("Backups go to"), m_folder,
                            tr("Best on another disk or a network drive. They are as encrypted as "
                               "the profile, and need its passphrase."))),
      m_state(wrapped({})),
      m_now(button(tr("Back up now"), Kind::Plain, [this] { m_calls.now(); })) {
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(m_field);
    box->addWidget(m_state);
    box->addWidget(m_now, 0, Qt::AlignLeft);
    connect(m_folder, &FolderField::chosen, this, &BackupPart::choose);
    m_calls.onChange(this, [this] { refresh(); });
    refresh();
}

void BackupPart::choose() {
    if (m_folder->folder() == m_calls.state().folder)
        return m_field->setError({});
    m_field->setError(m_calls.choose(m_folder->folder()));
}

void BackupPart::refresh() {
    const BackupState state = m_calls.state();
    m_state->setText(state.words);
    m_state->setHidden(state.words.isEmpty());
    m_now->setEnabled(!state.running);
    m_now->setText(state.running ? tr("Backing up") : tr("Back up now"));
}

} // namespace rt
