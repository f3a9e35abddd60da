// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sync/conflict_choice.h"

#include "ui/pages/sync/sync_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/note_edit.h"
#include "ui/widgets/text.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace rt {

namespace {

QLabel* quiet(const QString& words) {
    return wrapped(words, Type::Body, QPalette::PlaceholderText);
}

template <class Box> Box* boxIn(QWidget* in, int between) {
    auto* box = new Box(in);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(between);
    return box;
}

} // namespace

QString sideName(const ConflictLine& line, int side) {
    if (line.sides.size() == 2)
        return side == 0 ? QObject::tr("Left") : QObject::tr("Right");
    return QObject::tr("Value %1").arg(side + 1);
}

ConflictChoice::ConflictChoice(const ConflictLine& line, const QDateTime& now, bool isPrivate) {
    auto* box = boxIn<QVBoxLayout>(this, gap::m);
    box->addWidget(sides(line, now, isPrivate));
    if (isPrivate) {
        box->addWidget(wrapped(tr("F7 shows the values.")));
        return;
    }
    if (line.isLife)
        box->addWidget(wrapped(tr("One withdrew it while another kept working on it. Until "
                                  "somebody chooses, it stays.")));
    box->addWidget(presses(line));
    if (line.isWords)
        addWords(box, line);
    m_why = new QLineEdit;
    m_why->setAccessibleName(tr("Why, if it helps colleagues"));
    m_why->setPlaceholderText(tr("Why, if it helps colleagues"));
    box->addWidget(m_why);
}

QString ConflictChoice::why() const {
    return m_why ? m_why->text().trimmed() : QString();
}

QWidget* ConflictChoice::sides(const ConflictLine& line, const QDateTime& now, bool isPrivate) {
    auto* made = new QWidget;
    auto* box = boxIn<QHBoxLayout>(made, gap::l);
    for (size_t i = 0; i < line.sides.size(); ++i) {
        const ConflictWords& side = line.sides[i];
        auto* one = new QWidget;
        auto* column = boxIn<QVBoxLayout>(one, gap::xs);
        column->addWidget(quiet(sideName(line, int(i))));
        column->addWidget(wrapped(isPrivate ? tr("Hidden") : side.value));
        column->addWidget(quiet(tr("%1, %2").arg(side.who, momentText(side.when, now))));
        column->addStretch();
        box->addWidget(one, 1);
    }
    return made;
}

QWidget* ConflictChoice::presses(const ConflictLine& line) {
    auto* made = new QWidget;
    auto* box = new FlowLayout(made);
    box->setContentsMargins(0, 0, 0, 0);
    for (size_t i = 0; i < line.sides.size(); ++i) {
        const QString words = !line.isLife ? tr("Keep %1").arg(sideName(line, int(i)).toLower())
                              : line.sides[i].withdrawn ? tr("Withdraw it")
                                                        : tr("Keep it");
        box->addWidget(button(words, Kind::Plain, [this, i] { Q_EMIT kept(int(i)); }));
    }
    if (line.isWords)
        box->addWidget(button(tr("Keep both"), Kind::Plain,
                              [this, both = bothOf(line)] { Q_EMIT merged(both); }));
    return made;
}

void ConflictChoice::addWords(QBoxLayout* box, const ConflictLine& line) {
    m_words = new NoteEdit(QString(), 2, 6);
    m_words->setText(bothOf(line));
    m_words->setAccessibleName(tr("Other words"));
    box->addWidget(quiet(tr("Or other words, with Ctrl+Enter")));
    box->addWidget(m_words);
    connect(m_words, &NoteEdit::submitted, this, [this] {
        if (const QString words = m_words->text().trimmed(); !words.isEmpty())
            Q_EMIT merged(words);
    });
}

} // namespace rt
