// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/sync/conflict_lines.h"

#include <QWidget>

class QBoxLayout;
class QLineEdit;

namespace rt {

class NoteEdit;

// One field in which people wrote without knowing of each other: the values side by side with who
// and when, a button for each way to settle it, other words, and why.
class ConflictChoice : public QWidget {
    Q_OBJECT

public:
    ConflictChoice(const ConflictLine& line, const QDateTime& now, bool isPrivate);
    QString why() const;

Q_SIGNALS:
    void kept(int side);
    void merged(const QString& words);

private:
    QWidget* sides(const ConflictLine& line, const QDateTime& now, bool isPrivate);
    QWidget* presses(const ConflictLine& line);
    void addWords(QBoxLayout* box, const ConflictLine& line);

    NoteEdit* m_words = nullptr;
    QLineEdit* m_why = nullptr;
};

QString sideName(const ConflictLine& line, int side); // "Left", "Right"; of more, "Value 3"

} // namespace rt
