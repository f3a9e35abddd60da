// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note_edit.h"

#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QTextDocument>

namespace rt {

NoteEdit::NoteEdit(const QString& placeholder, int leastLines, int mostLines)
    : m_least(leastLines),
      m_most(mostLines) {
    setPlaceholderText(placeholder);
    setTabChangesFocus(true);
    setBackgroundVisible(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(gap::xs);
    setType(this, Type::Reading);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    onTextSize(this, [this] {
        setMaximumWidth(fontMetrics().averageCharWidth() * measure + 4 * gap::m);
        updateGeometry();
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { updateGeometry(); });
}

int NoteEdit::heightOf(int lines) const {
    return lines * fontMetrics().lineSpacing() + 2 * (gap::xs + frameWidth()) + 2;
}

int NoteEdit::scaledWidth() const {
    return scaled(160);
}

QSize NoteEdit::sizeHint() const {
    const int lines = int(document()->documentLayout()->documentSize().height());
    return {qMin(maximumWidth(), scaled(formWidth)), heightOf(qBound(m_least, lines, m_most))};
}

void NoteEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT submitted();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void NoteEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    updateGeometry();
}

} // namespace rt
