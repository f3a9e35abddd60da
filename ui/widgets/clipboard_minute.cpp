// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboard_minute.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QTimer>

namespace rt {

ClipboardMinute& ClipboardMinute::the() {
    static ClipboardMinute one;
    return one;
}

void ClipboardMinute::put(const QString& text) {
    auto* data = new QMimeData;
    data->setText(text);
    put(data);
}

void ClipboardMinute::put(QMimeData* data) {
    the().m_text = data->text();
    QGuiApplication::clipboard()->setMimeData(data);
    QTimer::singleShot(seconds * 1000, &the(), &ClipboardMinute::expire);
}

void ClipboardMinute::expire() {
    if (!the().m_text.isEmpty() && QGuiApplication::clipboard()->text() == the().m_text)
        QGuiApplication::clipboard()->clear();
    the().m_text.clear();
}

} // namespace rt
