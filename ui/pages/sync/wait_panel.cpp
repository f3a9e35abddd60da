// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/wait_panel.h"

#include "ui/text/error_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

WaitPanel::WaitPanel(AskAgain askAgain)
    : Panel(tr("This PC waits to be let in")),
      m_askAgain(std::move(askAgain)),
      m_words(wrapped({}, Type::Title)),
      m_form(new Form),
      m_invitation(new NoteEdit(QString(), 2, 4)) {
    body()->addWidget(
        wrapped(tr("Read these six words to an administrator of your trust, by telephone or face "
                   "to face. When they see the same ones they let you in, and your hub's record "
                   "comes by itself. For a second PC of your own, your first one lets it in.")));
    body()->addWidget(m_words);
    m_form->add(u"invitation"_s, tr("Another invitation"), m_invitation,
                tr("Only if yours ran out: it holds for 72 hours and one PC."));
    body()->addWidget(m_form);
    body()->addWidget(button(tr("Ask again"), Kind::Plain, [this] { submit(); }), 0, Qt::AlignLeft);
    connect(m_invitation, &NoteEdit::submitted, this, [this] { submit(); });
}

void WaitPanel::tell(const QString& words) {
    m_words->setText(words);
}

void WaitPanel::submit() {
    m_form->clearErrors();
    if (m_invitation->text().trimmed().isEmpty())
        return (void)m_form->refuse(u"invitation"_s, tr("Paste the invitation."));
    m_askAgain(m_invitation->text(), this, [this](const Result<QString>& words) {
        if (!words)
            return (void)m_form->refuse(u"invitation"_s, errorText(words.error()));
        m_invitation->clear();
        tell(*words);
    });
}

} // namespace rt
