// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/note_composer.h"

#include "core/commands/notes.h"
#include "ui/pages/cases/child_boxes.h"
#include "ui/pages/cases/voice_lines.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace rt {

NoteComposer::NoteComposer(Desk& desk, Around around, FamilyId family)
    : m_desk(desk),
      m_around(std::move(around)),
      m_family(family),
      m_edit(new NoteEdit(tr("Write a note. Ctrl+Enter saves."), 2, 10)),
      m_kind(new QComboBox),
      m_about(new ChildBoxes),
      m_voices(new VoiceLines(desk, family)),
      m_seen(new QCheckBox(tr("Seen"))),
      m_alone(new QCheckBox(tr("Seen alone"))),
      m_message(new InlineMessage) {
    m_edit->setAccessibleName(tr("Note"));
    m_kind->setAccessibleName(tr("Kind of note"));
    m_about->setAccessibleName(tr("About whom"));
    for (size_t i = 0; i < Names<NoteKind>::words.size(); ++i)
        m_kind->addItem(inWords(NoteKind(i)), int(i));
    auto* facts = new QHBoxLayout;
    facts->setSpacing(gap::m);
    facts->addWidget(m_kind);
    facts->addWidget(m_seen);
    facts->addWidget(m_alone);
    facts->addStretch();
    facts->addWidget(button(tr("Save note"), Kind::Primary, [this] { save(); }));
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(m_edit);
    box->addWidget(m_about);
    box->addWidget(m_voices);
    box->addLayout(facts);
    box->addWidget(m_message);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_seen->setChecked(isVisit());
        showVisit();
    });
    connect(m_about, &ChildBoxes::changed, this, &NoteComposer::showVisit);
    showVisit();
    connect(m_alone, &QCheckBox::toggled, this, [this](bool on) {
        if (on)
            m_seen->setChecked(true);
    });
    if (const auto draft = m_desk.drafts().find(draftKey()))
        m_edit->setText(draft->text);
    connect(m_edit, &QPlainTextEdit::textChanged, this,
            [this] { m_desk.drafts().keep(draftKey(), m_edit->text(), m_desk.now()); });
    connect(m_edit, &NoteEdit::submitted, this, &NoteComposer::save);
    setFocusProxy(m_edit);
}

bool NoteComposer::isVisit() const {
    return NoteKind(m_kind->currentData().toInt()) == NoteKind::Visit;
}

void NoteComposer::showVisit() {
    m_seen->setVisible(isVisit());
    m_alone->setVisible(isVisit());
    m_voices->showFor(isVisit() ? m_about->chosen() : std::vector<ChildId>{});
}

QString NoteComposer::draftKey() const {
    return u"note/"_s + m_family.text();
}

void NoteComposer::setChildren(const std::vector<Child>& children, ChildId chosen) {
    m_about->setChildren(children, chosen);
    m_voices->setChildren(children);
    showVisit();
}

void NoteComposer::write() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

void NoteComposer::save() {
    NewNote note;
    note.family = m_family;
    note.children = m_about->chosen();
    note.kind = NoteKind(m_kind->currentData().toInt());
    note.text = m_edit->text();
    if (note.kind == NoteKind::Visit)
        for (const ChildId child : note.children)
            note.visits.push_back({child, m_seen->isChecked(), m_alone->isChecked()});
    note.voices = m_voices->voices();
    m_message->clear();
    m_desk.run([note](Workspace& w) { return addNote(w, note); }, this,
               [this](const Result<NoteId>& added) {
                   if (!added)
                       return m_message->say(InlineMessage::About::Refusal,
                                             errorText(added.error()));
                   reset();
                   m_around.said(tr("Note saved."));
               });
}

void NoteComposer::reset() {
    m_edit->clear();
    m_desk.drafts().drop(draftKey());
    m_kind->setCurrentIndex(0);
    m_alone->setChecked(false);
    m_voices->clear();
}

} // namespace rt
