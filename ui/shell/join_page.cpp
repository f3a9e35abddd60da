// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/first_run_pages.h"
#include "ui/widgets/field.h"
#include "ui/widgets/note_edit.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace rt {

JoinPage::JoinPage(const FirstRunCalls& calls)
    : FirstRunPage(tr("Join with an invitation"),
                   tr("An administrator of your trust sent you an invitation. This makes a "
                      "profile on this PC that asks to be let in; then you read them six words."),
                   tr("Ask to be let in")),
      m_calls(calls),
      m_share(new FolderField({}, tr("Shared folder"))),
      m_folder(new FolderField(calls.defaultFolder, tr("Folder on this PC"))),
      m_invitation(new NoteEdit(QString(), 3, 5)),
      m_passphrase(new QLineEdit(calls.suggestPassphrase ? calls.suggestPassphrase() : QString())) {
    form()->add(u"invitation"_s, tr("Invitation"), m_invitation, tr("Paste the whole text."));
    form()->add(u"share"_s, tr("Shared folder"), m_share,
                tr("The folder on the shared drive that your hub uses."));
    form()->add(u"folder"_s, tr("Folder on this PC"), m_folder,
                tr("Where your own copy goes; not on a shared drive."));
    form()->add(u"passphrase"_s, tr("Passphrase"), m_passphrase,
                tr("Four words made for you. You can type your own. Write it down: nobody can "
                   "reset it."));
    setFocusProxy(m_invitation);
    connect(m_invitation, &NoteEdit::submitted, this, [this] { submit(); });
    for (QLineEdit* line : {m_share->edit(), m_folder->edit(), m_passphrase})
        connect(line, &QLineEdit::returnPressed, this, [this] { submit(); });
}

void JoinPage::submit() {
    form()->clearErrors();
    const WishedJoin wish{m_invitation->text(), m_share->folder(), m_folder->folder(),
                          m_passphrase->text()};
    if (wish.invitation.trimmed().isEmpty())
        return refuse({tr("Paste the invitation."), u"invitation"_s});
    if (wish.share.isEmpty())
        return refuse({tr("Choose the shared folder."), u"share"_s});
    if (wish.folder.isEmpty())
        return refuse({tr("Choose a folder."), u"folder"_s});
    if (wish.passphrase.isEmpty())
        return refuse({tr("Type a passphrase, or take the one suggested."), u"passphrase"_s});
    m_calls.join(wish, waiting());
}

} // namespace rt
