// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/note_composer.h"

#include "core/commands/notes.h"
#include "ui/text/error_text.h"
#include "ui/text/in_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/inline_message.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace rt {

NoteComposer::NoteComposer(Desk& desk, Around around, FamilyId family)
    : m_desk(desk),
      m_around(std::move(around)),
      m_family(family),
      m_edit(new NoteEdit(tr("Write a note. Ctrl+Enter saves."), 3, 10)),
      m_kind(new QComboBox),
      m_boxes(new QWidget),
      m_about(new QButtonGroup(this)),
      m_seen(new QCheckBox(tr("Seen"))),
      m_alone(new QCheckBox(tr("Seen alone"))),
      m_message(new InlineMessage) {
    m_edit->setAccessibleName(tr("Note"));
    m_kind->setAccessibleName(tr("Kind of note"));
    m_about->setExclusive(false);
    for (size_t i = 0; i < Names<NoteKind>::words.size(); ++i)
        m_kind->addItem(inWords(NoteKind(i)), int(i));
    auto* facts = new QHBoxLayout;
    facts->setSpacing(gap::m);
    facts->addWidget(m_kind);
    facts->addWidget(m_seen);
    facts->addWidget(m_alone);
    facts->addStretch();
    facts->addWidget(button(tr("Save note"), Kind::Primary, [this] { save(); }));
    auto* flow = new FlowLayout(m_boxes);
    flow->setContentsMargins(0, 0, 0, 0);
    auto* box = new QVBoxLayout(this);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(gap::s);
    box->addWidget(m_edit);
    box->addWidget(m_boxes);
    box->addLayout(facts);
    box->addWidget(m_message);
    const auto visits = [this] {
        const bool visit = NoteKind(m_kind->currentData().toInt()) == NoteKind::Visit;
        m_seen->setVisible(visit);
        m_alone->setVisible(visit);
        m_seen->setChecked(visit);
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, visits);
    visits();
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

QString NoteComposer::draftKey() const {
    return u"note/"_s + m_family.text();
}

void NoteComposer::setChildren(const std::vector<Child>& children, ChildId chosen) {
    const auto kept = about();
    const bool same = std::equal(children.begin(), children.end(), m_children.begin(),
                                 m_children.end(),
                                 [](const Child& a, const Child& b) { return a.id == b.id; });
    m_children = children;
    if (same && !m_about->buttons().isEmpty())
        return;
    for (QAbstractButton* old : m_about->buttons())
        delete old;
    for (size_t i = 0; i < children.size(); ++i) {
        const Child& child = children[i];
        auto* box = new QCheckBox(child.knownAs.isEmpty() ? child.given : child.knownAs);
        box->setChecked(child.id == chosen ||
                        std::find(kept.begin(), kept.end(), child.id) != kept.end());
        m_about->addButton(box, int(i));
        m_boxes->layout()->addWidget(box);
    }
}

void NoteComposer::write() {
    m_edit->setFocus(Qt::ShortcutFocusReason);
}

std::vector<ChildId> NoteComposer::about() const {
    std::vector<ChildId> ids;
    for (QAbstractButton* box : m_about->buttons())
        if (box->isChecked() && size_t(m_about->id(box)) < m_children.size())
            ids.push_back(m_children[size_t(m_about->id(box))].id);
    return ids;
}

void NoteComposer::save() {
    NewNote note;
    note.family = m_family;
    note.children = about();
    note.kind = NoteKind(m_kind->currentData().toInt());
    note.text = m_edit->text();
    if (note.kind == NoteKind::Visit)
        for (const ChildId child : note.children)
            note.visits.push_back({child, m_seen->isChecked(), m_alone->isChecked()});
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
}

} // namespace rt
