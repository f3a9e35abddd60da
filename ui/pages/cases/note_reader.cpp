// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/note_reader.h"

#include "core/base/dates.h"
#include "core/base/england_day.h"
#include "core/commands/notes.h"
#include "core/commands/withdraw.h"
#include "ui/pages/cases/scrolling_in.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"
#include "ui/widgets/inline_ask.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QScrollArea>

namespace rt {

NoteReader::NoteReader(Desk& desk, Around around)
    : Panel(tr("Note")),
      m_desk(desk),
      m_around(std::move(around)),
      m_amendment(new NoteEdit(tr("Add to this note. Ctrl+Enter saves."), 1, 6)),
      m_ask(new InlineAsk({})) {
    m_amendment->setAccessibleName(tr("Add to this note"));
    body()->addWidget(m_ask);
    body()->addWidget(m_amendment);
    connect(m_amendment, &NoteEdit::submitted, this, &NoteReader::amend);
}

void NoteReader::read(const NoteLine& line, const QString& about) {
    m_note = line.note.id;
    setHeading(tr("%1 about %2").arg(inWords(line.note.kind), about));
    setRemark(tr("%1, %2").arg(line.author, sayDayAndDate(dayInEngland(line.note.at))));
    auto* content = new QWidget;
    auto* box = new QVBoxLayout(content);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::m);
    for (const Visit& visit : line.visits)
        if (visit.seen) {
            box->addWidget(label(visit.alone ? tr("Seen alone") : tr("Seen"), Type::Caption,
                                 QPalette::PlaceholderText));
            break;
        }
    box->addWidget(new Passage(line.note.text, Type::Reading));
    for (size_t i = 0; i < line.amendments.size(); ++i) {
        const QString by =
            qsizetype(i) < line.amendedBy.size() ? line.amendedBy[qsizetype(i)] : QString{};
        box->addWidget(
            label(tr("Added by %1, %2").arg(by, sayDayAndDate(dayInEngland(line.amendments[i].at))),
                  Type::Caption, QPalette::PlaceholderText));
        box->addWidget(new Passage(line.amendments[i].text, Type::Reading));
    }
    box->addStretch(1);
    QScrollArea* area = scrollingIn(content);
    if (m_text)
        delete m_text;
    m_text = area;
    body()->insertWidget(1, m_text, 1);
}

void NoteReader::withdraw() {
    m_ask->ask(tr("Withdraw this note? It stays in the history."), InlineAsk::Asks::Words,
               tr("Why: wrong family, wrong child"),
               [this, id = m_note](const InlineAsk::Answer& answer) {
                   if (answer.words.isEmpty())
                       return tr("Say why it is withdrawn.");
                   const Withdraw<Note> wish{id, answer.words};
                   m_desk.run([wish](Workspace& w) { return rt::withdraw(w, wish); }, this,
                              [this](const Outcome& gone) {
                                  gone ? m_around.said(tr("Note withdrawn."))
                                       : m_around.refused(errorText(gone.error()));
                              });
                   return QString();
               });
}

void NoteReader::amend() {
    const AmendNote words{m_note, m_amendment->text()};
    m_desk.run([words](Workspace& w) { return amendNote(w, words); }, this,
               [this](const Result<NoteId>& added) {
                   if (!added)
                       return m_around.refused(errorText(added.error()));
                   m_amendment->clear();
                   m_around.said(tr("Added to the note."));
               });
}

} // namespace rt
