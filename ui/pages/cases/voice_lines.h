// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commands/notes.h"
#include "ui/pages/desk.h"

#include <QWidget>

#include <map>

class QLineEdit;

namespace rt {

// What each child says, in their words, beside a note of a visit: a line for each child that it is
// about. Kept at every key until the note is saved.
class VoiceLines : public QWidget {
    Q_OBJECT

public:
    VoiceLines(Desk& desk, FamilyId family);
    void setChildren(const std::vector<Child>& children);
    void showFor(const std::vector<ChildId>& chosen); // what the others said stays, unseen
    std::vector<VoiceFacts> voices() const;           // of those shown, where something was said
    void clear();

private:
    QString draftKey(ChildId child) const;
    QLineEdit* lineOf(const Child& child);

    Desk& m_desk;
    FamilyId m_family;
    std::map<ChildId, QLineEdit*> m_lines;
    std::vector<ChildId> m_shown;
};

} // namespace rt
