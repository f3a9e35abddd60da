// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undo_key.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace rt {

namespace {

bool hasNothingToUndo(const QObject* field) {
    if (const auto* line = qobject_cast<const QLineEdit*>(field))
        return !line->isUndoAvailable();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(field))
        return text->isReadOnly() || !text->document()->isUndoAvailable();
    return false;
}

} // namespace

UndoKey::UndoKey(QObject* window) : QObject(window) {
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride ||
        !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo) || !hasNothingToUndo(watched))
        return false;
    event->ignore(); // the field would take it for its own
    return true;
}

} // namespace rt
