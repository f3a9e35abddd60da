// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_pages.h"
#include "ui/widgets/field.h"

#include <QDir>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

// The usual folder where there is nothing in it, else one beside it.
QString freeFolder(const QString& usual) {
    QString folder = usual;
    for (int n = 2; QFileInfo::exists(folder) && !QDir(folder).isEmpty(); ++n)
        folder = u"%1-%2"_s.arg(usual).arg(n);
    return folder;
}

} // namespace

RestorePage::RestorePage(const FirstRunCalls& calls, const QString& folder)
    : FirstRunPage(tr("Restore a backup"),
                   tr("A backup becomes a new profile in a folder of its own. A profile that is "
                      "there stays as it is."),
                   tr("Restore and open")),
      m_calls(calls),
      m_backup(new FolderField(calls.backupFolder, tr("Backup file"),
                               {tr("Backups (*.rtbackup)"), tr("All files (*)")})),
      m_folder(new FolderField(freeFolder(folder), tr("New folder"))),
      m_passphrase(new QLineEdit) {
    m_passphrase->setEchoMode(QLineEdit::Password);
    form()->add(u"backup"_s, tr("Backup"), m_backup,
                tr("Its name says when it was made: roundtable-20261112-0900…"));
    form()->add(u"folder"_s, tr("New folder"), m_folder, tr("On this PC; new or empty."));
    form()->add(u"passphrase"_s, tr("Passphrase"), m_passphrase,
                tr("The one that was in use when the backup was made."));
    for (QLineEdit* line : {m_backup->edit(), m_folder->edit(), m_passphrase})
        connect(line, &QLineEdit::returnPressed, this, [this] { submit(); });
    setFocusProxy(m_backup->edit());
}

void RestorePage::submit() {
    form()->clearErrors();
    if (m_backup->folder().isEmpty())
        return refuse({tr("Choose a backup file."), u"backup"_s});
    if (m_folder->folder().isEmpty())
        return refuse({tr("Choose a new folder."), u"folder"_s});
    if (m_passphrase->text().isEmpty())
        return refuse({tr("Type the passphrase."), u"passphrase"_s});
    m_calls.restore({m_backup->folder(), m_folder->folder(), m_passphrase->text()}, waiting());
}

} // namespace rt
