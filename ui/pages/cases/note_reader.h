// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_notes.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"
#include "ui/widgets/panel.h"

namespace rt {

class InlineAsk;
class NoteEdit;

// One note to read, with what was added to it since, the place to add more, and to take it back
// when it stands in the wrong family.
class NoteReader : public Panel {
    Q_OBJECT

public:
    NoteReader(Desk& desk, Around around);
    void read(const NoteLine& line, const QString& about);
    void withdraw(); // asks why

private:
    void amend();

    Desk& m_desk;
    Around m_around;
    NoteId m_note;
    QScrollArea* m_text = nullptr;
    NoteEdit* m_amendment;
    InlineAsk* m_ask;
};

} // namespace rt
