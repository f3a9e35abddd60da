// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/queries/family_overview.h"
#include "ui/pages/around.h"
#include "ui/pages/desk.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace rt {

class ChildBoxes;
class InlineMessage;
class NoteEdit;
class VoiceLines;

// Writes a note about one child, several or the whole family. What is typed is kept at every key
// and stands here again after a lock or a crash. Ctrl+Enter saves.
class NoteComposer : public QWidget {
    Q_OBJECT

public:
    NoteComposer(Desk& desk, Around around, FamilyId family);
    void setChildren(const std::vector<Child>& children, ChildId chosen);
    void write(); // the caret goes here

    NoteEdit* edit() const { return m_edit; }

private:
    QString draftKey() const;
    void save();
    void reset();
    void showVisit(); // what is asked of a visit alone
    bool isVisit() const;

    Desk& m_desk;
    Around m_around;
    FamilyId m_family;
    NoteEdit* m_edit;
    QComboBox* m_kind;
    ChildBoxes* m_about;
    VoiceLines* m_voices;
    QCheckBox *m_seen, *m_alone;
    InlineMessage* m_message;
};

} // namespace rt
