// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/text.h"

#include <QAbstractScrollArea>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>

namespace rt::test {

// What cannot be read whole in a window as it stands: words cut by their own widget or by one
// around it. Each line names the widget, its words, what it needs and what it has.
inline QStringList clippedIn(const QWidget& window) {
    QStringList cut;
    const auto report = [&](const QWidget& w, const QString& words, int needs, int has) {
        if (needs > has)
            cut << QStringLiteral("%1 \"%2\" needs %3, has %4")
                       .arg(QLatin1String(w.metaObject()->className()), words)
                       .arg(needs)
                       .arg(has);
    };
    // Outside the widgets around it, up to the next thing that scrolls.
    const auto inside = [&](const QWidget& w, const QString& words) {
        QRect at = w.rect();
        for (const QWidget* in = &w; in != &window && in->parentWidget(); in = in->parentWidget()) {
            at.translate(in->pos());
            const QWidget* around = in->parentWidget();
            report(w, words + QStringLiteral(" (right edge)"), at.right(), around->rect().right());
            report(w, words + QStringLiteral(" (left edge)"), 0, at.left());
            if (qobject_cast<const QAbstractScrollArea*>(around->parentWidget()))
                return; // its height scrolls
            report(w, words + QStringLiteral(" (foot)"), at.bottom(), around->rect().bottom());
        }
    };
    for (const QWidget* w : window.findChildren<QWidget*>()) {
        if (!w->isVisibleTo(&window) || w->visibleRegion().isEmpty())
            continue;
        if (const auto* label = qobject_cast<const QLabel*>(w); label && !label->text().isEmpty()) {
            if (label->wordWrap())
                report(*w, label->text(), label->heightForWidth(w->width()), w->height());
            else
                report(*w, label->text(), w->sizeHint().width(), w->width());
            inside(*w, label->text());
        } else if (const auto* button = qobject_cast<const QPushButton*>(w)) {
            report(*w, button->text(), w->sizeHint().width(), w->width());
            report(*w, button->text(), w->sizeHint().height(), w->height());
            inside(*w, button->text());
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(w)) {
            report(*w, tabs->tabText(0), w->sizeHint().width(), w->width());
        } else if (const auto* text = qobject_cast<const Passage*>(w)) {
            report(*w, text->text(), text->heightForWidth(w->width()), w->height());
            inside(*w, text->text());
        }
    }
    return cut;
}

} // namespace rt::test
