// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/cases/field_menus.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QShortcut>

namespace rt {

namespace {

constexpr char fieldProperty[] = "rtField";

QMenu* standardMenu(QObject* of) {
    if (auto* line = qobject_cast<QLineEdit*>(of))
        return line->createStandardContextMenu();
    if (auto* text = qobject_cast<QPlainTextEdit*>(of))
        return text->createStandardContextMenu();
    return new QMenu(static_cast<QWidget*>(of));
}

} // namespace

FieldMenus::FieldMenus(QWidget* form, Asked asked) : QObject(form), m_asked(std::move(asked)) {
    auto* key = new QShortcut(tr("Ctrl+H"), form, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(key, &QShortcut::activated, this, [this] {
        if (const QWidget* here = QApplication::focusWidget())
            if (const QString field = here->property(fieldProperty).toString(); !field.isEmpty())
                m_asked(field);
    });
}

void FieldMenus::add(QWidget* control, const QString& field) {
    QList<QWidget*> parts = control->findChildren<QWidget*>();
    parts << control;
    for (QWidget* part : std::as_const(parts)) {
        part->setProperty(fieldProperty, field);
        part->installEventFilter(this);
    }
}

bool FieldMenus::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ContextMenu)
        return false;
    QMenu* menu = standardMenu(watched);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(
        tr("History of this field\tCtrl+H"), this,
        [this, field = watched->property(fieldProperty).toString()] { m_asked(field); });
    menu->popup(static_cast<QContextMenuEvent*>(event)->globalPos());
    return true;
}

} // namespace rt
